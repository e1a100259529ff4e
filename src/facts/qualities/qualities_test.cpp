// One statement, marked by hand in a sentence of our own: <speaker> [cue] {content} and @day@.
#include <gtest/gtest.h>

#include <memory>

#include "facts/qualities/circumstances.hpp"
#include "facts/qualities/explain.hpp"
#include "facts/qualities/frames.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {
namespace {

struct Told {
  std::unique_ptr<text::Document> document;
  Reading reading;

  [[nodiscard]] const Statement& first() const { return reading.report.statements.front(); }
  [[nodiscard]] std::string_view words(const Span& span) const { return span.in(document->text()); }
};

/// A report with the statements that are marked in `marked`; all of one speaker.
Told told(std::string_view marked, const std::string& day = "2025-08-20") {
  std::string plain;
  std::vector<std::pair<char, std::uint32_t>> marks;
  for (const char c : marked) {
    if (std::string_view("<>[]{}@").find(c) == std::string_view::npos)
      plain += c;
    else
      marks.emplace_back(c, static_cast<std::uint32_t>(plain.size()));
  }
  Told out{std::make_unique<text::Document>(text::Document::from_bytes(plain, {})), {}};
  auto& reading = out.reading;
  reading.document = out.document.get();
  reading.analysis = language::analyse(*out.document);
  reading.mention_at.assign(reading.analysis.tokens.size(), -1);
  reading.report.entities.push_back({.name = "A", .kind = EntityKind::kPerson});
  Statement statement;
  statement.speaker = {0, SpeakerKind::kPerson, {}};
  bool day_open = false;
  std::uint32_t begin = 0, day_begin = 0;
  for (const auto& [mark, at] : marks) {
    if (mark == '<' || mark == '[' || mark == '{') begin = at;
    if (mark == '>') statement.speaker.where = Span{begin, at};
    if (mark == ']') statement.cue = Span{begin, at};
    if (mark == '@') {
      if (day_open) reading.report.times.push_back({.where = {day_begin, at}, .value = day});
      day_begin = at;
      day_open = !day_open;
    }
    if (mark == '}') statement.content.push_back({begin, at});
    const bool last = mark == marks.back().first && at == marks.back().second;
    if (statement.content.empty() || (!statement.cue && !last)) continue;
    statement.evidence = {0, at};
    reading.report.statements.push_back(statement);
    statement.content.clear();
    statement.cue.reset();
    statement.speaker.where.reset();
  }
  qualify_statements(reading);
  return out;
}

TEST(Chains, HoldThePaperTheWordsCameThrough) {
  const auto t = told("Theo Reuters, <ông Bình> [cho biết] {cầu sẽ mở lại}.");
  ASSERT_EQ(t.first().chain.size(), 1U);
  EXPECT_EQ(t.first().chain[0].name, "Reuters");
  EXPECT_EQ(t.first().chain[0].role, ChainRole::kAgency);
}

TEST(Chains, HoldTheMediumSpokenTo) {
  const auto t = told("“{Cầu sẽ mở lại}”, <ông Bình> [nói] với tờ Le Monde.");
  ASSERT_EQ(t.first().chain.size(), 1U);
  EXPECT_EQ(t.first().chain[0].role, ChainRole::kOutletCited);
}

TEST(Chains, LeaveOutPhotoCredits) {
  EXPECT_TRUE(told("<Ông Bình> [nói] {cầu sẽ mở lại}. Ảnh: Reuters").first().chain.empty());
}

TEST(Chains, LeaveOutWhatIsTalkedAbout) {
  EXPECT_TRUE(told("<Ông Bình> [chỉ trích] {hãng tin Reuters đưa tin sai}.").first().chain.empty());
}

TEST(DaysOfSaying, StandBeforeTheSpeaker) {
  const auto t = told("@Ngày 20-8@, <ông Bình> [cho biết] {cầu sẽ mở lại}.");
  ASSERT_TRUE(t.first().said_on);
  EXPECT_EQ(t.first().said_on->value, "2025-08-20");
  EXPECT_EQ(t.first().said_on->basis, Basis::kExplicit);
}

TEST(DaysOfSaying, AreNotDaysThatAreToldOf) {
  EXPECT_FALSE(told("<Ông Bình> [cho biết] {cầu sẽ mở lại @ngày 20-8@}.").first().said_on);
}

TEST(DaysOfSaying, AreNotDaysOfTheCitedPaper) {
  const auto t = told("Reuters @hôm 20-8@ dẫn lời <ông Bình> [nói] {cầu sẽ mở lại}.");
  EXPECT_FALSE(t.first().said_on);
  ASSERT_EQ(t.first().chain.size(), 1U);
  EXPECT_EQ(t.first().chain[0].date, "2025-08-20");
}

TEST(DaysOfSaying, CarryOverToTheNextSentenceOfTheSameSpeaker) {
  const auto t =
      told("@Ngày 20-8@, <ông Bình> [nói] {cầu sẽ mở lại}. Ông cũng [nói thêm] {tàu sẽ chạy}.");
  ASSERT_EQ(t.reading.report.statements.size(), 2U);
  const auto& second = t.reading.report.statements[1];
  ASSERT_TRUE(second.said_on);
  EXPECT_EQ(second.said_on->basis, Basis::kInherited);
}

TEST(DaysOfSaying, DontCarryOverAParagraph) {
  const auto t =
      told("@Ngày 20-8@, <ông Bình> [nói] {cầu sẽ mở lại}.\nÔng cũng [nói thêm] {tàu sẽ chạy}.");
  EXPECT_FALSE(t.reading.report.statements[1].said_on);
}

TEST(Mediums, AreReadNearTheCue) {
  const auto type = [](std::string_view text) {
    const auto t = told(text);
    return t.first().medium ? std::optional(t.first().medium->type) : std::nullopt;
  };
  EXPECT_EQ(type("Tại cuộc họp báo, <ông Bình> [nói] {cầu sẽ mở lại}."), Medium::kPressConference);
  EXPECT_EQ(type("<Ông Bình> [viết] trên mạng xã hội X: “{Cầu sẽ mở lại}”."), Medium::kSocialPost);
  EXPECT_EQ(type("<Báo cáo của tỉnh> [nêu rõ] {cầu sẽ mở lại}."), Medium::kDocument);
  EXPECT_EQ(type("<Ông Bình> [nói] {sẽ họp báo về cầu}."), std::nullopt);
}

TEST(Conditions, EndWithTheirClause) {
  const auto t = told("<Ông Bình> [nói] {nếu trời tạnh thì cầu sẽ mở lại}.");
  ASSERT_TRUE(t.first().condition);
  EXPECT_EQ(t.words(t.first().condition->where), "nếu trời tạnh");
  EXPECT_EQ(t.first().condition->kind, ConditionKind::kPrecondition);
}

TEST(Conditions, MayBeRuledOut) {
  const auto t = told("<Ông Bình> [nói] {sẵn sàng gặp lại vô điều kiện}.");
  ASSERT_TRUE(t.first().condition);
  EXPECT_EQ(t.first().condition->kind, ConditionKind::kUnconditional);
}

TEST(Acts, FollowTheCueWhereItSaysAll) {
  EXPECT_EQ(told("<Ông Bình> [cam kết] {mở lại cầu trong tuần}.").first().act, Act::kPledge);
  EXPECT_EQ(told("<Ông Bình> [kêu gọi] {người dân tránh xa cầu}.").first().act, Act::kRequest);
  EXPECT_EQ(told("<Ông Bình> [từ chối bình luận] {về vụ việc}.").first().act, Act::kWithhold);
}

TEST(Acts, AreReadFromTheContentWhereTheCueSaysLittle) {
  EXPECT_EQ(told("<Ông Bình> [nói] {chúng tôi sẽ mở lại cầu}.").first().act, Act::kPledge);
  EXPECT_EQ(told("<Ông Bình> [cho biết] {còn quá sớm để nói về nguyên nhân}.").first().act,
            Act::kWithhold);
  EXPECT_EQ(told("<Ông Bình> [bày tỏ] {lo ngại về mực nước}.").first().act, Act::kWarn);
}

TEST(Acts, TellOffersFromRequests) {
  EXPECT_EQ(told("<Tỉnh> [đề nghị] {hỗ trợ vật liệu}.").first().act, Act::kOffer);
  EXPECT_EQ(told("<Tỉnh> [đề nghị] bộ {hỗ trợ vật liệu}.").first().act, Act::kRequest);
}

TEST(Acts, GiveTheirReasons) {
  const auto plain = told("<Ông Bình> [cho biết] {cầu dài 300 m}.");
  const auto reasons = qualities::explain_act(plain.reading, 0);
  EXPECT_EQ(reasons.act, plain.first().act);
  EXPECT_FALSE(reasons.sure);
  ASSERT_FALSE(reasons.reasons.empty());
  const auto asked = told("<Ông Bình> [kêu gọi] {người dân tránh xa cầu}.");
  EXPECT_TRUE(qualities::explain_act(asked.reading, 0).sure);
}

TEST(Settings, AreTheEncountersTheMediumNames) {
  auto t = told("Tại cuộc họp báo chiều qua, <ông Bình> [nói] {cầu sẽ mở lại}.");
  Event event;
  event.type = EventType::kPressConference;
  event.date = EventDate{"2025-08-20", {}};
  event.evidence = {{0, static_cast<std::uint32_t>(t.document->text().size())}};
  t.reading.report.events.push_back(event);
  link_settings(t.reading);
  EXPECT_EQ(t.first().setting, 0);
  ASSERT_TRUE(t.first().said_on);
  EXPECT_EQ(t.first().said_on->basis, Basis::kRelative);
}

TEST(Modes, TellQuotedFromRetold) {
  EXPECT_EQ(told("“{Cầu sẽ mở lại}”, <ông Bình> [nói].").first().mode, Mode::kDirect);
  EXPECT_EQ(told("<Ông Bình> [nói] {cầu sẽ mở lại}.").first().mode, Mode::kIndirect);
  EXPECT_EQ(told("<Ông Bình> [nói] {cầu là “con đường sống”}.").first().mode, Mode::kMixed);
  EXPECT_EQ(told("<Ông Bình> [nói] {phim “Đường xa” sẽ chiếu}.").first().mode, Mode::kIndirect);
}

TEST(Frames, BearManyStatementsAndNoCue) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "<Ông Bình> [nói] {“cầu” }";
  EXPECT_EQ(told(text).reading.report.statements.size(), 3000U);
  EXPECT_EQ(told("{Cầu sẽ mở lại}").reading.report.statements.size(), 1U);
}

}  // namespace
}  // namespace sotin::facts
