// Searching and finding names, with and without marks; no query is an error.
#include <gtest/gtest.h>

#include "testing.hpp"

namespace sotin::ledger {
namespace {

using namespace testing;

class Search : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger_ = std::make_unique<Ledger>(std::move(*Ledger::open(folder_.file("so.db"))));
    ASSERT_TRUE(store(*ledger_, document_of("cau-1")));
    ASSERT_TRUE(
        store(*ledger_, text::Document::from_bytes("Đảo Đá Bạc đón đoàn đò. Dao da bac la do dung.",
                                                   {.id = "dao-1"})));
  }
  Folder folder_;
  std::unique_ptr<Ledger> ledger_;
};

TEST_F(Search, FindsWordsWithAndWithoutMarks) {
  for (const auto* query : {"móng cầu", "mong cau", "MÓNG CẦU", "cầu móng", "Mong Cầu"}) {
    const auto answer = ledger_->search(query);
    ASSERT_TRUE(answer) << query;
    ASSERT_EQ(answer->hits.size(), 1U) << query;
    EXPECT_EQ(answer->hits[0].report, "cau-1");
  }
}

TEST_F(Search, FoldsTheBarredD) {
  EXPECT_EQ(ledger_->search("doan do")->hits.size(), 1U);
  EXPECT_EQ(ledger_->search("đoàn đò")->hits.size(), 1U);
}

TEST_F(Search, PutsExactHitsFirst) {
  const auto answer = ledger_->search("đảo đá bạc");
  ASSERT_EQ(answer->hits.size(), 2U);
  EXPECT_TRUE(answer->hits[0].exact);
  EXPECT_NE(answer->hits[0].words.find("Đảo"), std::string::npos);
  EXPECT_FALSE(answer->hits[1].exact);
}

TEST_F(Search, ReadsQuotesAsAPhrase) {
  EXPECT_EQ(ledger_->search("\"lún ba phân\"")->hits.size(), 1U);
  EXPECT_TRUE(ledger_->search("\"ba lún phân\"")->hits.empty());
  EXPECT_EQ(ledger_->search("«lun ba phan» mong")->hits.size(), 1U);
  EXPECT_EQ(ledger_->search("\"lún ba phân\"")->phrases, std::vector<std::string>{"lún ba phân"});
}

TEST_F(Search, NeverFailsBecauseOfTheQuery) {
  for (const auto* query :
       {"", " ", "\"", "\"\"", "AND", "OR OR", "NEAR(a b)", "a*", "exact:cầu", "-cầu", "(((",
        "'; DROP", "^cầu", "{x}", "cầu\" OR \"", "\xFF\xFE", "😀", "a AND", "NOT"}) {
    EXPECT_TRUE(ledger_->search(query)) << query;
  }
  EXPECT_TRUE(ledger_->search(std::string(100'000, '"')));
  EXPECT_TRUE(ledger_->search(std::string(50'000, 'a') + " " + std::string(50'000, 'b')));
}

TEST_F(Search, SaysWhenItFellBackToSomeOfTheWords) {
  const auto answer = ledger_->search("móng voi");
  EXPECT_TRUE(answer->any_word);
  EXPECT_EQ(answer->hits.size(), 1U);
}

TEST_F(Search, MarksTheWordsFound) {
  const auto hit = ledger_->search("mong lun")->hits.at(0);
  ASSERT_EQ(hit.marks.size(), 2U);
  EXPECT_EQ(hit.marks[0].in(hit.words), "móng");
  EXPECT_EQ(hit.marks[1].in(hit.words), "lún");
  const auto document = document_of("cau-1");
  EXPECT_EQ(document.words({document.byte_of(hit.start), document.byte_of(hit.end)}), hit.words);
}

TEST_F(Search, FindsTheHeadlineToo) {
  const auto answer = ledger_->search("hứa tiền");
  ASSERT_EQ(answer->hits.size(), 1U);
  EXPECT_TRUE(answer->hits[0].in_title);
}

TEST_F(Search, SaysWhenThereIsMore) {
  const auto answer = ledger_->search("cau", 1);
  EXPECT_EQ(answer->hits.size(), 1U);
  EXPECT_TRUE(answer->more);
}

TEST_F(Search, FindsDecomposedQueries) {
  EXPECT_EQ(ledger_->search("mo\xCC\x81ng c\xC3\xA2\xCC\x80u")->hits.size(), 1U);
}

TEST_F(Search, FindsEntitiesByNameFormAndOffice) {
  using Closeness = EntityMatch::Closeness;
  const auto closeness = [&](const char* name) -> std::optional<Closeness> {
    const auto found = ledger_->find_entities(name);
    return found && !found->empty() ? std::optional(found->front().closeness) : std::nullopt;
  };
  EXPECT_EQ(closeness("Lê Văn Tám"), Closeness::kSame);
  EXPECT_EQ(closeness("le van tam"), Closeness::kSame);
  EXPECT_EQ(closeness("tam"), Closeness::kWords);
  EXPECT_EQ(closeness("trần"), Closeness::kWords);
  EXPECT_EQ(closeness("sao de"), Closeness::kPart);
  EXPECT_EQ(closeness("giam doc so giao thong tinh"), Closeness::kSame);
  EXPECT_EQ(closeness("Napoléon"), std::nullopt);
  EXPECT_EQ(closeness("%"), std::nullopt);
  EXPECT_EQ(closeness(""), std::nullopt);
}

TEST_F(Search, APersonIsNotFoundByTheCountryInTheTitle) {
  const auto document =
      text::Document::from_bytes("Tổng thống Mây Trắng Hồ Gió nói.", {.id = "gio"});
  facts::Report report;
  report.entities = {{"Hồ Gió",
                      facts::EntityKind::kPerson,
                      "Tổng thống Mây Trắng",
                      {},
                      {find(document, "Tổng thống Mây Trắng Hồ Gió")},
                      ""}};
  ASSERT_TRUE(ledger_->store({document, report, "{}", "2025-09-10T08:00:00Z"}));
  EXPECT_EQ(ledger_->find_entities("Hồ Gió")->front().report, "gio");
  EXPECT_EQ(ledger_->find_entities("tổng thống mây trắng")->front().report, "gio");
  EXPECT_TRUE(ledger_->find_entities("mây trắng")->empty());
}

}  // namespace
}  // namespace sotin::ledger
