// What some bytes are shows in their beginning, also through packing: an archive packed record by
// record must not be taken for lines packed as a whole.
#include <zlib.h>
#include <zstd.h>

#include <utility>

#include "sotin/text/feed.hpp"
#include "text/archives/unpacked_source.hpp"
#include "text/item_reader.hpp"

namespace sotin::text {
namespace {

constexpr int kMostPackings = 2;
constexpr std::size_t kHead = 4096;

/// The beginning of what `packed` unpacks to.
std::string unpacked_head(std::string_view packed, Packing packing) {
  std::string out(512, '\0');
  if (packing == Packing::kGzip) {
    z_stream z{};
    inflateInit2(&z, 15 + 16);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    z.avail_in = static_cast<uInt>(packed.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    inflate(&z, Z_SYNC_FLUSH);
    out.resize(out.size() - z.avail_out);
    inflateEnd(&z);
    return out;
  }
  ZSTD_inBuffer from{packed.data(), packed.size(), 0};
  ZSTD_outBuffer to{out.data(), out.size(), 0};
  auto* state = ZSTD_createDCtx();
  while (from.pos < from.size && to.pos < to.size) {
    const auto before = from.pos + to.pos;
    if (ZSTD_isError(ZSTD_decompressStream(state, &to, &from)) != 0) break;
    if (from.pos + to.pos == before) break;
  }
  ZSTD_freeDCtx(state);
  out.resize(to.pos);
  return out;
}

bool is_warc(std::string_view head) { return head.starts_with("WARC/"); }

/// Nothing but what is wrong.
class FlawedItems : public ItemReader {
 public:
  explicit FlawedItems(Error error) : error_(std::move(error)) {}
  std::optional<Result<Record>> next() override {
    if (!error_) return {};
    const auto error = *std::exchange(error_, std::nullopt);
    return tl::unexpected(error);
  }

 private:
  std::optional<Error> error_;
};

std::unique_ptr<ItemReader> open_at(std::unique_ptr<BufferedSource> bytes, const ItemPlace& place,
                                    int packings) {
  using namespace std::string_view_literals;
  const auto head = bytes->ahead(kHead);
  const auto packing = packings < kMostPackings ? packing_of(head) : Packing::kNone;
  if (packing != Packing::kNone) {
    // A frame with a dictionary in front is how .warc.zst begins.
    const bool warc =
        head.starts_with("\x5D\x2A\x4D\x18"sv) ||
        is_warc(unpacked_head(
            bytes->ahead(packing == Packing::kGzip ? kHead : ZSTD_BLOCKSIZE_MAX + 64), packing));
    if (warc) return open_warc(std::make_unique<WindowSource>(std::move(bytes)), place);
    auto unpacked = std::make_unique<UnpackedSource>(std::move(bytes), packing, place.path);
    return open_at(std::make_unique<BufferedSource>(std::move(unpacked)), place, packings + 1);
  }
  auto rest = std::make_unique<WindowSource>(std::move(bytes));
  if (is_warc(head)) return open_warc(std::move(rest), place);
  if (holds_files(head)) {
    if (place.archives >= kDeepest) {
      return std::make_unique<FlawedItems>(
          Error{ErrorCode::kUnsupported, "archives nested too deep", place.path, 0, 0});
    }
    return open_files(std::move(rest), place);
  }
  return open_plain(std::move(rest), place);
}

}  // namespace

bool holds_files(std::string_view head) {
  using namespace std::string_view_literals;
  return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) ||
         (head.size() >= 262 && head.substr(257, 5) == "ustar");
}

bool shows_its_kind(std::string_view head) {
  return is_warc(head) || holds_files(head) || packing_of(head) != Packing::kNone ||
         looks_like_html(head) || looks_like_feed(head);
}

std::unique_ptr<ItemReader> open_items(std::unique_ptr<BufferedSource> bytes,
                                       const ItemPlace& place) {
  return open_at(std::move(bytes), place, 0);
}

}  // namespace sotin::text
