#pragma once

/// @file
/// The ledger as the server uses it: several connections that only look, one that writes. A request
/// borrows one of the former for as long as it is answered.

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::serve {

class Desk {
 public:
  /// Opens or makes the ledger at `path`.
  static Result<Desk> open(const std::string& path);

  Desk(Desk&& other) noexcept : path_(std::move(other.path_)), writer_(std::move(other.writer_)) {}

  /// Runs `look` with a connection that only looks.
  Result<void> look(const std::function<Result<void>(const ledger::Ledger&)>& look) const;

  /// Runs `write` with the one connection that writes; others wait.
  Result<void> write(const std::function<Result<void>(ledger::Ledger&)>& write);

 private:
  Desk(std::string path, ledger::Ledger writer)
      : path_(std::move(path)), writer_(std::move(writer)) {}

  std::string path_;
  ledger::Ledger writer_;
  std::mutex writing_;
  mutable std::mutex lending_;
  mutable std::vector<ledger::Ledger> free_;
};

}  // namespace sotin::serve
