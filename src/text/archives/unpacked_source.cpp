// zlib and zstd behind one loop. A member is begun when its first bytes are wanted, so that the end
// of the file behind the last member is not taken for damage.
#include "unpacked_source.hpp"

#include <algorithm>
#include <cstring>

namespace sotin::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kGzipMagic = "\x1F\x8B\x08"sv;
constexpr std::string_view kZstdMagic = "\x28\xB5\x2F\xFD"sv;
constexpr std::size_t kProbe = 4096;  // packed bytes that surely hold the first unpacked ones
constexpr std::size_t kLargestDictionary = 16U << 20;
constexpr std::uint64_t kFreelyLookedAgain = 64ULL << 20;

std::uint32_t little_32(std::string_view bytes) {
  std::uint32_t value = 0;
  for (int i = 3; i >= 0; --i)
    value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
  return value;
}

Bytef* bytes_for_zlib(std::string_view bytes) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
}

}  // namespace

Packing packing_of(std::string_view head) {
  if (head.starts_with("\x1F\x8B"sv)) return Packing::kGzip;
  if (head.starts_with(kZstdMagic)) return Packing::kZstd;
  const bool skippable = head.size() >= 4 && (little_32(head) & 0xFFFFFFF0U) == 0x184D2A50U;
  return skippable ? Packing::kZstd : Packing::kNone;
}

UnpackedSource::UnpackedSource(std::unique_ptr<BufferedSource> packed, Packing packing,
                               std::string place, bool by_members)
    : packed_(std::move(packed)),
      packing_(packing),
      place_(std::move(place)),
      by_members_(by_members) {
  if (packing_ == Packing::kGzip) {
    inflateInit2(&gzip_, 15 + 16);
  } else {
    zstd_ = ZSTD_createDCtx();
    ZSTD_DCtx_setParameter(zstd_, ZSTD_d_windowLogMax, 27);
  }
}

UnpackedSource::~UnpackedSource() {
  if (packing_ == Packing::kGzip) inflateEnd(&gzip_);
  ZSTD_freeDCtx(zstd_);
}

tl::unexpected<Error> UnpackedSource::broken(const char* what) {
  failed_ = true;
  return fail(ErrorCode::kFileUnreadable, what, place_, 0, packed_->offset());
}

Result<std::size_t> UnpackedSource::read(char* out, std::size_t size) {
  if (failed_) return std::size_t{0};
  if (break_next_) return broken("compressed data is damaged");
  while (true) {
    if (!inside_) {
      if (by_members_ && members_ > 0 && !at_member_) return std::size_t{0};
      const auto begun = begin_member();
      if (!begun) return tl::unexpected(begun.error());
      if (!*begun) return std::size_t{0};
    }
    const auto in = packed_->ahead(1);
    if (in.empty()) {
      if (packed_->trouble()) {
        failed_ = true;
        return tl::unexpected(*packed_->trouble());
      }
      return broken("compressed data breaks off");
    }
    std::size_t used = 0;
    std::size_t made = 0;
    const Step step = packing_ == Packing::kGzip ? inflate_some(in, used, out, size, made)
                                                 : unpack_some(in, used, out, size, made);
    packed_->take(used);
    used_ += used;
    made_ += made;
    if (made_ > kFreeGrowth && made_ / kMostGrowth > used_) {
      failed_ = true;
      return fail(ErrorCode::kTooLarge, "unpacks to more than 256 times its size", place_, 0,
                  packed_->offset());
    }
    if (step == Step::kEnded) inside_ = false;
    if (step == Step::kBroken && made == 0) return broken("compressed data is damaged");
    break_next_ = step == Step::kBroken;
    if (made > 0) return made;
  }
}

