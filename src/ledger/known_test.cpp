// What a connection remembers about the whole ledger is what it would find if it looked again.
#include <gtest/gtest.h>

#include "sotin/ledger/pages.hpp"
#include "sotin/ledger/story_book.hpp"
#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

constexpr const char* kNow = "2025-09-10T08:00:00Z";

/// One connection that writes, another that looks all the time.
class KnownThings : public ::testing::Test {
 protected:
  void SetUp() override {
    writer_.emplace(std::move(*Ledger::open(folder_.file("so.db"))));
    ASSERT_TRUE(store(*writer_, document_of("cau-1")));
    reader_.emplace(
        std::move(*Ledger::open(folder_.file("so.db"), {.create = false, .read_only = true})));
  }

  /// A report in which one person of this name is called so.
  void keep(const std::string& id, const std::string& name) {
    const auto document = document_of(id, name + " đến bến.\n");
    facts::Report report;
    report.parts = text::find_parts(document);
    report.entities = {{name, facts::EntityKind::kPerson, {}, {}, {find(document, name)}, "name"}};
    ASSERT_TRUE(writer_->store({document, report, "{}", kNow}));
  }

  std::int64_t decide(const std::string& report, std::optional<std::int64_t> undoes = {}) {
    JoinEntry entry;
    entry.at = kNow;
    entry.what = undoes ? "undone" : "parted";
    entry.by_person = true;
    entry.kind = facts::EntityKind::kPerson;
    entry.report = report;
    entry.name = "Lê Văn Tám";
    entry.undoes = undoes;
    return *StoryBook(*writer_).log_joins({entry});
  }
  std::size_t decisions() { return StoryBook(*reader_).decisions()->size(); }
  std::size_t called(const std::string& name) { return reader_->find_entities(name)->size(); }

  Folder folder_;
  std::optional<Ledger> writer_, reader_;
};

TEST_F(KnownThings, DecisionsOfOthersCountAtOnceAndUntilTheyAreUndone) {
  EXPECT_EQ(decisions(), 0U);
  const auto first = decide("cau-1");
  EXPECT_EQ(decisions(), 1U);
  decide("cau-1");
  EXPECT_EQ(decisions(), 2U);
  decide("cau-1", first);
  EXPECT_EQ(decisions(), 1U);
}

TEST_F(KnownThings, ADecisionGoesWithItsReportAlsoWhereItsNumberIsUsedAgain) {
  keep("ben-1", "Lê Văn Tám");
  decide("ben-1");
  EXPECT_EQ(decisions(), 1U);
  reader_.reset();  // forgetting packs the file
  ASSERT_TRUE(writer_->forget("ben-1", kNow, ""));
  EXPECT_TRUE(StoryBook(*writer_).decisions()->empty());
  decide("cau-1");
  ASSERT_EQ(StoryBook(*writer_).decisions()->size(), 1U);
  EXPECT_EQ(StoryBook(*writer_).decisions()->front().report, "cau-1");
}

TEST_F(KnownThings, NamesOfReportsThatOthersReadAreFoundAtOnce) {
  EXPECT_EQ(called("phạm thị sen"), 0U);
  keep("ben-1", "Phạm Thị Sen");
  EXPECT_EQ(called("phạm thị sen"), 1U);
  keep("ben-2", "Phạm Thị Sen");
  EXPECT_EQ(called("thi sen"), 2U);
}

TEST_F(KnownThings, MarksBetweenTheWordsOfANameMakeNoDifference) {
  keep("ben-1", "Jean-Paul Đa");
  keep("ben-2", "O'Hara");
  EXPECT_EQ(called("jean paul"), 1U);
  EXPECT_EQ(called("paul da"), 1U);
  EXPECT_EQ(called("o hara"), 1U);
  EXPECT_EQ(called("jeanpaul"), 0U);
}

TEST_F(KnownThings, NamesGoWithTheirReport) {
  keep("ben-1", "Phạm Thị Sen");
  EXPECT_EQ(writer_->find_entities("sen")->size(), 1U);
  reader_.reset();
  ASSERT_TRUE(writer_->forget("ben-1", kNow, ""));
  EXPECT_EQ(writer_->find_entities("sen")->size(), 0U);
  keep("ben-2", "Hồ Sen");
  EXPECT_EQ(writer_->find_entities("sen")->front().report, "ben-2");
}

TEST_F(KnownThings, CountsFollowWhatOthersAndThisConnectionChange) {
  const auto figures = [&](const Ledger& ledger) { return *Pages(ledger).story_figures(); };
  EXPECT_EQ(figures(*reader_).waiting, 1U);
  EXPECT_EQ(figures(*writer_).waiting, 1U);
  keep("ben-1", "Phạm Thị Sen");
  EXPECT_EQ(figures(*reader_).waiting, 2U);
  EXPECT_EQ(figures(*writer_).waiting, 2U);
  Placing placing;
  placing.report = "ben-1";
  placing.story = "s1";
  placing.opened = true;
  ASSERT_TRUE(StoryBook(*writer_).place({placing}, kNow));
  EXPECT_EQ(figures(*reader_).waiting, 1U);
  EXPECT_EQ(figures(*writer_).waiting, 1U);
  EXPECT_EQ(figures(*reader_).stories, 1U);
}

TEST_F(KnownThings, TitlesOfStoriesFollowWhatOthersChange) {
  const auto titled = [&](const std::string& words) {
    return Pages(*reader_).stories_titled(words)->size();
  };
  EXPECT_EQ(titled("may tre"), 0U);
  Placing placing;
  placing.report = "cau-1";
  placing.story = "s1";
  placing.opened = true;
  ASSERT_TRUE(StoryBook(*writer_).place({placing}, kNow));
  EXPECT_EQ(titled("may tre"), 1U);
  EXPECT_EQ(titled("may tre xanh"), 0U);
}

TEST_F(KnownThings, AMomentShowsOneStateUntilItEnds) {
  {
    const Moment moment(*reader_);
    EXPECT_EQ(reader_->reports()->size(), 1U);
    keep("ben-1", "Phạm Thị Sen");
    EXPECT_EQ(reader_->reports()->size(), 1U);
    EXPECT_EQ(called("sen"), 0U);
  }
  EXPECT_EQ(reader_->reports()->size(), 2U);
  EXPECT_EQ(called("sen"), 1U);
}

TEST_F(KnownThings, AWrittenReportComesWithItsJsonUnlessThereIsNone) {
  const auto written = Pages(*reader_).written("cau-1");
  ASSERT_TRUE(written && *written);
  EXPECT_EQ((*written)->row.id, "cau-1");
  EXPECT_EQ((*written)->json, *reader_->json("cau-1"));
  EXPECT_FALSE((*written)->corrected);
  EXPECT_FALSE(Pages(*reader_).written("cau")->has_value());
}

}  // namespace
}  // namespace sotin::ledger
