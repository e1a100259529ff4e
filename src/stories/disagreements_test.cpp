// Disagreements by kind; half of the cases only look like one.
#include "story_testing.hpp"

namespace sotin::stories {
namespace {

using namespace testing;

Bulletin text(std::string id, std::string day, std::string words) {
  return {std::move(id), std::move(day), std::move(words)};
}

Shapes shapes_of(const std::vector<const Bulletin*>& bulletins) { return shapes(tell(bulletins)); }

TEST(Numbers, OfTheSameThingOnTheSameDayContradict) {
  const auto a = text("a", "2025-06-01", "Đội trực bến sông gồm 18 tàu kéo.");
  const auto b = text("b", "2025-06-01", "Theo văn kiện, đội trực bến sông gồm 16 tàu kéo.");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/contradiction:2"});
}

TEST(Numbers, OfALaterDayAreAChange) {
  const auto a = text("a", "2025-06-01", "Trận lở đất làm 12 người thiệt mạng tại bản Nậm Khao.");
  const auto b = text("b", "2025-06-03", "Trận lở đất đã làm 15 người chết tại bản Nậm Khao.");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/change-over-time:2"});
}

TEST(Numbers, ThatSayThemselvesThatTheyRoseAreAChange) {
  const auto a = text("a", "2025-06-01", "Trận lở đất làm 12 người thiệt mạng.");
  const auto b = text("b", "2025-06-01", "Trận lở đất đã làm 15 người thiệt mạng.");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/change-over-time:2"});
}

TEST(Numbers, OpenBelowAgreeWithMore) {
  const auto a = text("a", "2025-06-01", "Trận lở đất làm ít nhất 12 người thiệt mạng.");
  const auto b = text("b", "2025-06-01", "Trận lở đất làm 15 người thiệt mạng.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, ThatAreRoughAgreeNearby) {
  const auto a = text("a", "2025-06-01", "Lễ hội đua ghe thu hút khoảng 300 tay chèo.");
  const auto b = text("b", "2025-06-01", "Lễ hội đua ghe thu hút 312 tay chèo.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfTheDeadAreNotOfTheWounded) {
  const auto a = text("a", "2025-06-01", "Vụ sập giàn giáo làm 3 người chết.");
  const auto b = text("b", "2025-06-01", "Vụ sập giàn giáo làm 9 người bị thương.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfAnotherUnitAreNotCompared) {
  const auto a = text("a", "2025-06-01", "Quỹ kè sông có 40 tỷ đồng.");
  const auto b = text("b", "2025-06-01", "Quỹ kè sông có 2 triệu USD.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfAnotherPlaceAreNotCompared) {
  auto a = text("a", "2025-06-01", "Bão làm 4 người chết ở Gia Sơn.");
  a.entity("Gia Sơn", EntityKind::kPlace);
  auto b = text("b", "2025-06-01", "Bão làm 7 người chết ở Hòa Lũng.");
  b.entity("Hòa Lũng", EntityKind::kPlace);
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfAnotherPartyAreNotCompared) {
  auto a = text("a", "2025-06-01", "Phần Lan góp năm tàu phá băng.");
  a.country("Phần Lan", "FI");
  auto b = text("b", "2025-06-01", "Na Uy góp ba tàu phá băng.");
  b.country("Na Uy", "NO");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, AimedAtAreAnotherThingThanPromised) {
  const auto a = text("a", "2025-06-01", "Quỹ kè sông đặt mục tiêu huy động 120 tỷ đồng.");
  const auto b = text("b", "2025-06-03", "Các tỉnh đã hứa huy động 85 tỷ đồng.");
  for (const auto& shape : shapes_of({&a, &b})) EXPECT_EQ(shape, "disagreement/different-thing:2");
}

TEST(Numbers, WrittenInWordsAreTheSame) {
  const auto a = text("a", "2025-06-01", "Đội trực bến sông gồm chín tàu kéo.");
  const auto b = text("b", "2025-06-01", "Đội trực bến sông gồm 9 tàu kéo.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, WithThousandsAreReadAsTheyAreMeant) {
  const auto a = text("a", "2025-06-01", "Nhà máy tuyển dụng 5.000 thợ hàn.");
  const auto b = text("b", "2025-06-01", "Nhà máy tuyển dụng 5 nghìn thợ hàn.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, ThatWereRoundedAreTheSame) {
  const auto a = text("a", "2025-06-01", "Lợi nhuận cả năm của nhà máy giấy đạt 1.048,8 tỷ đồng.");
  const auto b = text("b", "2025-06-01", "Lợi nhuận cả năm của nhà máy giấy đạt 1.049 tỷ đồng.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfOtherYearsAreNotCompared) {
  auto a = text("a", "2025-06-01", "Năm 2023 lợi nhuận của nhà máy giấy đạt 40 tỷ đồng.");
  a.time("Năm 2023", "2023");
  auto b = text("b", "2025-06-01", "Năm 2024 lợi nhuận của nhà máy giấy đạt 70 tỷ đồng.");
  b.time("Năm 2024", "2024");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfOneReportThatKnowsBothAreNoDisagreement) {
  const auto a =
      text("a", "2025-06-01",
           "Đội trực bến sông gồm 18 tàu kéo.\nMùa khô đội trực bến sông gồm 16 tàu kéo.");
  const auto b = text("b", "2025-06-01", "Đội trực bến sông gồm 16 tàu kéo.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, ThatAreOrdinalsAreNone) {
  const auto a = text("a", "2025-06-01", "Nhóm ý kiến thứ hai đề nghị giữ nguyên bến cũ.");
  const auto b = text("b", "2025-06-01", "Nhóm ý kiến thứ ba đề nghị giữ nguyên bến cũ.");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, ThatAreDatesAreNone) {
  auto a = text("a", "2025-06-01", "Lớp học khai giảng ngày 3 tháng 9.");
  a.time("ngày 3 tháng 9", "2025-09-03");
  auto b = text("b", "2025-06-01", "Lớp học khai giảng ngày 5 tháng 9.");
  b.time("ngày 5 tháng 9", "2025-09-05");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Numbers, OfOneEncounterContradictWheneverTheyArePrinted) {
  auto a = text("a", "2025-06-01",
                "Katrin Holm gặp Piet Dahl hôm 1/6. Đội trực bến sông gồm 18 tàu kéo.");
  a.meets(EventType::kMeeting, "Katrin Holm", {"Katrin Holm", "Piet Dahl"}, "2025-06-01");
  auto b = text("b", "2025-06-02",
                "Piet Dahl gặp Katrin Holm hôm qua. Đội trực bến sông gồm 16 tàu kéo.");
  b.meets(EventType::kMeeting, "Piet Dahl", {"Katrin Holm", "Piet Dahl"}, "2025-06-01");
  EXPECT_EQ(shapes_of({&a, &b}), (Shapes{"same-event:2", "disagreement/contradiction:2"}));
}

// Statements.

Bulletin said(std::string id, std::string day, const std::string& who, std::string_view cue,
              std::string_view content, const std::string& code, const Bulletin::How& how = {}) {
  Bulletin b(std::move(id), std::move(day),
             who + " " + std::string(cue) + " " + std::string(content) + ".");
  b.person(who, code).says(who, cue, content, how);
  return b;
}

TEST(Words, DeniedByAnotherContradict) {
  const auto a =
      said("a", "2025-06-01", "Piet Dahl", "nói", "hai bên đã đổi ghế giám đốc lấy bến cảng", "NL");
  const auto b = said("b", "2025-06-01", "Aino Salo", "nói",
                      "hai bên không đổi ghế giám đốc lấy bến cảng", "FI");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/contradiction:2"});
}

TEST(Words, OfOneSpeakerUnderTwoSpellingsAreNoContradiction) {
  const auto a =
      said("a", "2025-06-01", "Piet Dahl", "nói", "hai bên đã đổi ghế giám đốc lấy bến cảng", "NL");
  const auto b = said("b", "2025-06-01", "Pieter Dahl", "nói",
                      "hai bên không đổi ghế giám đốc lấy bến cảng", "NL");
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kDisagreement).empty());
}

TEST(Words, OfOneSpeakerOnOneDayAreTheWordingOfReports) {
  const auto a =
      said("a", "2025-06-01", "Piet Dahl", "nói", "hai bên đã đổi ghế giám đốc lấy bến cảng", "NL");
  const auto b = said("b", "2025-06-01", "Piet Dahl", "nói",
                      "hai bên không đổi ghế giám đốc lấy bến cảng", "NL");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Words, OfOneSpeakerThatTurnLaterAreAChange) {
  const auto a = said("a", "2025-06-01", "Piet Dahl", "nói", "bến cảng mới sẽ mở cho tàu du lịch",
                      "NL", {.said_on = "2025-06-01"});
  const auto b = said("b", "2025-06-09", "Piet Dahl", "nói",
                      "bến cảng mới sẽ không mở cho tàu du lịch", "NL", {.said_on = "2025-06-09"});
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/change-over-time:2"});
}

TEST(Words, OfTwoPartiesOnOtherDaysAreNoContradiction) {
  const auto a =
      said("a", "2025-06-01", "Piet Dahl", "nói", "bến cảng mới sẽ mở cho tàu du lịch", "NL");
  const auto b =
      said("b", "2025-06-21", "Aino Salo", "nói", "bến cảng mới sẽ không mở cho tàu du lịch", "FI");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Words, FromTwoMouthsOfOnePartyAreADifferenceOfSpeakers) {
  auto a = said("a", "2025-06-01", "Piet Dahl", "nói",
                "mọi thỏa thuận nghề cá không có sự tham gia của Hà Lan sẽ vô ích", "NL");
  a.country("Hà Lan", "NL");
  auto b = said("b", "2025-06-02", "Joost Meer", "nói",
                "thỏa thuận nghề cá mà không có Hà Lan sẽ không hiệu quả", "NL");
  b.country("Hà Lan", "NL");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/different-speaker:2"});
}

TEST(Words, PassedOnAreNoDifferenceOfSpeakers) {
  const auto a = said("a", "2025-06-01", "Piet Dahl", "nói",
                      "tàu thứ tư sẽ nhập đội trực ngay khi rời ụ sửa chữa", "NL");
  const auto b = said("b", "2025-06-01", "Joost Meer", "hứa",
                      "tàu thứ tư sẽ nhập đội trực ngay khi rời ụ sửa chữa", "NL",
                      {.chain = {{ChainRole::kSpeaker, "Piet Dahl"}}});
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Words, OfAnAgencyAreNoDifferenceOfSpeakers) {
  auto a = text(
      "a", "2025-06-01",
      "Theo hãng tin Hải Âu, ông Piet Dahl báo đội trực lập xong trước mùa gió chướng năm nay.");
  a.person("Piet Dahl", "NL")
      .body("hãng tin Hải Âu")
      .says("hãng tin Hải Âu", "Theo",
            "ông Piet Dahl báo đội trực lập xong trước mùa gió chướng năm nay",
            {.kind = SpeakerKind::kOrganisation});
  const auto b = said("b", "2025-06-01", "Piet Dahl", "báo",
                      "đội trực lập xong trước mùa gió chướng năm nay", "NL");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

// Positions.

Bulletin bound(std::string id, std::string day, std::string_view cue, std::string_view what,
               CommitmentStatus status, const Bulletin::How& how = {}, std::string rest = {}) {
  Bulletin b(std::move(id), std::move(day),
             "Na Uy " + std::string(cue) + " " + std::string(what) + rest + ".");
  b.country("Na Uy", "NO").says("Na Uy", cue, what, how).binds("Na Uy", what, status);
  return b;
}

TEST(Positions, ThatMoveAreAChangeOverTime) {
  const auto a = bound("a", "2025-06-01", "cam kết", "cấp tàu tuần tra cho đảo phía nam",
                       CommitmentStatus::kPledged, {.said_on = "2025-06-01"});
  const auto b = bound("b", "2025-06-08", "từ chối", "cấp tàu tuần tra cho đảo phía nam",
                       CommitmentStatus::kRefused, {.said_on = "2025-06-08"});
  const auto story = tell({&a, &b});
  const auto links = links_of(story, LinkKind::kDisagreement);
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0].verdict, Verdict::kChangeOverTime);
  ASSERT_EQ(story.positions.size(), 1U);
  EXPECT_EQ(story.actors[story.positions[0].party].name, "Na Uy");
  EXPECT_FALSE(story.positions[0].steps[0].changed);
  EXPECT_TRUE(story.positions[0].steps[1].changed);
  EXPECT_EQ(story.positions[0].steps[1].stance, Stance::kRefused);
}

TEST(Positions, ThatAreTiedToConditionsLaterHaveMoved) {
  const auto a =
      bound("a", "2025-06-01", "sẵn sàng", "đối thoại với láng giềng vô điều kiện",
            CommitmentStatus::kOffered,
            {.condition = "vô điều kiện", .condition_kind = ConditionKind::kUnconditional});
  const auto b = bound("b", "2025-07-01", "sẵn sàng", "đàm phán với láng giềng",
                       CommitmentStatus::kOffered, {}, ", nhưng cuộc gặp cần chuẩn bị kỹ");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/change-over-time:2"});
}

TEST(Positions, OnOtherSubjectsAreNotCompared) {
  const auto a = bound("a", "2025-06-01", "cam kết", "cấp tàu tuần tra cho đảo phía nam",
                       CommitmentStatus::kPledged);
  const auto b = bound("b", "2025-06-08", "từ chối", "nhận lao động mùa vụ từ nước ngoài",
                       CommitmentStatus::kRefused);
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

TEST(Positions, OfferedAndThenPledgedAreNoDisagreement) {
  const auto a = bound("a", "2025-06-01", "ngỏ ý", "cấp tàu tuần tra cho đảo phía nam",
                       CommitmentStatus::kOffered);
  const auto b = bound("b", "2025-06-08", "cam kết", "cấp tàu tuần tra cho đảo phía nam",
                       CommitmentStatus::kPledged);
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kDisagreement).empty());
}

// Lists.

TEST(Lists, ThatNameOthersAreOpen) {
  auto a = text("a", "2025-06-01", "Hội Cá Hồi gồm Na Uy và Phần Lan.");
  a.member("Hội Cá Hồi", "Na Uy", "NO").member("Hội Cá Hồi", "Phần Lan", "FI");
  auto b = text("b", "2025-06-02", "Hội Cá Hồi có cả Na Uy lẫn Iceland.");
  b.member("Hội Cá Hồi", "Na Uy", "NO").member("Hội Cá Hồi", "Iceland", "IS");
  EXPECT_EQ(shapes_of({&a, &b}), Shapes{"disagreement/open-list:2"});
}

TEST(Lists, ThatNameTheSameAreNoDisagreement) {
  auto a = text("a", "2025-06-01", "Hội Cá Hồi gồm Na Uy và Phần Lan.");
  a.member("Hội Cá Hồi", "Na Uy", "NO").member("Hội Cá Hồi", "Phần Lan", "FI");
  auto b = text("b", "2025-06-02", "Hội Cá Hồi có Phần Lan và Na Uy.");
  b.member("Hội Cá Hồi", "Na Uy", "NO").member("Hội Cá Hồi", "Phần Lan", "FI");
  EXPECT_TRUE(shapes_of({&a, &b}).empty());
}

}  // namespace
}  // namespace sotin::stories
