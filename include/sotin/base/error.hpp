#pragma once

/// @file
/// Errors and results. All codes live here, one line each, never renumbered;
/// the apps map them to exit codes in one table.

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace sotin {

enum class ErrorCode : std::uint16_t {
  kFileNotFound = 1,      ///< no such file or folder
  kFileUnreadable = 2,    ///< no rights, or reading broke off
  kEmptyInput = 3,        ///< nothing to read
  kBinaryInput = 4,       ///< not text of any encoding we know
  kBadJson = 5,           ///< a line that is not a JSON object of the input form
  kTooLarge = 6,          ///< over a stated bound
  kLedgerUnwritable = 7,  ///< the ledger file can't be made or written
  kLedgerDamaged = 8,     ///< the ledger file is not a sotin ledger, or is broken
  kLedgerNewer = 9,       ///< the ledger was written by a newer sotin
  kNotFound = 10,         ///< the thing asked for is not in the ledger
  kBadArgument = 11,      ///< asked wrongly
  kDiskFull = 12,         ///< no room left
  kBusy = 13,             ///< another process holds the ledger for writing
  kUnsupported = 14,      ///< a kind of input that this build can't read
  kBadData = 15,          ///< a data file of ours that does not parse
  kForgotten = 16,        ///< the report was forgotten on request and is not kept again
};

/// What went wrong and where. `detail` is for people and names the remedy where there is one.
struct Error {
  ErrorCode code;
  std::string detail;
  std::string place = {};   ///< file, URL or archive position; empty when there is none
  std::uint64_t line = 0;   ///< 1-based line of `place`; 0 when unknown
  std::uint64_t byte = 0;   ///< byte offset in `place` where it was noticed
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail, std::string place = {},
                                  std::uint64_t line = 0, std::uint64_t byte = 0) {
  return tl::unexpected<Error>(
      Error{code, std::move(detail), std::move(place), line, byte});
}

}  // namespace sotin
