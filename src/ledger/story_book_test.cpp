// Places of reports, logs and bookmarks: what is kept, what stays, what forgetting takes along.
#include "sotin/ledger/story_book.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

constexpr const char* kNow = "2025-09-10T08:00:00Z";

void run_sql(const std::string& path, const char* sql) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  sqlite3_close(raw);
}

/// What a program of schema 1 left behind: its tables are the first script's, which never changes;
/// all that came later is taken out.
void make_schema_1(const std::string& path) {
  store_one(path);
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  std::string script;
  const auto drop = [](void* out, int, char** values, char**) {
    *static_cast<std::string*>(out) += std::string("DROP ") + values[0] + " " + values[1] + ";";
    return 0;
  };
  sqlite3_exec(raw,
               "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger'"
               " AND rowid >= (SELECT rowid FROM sqlite_schema WHERE name = 'stories')"
               " ORDER BY type, rowid DESC",
               drop, &script, nullptr);
  sqlite3_close(raw);
  script += "DELETE FROM schema_history WHERE schema > 1; PRAGMA user_version = 1";
  run_sql(path, script.c_str());
}

Placing placing(std::string report, std::string story, bool opened) {
  Placing p;
  p.report = std::move(report);
  p.story = std::move(story);
  p.minutes = 1000;
  p.sketch = "sketch";
  p.witness = p.report;
  p.opened = opened;
  SubjectRow subject;
  subject.entity = 0;
  subject.kind = facts::EntityKind::kPerson;
  subject.key = "le van tam";
  subject.tail = "tam";
  subject.born = 1980;
  subject.homes = {"huế", "long an"};
  p.subjects.push_back(subject);
  return p;
}

class StoryBooks : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Ledger::open(folder_.file("so.db"));
    ASSERT_TRUE(opened);
    ledger_.emplace(std::move(*opened));
    book_.emplace(*ledger_);
    for (const auto* id : {"cau-1", "cau-2", "cau-3"}) {
      ASSERT_TRUE(store(*ledger_, document_of(id, kBridgeText + std::string(id) + "\n")));
    }
  }
  Folder folder_;
  std::optional<Ledger> ledger_;
  std::optional<StoryBook> book_;
};

TEST(Migration, BringsALedgerOfSchema1UpAndKeepsItsReadings) {
  const Folder folder;
  const auto path = folder.file("so.db");
  make_schema_1(path);
  for (const bool read_only : {true, false}) {
    const auto ledger = Ledger::open(path, {.read_only = read_only});
    ASSERT_TRUE(ledger) << ledger.error().detail;
    EXPECT_EQ(ledger->load("cau-1")->report.statements.size(), 2U);
    EXPECT_EQ(StoryBook(*ledger).count_waiting(), 1U);
    EXPECT_TRUE(ledger->check()->problems.empty());
  }
}

TEST_F(StoryBooks, AReportWaitsUntilItIsPlaced) {
  ASSERT_EQ(book_->count_waiting(), 3U);
  ASSERT_TRUE(book_->place({placing("cau-1", "s1", true)}, kNow));
  EXPECT_EQ(book_->count_waiting(), 2U);
  EXPECT_EQ(book_->story_of("cau-1"), "s1");
  EXPECT_EQ(book_->story_of("cau-2"), "");
}

TEST_F(StoryBooks, AChangedTextWaitsAgainAndKeepsItsStory) {
  ASSERT_TRUE(book_->place({placing("cau-1", "s1", true)}, kNow));
  ASSERT_TRUE(store(*ledger_, document_of("cau-1", "Cầu Mây Tre đã xong.")));
  const auto waiting = book_->waiting();
  const auto again = std::find_if(waiting->begin(), waiting->end(),
                                  [](const auto& report) { return report.id == "cau-1"; });
  ASSERT_NE(again, waiting->end());
  EXPECT_EQ(again->story, "s1");
  EXPECT_FALSE(again->same_text);
}

TEST_F(StoryBooks, AMergeIsCarriedOutToldAndFollowed) {
  ASSERT_TRUE(book_->place({placing("cau-1", "s1", true), placing("cau-2", "s2", true)}, kNow));
  auto third = placing("cau-3", "s1", false);
  third.changes.push_back({"merged", "s2", "s1", {"cau-2"}});
  ASSERT_TRUE(book_->place({third}, kNow));
  EXPECT_EQ(book_->stories()->rows.size(), 1U);
  EXPECT_EQ(book_->reports_of("s1")->size(), 3U);
  EXPECT_EQ(book_->find_story("s2"), "s1");
  const auto events = book_->events_of("s1");
  EXPECT_TRUE(std::any_of(events->begin(), events->end(), [](const StoryEvent& e) {
    return e.what == "merged" && e.other == "s2" && e.report == "cau-2";
  }));
}

TEST_F(StoryBooks, FindsAStoryByItsBeginningOrAReportAndNamesNearOnes) {
  ASSERT_TRUE(
      book_->place({placing("cau-1", "sab12", true), placing("cau-2", "sab34", true)}, kNow));
  EXPECT_EQ(book_->find_story("sab1"), "sab12");
  EXPECT_EQ(book_->find_story("ab3"), "sab34");
  EXPECT_EQ(book_->find_story("cau-2"), "sab34");
  const auto several = book_->find_story("sab");
  ASSERT_FALSE(several);
  EXPECT_NE(several.error().detail.find("sab34"), std::string::npos);
  EXPECT_EQ(book_->find_story("zzz").error().code, ErrorCode::kNotFound);
}

