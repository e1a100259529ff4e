#pragma once

/// @file
/// One way to read records out of any kind of bytes: text, lines, pages, archives. What a kind is
/// made of is read by the same function again, so that an archive may hold archives.

#include "sotin/text/records.hpp"
#include "text/byte_source.hpp"

namespace sotin::text {

/// Archives inside archives are followed this deep.
inline constexpr int kDeepest = 2;

/// Where the bytes come from.
struct ItemPlace {
  std::string path;                      ///< names them in errors and sources
  int archives = 0;                      ///< how many archives they stand in
  std::uint64_t* passed_over = nullptr;  ///< counts records without reports
};

class ItemReader {
 public:
  virtual ~ItemReader() = default;
  /// As RecordReader::next_raw; `mark.byte` is set where it is known.
  [[nodiscard]] virtual std::optional<Result<Record>> next() = 0;
  /// Goes to the record at `byte` (a ReadingMark's); false where that can't be done.
  virtual bool seek(std::uint64_t) { return false; }
};

/// Tells what the bytes are and opens them.
[[nodiscard]] std::unique_ptr<ItemReader> open_items(std::unique_ptr<BufferedSource> bytes,
                                                     const ItemPlace& place);

/// Text, JSON Lines, JSON, a page: what is no archive.
[[nodiscard]] std::unique_ptr<ItemReader> open_plain(std::unique_ptr<ByteSource> bytes,
                                                     const ItemPlace& place);
/// A WARC file, packed or not.
[[nodiscard]] std::unique_ptr<ItemReader> open_warc(std::unique_ptr<ByteSource> bytes,
                                                    const ItemPlace& place);

/// A zip or tar file, not packed (a WACZ file is a zip file).
[[nodiscard]] std::unique_ptr<ItemReader> open_files(std::unique_ptr<ByteSource> bytes,
                                                     const ItemPlace& place);

/// Does a file of that name hold reports, as far as names tell?
[[nodiscard]] bool is_known_name(std::string_view path);
/// Is it a zip or tar file that begins with `head`?
[[nodiscard]] bool holds_files(std::string_view head);
/// Does `head` show by itself that a page, a feed, a WARC file or an archive begins?
[[nodiscard]] bool shows_its_kind(std::string_view head);
/// Does a web page begin here?
[[nodiscard]] bool looks_like_html(std::string_view head);

/// Foreign words made harmless: valid UTF-8 without control characters, at most `limit` bytes.
[[nodiscard]] std::string tame(std::string_view words, std::size_t limit = 4096);

}  // namespace sotin::text
