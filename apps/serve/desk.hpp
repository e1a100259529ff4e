#pragma once

/// @file
/// The ledger as the server uses it: several connections that only look, one that writes, one that
/// notices changes. A request borrows one of the first for as long as it is answered.

#include <atomic>
#include <cstdint>
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

  Desk(Desk&& other) noexcept
      : path_(std::move(other.path_)),
        writer_(std::move(other.writer_)),
        watcher_(std::move(other.watcher_)) {}

  /// Runs `look` with a connection that only looks.
  Result<void> look(const std::function<Result<void>(const ledger::Ledger&)>& look) const;

  /// Runs `write` with the one connection that writes; others wait.
  Result<void> write(const std::function<Result<void>(ledger::Ledger&)>& write);

  /// A number that is another one after every change of the ledger, by whomever. What was read
  /// after asking for it is of that state or a later one.
  [[nodiscard]] Result<std::uint64_t> state() const;

  /// What `state` said last, without asking the ledger.
  [[nodiscard]] std::uint64_t last_state() const { return state_; }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  Desk(std::string path, ledger::Ledger writer, ledger::Ledger watcher)
      : path_(std::move(path)), writer_(std::move(writer)), watcher_(std::move(watcher)) {}

  std::string path_;
  ledger::Ledger writer_;
  ledger::Ledger watcher_;
  std::mutex writing_;
  mutable std::mutex watching_;
  mutable std::int64_t seen_ = 0;
  mutable std::atomic<std::uint64_t> state_ = 1;
  mutable std::mutex lending_;
  mutable std::vector<ledger::Ledger> free_;
};

}  // namespace sotin::serve