UnpackedSource::Step UnpackedSource::inflate_some(std::string_view in, std::size_t& used, char* out,
                                                  std::size_t size, std::size_t& made) {
  gzip_.next_in = bytes_for_zlib(in);
  gzip_.avail_in = static_cast<uInt>(std::min<std::size_t>(in.size(), 1U << 30));
  const auto given = gzip_.avail_in;
  gzip_.next_out = reinterpret_cast<Bytef*>(out);
  gzip_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 30));
  const auto room = gzip_.avail_out;
  const int state = inflate(&gzip_, Z_NO_FLUSH);
  used = given - gzip_.avail_in;
  made = room - gzip_.avail_out;
  if (state == Z_STREAM_END) return Step::kEnded;
  return state == Z_OK || state == Z_BUF_ERROR ? Step::kGoesOn : Step::kBroken;
}

UnpackedSource::Step UnpackedSource::unpack_some(std::string_view in, std::size_t& used, char* out,
                                                 std::size_t size, std::size_t& made) {
  ZSTD_inBuffer from{in.data(), in.size(), 0};
  ZSTD_outBuffer to{out, size, 0};
  const std::size_t state = ZSTD_decompressStream(zstd_, &to, &from);
  used = from.pos;
  made = to.pos;
  if (ZSTD_isError(state) != 0) return Step::kBroken;
  return state == 0 ? Step::kEnded : Step::kGoesOn;
}

/// Frames of zstd that hold no content; the first may hold a dictionary for all that follow
/// (as in .warc.zst). False when one breaks off.
bool UnpackedSource::take_skippable_frames() {
  while (true) {
    const auto head = packed_->ahead(8);
    if (head.size() < 8 || (little_32(head) & 0xFFFFFFF0U) != 0x184D2A50U) return true;
    const bool dictionary = little_32(head) == 0x184D2A5DU && members_ == 0 && dictionary_.empty();
    std::uint64_t left = little_32(head.substr(4));
    packed_->take(8);
    used_ += 8 + left;
    if (dictionary && left <= kLargestDictionary) {
      const auto bytes = packed_->ahead(left);
      if (bytes.size() < left) return false;
      load_dictionary(bytes.substr(0, left));
    }
    while (left > 0) {
      const auto bytes = packed_->ahead(1);
      if (bytes.empty()) return false;
      const auto some = std::min<std::uint64_t>(left, bytes.size());
      packed_->take(some);
      left -= some;
    }
  }
}

void UnpackedSource::load_dictionary(std::string_view bytes) {
  dictionary_ = bytes;
  if (packing_of(bytes) == Packing::kZstd) {
    std::string whole(kLargestDictionary, '\0');
    const auto size = ZSTD_decompress(whole.data(), whole.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(size) != 0) return;
    whole.resize(size);
    dictionary_ = std::move(whole);
  }
  ZSTD_DCtx_loadDictionary(zstd_, dictionary_.data(), dictionary_.size());
}

/// True when nothing but zeros follows.
bool UnpackedSource::take_zeros() {
  while (true) {
    const auto bytes = packed_->ahead(1);
    if (bytes.empty()) return !packed_->trouble();
    const auto zeros = std::min(bytes.find_first_not_of('\0'), bytes.size());
    packed_->take(zeros);
    used_ += zeros;
    if (zeros < bytes.size()) return false;
  }
}

Result<bool> UnpackedSource::begin_member() {
  at_member_ = false;
  if (packing_ == Packing::kZstd && !take_skippable_frames())
    return broken("compressed data breaks off");
  const auto head = packed_->ahead(4);
  if (head.empty()) {
    if (!packed_->trouble()) return false;
    failed_ = true;
    return tl::unexpected(*packed_->trouble());
  }
  const auto magic = packing_ == Packing::kGzip ? kGzipMagic : kZstdMagic;
  if (!head.starts_with(magic.substr(0, head.size()))) {
    // Tapes and disks fill up with zeros behind the last member.
    if (members_ > 0 && take_zeros()) return false;
    return broken("compressed data is damaged");
  }
  member_begin_ = packed_->offset();
  if (packing_ == Packing::kGzip) {
    inflateReset(&gzip_);
  } else {
    ZSTD_DCtx_reset(zstd_, ZSTD_reset_session_only);
  }
  ++members_;
  inside_ = true;
  return true;
}

