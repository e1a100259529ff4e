#pragma once

/// @file
/// Work done by several threads and handed over in the order it was asked for, so that the number
/// of threads never shows in the output. What waits is bounded by count and by weight.

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sotin::cli {

/// Calls `produce` until it gives nothing, `work` on each item, `consume` on each result in the
/// order of the items; stops early when `consume` returns false. `produce` and `consume` are each
/// called by one thread at a time, `consume` by the caller's. At most `window` items and about
/// `weight_limit` of `weight(item)` are under way (one item always is). None of the three may
/// throw.
template <class Item, class Done, class Produce, class Work, class Consume, class Weight>
void in_order(unsigned jobs, std::uint64_t weight_limit, Produce produce, Work work,
              Consume consume, Weight weight) {
  if (jobs <= 1) {
    while (std::optional<Item> item = produce()) {
      if (!consume(work(std::move(*item)))) return;
    }
    return;
  }
  struct Slot {
    Item item;
    std::uint64_t weight = 0;
    std::optional<Done> done = {};
  };
  const std::size_t window = 4 * static_cast<std::size_t>(jobs);
  std::mutex mutex;
  std::condition_variable room;   // for the producer
  std::condition_variable ready;  // for the workers
  std::condition_variable ended;  // for the consumer
  std::deque<std::unique_ptr<Slot>> under_way;
  std::deque<Slot*> waiting;
  std::uint64_t load = 0;
  bool all_made = false;
  bool stop = false;

  std::vector<std::jthread> threads;
  threads.reserve(jobs + 1);
  threads.emplace_back([&] {
    while (std::optional<Item> item = produce()) {
      const std::uint64_t heavy = weight(*item);
      std::unique_lock lock(mutex);
      room.wait(lock, [&] {
        return stop || under_way.empty() ||
               (under_way.size() < window && load + heavy <= weight_limit);
      });
      if (stop) break;
      load += heavy;
      under_way.push_back(std::make_unique<Slot>(Slot{std::move(*item), heavy}));
      waiting.push_back(under_way.back().get());
      ready.notify_one();
    }
    const std::lock_guard lock(mutex);
    all_made = true;
    ready.notify_all();
    ended.notify_all();
  });
  for (unsigned i = 0; i < jobs; ++i) {
    threads.emplace_back([&] {
      while (true) {
        std::unique_lock lock(mutex);
        ready.wait(lock, [&] { return stop || all_made || !waiting.empty(); });
        if (stop || waiting.empty()) return;
        Slot* slot = waiting.front();
        waiting.pop_front();
        lock.unlock();
        Done done = work(std::move(slot->item));
        lock.lock();
        slot->done.emplace(std::move(done));
        if (slot == under_way.front().get()) ended.notify_one();
      }
    });
  }
  while (true) {
    std::unique_lock lock(mutex);
    ended.wait(lock, [&] {
      return (!under_way.empty() && under_way.front()->done) || (all_made && under_way.empty());
    });
    if (under_way.empty()) break;
    const auto slot = std::move(under_way.front());
    under_way.pop_front();
    load -= slot->weight;
    room.notify_one();
    lock.unlock();
    if (!consume(std::move(*slot->done))) {
      lock.lock();
      stop = true;
      room.notify_all();
      ready.notify_all();
      break;
    }
  }
}

}  // namespace sotin::cli
