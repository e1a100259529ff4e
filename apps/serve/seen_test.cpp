#include "seen.hpp"

#include <gtest/gtest.h>

namespace sotin::serve {
namespace {

constexpr std::int64_t kLast = 1000;

TEST(SeenLog, AMarkOfAllAndOneOfAStoryCountTogether) {
  SeenLog log;
  log.mark(10);
  log.mark(20, "s1");
  const auto seen = SeenLog::parse(log.cookie()).seen(kLast);
  EXPECT_EQ(seen.of("s1"), 20);
  EXPECT_EQ(seen.of("s2"), 10);
}

TEST(SeenLog, ANewBrowserHasLookedAtNothing) {
  const auto seen = SeenLog::parse("").seen(kLast);
  EXPECT_EQ(seen.of("s1"), -1);
  EXPECT_FALSE(seen.can_undo);
}

TEST(SeenLog, UndoTakesTheLastMarkBackAndThenTheOneBefore) {
  SeenLog log;
  log.mark(10);
  log.mark(20, "s1");
  log.mark(30);
  EXPECT_TRUE(log.undo());
  EXPECT_EQ(log.seen(kLast).of("s1"), 20);
  EXPECT_TRUE(log.undo());
  EXPECT_TRUE(log.undo());
  EXPECT_FALSE(log.undo());
  EXPECT_EQ(log.seen(kLast).all, -1);
}

TEST(SeenLog, WhatIsNoMarkIsLeftOut) {
  const auto log = SeenLog::parse("5.x.-3.7@.8@a b.9@<s>.99999999999999999999.12@s1..");
  EXPECT_EQ(log.cookie(), "5.12@s1");
}

TEST(SeenLog, AMarkBehindTheLedgersEndIsOfAnotherLedger) {
  EXPECT_EQ(SeenLog::parse("2000").seen(kLast).all, -1);
}

TEST(SeenLog, ALongLogLosesWhatALaterMarkCoversFirst) {
  SeenLog log;
  for (int i = 0; i < 300; ++i) log.mark(i, "s" + std::to_string(100000 + i));
  log.mark(400);
  log.mark(500, "s1");
  const auto cookie = log.cookie();
  EXPECT_LE(cookie.size(), SeenLog::kLongest);
  const auto seen = SeenLog::parse(cookie).seen(kLast);
  EXPECT_EQ(seen.all, 400);
  EXPECT_EQ(seen.of("s1"), 500);
}

}  // namespace
}  // namespace sotin::serve