bool UnpackedSource::next_member() {
  if (failed_ || break_next_) return false;
  std::string rest(4096, '\0');
  while (inside_) {  // what nobody wanted of the present one
    const auto got = read(rest.data(), rest.size());
    if (!got) return false;
    if (*got == 0 && inside_) return false;
  }
  if (packed_->ahead(1).empty()) return false;
  at_member_ = true;
  return true;
}

/// Does a member that begins with `packed` unpack to something that begins with `beginning`?
bool UnpackedSource::begins_with(std::string_view packed, std::string_view beginning) {
  char out[16];
  std::size_t made = 0;
  std::size_t used = 0;
  if (packing_ == Packing::kGzip) {
    inflateReset(&gzip_);
    inflate_some(packed, used, out, sizeof out, made);
  } else {
    ZSTD_DCtx_reset(zstd_, ZSTD_reset_session_only);
    unpack_some(packed, used, out, sizeof out, made);
  }
  return made >= beginning.size() && std::string_view(out, made).starts_with(beginning);
}

bool UnpackedSource::find_member(std::string_view beginning) {
  const auto reached = packed_->offset();
  if (members_ > 0 && reached > member_begin_) {
    const auto back = reached - member_begin_;
    if (looked_again_ + back <= kFreelyLookedAgain + used_ && packed_->seek(member_begin_ + 1))
      looked_again_ += back;
  }
  const auto magic = packing_ == Packing::kGzip ? kGzipMagic : kZstdMagic;
  const bool zstd = packing_ == Packing::kZstd;
  // A frame of zstd is unpacked a block at a time: more of it has to be seen.
  const std::size_t probe = zstd ? ZSTD_BLOCKSIZE_MAX + 64 : kProbe;
  while (true) {
    const auto view = packed_->ahead(magic.size());
    if (view.size() < magic.size()) return false;
    const auto found = view.find(magic);
    if (found != 0) {
      packed_->take(found == std::string_view::npos ? view.size() - magic.size() + 1 : found);
      continue;
    }
    // Bytes made to look like the beginnings of members are given up.
    if (++probes_ > 256 + packed_->offset() / probe) return false;
    if (begins_with(packed_->ahead(probe), beginning)) {
      failed_ = break_next_ = inside_ = false;
      at_member_ = true;
      return true;
    }
    packed_->take(1);
  }
}

bool UnpackedSource::seek_member(std::uint64_t begin) {
  if (!packed_->seek(begin)) return false;
  failed_ = break_next_ = inside_ = false;
  at_member_ = true;
  return true;
}

Result<std::string> inflate_all(std::string_view packed, bool bare, std::size_t limit, bool& cut) {
  z_stream z{};
  // «deflate» should be zlib data; some servers send it without the frame.
  const bool framed =
      bare && packed.size() > 2 && (packed[0] & 0x0F) == 8 &&
      (static_cast<unsigned char>(packed[0]) << 8 | static_cast<unsigned char>(packed[1])) % 31 ==
          0;
  inflateInit2(&z, !bare ? 15 + 16 : framed ? 15 : -15);
  z.next_in = bytes_for_zlib(packed);
  z.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), 1U << 30));
  std::string out;
  out.resize(std::min(limit, std::max<std::size_t>(4096, packed.size() * 5)));
  int state = Z_OK;
  std::size_t made = 0;
  while (true) {
    if (made == out.size()) {
      if (made == limit) {
        inflateEnd(&z);
        return fail(ErrorCode::kTooLarge, "unpacks to too much");
      }
      out.resize(std::min(limit, out.size() * 2));
    }
    z.next_out = reinterpret_cast<Bytef*>(out.data() + made);
    z.avail_out = static_cast<uInt>(out.size() - made);
    state = inflate(&z, Z_NO_FLUSH);
    made = out.size() - z.avail_out;
    const bool several = state == Z_STREAM_END && !bare && z.avail_in > 18;
    if (several) inflateReset(&z);
    if (!several && (state != Z_OK || z.avail_out > 0)) break;
  }
  inflateEnd(&z);
  cut = state != Z_STREAM_END;
  out.resize(made);
  return out;
}

}  // namespace sotin::text
