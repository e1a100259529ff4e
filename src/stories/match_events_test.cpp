// The same encounter in several reports, and others that share a day, a place or a person with it.
#include "story_testing.hpp"

namespace sotin::stories {
namespace {

using namespace testing;

Bulletin meeting(std::string id, std::string day, std::string text,
                 const std::vector<std::string>& who, std::string date = {},
                 const Bulletin::Where& where = {}, EventType type = EventType::kMeeting) {
  Bulletin b(std::move(id), std::move(day), text);
  b.meets(type, text.substr(0, 10), who, std::move(date), where);
  return b;
}

std::size_t same(const std::vector<const Bulletin*>& bulletins) {
  return links_of(tell(bulletins), LinkKind::kSameEvent).size();
}

TEST(SameEvent, IsFoundByDayAndThoseWhoMet) {
  const auto a = meeting("a", "2025-05-03", "Bà Katrin Holm gặp ông Piet Dahl hôm 2/5.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02");
  const auto b = meeting("b", "2025-05-03",
                         "Trong cuộc hội đàm ngày 2-5, Piet Dahl và Katrin Holm bàn chuyện cá.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {}, EventType::kTalks);
  EXPECT_EQ(shapes(tell({&a, &b})), Shapes{"same-event:2"});
}

TEST(SameEvent, IsNotTheOneOfAnotherDayInTheSamePlace) {
  const auto a = meeting("a", "2025-05-03", "Bà Katrin Holm họp tại Oslo hôm 2/5.", {"Katrin Holm"},
                         "2025-05-02", {.place = "Oslo"});
  const auto b = meeting("b", "2025-05-20", "Bà Katrin Holm họp tại Oslo hôm 19/5.",
                         {"Katrin Holm"}, "2025-05-19", {.place = "Oslo"});
  EXPECT_TRUE(tell({&a, &b}).links.empty());
}

TEST(SameEvent, IsNotWithSomebodyElseOnTheSameDay) {
  const auto a = meeting("a", "2025-05-03", "Bà Katrin Holm gặp ông Piet Dahl hôm 2/5.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02");
  const auto b = meeting("b", "2025-05-03", "Bà Katrin Holm gặp bà Aino Salo hôm 2/5.",
                         {"Katrin Holm", "Aino Salo"}, "2025-05-02");
  EXPECT_EQ(same({&a, &b}), 0U);
}

TEST(SameEvent, IsNotInAnotherPlace) {
  const auto a = meeting("a", "2025-05-03", "Katrin Holm họp báo cáo thủy lợi tại Oslo hôm 2/5.",
                         {"Katrin Holm"}, "2025-05-02", {.place = "Oslo"});
  const auto b = meeting("b", "2025-05-03", "Katrin Holm họp báo cáo thủy lợi tại Bergen hôm 2/5.",
                         {"Katrin Holm"}, "2025-05-02", {.place = "Bergen"});
  EXPECT_EQ(same({&a, &b}), 0U);
}

TEST(SameEvent, IsNotACallWhenTheyMet) {
  const auto a = meeting("a", "2025-05-03", "Katrin Holm điện đàm với Piet Dahl hôm 2/5.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {.mode = EventMode::kPhone},
                         EventType::kCall);
  const auto b =
      meeting("b", "2025-05-03", "Katrin Holm gặp Piet Dahl tại hội chợ hôm 2/5.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {.mode = EventMode::kInPerson});
  EXPECT_EQ(same({&a, &b}), 0U);
}

TEST(SameEvent, IsFoundWithoutADayBySomebodyTelling) {
  const auto a = meeting("a", "2025-05-03", "Trước đó Katrin Holm tiếp các chủ tàu cá phía bắc.",
                         {"Katrin Holm"});
  const auto b =
      meeting("b", "2025-05-03",
              "Trong cuộc họp do Katrin Holm chủ trì hôm 2/5, các chủ tàu cá xin giảm phí.",
              {"Katrin Holm"}, "2025-05-02");
  EXPECT_EQ(same({&a, &b}), 1U);
}

TEST(SameEvent, IsNotFoundWithoutADayLongAfter) {
  const auto a = meeting("a", "2025-06-20", "Trước đó Katrin Holm tiếp các chủ tàu cá phía bắc.",
                         {"Katrin Holm"});
  const auto b =
      meeting("b", "2025-05-03",
              "Trong cuộc họp do Katrin Holm chủ trì hôm 2/5, các chủ tàu cá xin giảm phí.",
              {"Katrin Holm"}, "2025-05-02");
  EXPECT_EQ(same({&a, &b}), 0U);
}

TEST(SameEvent, IsFoundWhenPlannedAndThenHeld) {
  const auto a =
      meeting("a", "2025-05-01", "Katrin Holm sẽ gặp Piet Dahl hôm 2/5.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {.status = EventStatus::kPlanned});
  const auto b = meeting("b", "2025-05-03", "Katrin Holm đã gặp Piet Dahl hôm 2/5.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02");
  // No disagreement: it went as planned.
  EXPECT_EQ(shapes(tell({&a, &b})), Shapes{"same-event:2"});
}

TEST(SameEvent, ThatIsCalledOffHasChangedOverTime) {
  const auto a = meeting("a", "2025-05-01", "Katrin Holm sẽ thăm Piet Dahl hôm 2/5.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02",
                         {.status = EventStatus::kPlanned}, EventType::kVisit);
  const auto b =
      meeting("b", "2025-05-02", "Chuyến thăm Piet Dahl của Katrin Holm hôm 2/5 bị hoãn.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {.status = EventStatus::kPostponed},
              EventType::kVisit);
  EXPECT_EQ(shapes(tell({&a, &b})), (Shapes{"same-event:2", "disagreement/change-over-time:2"}));
}

TEST(SameEvent, ToldOfAnotherDayIsADifferenceOfDays) {
  const auto a =
      meeting("a", "2025-05-04", "Katrin Holm gặp Piet Dahl tại trại nuôi hàu Oslo hôm 2/5.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {.place = "Oslo"});
  const auto b =
      meeting("b", "2025-05-04", "Katrin Holm gặp Piet Dahl tại trại nuôi hàu Oslo hôm 3/5.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-03", {.place = "Oslo"});
  EXPECT_EQ(shapes(tell({&a, &b})), Shapes{"disagreement/different-date:2"});
}

TEST(SameEvent, OfTwoDaysThatOneReportKnowsIsNoDifference) {
  Bulletin a(
      "a", "2025-05-04",
      "Katrin Holm gặp Piet Dahl tại trại nuôi hàu Oslo hôm 2/5.\nHai người gặp lại hôm 3/5.");
  a.meets(EventType::kMeeting, "Katrin", {"Katrin Holm", "Piet Dahl"}, "2025-05-02")
      .meets(EventType::kMeeting, "Hai người", {"Katrin Holm", "Piet Dahl"}, "2025-05-03");
  const auto b =
      meeting("b", "2025-05-04", "Katrin Holm gặp Piet Dahl tại trại nuôi hàu Oslo hôm 3/5.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-03");
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kDisagreement).empty());
}

TEST(SameEvent, TakesACoarseDateWithADayInside) {
  const auto a = meeting("a", "2025-05-09", "Đầu tuần Katrin Holm gặp Piet Dahl bàn giá cá tuyết.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-W18");
  const auto b = meeting("b", "2025-05-03", "Katrin Holm gặp Piet Dahl hôm 2/5 về giá cá tuyết.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02");
  EXPECT_EQ(same({&a, &b}), 1U);
}

TEST(SameEvent, NeverJoinsTwoOfOneReport) {
  Bulletin a("a", "2025-05-04",
             "Katrin Holm gặp Piet Dahl sáng 2/5.\nKatrin Holm lại gặp Piet Dahl tối 2/5.");
  a.meets(EventType::kMeeting, "sáng", {"Katrin Holm", "Piet Dahl"}, "2025-05-02")
      .meets(EventType::kMeeting, "tối", {"Katrin Holm", "Piet Dahl"}, "2025-05-02");
  EXPECT_EQ(same({&a}), 0U);
}

TEST(SameEvent, IsNotAPressConferenceForAMeeting) {
  const auto a =
      meeting("a", "2025-05-03", "Katrin Holm và Piet Dahl họp báo hôm 2/5.",
              {"Katrin Holm", "Piet Dahl"}, "2025-05-02", {}, EventType::kPressConference);
  const auto b = meeting("b", "2025-05-03", "Katrin Holm và Piet Dahl họp kín hôm 2/5.",
                         {"Katrin Holm", "Piet Dahl"}, "2025-05-02");
  EXPECT_EQ(same({&a, &b}), 0U);
}

}  // namespace
}  // namespace sotin::stories
