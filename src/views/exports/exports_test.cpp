#include "sotin/views/exports.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sotin/facts/read.hpp"

namespace sotin::views {
namespace {

using nlohmann::json;

ledger::Stored stored(std::string_view text, std::string id = "tin-1") {
  text::Origin origin;
  origin.id = std::move(id);
  origin.title = "Bão <b>số 5</b>; gió, mưa";
  origin.published = "2025-09-10";
  auto document = text::Document::from_bytes(text, origin);
  auto report = facts::read(document);
  ledger::Stored out{{}, std::move(document), std::move(report)};
  out.row.id = out.document.id();
  out.row.title = out.document.origin().title;
  out.row.published = "2025-09-10";
  out.row.language = "vi";
  out.row.program_version = "1";
  return out;
}

std::string exported(ExportForm form, const ledger::Stored& report) {
  Exporter exporter(form, "2025-09-11T08:00:00Z");
  auto out = exporter.head();
  out += exporter.report(report);
  return out + exporter.tail();
}

constexpr std::string_view kText =
    "Ông Trần Văn Bảy hôm 8/9 nói: \"Tàu sẽ ra khơi <ngay>\".\n\n"
    "Thủ tướng Phạm Minh Chính gặp Thủ tướng Lào tại Hà Nội hôm 9/9.\n";

TEST(Exports, JsonLdKeepsTheWordsAndTheirPlace) {
  const auto report = stored(kText);
  const auto graph = json::parse(exported(ExportForm::kJsonLd, report)).at("@graph");
  ASSERT_GE(graph.size(), 2U);
  EXPECT_EQ(graph[0]["type"], "schema:NewsArticle");
  const auto& selector = graph[1]["target"]["selector"][0];
  const auto begin = report.document.byte_of(selector["start"]);
  const auto end = report.document.byte_of(selector["end"]);
  EXPECT_EQ(selector["refinedBy"]["exact"], report.document.text().substr(begin, end - begin));
  EXPECT_EQ(graph[1]["body"]["schema:dateCreated"], "2025-09-08");
}

TEST(Exports, FollowTheMoneyGivesAnEntityALine) {
  const auto out = exported(ExportForm::kFollowTheMoney, stored(kText));
  std::map<std::string, int> schemas;
  std::size_t begin = 0;
  while (begin < out.size()) {
    const auto end = out.find('\n', begin);
    const auto line = json::parse(out.substr(begin, end - begin));
    ++schemas[line.at("schema")];
    for (const auto& [name, values] : line.at("properties").items()) {
      EXPECT_TRUE(values.is_array() && !values.empty()) << name;
    }
    begin = end + 1;
  }
  EXPECT_EQ(schemas["Article"], 1);
  EXPECT_GE(schemas["Person"], 1);
  EXPECT_GE(schemas["Note"], 1);
}

TEST(Exports, TimelineJsTakesNoForeignMarkup) {
  const auto out = exported(ExportForm::kTimelineJs, stored(kText));
  const auto events = json::parse(out).at("events");
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(events[0]["start_date"]["day"], 8);
  EXPECT_EQ(out.find("<ngay>"), std::string::npos);
}

TEST(Exports, TheCalendarFoldsLinesAndEscapes) {
  const auto out = exported(ExportForm::kCalendar, stored(kText));
  EXPECT_NE(out.find("DTSTART;VALUE=DATE:20250909\r\nDTEND;VALUE=DATE:20250910"), std::string::npos)
      << out;
  std::size_t begin = 0;
  while (begin < out.size()) {
    const auto end = out.find("\r\n", begin);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - begin, 75U);
    EXPECT_NE(static_cast<unsigned char>(out[begin]) & 0xC0, 0x80) << "folded inside a character";
    begin = end + 2;
  }
}

TEST(Exports, WhatHasNoDateIsLeftOutAndCounted) {
  Exporter exporter(ExportForm::kTimelineJs, "2025-09-11T08:00:00Z");
  (void)exporter.report(stored("Bà Hoa cho biết chợ sẽ mở lại."));
  EXPECT_EQ(exporter.counts().at("undated"), 1U);
}

TEST(Exports, SeveralReportsMakeOneDocument) {
  for (const auto form : {ExportForm::kJsonLd, ExportForm::kTimelineJs}) {
    Exporter exporter(form, "2025-09-11T08:00:00Z");
    auto out = exporter.head();
    out += exporter.report(stored("Không có gì.", "a"));
    out += exporter.report(stored(kText, "b"));
    out += exporter.report(stored(kText, "c"));
    EXPECT_TRUE(json::accept(out + exporter.tail()));
  }
}

}  // namespace
}  // namespace sotin::views
