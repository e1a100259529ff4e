// Backup and check: a copy is whole; each kind of damage is found.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

/// Makes a ledger, damages it by SQL behind its back, and tells what check says.
std::vector<std::string> problems_after(const char* sql) {
  const Folder folder;
  const auto path = folder.file("so.db");
  {
    auto ledger = Ledger::open(path);
    EXPECT_TRUE(store(*ledger, document_of("cau-1")));
    EXPECT_TRUE(store(*ledger, document_of("cau-2")));
    EXPECT_TRUE(ledger->check()->problems.empty());
  }
  sqlite3* raw = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  sqlite3_exec(
      raw,
      "DROP TRIGGER spans_stay; DROP TRIGGER versions_stay; DROP TRIGGER sentences_stay;"
      "DROP TRIGGER statements_stay; DROP TRIGGER readings_stay; DROP TRIGGER sentences_keep;",
      nullptr, nullptr, nullptr);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(raw, sql, nullptr, nullptr, &message), SQLITE_OK) << message;
  sqlite3_close(raw);
  auto ledger = Ledger::open(path);
  EXPECT_TRUE(ledger);
  return ledger->check()->problems;
}

TEST(Check, FindsASpanOutsideItsText) {
  EXPECT_FALSE(
      problems_after("UPDATE spans SET end_byte = 99999 WHERE field = 'cue' AND reading = 1")
          .empty());
}
TEST(Check, FindsWordsThatAreNotThoseOfTheText) {
  EXPECT_FALSE(problems_after("UPDATE spans SET words = 'khác' WHERE field = 'cue' AND reading = 1")
                   .empty());
}
TEST(Check, FindsWrongCodePoints) {
  EXPECT_FALSE(
      problems_after("UPDATE spans SET start = start + 1 WHERE field = 'cue' AND reading = 1")
          .empty());
}
TEST(Check, FindsAChangedText) {
  EXPECT_FALSE(problems_after("UPDATE versions SET text = replace(text, 'năm', 'sáu')").empty());
}
TEST(Check, FindsAnIndexOutOfStep) {
  EXPECT_FALSE(problems_after("DELETE FROM sentences WHERE sentence = 2").empty());
}
TEST(Check, FindsAWordThatNoEnumerationHolds) {
  EXPECT_FALSE(problems_after("UPDATE statements SET act = 'SING'").empty());
}
TEST(Check, FindsJsonThatCannotBeUnpacked) {
  EXPECT_FALSE(problems_after("UPDATE readings SET json = x'0011'").empty());
}
TEST(Check, FindsARecordThatPointsNowhere) {
  EXPECT_FALSE(problems_after("UPDATE statements SET speaker = 77 WHERE number = 0").empty());
}

TEST(Check, NoDamageMakesItCrash) {
  const Folder folder;
  const auto path = folder.file("so.db");
  {
    auto ledger = Ledger::open(path);
    for (int i = 0; i < 10; ++i)
      ASSERT_TRUE(store(*ledger, document_of("cau-" + std::to_string(i))));
  }
  const auto whole = bytes_of(path);
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    auto bytes = whole;
    for (int i = 0; i < 20; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    std::ofstream(folder.file("hong.db"), std::ios::binary) << bytes;
    auto ledger = Ledger::open(folder.file("hong.db"));
    if (!ledger) continue;
    (void)ledger->check();
    (void)ledger->search("cầu");
    (void)ledger->for_each({}, [](const Stored&) { return true; });
    (void)store(*ledger, document_of("moi"));
  }
}

TEST(Backup, IsAWholeLedgerInOneFile) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*ledger, document_of("cau-1")));
  ASSERT_TRUE(ledger->backup(folder.file("sao.db")));
  ASSERT_TRUE(store(*ledger, document_of("cau-2")));
  EXPECT_FALSE(std::filesystem::exists(folder.file("sao.db-wal")));
  EXPECT_FALSE(std::filesystem::exists(folder.file("sao.db.part")));
  auto copy = Ledger::open(folder.file("sao.db"));
  ASSERT_TRUE(copy) << copy.error().detail;
  EXPECT_EQ(copy->reports()->size(), 1U);
  EXPECT_TRUE(copy->check()->problems.empty());
  EXPECT_EQ(*store(*copy, document_of("cau-2")), Outcome::kNewReport);
}

TEST(Backup, DoesNotOverwriteAFile) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  std::ofstream(folder.file("quy.txt")) << "giữ lại";
  EXPECT_EQ(ledger->backup(folder.file("quy.txt")).error().code, ErrorCode::kBadArgument);
  EXPECT_EQ(bytes_of(folder.file("quy.txt")), "giữ lại");
  EXPECT_EQ(ledger->backup(folder.file("no/such/sao.db")).error().code,
            ErrorCode::kLedgerUnwritable);
}

}  // namespace
}  // namespace sotin::ledger
