// Storing: what comes back, what a second reading changes, what a broken-off writer leaves.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <csignal>
#include <thread>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

TEST(Store, GivesBackEveryField) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(ledger) << ledger.error().detail;
  const auto document = document_of("cau-1");
  ASSERT_EQ(*store(*ledger, document), Outcome::kNewReport);
  const auto stored = ledger->load("cau-1");
  ASSERT_TRUE(stored) << stored.error().detail;
  EXPECT_EQ(stored->document.text(), document.text());
  EXPECT_EQ(stored->document.origin().extra, document.origin().extra);
  const auto& report = stored->report;
  const auto expected = bridge_report(document);
  ASSERT_EQ(report.statements.size(), 2U);
  EXPECT_EQ(report.statements[0].content, expected.statements[0].content);
  EXPECT_EQ(report.statements[0].act_also, expected.statements[0].act_also);
  EXPECT_EQ(report.statements[0].confidence, expected.statements[0].confidence);
  EXPECT_EQ(report.statements[1].chain[0].date, "2025-09-02");
  EXPECT_EQ(report.events[0].participants[0].where, expected.events[0].participants[0].where);
  EXPECT_EQ(report.commitments[0].tier, "bậc một");
  EXPECT_EQ(report.memberships[0].size, "khoảng 40");
  EXPECT_EQ(report.notes, expected.notes);
  EXPECT_EQ(stored->row.statements, 2U);
  EXPECT_FALSE(stored->row.program_version.empty());
  EXPECT_EQ(stored->row.data_version.size(), 16U);
}

TEST(Store, TheSameReportAgainChangesNotOneByteOfTheFacts) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_EQ(*store(*ledger, document_of("cau-1")), Outcome::kNewReport);
  const auto before = ledger->reports();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(*store(*ledger, document_of("cau-1")), Outcome::kUnchanged);
  EXPECT_EQ(ledger->reports()->size(), before->size());
  EXPECT_EQ(ledger->check()->readings, 1U);
}

TEST(Store, AChangedTextIsANewVersionAndTheOldOneStays) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*ledger, document_of("cau-1")));
  EXPECT_EQ(*store(*ledger, document_of("cau-1", "Cầu Mây Tre đã khánh thành.")),
            Outcome::kNewVersion);
  EXPECT_EQ(ledger->load("cau-1")->row.version, 2U);
  const auto check = ledger->check();
  EXPECT_EQ(check->reports, 1U);
  EXPECT_EQ(check->versions, 2U);
  EXPECT_TRUE(check->problems.empty());
  EXPECT_TRUE(ledger->search("lún")->hits.empty()) << "only the current version answers";
  EXPECT_EQ(ledger->search("khánh thành")->hits.size(), 1U);
}

TEST(Store, AReadingByAnotherProgramIsKeptBesideTheOldOne) {
  const Folder folder;
  { store_one(folder.file("so.db")); }
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(folder.file("so.db").c_str(), &raw), SQLITE_OK);
  sqlite3_exec(raw, "UPDATE makers SET program_version = '0.0.1'", nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  auto ledger = Ledger::open(folder.file("so.db"));
  EXPECT_EQ(*store(*ledger, document_of("cau-1")), Outcome::kNewReading);
  EXPECT_EQ(ledger->load("cau-1")->row.reading, 2U);
  EXPECT_EQ(ledger->check()->readings, 2U);
  EXPECT_TRUE(ledger->check()->problems.empty());
}

