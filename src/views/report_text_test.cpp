#include "sotin/views/report_text.hpp"

#include <gtest/gtest.h>

#include "sotin/base/utf8.hpp"
#include "text_page.hpp"

namespace sotin::views {
namespace {

using namespace facts;

constexpr std::string_view kWords =
    "Bộ trưởng Lê Mây cho biết đội tàu sẽ ra khơi nếu trời yên. Ông sẽ gặp ông Trần Gió hôm 9/9.";

Span where(std::string_view words) {
  const auto at = kWords.find(words);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

/// A small report with one of each.
Report sample() {
  Report report;
  report.published = Published{"2025-09-05", DateBasis::kGiven, {}};
  report.outlet = Outlet{"Sóng Xanh", OutletBasis::kGiven, {}};
  report.entities = {
      {"Lê Mây", EntityKind::kPerson, "Bộ trưởng", {}, {where("Bộ trưởng Lê Mây")}, ""},
      {"Trần Gió", EntityKind::kPerson, {}, {}, {where("ông Trần Gió")}, ""},
      {"Reuters", EntityKind::kOrganisation, {}, {}, {}, ""}};
  Statement statement;
  statement.speaker = {0, SpeakerKind::kPerson, where("Bộ trưởng Lê Mây")};
  statement.cue = where("cho biết");
  statement.content = {where("đội tàu sẽ ra khơi nếu trời yên")};
  statement.act = Act::kPledge;
  statement.chain = {{ChainRole::kAgency, 2, "Reuters", {}, {}},
                     {ChainRole::kAnonymous, kNobody, "hai quan chức", {}, {}}};
  statement.condition = Condition{ConditionKind::kPrecondition, where("nếu trời yên")};
  statement.confidence = 0.9F;
  report.statements = {statement};
  Commitment commitment;
  commitment.party = 0;
  commitment.what = where("ra khơi");
  commitment.statement = 0;
  commitment.confidence = 0.2F;
  report.commitments = {commitment};
  Event event;
  event.participants = {{0, ParticipantRole::kHost, {}}, {1, ParticipantRole::kParticipant, {}}};
  event.date = EventDate{"2025-09-09", {}};
  event.status = EventStatus::kPlanned;
  event.evidence = {where("Ông sẽ gặp ông Trần Gió hôm 9/9.")};
  event.confidence = 0.9F;
  report.events = {event};
  return report;
}

std::string shown(const Report& report, TextOptions options = {}) {
  const auto document = text::Document::from_bytes(kWords, {});
  return report_text(document, report, options);
}

void expect_in(const std::string& words, std::initializer_list<std::string_view> pieces) {
  for (const auto piece : pieces)
    EXPECT_NE(words.find(piece), std::string::npos) << piece << "\n" << words;
}

TEST(ReportText, NamesOutletDayAndBasis) {
  expect_in(shown(sample()), {"Sóng Xanh · thứ Sáu 05/09/2025 (theo đầu vào)"});
}

TEST(ReportText, ShowsActWordsPlaceChainAndCondition) {
  expect_in(shown(sample()),
            {"Lê Mây, Bộ trưởng", "cam kết", "đội tàu sẽ ra khơi nếu trời yên [26–57]",
             "nguồn: Reuters → hai quan chức (ẩn danh) → Lê Mây",
             "điều kiện: «nếu trời yên» [45–57]", "không rõ ngày nói"});
}

TEST(ReportText, ADayOfSayingIsShownWhenKnown) {
  auto report = sample();
  report.statements[0].said_on = SaidOn{"2025-09-04", Basis::kExplicit, {}};
  expect_in(shown(report), {"nói 04/09/2025"});
}

TEST(ReportText, UnsureLinesAreMarked) {
  expect_in(shown(sample()), {"ra khơi [37–44] (cần kiểm tra)"});
}

TEST(ReportText, EncountersCarryDayStatusAndParticipants) {
  expect_in(shown(sample()), {"09/09/2025", "cuộc gặp (dự kiến): Lê Mây (chủ nhà), Trần Gió",
                              "«Ông sẽ gặp ông Trần Gió"});
}

TEST(ReportText, SpeaksEnglishToo) {
  TextOptions options;
  options.tongue = Tongue::kEnglish;
  expect_in(shown(sample(), options),
            {"Friday, 5 Sep 2025 (as given)", "WHO SAID WHAT", "pledges", "day of saying unknown"});
}

TEST(ReportText, LinesKeepToTheWidth) {
  for (const int width : {40, 60, 80, 120}) {
    TextOptions options;
    options.width = width;
    const auto words = shown(sample(), options);
    for (std::size_t begin = 0; begin < words.size();) {
      const auto end = words.find('\n', begin);
      EXPECT_LE(columns(words.substr(begin, end - begin)), width)
          << words.substr(begin, end - begin);
      begin = end + 1;
    }
  }
}

TEST(ReportText, ColoursOnlyWhenAsked) {
  EXPECT_EQ(shown(sample()).find('\x1b'), std::string::npos);
  TextOptions options;
  options.colour = true;
  EXPECT_NE(shown(sample(), options).find("\x1b[1m"), std::string::npos);
}

TEST(ReportText, NamesCannotSteerTheTerminal) {
  auto report = sample();
  report.entities[0].name = "Lê\x1b[31m\r\n\xE2\x80\xAEMây";
  expect_in(shown(report), {"Lê [31m Mây"});
}

TEST(ReportText, AnEmptyReportSaysSo) {
  expect_in(shown(Report{}),
            {"Không thấy phát biểu, cam kết hay cuộc gặp nào.", "không rõ ngày đăng"});
}

TEST(ReportText, DatesAreUnambiguous) {
  EXPECT_EQ(date_for_people("2025-08-21", Tongue::kVietnamese), "21/08/2025");
  EXPECT_EQ(date_for_people("2025-08-21T07:30:00+07:00", Tongue::kVietnamese), "21/08/2025 07:30");
  EXPECT_EQ(date_for_people("2025-08", Tongue::kVietnamese), "tháng 8/2025");
  EXPECT_EQ(date_for_people("2025-W34", Tongue::kVietnamese), "tuần 34/2025");
  EXPECT_EQ(date_for_people("2025", Tongue::kVietnamese), "năm 2025");
  EXPECT_EQ(date_for_people("XXXX-08-20", Tongue::kVietnamese), "20/08, không rõ năm");
  EXPECT_EQ(date_for_people("2025-09-01/2025-09-03", Tongue::kVietnamese),
            "01/09/2025 – 03/09/2025");
  EXPECT_EQ(date_for_people("2025-08-21", Tongue::kEnglish), "21 Aug 2025");
  EXPECT_EQ(date_for_people("XXXX-13-99", Tongue::kVietnamese), "XXXX-13-99");
  EXPECT_EQ(date_for_people("", Tongue::kVietnamese), "");
}

TEST(ReportText, TheSummaryCountsOverReports) {
  const auto document = text::Document::from_bytes(kWords, {});
  StoryActors actors;
  actors.add(document, sample());
  actors.add(document, sample());
  expect_in(actors.summary({}),
            {"2 bản tin: 2 phát biểu, 2 cam kết, 2 cuộc gặp",
             "Lê Mây, Bộ trưởng (2 phát biểu, 2 cam kết, 2 cuộc gặp; 2 bản tin)"});
}

TEST(TextPage, WideLettersTakeTwoColumns) {
  EXPECT_EQ(columns("Hà Nội"), 6);
  EXPECT_EQ(columns("北京"), 4);
}

TEST(TextPage, ClippingEndsAtAWord) {
  EXPECT_EQ(clipped("một hai ba", 20), "một hai ba");
  EXPECT_EQ(clipped("một hai ba", 8), "một hai …");
}

}  // namespace
}  // namespace sotin::views
