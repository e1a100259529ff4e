// zip and tar by libarchive, entry by entry as they come; what an entry holds is opened as a file
// of its name would be. Nothing is written anywhere, so names are only words here: made harmless,
// and used to tell kinds apart.
#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

#include "sotin/text/encoding.hpp"
#include "text/archives/unpacked_source.hpp"
#include "text/item_reader.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kRoom = 1U << 16;
constexpr std::uint64_t kLongestDirectory = 64ULL << 20;

std::uint64_t little(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

/// The directory at the end of a zip file is read whole by libarchive: is it of a modest size?
/// Otherwise the entries are read as they come, without it.
bool has_modest_directory(ByteSource& bytes) {
  const auto size = bytes.size();
  const std::uint64_t tail = std::min<std::uint64_t>(size, (1U << 16) + 64);
  std::string end(tail, '\0');
  if (!bytes.seek(size - tail)) return false;
  std::size_t got = 0;
  while (got < tail) {
    const auto some = bytes.read(end.data() + got, tail - got);
    if (!some || *some == 0) break;
    got += *some;
  }
  if (!bytes.seek(0) || got < tail) return false;
  using namespace std::string_view_literals;
  const auto record = end.rfind("PK\x05\x06"sv);
  if (record == std::string::npos || end.size() - record < 22) return false;
  std::uint64_t length = little(end, record + 12, 4);
  std::uint64_t begin = little(end, record + 16, 4);
  const auto large = end.rfind("PK\x06\x06"sv, record);
  if ((length == 0xFFFFFFFF || begin == 0xFFFFFFFF) && large != std::string::npos &&
      record - large >= 56) {
    length = little(end, large + 40, 8);
    begin = little(end, large + 48, 8);
  }
  return begin <= size && length <= kLongestDirectory && size - begin <= kLongestDirectory;
}

/// What libarchive reads from.
struct Feed {
  std::unique_ptr<ByteSource> bytes;
  std::string room;
  std::optional<Error> trouble;
  std::uint64_t at = 0;
  std::uint64_t taken = 0;  // bytes of the archive, also those read twice
  std::uint64_t made = 0;   // bytes of entries
};

la_ssize_t give(archive*, void* data, const void** bytes) {
  auto& feed = *static_cast<Feed*>(data);
  feed.room.resize(kRoom);
  const auto got = feed.bytes->read(feed.room.data(), feed.room.size());
  if (!got) {
    feed.trouble = got.error();
    return -1;
  }
  feed.at += *got;
  feed.taken += *got;
  *bytes = feed.room.data();
  return static_cast<la_ssize_t>(*got);
}

la_int64_t go_to(archive*, void* data, la_int64_t offset, int whence) {
  auto& feed = *static_cast<Feed*>(data);
  const auto size = static_cast<la_int64_t>(feed.bytes->size());
  const la_int64_t from = whence == SEEK_SET   ? 0
                          : whence == SEEK_CUR ? static_cast<la_int64_t>(feed.at)
                                               : size;
  const la_int64_t to = from + offset;
  if (to < 0 || to > size || !feed.bytes->seek(static_cast<std::uint64_t>(to)))
    return ARCHIVE_FATAL;
  feed.at = static_cast<std::uint64_t>(to);
  return to;
}

/// The content of the present entry.
class EntrySource : public ByteSource {
 public:
  EntrySource(archive* archive, Feed& feed, std::string place)
      : archive_(archive), feed_(feed), place_(std::move(place)) {}

  Result<std::size_t> read(char* out, std::size_t size) override {
    if (failed_) return std::size_t{0};
    const auto got = archive_read_data(archive_, out, size);
    if (got < 0) {
      failed_ = true;
      if (feed_.trouble) return tl::unexpected(*feed_.trouble);
      return fail(ErrorCode::kFileUnreadable, "compressed data is damaged", place_);
    }
    feed_.made += static_cast<std::uint64_t>(got);
    if (feed_.made > kFreeGrowth && feed_.made / kMostGrowth > feed_.taken) {
      failed_ = true;
      return fail(ErrorCode::kTooLarge, "unpacks to more than 256 times its size", place_);
    }
    return static_cast<std::size_t>(got);
  }

 private:
  archive* archive_;
  Feed& feed_;
  std::string place_;
  bool failed_ = false;
};

std::string name_of_entry(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return tame(name == nullptr ? "?" : name, 512);
}

/// What stands in a WACZ file beside its WARC files: lists of pages, indexes, checksums.
bool is_about_wacz(std::string_view name) {
  for (const std::string_view beginning :
       {"pages/", "indexes/", "logs/", "datapackage", "fuzzy.json"}) {
    if (name.starts_with(beginning)) return true;
  }
  return false;
}

class PackedFiles : public ItemReader {
 public:
  PackedFiles(std::unique_ptr<ByteSource> bytes, const ItemPlace& place) : place_(place) {
    feed_.bytes = std::move(bytes);
    archive_.reset(archive_read_new());
    archive_read_support_format_zip(archive_.get());
    archive_read_support_format_tar(archive_.get());
    archive_read_set_read_callback(archive_.get(), give);
    archive_read_set_callback_data(archive_.get(), &feed_);
    if (feed_.bytes->size() > 0 && has_modest_directory(*feed_.bytes))
      archive_read_set_seek_callback(archive_.get(), go_to);
    done_ = archive_read_open1(archive_.get()) != ARCHIVE_OK;
    if (done_) flaw_ = damage("damaged archive");
  }

  std::optional<Result<Record>> next() override {
    while (true) {
      if (items_) {
        if (auto step = items_->next()) return step;
        items_.reset();
      }
      if (flaw_) {
        auto error = std::move(*flaw_);
        flaw_.reset();
        return tl::unexpected(std::move(error));
      }
      if (done_) return {};
      open_next();
    }
  }

 private:
  struct Free {
    void operator()(archive* a) const { archive_read_free(a); }
  };

  Error damage(std::string_view what) const {
    if (feed_.trouble) return *feed_.trouble;
    return {ErrorCode::kFileUnreadable, std::string(what), place_.path, 0, feed_.at};
  }
  void open_next();
  void pass_over() const {
    if (place_.passed_over != nullptr) ++*place_.passed_over;
  }

  ItemPlace place_;
  Feed feed_;
  std::unique_ptr<archive, Free> archive_;
  std::unique_ptr<ItemReader> items_;
  std::optional<Error> flaw_;  // to be told next
  std::uint64_t entries_ = 0;
  bool wacz_ = false;
  bool done_ = false;
};

void PackedFiles::open_next() {
  archive_entry* entry = nullptr;
  const int state = archive_read_next_header(archive_.get(), &entry);
  if (state == ARCHIVE_EOF || state == ARCHIVE_FATAL) {
    done_ = true;
    if (state == ARCHIVE_FATAL) flaw_ = damage("damaged archive");
    return;
  }
  if (state == ARCHIVE_RETRY || state == ARCHIVE_FAILED) {
    flaw_ = damage("damaged entry of an archive");
    return;
  }
  const auto name = name_of_entry(entry);
  const auto place = place_.path + "!/" + name;
  if (entries_++ == 0 && (name == "[Content_Types].xml" || name == "mimetype")) {
    done_ = true;
    flaw_ = Error{ErrorCode::kBinaryInput, "Office file", place_.path, 0, 0};
    return;
  }
  if (archive_entry_filetype(entry) != AE_IFREG) return;
  wacz_ = wacz_ || name.starts_with("archive/") || place_.path.ends_with(".wacz");
  if (wacz_ && is_about_wacz(name)) return;
  if (archive_entry_is_encrypted(entry) != 0) {
    flaw_ = Error{ErrorCode::kUnsupported, "encrypted", place, 0, 0};
    return;
  }
  auto bytes =
      std::make_unique<BufferedSource>(std::make_unique<EntrySource>(archive_.get(), feed_, place));
  const auto head = bytes->ahead(4096);
  const bool nameless = name.find('.', name.rfind('/') + 1) == std::string::npos;
  const bool wanted = is_known_name(name) || (!head.empty() && binary_kind(head).empty() &&
                                              (nameless || shows_its_kind(head)));
  if (!wanted || (head.empty() && !bytes->trouble())) {
    pass_over();
    return;
  }
  items_ = open_items(
      std::move(bytes),
      {.path = place, .archives = place_.archives + 1, .passed_over = place_.passed_over});
}

}  // namespace

std::unique_ptr<ItemReader> open_files(std::unique_ptr<ByteSource> bytes, const ItemPlace& place) {
  return std::make_unique<PackedFiles>(std::move(bytes), place);
}

}  // namespace sotin::text
