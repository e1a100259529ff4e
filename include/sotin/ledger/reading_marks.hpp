#pragma once

/// @file
/// How far long inputs were read, so that a run that was stopped can go on. Marks are no facts:
/// they are overwritten as reading goes on.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sotin/base/error.hpp"

namespace sotin::ledger {

/// How far a file was read.
struct FileMark {
  std::uint64_t records = 0;  ///< text::ReadingMark
  std::uint64_t byte = 0;
  bool done = false;  ///< to its end
  bool operator==(const FileMark&) const = default;
};

class ReadingMarks {
 public:
  /// Opens the marks of a ledger that is there and up to date (it was opened before).
  static Result<ReadingMarks> open(const std::string& ledger);
  ReadingMarks(ReadingMarks&&) noexcept;
  ReadingMarks& operator=(ReadingMarks&&) noexcept;
  ~ReadingMarks();

  /// The mark of `path`, when it was set for a file of the same `fingerprint`.
  Result<std::optional<FileMark>> find(std::string_view path, std::string_view fingerprint) const;
  /// Sets it, in one transaction. `at` is an ISO 8601 date-time in UTC.
  Result<void> set(std::string_view path, std::string_view fingerprint, const FileMark& mark,
                   std::string_view at);

 private:
  struct Inner;
  explicit ReadingMarks(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace sotin::ledger
