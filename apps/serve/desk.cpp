#include "desk.hpp"

#include "sotin/ledger/pages.hpp"

namespace sotin::serve {
namespace {

constexpr std::size_t kHeld = 64U << 20;  // bytes of the file that a connection holds in memory

}  // namespace

Result<Desk> Desk::open(const std::string& path) {
  auto ledger = ledger::Ledger::open(path);
  if (!ledger) return tl::unexpected(ledger.error());
  auto watcher = ledger::Ledger::open(path, {.create = false, .read_only = true});
  if (!watcher) return tl::unexpected(watcher.error());
  return Desk(path, std::move(*ledger), std::move(*watcher));
}

Result<std::uint64_t> Desk::state() const {
  const std::lock_guard lock(watching_);
  const auto changes = ledger::Pages(watcher_).changes_of_others();
  if (!changes) return tl::unexpected(changes.error());
  if (*changes != seen_) {
    seen_ = *changes;
    ++state_;
  }
  return state_.load();
}

Result<void> Desk::look(const std::function<Result<void>(const ledger::Ledger&)>& look) const {
  std::unique_lock lock(lending_);
  if (free_.empty()) {
    lock.unlock();
    auto opened = ledger::Ledger::open(path_, {.create = false, .read_only = true});
    if (!opened) return tl::unexpected(opened.error());
    if (auto held = ledger::Pages(*opened).hold(kHeld); !held) return held;
    lock.lock();
    free_.push_back(std::move(*opened));
  }
  auto borrowed = std::move(free_.back());
  free_.pop_back();
  lock.unlock();
  auto done = [&] {
    const ledger::Moment moment(borrowed);  // one answer tells of one moment
    return look(borrowed);
  }();
  lock.lock();
  free_.push_back(std::move(borrowed));
  return done;
}

Result<void> Desk::write(const std::function<Result<void>(ledger::Ledger&)>& write) {
  const std::lock_guard lock(writing_);
  return write(writer_);
}

}  // namespace sotin::serve
