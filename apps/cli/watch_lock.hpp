#pragma once

/// @file
/// One watch of a ledger at a time: two would ask for everything twice.

#include <string>

#include "sotin/base/error.hpp"

namespace sotin::cli {

/// Holds the file LEDGER-watch. It goes with the process, also one that is killed.
class WatchLock {
 public:
  /// kBusy, with the other's process id as detail (it may be empty), when another watch runs;
  /// kLedgerUnwritable when the file can't be made.
  static Result<WatchLock> take(const std::string& ledger);

  WatchLock(WatchLock&& other) noexcept;
  WatchLock& operator=(WatchLock&&) = delete;
  ~WatchLock();

 private:
  WatchLock(std::string path, int file) : path_(std::move(path)), file_(file) {}
  std::string path_;
  int file_ = -1;
};

}  // namespace sotin::cli
