#pragma once

/// @file
/// Who is answered next. Questions that are known to take long are kept apart, so that the others
/// never wait for all threads; among those that came at about the same time the shortest is first.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace sotin::serve {

/// What questions of a kind took so far, in milliseconds: a running mean. From any thread.
class Costs {
 public:
  /// 0 when nothing is known yet.
  [[nodiscard]] double of(const std::string& kind) const;
  /// Kinds beyond the first few hundred are not learned.
  void learn(const std::string& kind, double milliseconds);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, double> means_;
};

/// Threads that do work in an order. At least one of them is never given long work.
class Lanes {
 public:
  /// `threads`: two or more.
  explicit Lanes(std::size_t threads);
  Lanes(const Lanes&) = delete;
  ~Lanes();

  /// Takes work that is expected to take so long; from any thread. `work` must not throw.
  void add(double expected_milliseconds, std::function<void()> work);

  /// Ends after the work at hand; what waits is dropped.
  void stop();

 private:
  struct Waiting {
    double due;  // milliseconds: when it came, put off by what it is expected to take
    std::uint64_t number;
    std::function<void()> work;
    bool operator<(const Waiting& other) const {  // the queue gives the largest first
      return due != other.due ? due > other.due : number > other.number;
    }
  };
  void run();

  const std::size_t count_;  // of threads: they look at it while others are still being started
  std::mutex mutex_;
  std::condition_variable more_;
  std::priority_queue<Waiting> short_, long_;
  std::uint64_t added_ = 0;
  std::size_t doing_long_ = 0;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace sotin::serve
