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

/// One report as it came in: UTF-8 text (not yet NFC) and what its source said.
struct Record {
  std::string text;
  Origin origin;
  std::uint64_t line = 0;   ///< 1-based line of the input it stands in; 0 for a whole file
  std::uint64_t bytes = 0;  ///< how many bytes of the input it took
};

/// Longer records are refused with kTooLarge, and reading goes on behind them.
inline constexpr std::uint64_t kLargestRecord = 256ULL << 20;

/// The files that `inputs` stand for, in order: a file or `-` as it is, a folder as the files below
/// it whose names we know (.txt .jsonl .ndjson .json .html .htm, also with .gz or .zst), sorted.
/// What can't be opened gives an error in its place.
[[nodiscard]] std::vector<Result<std::string>> list_files(const std::vector<std::string>& inputs);

/// Reads one file (or standard input, `-`) record by record.
///
/// Compression (gzip, zstd) is told by content. JSON Lines give a record a line; anything else is
/// one record. The kind is told by the name, or by content where the name does not tell it.
/// Not for use from two threads at once.
class RecordReader {
 public:
  explicit RecordReader(std::string path);
  ~RecordReader();
  RecordReader(RecordReader&&) noexcept;
  RecordReader& operator=(RecordReader&&) noexcept;

  /// The next record, or what is wrong in its place (ask again: the rest goes on), or nothing at
  /// the end. A file without any record gives the error kEmptyInput.
  [[nodiscard]] std::optional<Result<Record>> next();

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