TEST(Store, FactsCannotBeChangedInPlace) {
  const Folder folder;
  { store_one(folder.file("so.db")); }
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(folder.file("so.db").c_str(), &raw), SQLITE_OK);
  EXPECT_NE(sqlite3_exec(raw, "UPDATE statements SET act = 'REFUSE'", nullptr, nullptr, nullptr),
            SQLITE_OK);
  EXPECT_NE(sqlite3_exec(raw, "DELETE FROM spans", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(raw);
}

TEST(Store, AKilledWriterLeavesWholeReportsOnly) {
  const Folder folder;
  const auto path = folder.file("so.db");
  { ASSERT_TRUE(Ledger::open(path)); }
  for (int round = 0; round < 5; ++round) {
    const pid_t child = ::fork();
    if (child == 0) {
      auto ledger = Ledger::open(path);
      for (int i = 0; ledger; ++i) {
        const auto name = "r" + std::to_string(round) + "-" + std::to_string(i);
        if (!store(*ledger, document_of(name, kBridgeText))) break;
      }
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(25 + 17 * round));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    auto ledger = Ledger::open(path);
    ASSERT_TRUE(ledger) << ledger.error().detail;
    const auto check = ledger->check();
    ASSERT_TRUE(check);
    EXPECT_TRUE(check->problems.empty()) << check->problems.front();
    EXPECT_EQ(check->reports, check->readings);
    ASSERT_TRUE(ledger->for_each({}, [](const Stored& stored) {
      EXPECT_EQ(stored.report.statements.size(), 2U);
      EXPECT_EQ(stored.report.memberships.size(), 2U);
      return true;
    }));
  }
  EXPECT_GT(Ledger::open(path)->reports()->size(), 0U);
}

TEST(Store, OthersReadWhileOneWrites) {
  const Folder folder;
  auto writer = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*writer, document_of("cau-0")));
  auto reader = Ledger::open(folder.file("so.db"), {.read_only = true});
  ASSERT_TRUE(reader) << reader.error().detail;
  std::jthread writing([&] {
    for (int i = 1; i < 60; ++i)
      EXPECT_TRUE(store(*writer, document_of("cau-" + std::to_string(i))));
  });
  std::size_t seen = 0;
  for (int i = 0; i < 60; ++i) {
    const auto reports = reader->reports();
    ASSERT_TRUE(reports) << reports.error().detail;
    EXPECT_GE(reports->size(), seen);
    seen = reports->size();
    ASSERT_TRUE(reader->search("cầu"));
  }
}

TEST(Store, TwoProcessesMayWriteInTurns) {
  const Folder folder;
  const auto write = [&](const std::string& prefix) {
    auto ledger = Ledger::open(folder.file("so.db"));
    ASSERT_TRUE(ledger) << ledger.error().detail;
    for (int i = 0; i < 30; ++i)
      EXPECT_TRUE(store(*ledger, document_of(prefix + std::to_string(i))));
  };
  {
    std::jthread first(write, "a");
    std::jthread second(write, "b");
  }
  EXPECT_EQ(Ledger::open(folder.file("so.db"))->reports()->size(), 60U);
}

TEST(Store, ReportsComeByDateThenIdAndUndatedOnesLast) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  for (const auto& [id, published] :
       {std::pair{"c", "2025-09-02"}, {"b", ""}, {"a", "2025-09-02"}, {"d", "2024-01-01"}}) {
    const auto document = text::Document::from_bytes(std::string("Bản tin ") + id, {.id = id});
    facts::Report report;
    if (*published != '\0')
      report.published = facts::Published{published, facts::DateBasis::kGiven, {}};
    ASSERT_TRUE(ledger->store({document, report, "{}", "2025-09-10T08:00:00Z"}));
  }
  std::string order;
  const auto rows = ledger->reports();
  for (const auto& row : *rows) order += row.id;
  EXPECT_EQ(order, "dacb");
}

TEST(Store, KeepsTextsThatOpenWithAByteOrderMark) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  const auto document =
      text::Document::from_bytes("\xEF\xBB\xBF\xEF\xBB\xBFHội làng mở.", {.id = "bom"});
  ASSERT_TRUE(store(*ledger, document));
  EXPECT_EQ(ledger->load("bom")->document.text(), document.text());
  EXPECT_TRUE(ledger->check()->problems.empty());
}

TEST(Store, KeepsAnEmptyReportAndOneWithOddBytes) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  EXPECT_TRUE(store(*ledger, text::Document::from_bytes("", {.id = "empty"})));
  const std::string odd("a\0b\xC3(\xFF \xF0\x9F\x98\x80", 12);
  const auto document = text::Document::from_bytes(odd, {.id = "odd"});
  EXPECT_TRUE(store(*ledger, document));
  EXPECT_EQ(ledger->load("odd")->document.text(), document.text());
  EXPECT_TRUE(ledger->check()->problems.empty());
}

TEST(Store, FindsAReportByAUniqueBeginningOfItsId) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*ledger, document_of("cau-moi")));
  ASSERT_TRUE(store(*ledger, document_of("cau-cu")));
  EXPECT_EQ(ledger->load("cau-m")->row.id, "cau-moi");
  EXPECT_EQ(ledger->load("cau").error().code, ErrorCode::kNotFound);
  EXPECT_NE(ledger->load("cau").error().detail.find("cau-cu"), std::string::npos);
  EXPECT_EQ(ledger->load("").error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace sotin::ledger
