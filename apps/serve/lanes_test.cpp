// Order of work and threads that stay free, shown with work that waits until it is let go.
#include "lanes.hpp"

#include <gtest/gtest.h>

#include <future>

namespace sotin::serve {
namespace {

using namespace std::chrono_literals;

/// Work that holds its thread until `let_go`.
struct Gate {
  std::promise<void> begun, opened;
  std::shared_future<void> open = opened.get_future().share();
  std::function<void()> work() {
    return [this] {
      begun.set_value();
      open.wait();
    };
  }
  void wait_until_begun() { begun.get_future().wait(); }
  void let_go() { opened.set_value(); }
};

TEST(Lanes, ShortWorkIsDoneWhileLongWorkHoldsAllThreadsItMay) {
  Gate first;
  Lanes lanes(2);
  lanes.add(100, first.work());
  first.wait_until_begun();
  std::promise<void> second_long, answered;
  lanes.add(100, [&] { second_long.set_value(); });
  lanes.add(1, [&] { answered.set_value(); });
  EXPECT_EQ(answered.get_future().wait_for(20s), std::future_status::ready);
  auto waiting = second_long.get_future();
  EXPECT_EQ(waiting.wait_for(50ms), std::future_status::timeout);  // the other thread stays free
  first.let_go();
  EXPECT_EQ(waiting.wait_for(20s), std::future_status::ready);
}

TEST(Lanes, OfWorkThatCameTogetherTheShortestIsFirst) {
  Gate one, two;
  Lanes lanes(2);
  lanes.add(1, one.work());
  lanes.add(1, two.work());
  one.wait_until_begun();
  two.wait_until_begun();
  std::mutex mutex;
  std::vector<int> order;
  std::promise<void> last;
  const auto note = [&](int number) {
    return [&, number] {
      const std::lock_guard lock(mutex);
      order.push_back(number);
      if (order.size() == 3) last.set_value();
    };
  };
  lanes.add(90'000, note(3));  // far enough apart for a slow machine
  lanes.add(19, note(2));
  lanes.add(0, note(1));
  one.let_go();
  EXPECT_EQ(last.get_future().wait_for(20s), std::future_status::ready);
  two.let_go();
  EXPECT_EQ(order, (std::vector<int>{1, 2, 3}));
}

TEST(Lanes, WhatWaitsIsDroppedAtTheEnd) {
  auto dropped = std::make_shared<int>(0);
  bool done = false;
  {
    Gate one, two;
    Lanes lanes(2);
    lanes.add(1, one.work());
    lanes.add(1, two.work());
    one.wait_until_begun();
    two.wait_until_begun();
    lanes.add(1, [&done, dropped] { done = true; });
    std::thread opener([&] {
      std::this_thread::sleep_for(50ms);
      one.let_go();
      two.let_go();
    });
    lanes.stop();
    opener.join();
  }
  EXPECT_FALSE(done);
  EXPECT_EQ(dropped.use_count(), 1);
}

TEST(Costs, AreRunningMeansOfAKind) {
  Costs costs;
  EXPECT_EQ(costs.of("search"), 0);
  costs.learn("search", 100);
  EXPECT_EQ(costs.of("search"), 100);
  costs.learn("search", 0);
  EXPECT_EQ(costs.of("search"), 80);
  EXPECT_EQ(costs.of("who"), 0);
}

TEST(Costs, OfTooManyKindsAreNotLearned) {
  Costs costs;
  for (int i = 0; i < 5000; ++i) costs.learn(std::to_string(i), 1);
  EXPECT_EQ(costs.of("0"), 1);
  EXPECT_EQ(costs.of("4999"), 0);
}

}  // namespace
}  // namespace sotin::serve
