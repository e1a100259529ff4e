// Lists in pages: whatever the size of the page, the same records in the same order.
#include "sotin/ledger/pages.hpp"

#include <gtest/gtest.h>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

std::vector<std::string> walked(const Ledger& ledger, const RecordFilter& filter,
                                std::size_t limit) {
  std::vector<std::string> all;
  PageAsked asked{limit, {}};
  for (;;) {
    auto page = Pages(ledger).records(filter, asked);
    EXPECT_TRUE(page) << page.error().detail;
    if (!page) return all;
    EXPECT_LE(page->rows.size(), limit);
    for (const auto& row : page->rows) {
      all.push_back(row.report + ":" + static_cast<char>(row.kind) + std::to_string(row.number));
    }
    if (page->next.empty()) return all;
    asked.after = page->next;
  }
}

class PagesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger_ = *Ledger::open(folder_.file("so.db"));
    for (const auto* id : {"cau-2", "cau-1", "cau-3"}) {
      ASSERT_TRUE(store(*ledger_, document_of(id)));
    }
  }
  Folder folder_;
  std::optional<Ledger> ledger_;
};

TEST_F(PagesTest, PagesOfAnySizeGiveTheSameRecordsInTheSameOrder) {
  for (const auto& filter :
       {RecordFilter{.kind = RecordKind::kStatement}, RecordFilter{.kind = RecordKind::kCommitment},
        RecordFilter{.kind = RecordKind::kMembership},
        RecordFilter{.order = RecordOrder::kByDate}}) {
    const auto whole = walked(*ledger_, filter, 1000);
    ASSERT_GE(whole.size(), 3U);
    for (const std::size_t limit : {1, 2, 4}) EXPECT_EQ(walked(*ledger_, filter, limit), whole);
  }
}

TEST_F(PagesTest, RecordsOfOneDayStandByReportAndNumber) {
  EXPECT_EQ(
      walked(*ledger_, {.kind = RecordKind::kStatement}, 2),
      (std::vector<std::string>{"cau-1:s0", "cau-2:s0", "cau-3:s0",     // said on 3 September
                                "cau-1:s1", "cau-2:s1", "cau-3:s1"}));  // published on the 4th
}

TEST_F(PagesTest, RecordsWithoutADateOfTheirOwnComeLastByDate) {
  const auto page = Pages(*ledger_).records({.order = RecordOrder::kByDate}, {});
  ASSERT_TRUE(page);
  ASSERT_EQ(page->rows.size(), 9U);
  for (std::size_t i = 0; i < 9; ++i) EXPECT_EQ(page->rows[i].dated, i < 6) << i;
}

TEST_F(PagesTest, FiltersLetPassWhatTheySay) {
  const auto count = [&](RecordFilter filter) { return walked(*ledger_, filter, 2).size(); };
  const auto said = RecordKind::kStatement;
  EXPECT_EQ(count({.kind = said, .name = "tám"}), 3U);
  EXPECT_EQ(count({.kind = said, .name = "ta"}), 3U) << "a part of a word, where nothing else is";
  EXPECT_EQ(count({.kind = said, .name = "Napoléon"}), 0U);
  EXPECT_EQ(count({.kind = said, .act = "PLEDGE"}), 3U);
  EXPECT_EQ(count({.kind = said, .outlet = "Báo Làng"}), 6U);
  EXPECT_EQ(count({.kind = said, .report = "cau-2"}), 2U);
  EXPECT_EQ(count({.kind = said, .words = "mong cau"}), 3U);
  EXPECT_EQ(count({.kind = said, .words = "móng cầu"}), 3U);
  EXPECT_EQ(count({.kind = said, .words = "mong câu"}), 0U) << "marks that are given count";
  EXPECT_EQ(count({.kind = said, .since = "2025-09-04"}), 3U);
  EXPECT_EQ(count({.kind = said, .until = "2025-09-03"}), 3U);
  EXPECT_EQ(count({.kind = said, .since = "2025-09", .until = "2025-09"}), 6U);
  EXPECT_EQ(count({.kind = said, .sure_from = 0.8}), 3U);
  EXPECT_EQ(count({.kind = said, .sure_below = 0.8}), 3U);
  EXPECT_EQ(count({.kind = said, .name = "tám", .report = "cau-1", .words = "năm tỷ"}), 1U);
}

TEST_F(PagesTest, AKeyOfAnotherListIsRefused) {
  for (const auto& key : {PageKey{"x"}, PageKey{"1", "2", "3", "x"}, PageKey(9, "1")}) {
    const auto page = Pages(*ledger_).records({.kind = RecordKind::kStatement}, {10, key});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::kBadArgument);
  }
  EXPECT_EQ(Pages(*ledger_).reports({}, {10, {"2025"}}).error().code, ErrorCode::kBadArgument);
}

TEST_F(PagesTest, ANewReadingTakesThePlaceOfTheOneBefore) {
  const auto document = document_of("cau-1", "Không ai nói gì.");
  const facts::Report nothing;
  ASSERT_TRUE(ledger_->store({document, nothing, "{}", "2025-09-11T08:00:00Z"}));
  EXPECT_EQ(walked(*ledger_, {.kind = RecordKind::kStatement}, 9).size(), 4U);
}

TEST_F(PagesTest, AForgottenReportIsInNoList) {
  ASSERT_TRUE(ledger_->forget("cau-2", "2025-09-11T08:00:00Z", "asked"));
  for (const auto& one : walked(*ledger_, {.kind = RecordKind::kStatement}, 9)) {
    EXPECT_FALSE(one.starts_with("cau-2")) << one;
  }
  EXPECT_EQ(Pages(*ledger_).reports({}, {})->rows.size(), 2U);
  EXPECT_EQ(ledger_->find_entities("tám")->size(), 2U);
  ASSERT_TRUE(ledger_->forget("cau-1", "2025-09-11T08:00:00Z", "asked"));
  ASSERT_TRUE(ledger_->forget("cau-3", "2025-09-11T08:00:00Z", "asked"));
  EXPECT_EQ(bytes_of(folder_.file("so.db")).find("le van tam"), std::string::npos);
}

TEST_F(PagesTest, ReportsComeInTheOrderOfTheirList) {
  std::vector<std::string> ids;
  PageAsked asked{1, {}};
  do {
    auto page = *Pages(*ledger_).reports({}, asked);
    for (const auto& row : page.rows) ids.push_back(row.id);
    asked.after = page.next;
  } while (!asked.after.empty());
  EXPECT_EQ(ids, (std::vector<std::string>{"cau-1", "cau-2", "cau-3"}));
}

TEST_F(PagesTest, ChangesOfOthersAreNoticed) {
  const auto before = walked(*ledger_, {.kind = RecordKind::kStatement}, 9);
  const auto changes = Pages(*ledger_).changes_of_others();
  ASSERT_TRUE(changes);
  auto other = *Ledger::open(folder_.file("so.db"));
  ASSERT_TRUE(store(other, document_of("cau-4")));
  EXPECT_NE(*Pages(*ledger_).changes_of_others(), *changes);
  EXPECT_EQ(walked(*ledger_, {.kind = RecordKind::kStatement}, 9).size(), before.size() + 2);
}

}  // namespace
}  // namespace sotin::ledger
