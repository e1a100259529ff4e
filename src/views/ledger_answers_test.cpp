// Answers of the ledger: every line has its words and its report, in text and in JSON.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ledger/testing.hpp"
#include "sotin/stories/date_range.hpp"
#include "sotin/views/ledger_answers.hpp"
#include "sotin/views/ledger_changes.hpp"
#include "sotin/views/ledger_tables.hpp"
#include "sotin/views/report_json.hpp"
#include "views/text_page.hpp"

namespace sotin::views {
namespace {

using namespace ledger::testing;
using Json = nlohmann::json;

class Answers : public ::testing::Test {
 protected:
  void SetUp() override {
    ledger_ =
        std::make_unique<ledger::Ledger>(std::move(*ledger::Ledger::open(folder_.file("so.db"))));
    keep("cau-1");
    keep("cau-2");
  }
  void keep(const std::string& id) {
    const auto document = document_of(id);
    const auto report = bridge_report(document);
    ASSERT_TRUE(
        ledger_->store({document, report, report_json(document, report), "2025-09-10T08:00:00Z"}));
  }
  static Asked text(Tongue tongue = Tongue::kVietnamese) { return {false, {tongue, 100, false}}; }
  static Asked json() { return {true, {}}; }

  Folder folder_;
  std::unique_ptr<ledger::Ledger> ledger_;
};

TEST_F(Answers, TheStoredRowsGiveTheContractByteForByte) {
  const auto document = document_of("cau-1");
  const auto expected = report_json(document, bridge_report(document));
  const auto stored = ledger_->load("cau-1");
  ASSERT_TRUE(stored);
  EXPECT_EQ(report_json(stored->document, stored->report), expected);
  EXPECT_EQ(show_report(*ledger_, "cau-1", json())->words, expected + "\n");
}

TEST_F(Answers, NoLineIsWiderThanAsked) {
  for (const auto tongue : {Tongue::kVietnamese, Tongue::kEnglish}) {
    std::string all;
    for (const auto& answer :
         {list_reports(*ledger_, text(tongue)), show_report(*ledger_, "cau-1", text(tongue)),
          who(*ledger_, "tám", text(tongue)), commitments(*ledger_, "", text(tongue)),
          members(*ledger_, "hội cầu làng", text(tongue)), meetings(*ledger_, text(tongue)),
          timeline(*ledger_, text(tongue)), search(*ledger_, "mong cau", 10, text(tongue))}) {
      ASSERT_TRUE(answer);
      EXPECT_GT(answer->found, 0U);
      all += answer->words;
    }
    for (std::size_t at = 0; at < all.size();) {
      const auto end = all.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      EXPECT_LE(columns(all.substr(at, end - at)), 100) << all.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST_F(Answers, WhoJoinsReportsAndShowsActConditionDateAndWords) {
  const auto answer = who(*ledger_, "le van tam", text());
  ASSERT_TRUE(answer);
  for (const auto* words :
       {"Lê Văn Tám, Giám đốc Sở Giao thông tỉnh", "2 bản tin", "nói 03/09/2025", "[cam kết]",
        "nếu bờ kè xong trước mùa lũ", "cau-1 s1", "cau-2 s1", "CAM KẾT"}) {
    EXPECT_NE(answer->words.find(words), std::string::npos) << words << "\n" << answer->words;
  }
}

TEST_F(Answers, WhoInJsonIsTheContractsRecordsWithTheirReports) {
  const auto answer = Json::parse(who(*ledger_, "Tám", json())->words);
  const auto& actor = answer["actors"][0];
  EXPECT_EQ(actor["members"].size(), 2U);
  EXPECT_EQ(actor["members"][1]["joined_by"], "same-name");
  const auto& statement = actor["statements"][0];
  EXPECT_EQ(statement["report"], "cau-1");
  EXPECT_EQ(statement["act"], "PLEDGE");
  EXPECT_EQ(statement["names"]["e1"], "Lê Văn Tám");
  EXPECT_FALSE(statement["program_version"].get<std::string>().empty());
}

TEST_F(Answers, NobodyIsFoundWhereNobodyIs) {
  EXPECT_EQ(who(*ledger_, "Napoléon", text())->found, 0U);
  EXPECT_EQ(who(*ledger_, "", text())->found, 0U);
  EXPECT_EQ(commitments(*ledger_, "Napoléon", text())->found, 0U);
  EXPECT_EQ(members(*ledger_, "Napoléon", text())->found, 0U);
  EXPECT_TRUE(Json::accept(who(*ledger_, "Napoléon", json())->words));
}

TEST_F(Answers, MembersNameClaimsSizesAndOrganisationsThatHaveSome) {
  const auto answer = members(*ledger_, "hoi cau lang", text());
  for (const auto* words :
       {"Hội Cầu Làng", "khoảng 40", "công sức", "theo người viết", "Trần Thị Hoa"}) {
    EXPECT_NE(answer->words.find(words), std::string::npos) << words;
  }
  EXPECT_NE(members(*ledger_, "Hội khác", text())->words.find("Hội Cầu Làng"), std::string::npos);
}

TEST_F(Answers, CommitmentsOfOnePartyOnly) {
  EXPECT_EQ(commitments(*ledger_, "tám", text())->found, 2U);
  EXPECT_EQ(commitments(*ledger_, "Hoa", text())->found, 0U);
  const auto answer = Json::parse(commitments(*ledger_, "", json())->words);
  EXPECT_EQ(answer["parties"][0]["commitments"][0]["status"], "pledged");
  EXPECT_EQ(answer["parties"][0]["commitments"][0]["claimed_by"]["entity"], "e1");
}

TEST_F(Answers, TimelineTellsSaidFromPlannedAndKeepsUndatedApart) {
  const auto answer = Json::parse(timeline(*ledger_, json())->words);
  ASSERT_EQ(answer["dated"].size(), 4U);
  EXPECT_EQ(answer["dated"][0]["about"], "said");
  EXPECT_EQ(answer["dated"][0]["precision"], "day");
  EXPECT_EQ(answer["dated"][2]["about"], "planned");
  EXPECT_EQ(answer["undated"].size(), 2U);
}

TEST_F(Answers, EveryAnswerIsOneJsonObject) {
  for (const auto& answer :
       {list_reports(*ledger_, json()), meetings(*ledger_, json()), timeline(*ledger_, json()),
        members(*ledger_, "hội", json()), search(*ledger_, "cầu \"", 5, json())}) {
    EXPECT_TRUE(Json::parse(answer->words).is_object());
    EXPECT_EQ(std::count(answer->words.begin(), answer->words.end(), '\n'), 1);
  }
}

TEST_F(Answers, SearchMarksTheWordsAndSaysHowItReadTheQuery) {
  const auto answer = search(*ledger_, "mong cau", 10, text());
  EXPECT_NE(answer->words.find("‹móng› ‹cầu›"), std::string::npos) << answer->words;
  EXPECT_NE(answer->words.find("«mong», «cau»"), std::string::npos);
  EXPECT_NE(search(*ledger_, "?!", 10, text())->words.find("không có chữ"), std::string::npos);
}

/// The cells of comma-separated values, after RFC 4180.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    auto& cell = rows.back().back();
    if (quoted) {
      if (csv[i] != '"') {
        cell += csv[i];
      } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
        cell += csv[++i];
      } else {
        quoted = false;
      }
    } else if (csv[i] == '"') {
      quoted = true;
    } else if (csv[i] == ',') {
      rows.back().emplace_back();
    } else if (csv.compare(i, 2, "\r\n") == 0) {
      ++i;
      rows.push_back({""});
    } else {
      cell += csv[i];
    }
  }
  rows.pop_back();
  return rows;
}

TEST_F(Answers, TablesHaveAsManyCellsAsColumnsAndKeepTheWords) {
  const auto stored = ledger_->load("cau-1");
  for (const auto table : table_names()) {
    const auto rows = cells_of(table_head(table) + table_rows(table, *stored));
    ASSERT_GT(rows.size(), 1U) << table;
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size()) << table;
    EXPECT_EQ(rows[0].back(), "data_version");
    EXPECT_EQ(rows[1].back(), stored->row.data_version);
    EXPECT_EQ(rows[1].front(), "cau-1");
  }
  const auto reports = cells_of(table_rows("reports", *stored));
  EXPECT_EQ(reports[0][10], stored->document.text());
}

TEST(Changes, TellAddedRemovedAndChangedRecords) {
  const auto document = document_of("cau-1");
  const auto before = bridge_report(document);
  auto after = before;
  after.statements[0].act = facts::Act::kOffer;
  after.statements.pop_back();
  after.events[0].asserted_by = -1;
  after.memberships[1].statement = -1;
  after.commitments.push_back(after.commitments[0]);
  after.commitments[1].what = find(document, "góp");
  after.commitments[1].what.begin += 1;
  const auto changes =
      compare_readings(report_json(document, before), report_json(document, after));
  const auto count = [&](Change::What what, std::string_view list) {
    return std::count_if(changes.begin(), changes.end(), [&](const Change& change) {
      return change.what == what && change.list == list;
    });
  };
  EXPECT_EQ(count(Change::What::kChanged, "statements"), 1);
  EXPECT_EQ(count(Change::What::kRemoved, "statements"), 1);
  EXPECT_EQ(count(Change::What::kAdded, "commitments"), 1);
  EXPECT_EQ(count(Change::What::kChanged, "entities"), 0);
  const auto act = std::find_if(changes.begin(), changes.end(),
                                [](const Change& change) { return !change.fields.empty(); });
  ASSERT_NE(act, changes.end());
  EXPECT_EQ(act->fields[0].name, "act");
  EXPECT_EQ(act->fields[0].after, "\"OFFER\"");
  EXPECT_TRUE(
      compare_readings(report_json(document, before), report_json(document, before)).empty());
  EXPECT_TRUE(compare_readings("", "no JSON").empty());
}

using stories::date_range;

TEST(DateRange, KeepsCoarseDatesCoarse) {
  EXPECT_EQ(date_range("2025-08-20").precision, "day");
  EXPECT_EQ(date_range("2025-08-20T10:30").precision, "day");
  EXPECT_EQ(date_range("2025-W34").precision, "week");
  EXPECT_EQ(date_range("2025-W34").last - date_range("2025-W34").first, 6);
  EXPECT_EQ(date_range("2025-W01").first, date_range("2024-12-30").first);
  EXPECT_EQ(date_range("2024-02").last, date_range("2024-02-29").first);
  EXPECT_EQ(date_range("2025-Q4").last, date_range("2025-12-31").first);
  EXPECT_EQ(date_range("202X").precision, "decade");
  EXPECT_EQ(date_range("2025-08-18/2025-08-20").precision, "period");
  for (const auto* value :
       {"", "XXXX-08-20", "2025-02-30", "PRESENT_REF", "P3D", "2025-13", "/", "2025-"}) {
    EXPECT_FALSE(date_range(value).known()) << value;
  }
}

}  // namespace
}  // namespace sotin::views
