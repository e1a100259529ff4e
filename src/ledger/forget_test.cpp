// Forgetting: no word stays in the file, its index or its log.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

constexpr std::string_view kWhen = "2025-09-11T09:30:00Z";
const std::string kSecretText =
    "Nguồn kín Xuyênhương kể rằng két sắt Quỳnhlưu nằm dưới nhà thờ cổ.";

/// Every byte that belongs to the ledger.
std::string all_bytes(const std::string& path) {
  return bytes_of(path) + bytes_of(path + "-wal") + bytes_of(path + "-shm") +
         bytes_of(path + "-journal");
}

TEST(Forget, LeavesNoWordInFileIndexOrLog) {
  const Folder folder;
  const auto path = folder.file("so.db");
  auto ledger = Ledger::open(path);
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(store(*ledger, document_of("cau-" + std::to_string(i))));
  ASSERT_TRUE(store(*ledger, text::Document::from_bytes(
                                 kSecretText, {.id = "mat", .title = "Bí mật Xuyênhương"})));
  ASSERT_TRUE(store(*ledger, text::Document::from_bytes(kSecretText + " Sửa.", {.id = "mat"})));
  for (int i = 20; i < 40; ++i)
    ASSERT_TRUE(store(*ledger, document_of("cau-" + std::to_string(i))));
  ASSERT_NE(all_bytes(path).find("Xuyênhương"), std::string::npos);
  ASSERT_EQ(ledger->search("quynhluu")->hits.size(), 1U);

  const auto stone = ledger->forget("mat", kWhen, "theo yêu cầu của nguồn tin");
  ASSERT_TRUE(stone) << stone.error().detail;
  const auto bytes = all_bytes(path);
  for (const auto* word :
       {"Xuyênhương", "xuyênhương", "xuyenhuong", "Quỳnhlưu", "quỳnhlưu", "quynhluu", "két sắt"}) {
    EXPECT_EQ(bytes.find(word), std::string::npos) << word;
  }
  EXPECT_TRUE(ledger->search("quynhluu")->hits.empty());
  EXPECT_EQ(ledger->load("mat").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(ledger->reports()->size(), 40U);
  EXPECT_FALSE(ledger->search("móng cầu")->hits.empty());
  EXPECT_TRUE(ledger->check()->problems.empty());
}

TEST(Forget, LeavesATombstoneThatRefusesTheIdAndTheText) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*ledger, text::Document::from_bytes(kSecretText, {.id = "mat"})));
  ASSERT_TRUE(ledger->forget("mat", kWhen, "nhầm"));
  const auto stones = ledger->tombstones();
  ASSERT_EQ(stones->size(), 1U);
  EXPECT_EQ(stones->front().id, "mat");
  EXPECT_EQ(stones->front().forgotten_at, kWhen);
  EXPECT_EQ(stones->front().reason, "nhầm");

  const auto same_id = store(*ledger, text::Document::from_bytes("Chữ khác.", {.id = "mat"}));
  EXPECT_EQ(same_id.error().code, ErrorCode::kForgotten);
  const auto same_text =
      store(*ledger, text::Document::from_bytes(kSecretText, {.id = "ten-khac"}));
  EXPECT_EQ(same_text.error().code, ErrorCode::kForgotten);
  EXPECT_NE(same_text.error().detail.find("nhầm"), std::string::npos);

  EXPECT_EQ(
      *store(*ledger, text::Document::from_bytes(kSecretText, {.id = "mat"}), {.again = true}),
      Outcome::kNewReport);
  EXPECT_TRUE(ledger->tombstones()->empty());
  EXPECT_EQ(*store(*ledger, text::Document::from_bytes(kSecretText, {.id = "mat"})),
            Outcome::kUnchanged);
}

TEST(Forget, WantsTheWholeId) {
  const Folder folder;
  auto ledger = Ledger::open(folder.file("so.db"));
  ASSERT_TRUE(store(*ledger, document_of("cau-moi")));
  EXPECT_EQ(ledger->forget("cau", kWhen, "").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(ledger->reports()->size(), 1U);
}

TEST(Forget, SaysWhenAReaderHoldsTheLogAndFinishesLater) {
  const Folder folder;
  const auto path = folder.file("so.db");
  auto ledger = Ledger::open(path, {.busy_ms = 20});
  ASSERT_TRUE(store(*ledger, text::Document::from_bytes(kSecretText, {.id = "mat"})));
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, "BEGIN; SELECT count(*) FROM reports", nullptr, nullptr, nullptr),
            SQLITE_OK);
  EXPECT_EQ(ledger->forget("mat", kWhen, "nhầm").error().code, ErrorCode::kBusy);
  EXPECT_EQ(ledger->load("mat").error().code, ErrorCode::kNotFound);
  sqlite3_exec(raw, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  EXPECT_TRUE(ledger->forget("mat", kWhen, "nhầm"));
  EXPECT_EQ(all_bytes(path).find("Xuyênhương"), std::string::npos);
  EXPECT_EQ(ledger->tombstones()->size(), 1U);
}

}  // namespace
}  // namespace sotin::ledger
