#include "sotin/ledger/alert_book.hpp"

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

constexpr auto kNow = "2025-09-11T08:00:00Z";

class AlertBookTest : public ::testing::Test {
 protected:
  Folder folder;
  Ledger ledger = std::move(*Ledger::open(folder.file("a.db")));
  AlertBook book{ledger};

  void keep(std::string id, std::string_view text = kBridgeText) {
    ASSERT_TRUE(store(ledger, document_of(std::move(id), text)));
  }
};

TEST_F(AlertBookTest, WhatIsThereWhenItIsAddedCountsAsSeen) {
  keep("cau-1");
  const auto alert = book.add("cầu", {.who = "Lê Văn Tám"}, kNow);
  ASSERT_TRUE(alert);
  EXPECT_EQ(alert->seen, 1);
  EXPECT_TRUE(book.fresh_since(alert->seen)->empty());
  keep("cau-2");
  const auto fresh = book.fresh_since(alert->seen);
  ASSERT_EQ(fresh->size(), 1U);
  EXPECT_EQ(fresh->front().id, "cau-2");
  EXPECT_EQ(fresh->front().read_at, "2025-09-10T08:00:00Z");
}

TEST_F(AlertBookTest, ANewVersionIsFreshAReadingAgainIsNot) {
  keep("cau-1");
  keep("cau-1");
  EXPECT_EQ(book.fresh_since(0)->size(), 1U);
  EXPECT_TRUE(book.fresh_since(1)->empty());
  EXPECT_TRUE(book.earlier_words("cau-1", "s")->empty());
  keep("cau-1", "Cầu đã thông xe.");
  EXPECT_EQ(book.fresh_since(1)->size(), 1U);
  EXPECT_EQ(book.earlier_words("cau-1", "s")->size(), 2U);
  EXPECT_EQ(book.earlier_words("cau-1", "c")->front(), "góp năm tỷ đồng");
}

TEST_F(AlertBookTest, NamesAreGivenOnceAndRemovingCanBeUndone) {
  ASSERT_TRUE(book.add("cầu", {.words = "cầu"}, kNow));
  EXPECT_EQ(book.add("cầu", {.words = "kè"}, kNow).error().code, ErrorCode::kBadArgument);
  ASSERT_TRUE(book.remove("cầu", kNow));
  EXPECT_EQ(book.find("cầu").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(book.remove("cầu", kNow).error().code, ErrorCode::kNotFound);
  const auto again = book.restore("cầu", kNow);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->asked.words, "cầu");
  EXPECT_FALSE(book.restore("cầu", kNow));
  ASSERT_TRUE(book.remove("cầu", kNow));
  ASSERT_TRUE(book.add("cầu", {.words = "kè"}, kNow));
  EXPECT_FALSE(book.restore("cầu", kNow));
  ASSERT_EQ(book.alerts()->size(), 1U);
  EXPECT_EQ(book.alerts()->front().asked.words, "kè");
}

TEST_F(AlertBookTest, WhatWasToldIsRememberedUntilItsReportIsForgotten) {
  const auto alert = *book.add("cầu", {.words = "cầu"}, kNow);
  keep("cau-1");
  ASSERT_TRUE(book.log(alert, 1, kNow, {{"", "cau-1", "p1", R"({"words":"móng cầu"})"}}));
  EXPECT_EQ(book.find("cầu")->seen, 1);
  EXPECT_TRUE(*book.was_told(alert, "p1"));
  EXPECT_FALSE(*book.was_told(alert, "p2"));
  ASSERT_EQ(book.told(alert, 9)->size(), 1U);
  ASSERT_TRUE(ledger.forget("cau-1", kNow, "thử"));
  EXPECT_TRUE(book.told(alert, 9)->empty());
  EXPECT_EQ(bytes_of(folder.file("a.db")).find("móng cầu"), std::string::npos);
}

}  // namespace
}  // namespace sotin::ledger