TEST_F(StoryBooks, ForgettingTakesAReportOutOfEverything) {
  auto first = placing("cau-1", "s1", true);
  auto second = placing("cau-2", "s1", false);
  second.copies.push_back({"cau-1", 0.75F});
  ASSERT_TRUE(book_->place({first, second}, kNow));
  JoinEntry entry;
  entry.at = kNow;
  entry.what = "joined";
  entry.kind = facts::EntityKind::kPerson;
  entry.report = "cau-2";
  entry.name = "Lê Văn Tám";
  entry.other_report = "cau-1";
  entry.other_name = "Lê Văn Tám";
  ASSERT_TRUE(book_->log_joins({entry}));
  ASSERT_EQ(book_->copies_of("s1")->size(), 1U);
  ASSERT_TRUE(ledger_->forget("cau-1", kNow, ""));
  EXPECT_EQ(book_->reports_of("s1"), std::vector<std::string>{"cau-2"});
  EXPECT_TRUE(book_->copies_of("s1")->empty());
  EXPECT_TRUE(book_->joins("", 10)->empty());
  EXPECT_EQ(book_->events_of("s1")->size(), 1U);
  EXPECT_TRUE(ledger_->check()->problems.empty());
}

TEST_F(StoryBooks, KeepsWhatJoiningLooksAt) {
  ASSERT_TRUE(store(*ledger_, document_of("cau-0")));  // its first entity is a person
  ASSERT_TRUE(book_->place({placing("cau-0", "s1", true)}, kNow));
  const auto rows = book_->subjects("le van tam", facts::EntityKind::kPerson, 9);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().born, 1980);
  EXPECT_EQ(rows->front().homes, (std::vector<std::string>{"huế", "long an"}));
  EXPECT_EQ(rows->front().story, "s1");
}

TEST_F(StoryBooks, ADecisionCountsUntilItIsUndone) {
  JoinEntry entry;
  entry.at = kNow;
  entry.what = "parted";
  entry.by_person = true;
  entry.kind = facts::EntityKind::kPerson;
  entry.report = "cau-2";
  entry.name = "Lê Văn Tám";
  const auto number = book_->log_joins({entry});
  ASSERT_TRUE(number);
  EXPECT_EQ(book_->decisions()->size(), 1U);
  entry.what = "undone";
  entry.undoes = *number;
  ASSERT_TRUE(book_->log_joins({entry}));
  EXPECT_TRUE(book_->decisions()->empty());
  EXPECT_EQ(book_->joins("", 10)->size(), 2U);
}

TEST_F(StoryBooks, ABookmarkTellsWhatIsNewAndCanBeTakenBack) {
  ASSERT_TRUE(book_->place({placing("cau-1", "s1", true)}, kNow));
  const auto mark = book_->set_bookmark("me", kNow);
  ASSERT_TRUE(mark);
  StoryAsked asked;
  asked.since.reading = mark->reading;
  EXPECT_TRUE(book_->stories(asked)->rows.empty());
  ASSERT_TRUE(store(*ledger_, document_of("cau-4", kBridgeText + "thêm\n")));
  ASSERT_TRUE(book_->place({placing("cau-4", "s1", false)}, kNow));
  ASSERT_EQ(book_->stories(asked)->rows.size(), 1U);
  EXPECT_EQ(book_->stories(asked)->rows[0].fresh, 1U);
  EXPECT_EQ(book_->reports_since("s1", asked.since), std::vector<std::string>{"cau-4"});
  ASSERT_TRUE(book_->set_bookmark("me", kNow));
  EXPECT_EQ((*book_->undo_bookmark("me", kNow))->reading, mark->reading);
  EXPECT_FALSE(*book_->undo_bookmark("me", kNow));
  EXPECT_EQ(book_->undo_bookmark("me", kNow).error().code, ErrorCode::kNotFound);
}

TEST_F(StoryBooks, CountsWitnessesNotReports) {
  auto second = placing("cau-2", "s1", false);
  second.witness = "cau-1";
  ASSERT_TRUE(
      book_->place({placing("cau-1", "s1", true), second, placing("cau-3", "s1", false)}, kNow));
  const auto row = book_->stories()->rows.at(0);
  EXPECT_EQ(row.reports, 3U);
  EXPECT_EQ(row.sources, 2U);
  EXPECT_EQ(row.title, "Tỉnh hứa tiền cho cầu Mây Tre");
}

TEST_F(StoryBooks, TheLogsAreAppendOnly) {
  ASSERT_TRUE(book_->place({placing("cau-1", "s1", true)}, kNow));
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(folder_.file("so.db").c_str(), &raw), SQLITE_OK);
  EXPECT_NE(sqlite3_exec(raw, "DELETE FROM story_events", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_NE(sqlite3_exec(raw, "UPDATE sketches SET bytes = x'00'", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(raw);
}

}  // namespace
}  // namespace sotin::ledger
