#include "sotin/stories/story_news.hpp"

#include "story_testing.hpp"

namespace sotin::stories {
namespace {

using namespace testing;

/// The news of the reports after the first.
StoryNews news_after_first(const std::vector<const Bulletin*>& bulletins) {
  std::vector<Told> told;
  for (const auto* bulletin : bulletins) told.push_back(bulletin->told());
  std::vector<bool> known(told.size());
  known.front() = true;
  return news_of(tell_story(told), told, known);
}

TEST(StoryNews, AStatementThatAKnownReportTellsIsNoNews) {
  Bulletin a("a", "2031-03-03", "Bà Lò Thị Tre nói cầu Vàm Nhỏ phải đóng đến hết tháng tư.");
  a.says("Lò Thị Tre", "nói", "cầu Vàm Nhỏ phải đóng đến hết tháng tư");
  Bulletin b("b", "2031-03-04",
             "Cầu Vàm Nhỏ phải đóng đến hết tháng tư, bà Lò Thị Tre nói. Bà Lò Thị Tre cho biết "
             "huyện đã thuê mười chiếc phà.");
  b.says("Lò Thị Tre", "nói", "Cầu Vàm Nhỏ phải đóng đến hết tháng tư")
      .says("Lò Thị Tre", "cho biết", "huyện đã thuê mười chiếc phà");
  const auto news = news_after_first({&a, &b});
  EXPECT_EQ(news.reports, std::vector<std::string>{"b"});
  ASSERT_EQ(news.statements.size(), 1U);
  const auto& item = news.statements[0];
  EXPECT_EQ(item.report, "b");
  EXPECT_EQ(item.record, "s2");
  EXPECT_EQ(item.who, "Lò Thị Tre");
  EXPECT_EQ(item.words, "Bà Lò Thị Tre cho biết huyện đã thuê mười chiếc phà.");
  EXPECT_EQ(b.told().document->words(item.where), item.words);
  EXPECT_LT(item.start, item.where.begin) << "code points are fewer than bytes";
  EXPECT_EQ(news.confirmed.size(), 1U);
}

TEST(StoryNews, WhatTwoNewReportsTellComesOnce) {
  Bulletin a("a", "2031-03-03", "Cầu Vàm Nhỏ sập.");
  Bulletin b("b", "2031-03-04", "Bà Lò Thị Tre nói cầu Vàm Nhỏ phải đóng đến hết tháng tư.");
  b.says("Lò Thị Tre", "nói", "cầu Vàm Nhỏ phải đóng đến hết tháng tư");
  Bulletin c("c", "2031-03-05", "Theo bà Lò Thị Tre, cầu Vàm Nhỏ phải đóng đến hết tháng tư.");
  c.says("Lò Thị Tre", "Theo", "cầu Vàm Nhỏ phải đóng đến hết tháng tư");
  const auto news = news_after_first({&a, &b, &c});
  ASSERT_EQ(news.statements.size(), 1U);
  EXPECT_EQ(news.statements[0].report, "b");
}

TEST(StoryNews, AnEncounterIsToComeUnlessItWasHeldOrIsPast) {
  const Bulletin::Where planned{.status = EventStatus::kPlanned};
  Bulletin a("a", "2031-03-03", "Hồ Sen có tin.");
  Bulletin b("b", "2031-03-04",
             "Ông Holm sẽ gặp bà Dahl ngày 9/3. Ông Rask định gặp bà Lund ngày 5/3. Ông Berg dự "
             "định gặp bà Moe ngày 1/3.");
  b.meets(EventType::kMeeting, "sẽ gặp bà Dahl", {"Holm", "Dahl"}, "2031-03-09", planned)
      .meets(EventType::kMeeting, "định gặp bà Lund", {"Rask", "Lund"}, "2031-03-05", planned)
      .meets(EventType::kMeeting, "gặp bà Moe", {"Berg", "Moe"}, "2031-03-01", planned);
  Bulletin c("c", "2031-03-06", "Ông Rask đã gặp bà Lund ngày 5/3.");
  c.meets(EventType::kMeeting, "đã gặp", {"Rask", "Lund"}, "2031-03-05");
  const auto news = news_after_first({&a, &b, &c});
  ASSERT_EQ(news.encounters.size(), 1U);
  EXPECT_EQ(news.encounters[0].who, "Holm, Dahl");
  EXPECT_EQ(news.encounters[0].date, "2031-03-09");
}

TEST(StoryNews, APartyThatMovedIsToldWithWhatItSaidBefore) {
  Bulletin a("a", "2031-03-03", "Na Uy nói sẽ gửi tàu phá băng tới vịnh Lửa.");
  a.country("Na Uy", "NO")
      .says("Na Uy", "nói", "sẽ gửi tàu phá băng tới vịnh Lửa")
      .binds("Na Uy", "gửi tàu phá băng tới vịnh Lửa", CommitmentStatus::kPledged);
  Bulletin b("b", "2031-03-08", "Na Uy nói không gửi tàu phá băng tới vịnh Lửa nữa.");
  b.country("Na Uy", "NO")
      .says("Na Uy", "nói", "không gửi tàu phá băng tới vịnh Lửa nữa")
      .binds("Na Uy", "gửi tàu phá băng tới vịnh Lửa", CommitmentStatus::kRefused);
  const auto news = news_after_first({&a, &b});
  ASSERT_EQ(news.positions.size(), 1U);
  EXPECT_EQ(news.positions[0].before.report, "a");
  EXPECT_EQ(news.positions[0].now.report, "b");
  EXPECT_EQ(news.positions[0].stance, Stance::kRefused);
  EXPECT_EQ(news.positions[0].now.who, "Na Uy");
  ASSERT_EQ(news.disagreements.size(), 1U);
  EXPECT_EQ(news.disagreements[0].verdict, Verdict::kChangeOverTime);
  EXPECT_EQ(news.disagreements[0].members.size(), news.disagreements[0].sides.size());
}

TEST(StoryNews, ADisagreementThatStoodOpenBeforeIsNoNews) {
  Bulletin a("a", "2031-03-03", "Na Uy nói sẽ gửi tàu phá băng tới vịnh Lửa.");
  a.country("Na Uy", "NO")
      .says("Na Uy", "nói", "sẽ gửi tàu phá băng tới vịnh Lửa")
      .binds("Na Uy", "gửi tàu phá băng tới vịnh Lửa", CommitmentStatus::kPledged);
  Bulletin b("b", "2031-03-08", "Na Uy nói không gửi tàu phá băng tới vịnh Lửa nữa.");
  b.country("Na Uy", "NO")
      .says("Na Uy", "nói", "không gửi tàu phá băng tới vịnh Lửa nữa")
      .binds("Na Uy", "gửi tàu phá băng tới vịnh Lửa", CommitmentStatus::kRefused);
  Bulletin c("c", "2031-03-09",
             "Đài Bờ Bắc nhắc lại: Na Uy nói không gửi tàu phá băng tới vịnh Lửa.");
  c.country("Na Uy", "NO")
      .says("Na Uy", "nói", "không gửi tàu phá băng tới vịnh Lửa")
      .binds("Na Uy", "gửi tàu phá băng tới vịnh Lửa", CommitmentStatus::kRefused);
  std::vector<Told> told{a.told(), b.told(), c.told()};
  const auto story = tell_story(told);
  EXPECT_TRUE(news_of(story, told, {true, true, false}).disagreements.empty());
  EXPECT_EQ(news_of(story, told, {true, false, false}).disagreements.size(), 1U);
}

TEST(StoryNews, WhereEverythingIsKnownThereIsNone) {
  Bulletin a("a", "2031-03-03", "Bà Lò Thị Tre nói cầu Vàm Nhỏ phải đóng.");
  a.says("Lò Thị Tre", "nói", "cầu Vàm Nhỏ phải đóng");
  const auto news = news_after_first({&a});
  EXPECT_TRUE(news.reports.empty());
  EXPECT_TRUE(news.statements.empty());
}

}  // namespace
}  // namespace sotin::stories
