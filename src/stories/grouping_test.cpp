#include "sotin/stories/grouping.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sotin::stories {
namespace {

struct Told {
  const char* id;
  const char* published;
  const char* title;
  const char* text;
};

const std::vector<Told> kTold = {
    {"pha-1", "2024-03-01T08:00:00+07:00", "Phà Rạch Sỏi mắc cạn, 40 khách chờ nước lên",
     "Chiếc phà chở bốn mươi hành khách mắc cạn ở cửa Rạch Sỏi từ rạng sáng. Thuyền trưởng Đỗ Văn "
     "Kèo "
     "cho hay phải đợi con nước chiều."},
    {"mit-1", "2024-03-01T09:00:00+07:00", "Giá mít Tiền Hà tăng gấp đôi",
     "Thương lái vào tận vườn mít ở Tiền Hà trả giá gấp đôi tuần trước. Nhà vườn tiếc vì đã bán "
     "non."},
    {"pha-2", "2024-03-01T15:30:00+07:00", "Nước lên, phà mắc cạn ở Rạch Sỏi đã nổi",
     "Chiếc phà mắc cạn tại cửa Rạch Sỏi đã nổi lại lúc xế chiều. Thuyền trưởng Đỗ Văn Kèo nói bốn "
     "mươi hành khách đều khỏe."},
    {"mit-2", "2024-03-02T07:00:00+07:00", "Mít Tiền Hà được giá, nhà vườn tiếc vì bán non",
     "Giá mít ở Tiền Hà gấp đôi tuần trước, thương lái vào tận vườn. Nhiều nhà vườn đã bán non."},
};

Arrival arrival_of(const Told& told) {
  return {.report = report_key(told.id),
          .sketch = sketch_of(told.title, told.text),
          .minutes = minutes_of(told.published)};
}

TEST(Grouping, PutsReportsOfOneMatterTogetherAndOthersApart) {
  Grouping grouping;
  for (const auto& told : kTold) grouping.add(arrival_of(told));
  const auto story = [&](const char* id) { return grouping.story_of(report_key(id)).value(); };
  EXPECT_EQ(story("pha-1"), story("pha-2"));
  EXPECT_EQ(story("mit-1"), story("mit-2"));
  EXPECT_NE(story("pha-1"), story("mit-1"));
  EXPECT_EQ(grouping.size(), 4U);
}

TEST(Grouping, TakesReportsInAnyOrder) {
  Grouping grouping;
  for (auto told = kTold.rbegin(); told != kTold.rend(); ++told) grouping.add(arrival_of(*told));
  EXPECT_EQ(grouping.story_of(report_key("pha-1")), grouping.story_of(report_key("pha-2")));
  EXPECT_NE(grouping.story_of(report_key("pha-1")), grouping.story_of(report_key("mit-1")));
}

TEST(Grouping, LeavesAReportThatComesAgainWhereItIs) {
  Grouping grouping;
  const auto first = grouping.add(arrival_of(kTold[0]));
  const auto again = grouping.add(arrival_of(kTold[0]));
  EXPECT_TRUE(first.opened);
  EXPECT_FALSE(again.opened);
  EXPECT_EQ(first.story, again.story);
  EXPECT_EQ(grouping.size(), 1U);
}

TEST(Grouping, PutsACopyIntoItsOriginalsStory) {
  Grouping grouping;
  const auto original = grouping.add(arrival_of(kTold[0]));
  Arrival copy{.report = report_key("copy"),
               .sketch = sketch_of("Gì đó khác", "Không chữ nào chung.")};
  copy.copy_of = report_key("pha-1");
  EXPECT_EQ(grouping.add(copy).story, original.story);
}

TEST(Grouping, GoesOnAfterARestartAsIfThereHadBeenNone) {
  Grouping whole;
  Grouping after;
  for (std::size_t i = 0; i < kTold.size(); ++i) {
    const auto placed = whole.add(arrival_of(kTold[i]));
    if (i < 2) {
      auto kept = arrival_of(kTold[i]);
      kept.sketch = Sketch::from_bytes(kept.sketch.to_bytes()).value();
      after.restore(kept, placed.story);
    } else {
      EXPECT_EQ(after.add(arrival_of(kTold[i])).story, placed.story);
    }
  }
}

TEST(Grouping, DoesNotCompareAcrossTheWindow) {
  Grouping grouping;
  const auto old = grouping.add(arrival_of(kTold[0]));
  auto late = arrival_of(kTold[2]);
  late.minutes = *late.minutes + 60 * 24 * 60;
  EXPECT_NE(grouping.add(late).story, old.story);
}

TEST(Grouping, LetsAStoryOutliveTheWindow) {
  Grouping grouping({.window = 2 * 24 * 60});
  std::optional<StoryId> story;
  for (int day = 0; day < 10; ++day) {
    auto next = arrival_of(kTold[day % 2 == 0 ? 0 : 2]);
    next.report = report_key("day-" + std::to_string(day));
    next.minutes = *minutes_of("2024-03-01") + day * 24 * 60;
    const auto placed = grouping.add(next);
    if (!story) story = placed.story;
    EXPECT_EQ(placed.story, *story) << day;
  }
}

TEST(Grouping, HoldsNoMoreThanItMay) {
  Grouping grouping({.most_reports = 50});
  for (int i = 0; i < 300; ++i) {
    auto next = arrival_of(kTold[static_cast<std::size_t>(i) % kTold.size()]);
    next.report = report_key("r" + std::to_string(i));
    next.minutes = *minutes_of("2024-03-01") + i * 60;
    grouping.add(next);
    EXPECT_LE(grouping.size(), 50U);
  }
}

/// Words `from` to `to` of an endless text in which no word comes twice.
Arrival stretch(const char* id, int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "từ" + std::to_string(i) + " ";
  return {.report = report_key(id), .sketch = sketch_of("", text), .minutes = 0};
}

TEST(Grouping, TellsOfAMergeThatALaterReportBrings) {
  Grouping grouping;
  const auto left = grouping.add(stretch("left", 0, 60));
  const auto right = grouping.add(stretch("right", 50, 110));
  ASSERT_NE(left.story, right.story);
  const auto bridge = grouping.add(stretch("bridge", 25, 85));
  ASSERT_EQ(bridge.changes.size(), 1U);
  const auto& change = bridge.changes[0];
  EXPECT_EQ(change.kind, Change::Kind::kMerged);
  EXPECT_EQ(change.to, bridge.story);
  ASSERT_EQ(change.reports.size(), 1U);
  EXPECT_EQ(grouping.story_of(report_key("left")), grouping.story_of(report_key("right")));
  EXPECT_EQ(grouping.story_of(change.reports[0]), bridge.story);
}

TEST(Grouping, TellsOfAReportThatHasNothingToDoWithItsStory) {
  Grouping grouping;
  const StoryId story = 7;
  grouping.restore(stretch("one", 0, 60), story);
  grouping.restore(stretch("stray", 200, 260), story);
  grouping.restore(stretch("two", 5, 65), story);
  const auto three = grouping.add(stretch("three", 3, 63));
  EXPECT_EQ(three.story, story);
  ASSERT_EQ(three.changes.size(), 1U);
  EXPECT_EQ(three.changes[0].kind, Change::Kind::kSplit);
  EXPECT_EQ(three.changes[0].from, story);
  EXPECT_EQ(three.changes[0].reports, std::vector<ReportKey>{report_key("stray")});
  EXPECT_EQ(grouping.story_of(report_key("stray")), three.changes[0].to);
  EXPECT_EQ(grouping.story_of(report_key("one")), story);
}

TEST(Grouping, MovesAReportToTheStoryItIsLikerTo) {
  Grouping grouping;
  grouping.restore(stretch("far", 0, 60), 1);
  grouping.restore(stretch("farther", 0, 58), 1);
  grouping.restore(stretch("between", 45, 105), 1);
  grouping.restore(stretch("near", 60, 120), 2);
  const auto newest = grouping.add(stretch("newest", 55, 115));
  EXPECT_EQ(newest.story, 2U);
  ASSERT_EQ(newest.changes.size(), 1U);
  EXPECT_EQ(newest.changes[0].kind, Change::Kind::kMoved);
  EXPECT_EQ(newest.changes[0].reports, std::vector<ReportKey>{report_key("between")});
  EXPECT_EQ(grouping.story_of(report_key("between")), 2U);
}

TEST(Grouping, NeitherMovesNorPartsAReportThatAPersonPlaced) {
  Grouping grouping;
  grouping.restore(stretch("far", 0, 60), 1);
  grouping.restore(stretch("farther", 0, 58), 1);
  grouping.restore(stretch("between", 45, 105), 1);
  grouping.restore(stretch("near", 60, 120), 2);
  grouping.pin(report_key("between"), 1, 2);
  EXPECT_TRUE(grouping.add(stretch("newest", 55, 115)).changes.empty());
  EXPECT_EQ(grouping.story_of(report_key("between")), 1U);

  Grouping other;
  other.restore(stretch("one", 0, 60), 7);
  other.restore(stretch("stray", 200, 260), 7);
  other.restore(stretch("two", 5, 65), 7);
  other.pin(report_key("stray"), 7, 8);
  EXPECT_TRUE(other.add(stretch("three", 3, 63)).changes.empty());
  EXPECT_EQ(other.story_of(report_key("stray")), 7U);
}

TEST(Grouping, NeverJoinsStoriesThatAPersonToldApart) {
  Grouping grouping;
  const auto left = grouping.add(stretch("left", 0, 60));
  const auto right = grouping.add(stretch("right", 50, 110));
  ASSERT_NE(left.story, right.story);
  grouping.pin(report_key("left"), left.story, right.story);
  EXPECT_TRUE(grouping.add(stretch("bridge", 25, 85)).changes.empty());
  EXPECT_EQ(grouping.story_of(report_key("left")), left.story);
  EXPECT_EQ(grouping.story_of(report_key("right")), right.story);
}

TEST(Grouping, KeepsTheLatestWhenOneDayIsMoreThanItMayHold) {
  Grouping grouping({.most_reports = 100});
  std::optional<StoryId> story;
  for (int i = 0; i < 1000; ++i) {
    auto next = arrival_of(kTold[0]);
    next.report = report_key("r" + std::to_string(i));
    const auto placed = grouping.add(next);
    if (!story) story = placed.story;
    EXPECT_EQ(placed.story, *story) << i;
    EXPECT_LE(grouping.size(), 100U);
  }
}

TEST(Grouping, LetsDaysOfALongStoryGoAndKeepsItsName) {
  Grouping grouping;
  auto next = arrival_of(kTold[0]);
  const auto first = *next.minutes;
  for (int i = 0; i < 30'000; ++i) {
    next.report = report_key("r" + std::to_string(i));
    next.minutes = first + i / 1000 * 24 * 60;  // so that days are let go on the way
    grouping.add(next);
  }
  EXPECT_LT(grouping.size(), 30'000U);
  EXPECT_EQ(grouping.story_of(next.report), grouping.story_of(report_key("r29000")));
}

TEST(Grouping, TakesAReportWithoutWordsOrTime) {
  Grouping grouping;
  const auto first = grouping.add({.report = 1, .sketch = sketch_of("", "")});
  const auto second = grouping.add({.report = 2, .sketch = sketch_of("", "")});
  EXPECT_TRUE(first.opened && second.opened);
  EXPECT_NE(first.story, second.story);
}

TEST(StoryNames, AreReadBack) {
  EXPECT_EQ(name_of_story(0xABC), "s0000000000000abc");
  EXPECT_EQ(story_of_name("s0000000000000abc"), 0xABCU);
  for (const char* other :
       {"", "s1", "x0000000000000abc", "s0000000000000abg", "s-000000000000abc"}) {
    EXPECT_FALSE(story_of_name(other)) << other;
  }
}

TEST(StoryTimes, CountMinutesWithTheirZone) {
  EXPECT_EQ(minutes_of("1970-01-02"), 24 * 60 + 12 * 60);
  EXPECT_EQ(minutes_of("1970-01-01T07:30:00+07:00"), 30);
  EXPECT_EQ(minutes_of("1970-01-01T00:05Z"), 5);
  EXPECT_EQ(minutes_of("1970-01-01T00:05:59.25-01:00"), 65);
  for (const char* other : {"", "hôm qua", "2024-13-01", "2024-02-30", "24-1-1"}) {
    EXPECT_FALSE(minutes_of(other)) << other;
  }
}

}  // namespace
}  // namespace sotin::stories
