// Parts of the lists of stories and reports are those of the whole lists.
#include <gtest/gtest.h>

#include "sotin/ledger/pages.hpp"
#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

constexpr const char* kNow = "2025-09-10T08:00:00Z";

class StoryPages : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger_.emplace(std::move(*Ledger::open(folder_.file("so.db"))));
    for (int i = 0; i < 6; ++i) {  // s0 holds r0 and r3, s1 r1 and r4, s2 r2 and r5
      const auto id = "r" + std::to_string(i);
      keep(id, i == 5 ? std::nullopt : std::optional("2025-09-0" + std::to_string(1 + i / 2)));
      place(id, "s" + std::to_string(i % 3), 100 * i, i < 3);
    }
    last_ = *StoryBook(*ledger_).last_reading();
  }
  void keep(const std::string& id, std::optional<std::string> published, int version = 1) {
    const auto document = text::Document::from_bytes(
        "Bản tin " + id + " thứ " + std::to_string(version) + ".\n",
        {.id = id, .source = "thu", .title = "Tít của " + id, .published = published});
    facts::Report report;
    if (published) report.published = facts::Published{*published, facts::DateBasis::kGiven, {}};
    ASSERT_TRUE(ledger_->store({document, report, "{}", kNow}));
  }
  void place(const std::string& id, const std::string& story, std::int64_t minutes, bool opened) {
    Placing placing;
    placing.report = id;
    placing.story = story;
    placing.minutes = minutes;
    placing.witness = id;
    placing.opened = opened;
    ASSERT_TRUE(StoryBook(*ledger_).place({placing}, kNow));
  }
  static std::vector<std::string> ids(const std::vector<StoryRow>& rows) {
    std::vector<std::string> out;
    for (const auto& row : rows) out.push_back(row.id);
    return out;
  }
  using Ids = std::vector<std::string>;

  Folder folder_;
  std::optional<Ledger> ledger_;
  std::int64_t last_ = 0;
};

TEST_F(StoryPages, ALimitedListIsTheBeginningOfTheWholeOne) {
  const StoryBook book(*ledger_);
  StoryAsked asked;
  asked.limit = 0;
  const auto all = book.stories(asked);
  ASSERT_EQ(ids(all->rows), (Ids{"s2", "s1", "s0"}));
  for (std::size_t limit = 1; limit < 5; ++limit) {
    asked.limit = limit;
    const auto some = book.stories(asked);
    EXPECT_EQ(some->stories, 3U);
    ASSERT_EQ(some->rows.size(), std::min<std::size_t>(limit, 3));
    for (std::size_t i = 0; i < some->rows.size(); ++i) {
      EXPECT_EQ(some->rows[i].id, all->rows[i].id);
      EXPECT_EQ(some->rows[i].title, all->rows[i].title);
      EXPECT_EQ(some->rows[i].first, all->rows[i].first);
      EXPECT_EQ(some->rows[i].last, all->rows[i].last);
      EXPECT_EQ(some->rows[i].reports, all->rows[i].reports);
      EXPECT_EQ(some->rows[i].sources, all->rows[i].sources);
    }
  }
}

TEST_F(StoryPages, StoriesAreSkippedAndLeftOut) {
  const Pages pages(*ledger_);
  EXPECT_EQ(ids(*pages.stories_from(0, 9, {})), (Ids{"s2", "s1", "s0"}));
  EXPECT_EQ(ids(*pages.stories_from(1, 1, {})), (Ids{"s1"}));
  EXPECT_EQ(ids(*pages.stories_from(1, 9, {"s2"})), (Ids{"s0"}));
  EXPECT_EQ(ids(*pages.stories_from(3, 9, {})), Ids{});
  EXPECT_EQ(ids(*pages.story_rows({"s0", "nobody", "s2"})), (Ids{"s0", "s2"}));
}

TEST_F(StoryPages, StoriesAreFoundByWordsOfTheirTitle) {
  const Pages pages(*ledger_);
  EXPECT_EQ(*pages.stories_titled("tit cua"), (Ids{"s2", "s1", "s0"}));
  EXPECT_EQ(*pages.stories_titled("r1"), Ids{"s1"});
  EXPECT_EQ(*pages.stories_titled("r4"), Ids{});  // the earliest report gives the title
}

TEST_F(StoryPages, AStoryIsFreshWithEachReportThatIsNewSince) {
  const Pages pages(*ledger_);
  EXPECT_TRUE(pages.fresh_stories(last_)->empty());
  keep("r6", "2025-09-09");
  place("r6", "s0", 900, false);
  const auto fresh = pages.fresh_stories(last_);
  ASSERT_EQ(fresh->size(), 1U);
  EXPECT_EQ(fresh->front().id, "s0");
  EXPECT_EQ(fresh->front().fresh, 1U);
  EXPECT_EQ(fresh->front().minutes, 900);
  const auto all = pages.fresh_stories(0);
  ASSERT_EQ(all->size(), 3U);
  EXPECT_EQ((*all)[0].id, "s0");
  EXPECT_EQ((*all)[0].fresh, 3U);
  ASSERT_EQ(pages.fresh_stories(0, "s1")->size(), 1U);
  EXPECT_EQ(pages.fresh_stories(0, "s1")->front().fresh, 2U);
}

TEST_F(StoryPages, ANewVersionIsNewsAndTheSameListSaysSo) {
  keep("r1", "2025-09-01", 2);
  const auto fresh = Pages(*ledger_).fresh_stories(last_);
  ASSERT_EQ(fresh->size(), 1U);
  EXPECT_EQ(fresh->front().id, "s1");
  StoryAsked asked;
  asked.since.reading = last_;
  asked.limit = 0;
  const auto list = StoryBook(*ledger_).stories(asked);
  ASSERT_EQ(ids(list->rows), Ids{"s1"});
  EXPECT_EQ(list->rows[0].fresh, 1U);
}

TEST_F(StoryPages, TheLatestReportsComeFirstUndatedOnesLast) {
  const Pages pages(*ledger_);
  EXPECT_EQ(*pages.count_reports(), 6U);
  const Ids order{"r4", "r2", "r3", "r0", "r1", "r5"};
  for (std::size_t from = 0; from <= order.size() + 1; ++from) {
    for (std::size_t count = 0; count <= order.size() + 1; ++count) {
      const auto rows = pages.latest_reports(from, count);
      ASSERT_TRUE(rows);
      Ids expected;
      for (auto i = from; i < std::min(order.size(), from + count); ++i) {
        expected.push_back(order[i]);
      }
      Ids got;
      for (const auto& row : *rows) got.push_back(row.id);
      EXPECT_EQ(got, expected) << from << " " << count;
    }
  }
}

}  // namespace
}  // namespace sotin::ledger
