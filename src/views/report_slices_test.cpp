// Records cut from a report's JSON are the JSON library's own rendering of them.
#include "views/report_slices.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "ledger/testing.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::views {
namespace {

using Json = nlohmann::ordered_json;

std::string shortest(std::string_view json) {
  std::string out;
  std::vector<std::size_t> entities;
  append_shortest(out, json, entities);
  return out;
}

std::string written(const std::string& id = "cau-1") {
  const auto document = ledger::testing::document_of(id);
  return report_json(document, ledger::testing::bridge_report(document));
}

TEST(ReportSlices, EachRecordIsWhatTheJsonLibraryMakesOfIt) {
  const auto json = written();
  const auto parsed = Json::parse(json);
  const auto slices = ReportSlices::of(json);
  ASSERT_TRUE(slices);
  const std::pair<Record, const char*> lists[] = {{Record::kStatement, "statements"},
                                                  {Record::kEvent, "events"},
                                                  {Record::kCommitment, "commitments"},
                                                  {Record::kMembership, "memberships"}};
  for (const auto& [kind, list] : lists) {
    ASSERT_FALSE(parsed[list].empty());
    for (std::size_t i = 0; i < parsed[list].size(); ++i) {
      EXPECT_EQ(shortest(slices->record(kind, i)), parsed[list][i].dump());
    }
    EXPECT_TRUE(slices->record(kind, parsed[list].size()).empty());
  }
  for (std::size_t i = 0; i < parsed["entities"].size(); ++i) {
    EXPECT_EQ(slices->name(i), parsed["entities"][i]["name"].dump());
  }
}

TEST(ReportSlices, NumbersAndEscapesAreWrittenAsTheJsonLibraryDoes) {
  for (const std::string json :
       {R"({"a":0.800,"b":1.000,"c":0.000,"d":0.375,"e":120,"f":[0,10,100]})",
        R"({"a":"\u0008\u000c\u001f\n\t\"","b":"0.800 \\u0008","c":"\\","d":{}})",
        R"([{"entity":null,"x":[]},true,false,null,"",{"y":"đò"}])"}) {
    EXPECT_EQ(shortest(json), Json::parse(json).dump());
  }
}

TEST(ReportSlices, EntitiesAreTakenOnceInTheOrderInWhichTheyCome) {
  std::string out;
  std::vector<std::size_t> entities;
  append_shortest(out,
                  R"({"entity":"e7","x":[{"member":"e2"},{"entity":"e7"}],"organisation":"e1",)"
                  R"("name":"entity","y":"e9","entity":null,"z":["entity","e4"]})",
                  entities);
  EXPECT_EQ(entities, (std::vector<std::size_t>{6, 1, 0}));
}

TEST(ReportSlices, ATextThatIsNoReportIsRefused) {
  const auto json = written();
  for (std::size_t size = 0; size < json.size(); ++size) {
    EXPECT_FALSE(ReportSlices::of(json.substr(0, size))) << size;
  }
  for (const std::string other :
       {"[]", "{}", R"({"statements":[]})", "\"", "{\"a\"", "{\"a\":\"\\", "{,}", "[[[[", "}}"}) {
    EXPECT_FALSE(ReportSlices::of(other)) << other;
  }
  auto renamed = json;
  const auto at = renamed.find(R"({"id":"e2")");
  ASSERT_NE(at, std::string::npos);
  renamed[at + 8] = '4';
  EXPECT_FALSE(ReportSlices::of(renamed));
}

TEST(ReportSlices, AMemberIsLookedForAtTheTopOnly) {
  const std::string_view object = R"({"a":{"b":1},"b":"x,}\"","c":[{"d":2}],"e":-1.5})";
  EXPECT_EQ(member(object, "b"), R"("x,}\"")");
  EXPECT_EQ(member(object, "d"), "");
  EXPECT_EQ(member(object, "e"), "-1.5");
  EXPECT_EQ(member("null", "a"), "");
  EXPECT_EQ(index_in("\"s12\"", 's'), 11U);
  for (const std::string_view none : {"null", "\"s0\"", "\"e1\"", "\"s\"", "\"s1x\"", "s1", ""}) {
    EXPECT_FALSE(index_in(none, 's')) << none;
  }
}

TEST(JsonStrings, AreWhatTheJsonLibraryWrites) {
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  std::string ascii = all.substr(0, 128);
  for (const std::string& text : {std::string(), std::string("Bến đò «Mây»"), ascii, all,
                                  std::string("\xf0\x9f\x9a\xa2 \"q\"\\")}) {
    EXPECT_EQ(json_string(text), Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
  }
}

}  // namespace
}  // namespace sotin::views
