// One queue would do for order alone; there are two because long work may have to wait for a thread
// while short work behind it has one. Work is put off by twice its expected time, not for ever:
// long work that waited goes before short work that has just come.
#include "lanes.hpp"

#include <algorithm>

namespace sotin::serve {
namespace {

constexpr double kLong = 20;  // milliseconds
constexpr double kPutOff = 2;
constexpr double kWeight = 0.2;  // of the latest in a mean
constexpr std::size_t kMostKinds = 512;

double now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(since).count();
}

}  // namespace

double Costs::of(const std::string& kind) const {
  const std::lock_guard lock(mutex_);
  const auto found = means_.find(kind);
  return found == means_.end() ? 0 : found->second;
}

void Costs::learn(const std::string& kind, double milliseconds) {
  const std::lock_guard lock(mutex_);
  const auto found = means_.find(kind);
  if (found != means_.end()) {
    found->second += kWeight * (milliseconds - found->second);
  } else if (means_.size() < kMostKinds) {
    means_.emplace(kind, milliseconds);
  }
}

Lanes::Lanes(std::size_t threads) : count_(std::max<std::size_t>(threads, 2)) {
  for (std::size_t i = 0; i < count_; ++i) {
    threads_.emplace_back([this] { run(); });
  }
}

Lanes::~Lanes() { stop(); }

void Lanes::add(double expected_milliseconds, std::function<void()> work) {
  const std::lock_guard lock(mutex_);
  if (stopped_) return;
  auto& queue = expected_milliseconds < kLong ? short_ : long_;
  queue.push({now() + kPutOff * expected_milliseconds, added_++, std::move(work)});
  more_.notify_one();
}

void Lanes::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  more_.notify_all();
  for (auto& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
  short_ = {};
  long_ = {};
}

void Lanes::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    const auto may_do_long = [&] { return !long_.empty() && doing_long_ + 1 < count_; };
    more_.wait(lock, [&] { return stopped_ || !short_.empty() || may_do_long(); });
    if (stopped_) return;
    const bool is_long = may_do_long() && (short_.empty() || short_.top() < long_.top());
    auto& queue = is_long ? long_ : short_;
    auto work = std::move(const_cast<Waiting&>(queue.top()).work);
    queue.pop();
    doing_long_ += is_long ? 1 : 0;
    lock.unlock();
    work();
    work = {};
    lock.lock();
    doing_long_ -= is_long ? 1 : 0;
    if (is_long && !long_.empty()) more_.notify_one();
  }
}

}  // namespace sotin::serve
