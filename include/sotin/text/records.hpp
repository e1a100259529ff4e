#pragma once

/// @file
/// Inputs cut into records: one report's bytes with what the input says about it. Files are read
/// piece by piece: memory is bounded by the longest record, not by the file.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/text/document.hpp"

namespace sotin::text {

/// What the bytes of a record are until it is finished.
enum class Form : std::uint8_t {
  kReport,  ///< finished: UTF-8 text
  kText,    ///< plain text of any encoding
  kPage,    ///< a web page
  kMail,    ///< an e-mail message
  kPdf,     ///< a PDF file, for a program of its own: `finish` refuses it with kBinaryInput
};

/// Bytes [begin, end) of what came in, before any change of encoding.
struct PageBytes {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool operator==(const PageBytes&) const = default;
};

/// A piece of the text that leads to bytes of the page: byte to byte where the lengths are equal,
/// else as a whole (a character reference, a composed letter).
struct PagePiece {
  Span text;
  PageBytes where;
};

/// A place in an input behind some of its records, to go on from in a later run.
struct ReadingMark {
  std::uint64_t records = 0;  ///< how many records and errors lie before it
  std::uint64_t byte = 0;  ///< where the last of them begins, when the input can be entered there
  bool operator==(const ReadingMark&) const = default;
};

/// One report as it came in: UTF-8 text (not yet NFC) and what its source said.
struct Record {
  std::string text;  ///< UTF-8 once it is finished, else bytes
  Origin origin;
  std::uint64_t line = 0;   ///< 1-based line of the input it stands in; 0 for a whole file
  std::uint64_t bytes = 0;  ///< how many bytes of the input it took
  Form form = Form::kReport;
  std::string charset = {};  ///< what the server said of the encoding
  bool archived = false;     ///< one of many of an archive, where not every record is a report
  ReadingMark mark = {};     ///< behind this record
  std::vector<PagePiece> pieces = {};  ///< of a page: where its text stands in its bytes
};

/// Makes a report of what `RecordReader::next_raw` gave: reads pages, decodes text. A pure
/// function, for several threads. Fails with kEmptyInput where there is no prose.
[[nodiscard]] Result<Record> finish(Record record);

/// The id of a report that is known by its address: the address in one form (host in small letters,
/// no fragment, no parameters that only track readers such as utm_... and fbclid), so that a page
/// that was fetched again is another version of the same report.
[[nodiscard]] std::string id_of_address(std::string_view address);

/// Longer records are refused with kTooLarge, and reading goes on behind them.
inline constexpr std::uint64_t kLargestRecord = 256ULL << 20;
/// The same for records of archives.
inline constexpr std::uint64_t kLargestArchived = 16ULL << 20;

/// The files that `inputs` stand for, in order: a file or `-` as it is, a folder as the files below
/// it whose names we know (.txt .jsonl .ndjson .json .html .htm .xhtml .warc .wacz .zip .tar .tgz
/// .eml .rss .atom .pdf, also with .gz or .zst), sorted. What can't be opened gives an error in its
/// place.
[[nodiscard]] std::vector<Result<std::string>> list_files(const std::vector<std::string>& inputs);

/// Reads one file (or standard input, `-`) record by record.
///
/// Compression (gzip, zstd), archives (WARC, WACZ, zip, tar), feeds and mail are told by content.
/// JSON Lines give a record a line, archives and feeds one for each report they hold; anything else
/// is one record. The kind is told by
/// the name, or by content where the name does not tell it. Not for use from two threads at once.
class RecordReader {
 public:
  explicit RecordReader(std::string path);
  ~RecordReader();
  RecordReader(RecordReader&&) noexcept;
  RecordReader& operator=(RecordReader&&) noexcept;

  /// The next record, or what is wrong in its place (ask again: the rest goes on), or nothing at
  /// the end. A file without any record gives the error kEmptyInput. Records of archives that are
  /// surely not Vietnamese, and pages there without prose, are passed over and counted.
  [[nodiscard]] std::optional<Result<Record>> next();
  /// The same for several threads: the record has still to be finished, and nothing that holds text
  /// is passed over.
  [[nodiscard]] std::optional<Result<Record>> next_raw();

  /// Goes on behind `mark`, before the first record is asked for; the mark must be of these bytes.
  void go_to(const ReadingMark& mark);
  /// Records of archives that were passed over so far because they hold no report: pictures,
  /// redirections, requests; by `next` also pages without prose.
  [[nodiscard]] std::uint64_t passed_over() const;
  /// Pages of archives that `next` passed over because they are surely not Vietnamese.
  [[nodiscard]] std::uint64_t not_vietnamese() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// Reads one line of JSON Lines: an object with `text`. `place`, `line` and `byte` go into errors.
class JsonRecordParser {
 public:
  JsonRecordParser();
  ~JsonRecordParser();
  JsonRecordParser(JsonRecordParser&&) noexcept;
  JsonRecordParser& operator=(JsonRecordParser&&) noexcept;

  [[nodiscard]] Result<Record> parse(std::string_view json, const std::string& place,
                                     std::uint64_t line, std::uint64_t byte);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// True for an ISO 8601 date or date-time with a date that exists ("2025-09-05",
/// "2025-09-05T07:30").
[[nodiscard]] bool is_iso_date(std::string_view value);

}  // namespace sotin::text
