// The same statement in several reports, and what only looks like it; who stands behind it.
#include "story_testing.hpp"

namespace sotin::stories {
namespace {

using namespace testing;

const std::string kHolm = "Katrin Holm";

Bulletin holm(std::string id, std::string day, std::string_view cue, std::string_view content,
              const Bulletin::How& how = {}, std::string rest = {}) {
  Bulletin b(std::move(id), std::move(day),
             "Bà " + kHolm + " " + std::string(cue) + " " + std::string(content) + "." + rest);
  b.person(kHolm, "SE").country("Thụy Điển", "SE").says(kHolm, cue, content, how);
  return b;
}

TEST(SameStatement, IsFoundInOtherWords) {
  const auto a = holm("a", "2025-03-04", "cho biết", "Thụy Điển sẽ không đưa quân tới đảo Gotska");
  const auto b = holm("b", "2025-03-05", "loại trừ", "khả năng triển khai binh sĩ tới đảo Gotska");
  EXPECT_EQ(shapes(tell({&a, &b})), Shapes{"same-statement:2"});
}

TEST(SameStatement, KeepsEachReportsOwnWords) {
  const auto a = holm("a", "2025-03-04", "cho biết", "nhà máy giấy ở Kalix đóng cửa vào mùa thu");
  const auto b = holm("b", "2025-03-04", "nói", "mùa thu nhà máy giấy ở Kalix sẽ đóng cửa");
  const auto story = tell({&a, &b});
  ASSERT_EQ(story.links.size(), 1U);
  const auto& members = story.links[0].members;
  EXPECT_EQ(b.told().document->words(members[1].where),
            "Bà Katrin Holm nói mùa thu nhà máy giấy ở Kalix sẽ đóng cửa.");
  EXPECT_EQ(story.reports, (std::vector<std::string>{"a", "b"}));
}

TEST(SameStatement, IsNotTheOppositeOne) {
  const auto a =
      holm("a", "2025-03-04", "cho biết", "Thụy Điển sẽ bán tàu ngầm cho đối tác phía nam");
  const auto b =
      holm("b", "2025-03-04", "cho biết", "Thụy Điển sẽ không bán tàu ngầm cho đối tác phía nam");
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kSameStatement).empty());
}

TEST(SameStatement, IsNotAnotherSpeakers) {
  const auto a = holm("a", "2025-03-04", "nói", "cây cầu qua sông Torne xong trước mùa lũ");
  Bulletin b("b", "2025-03-04", "Ông Piet Dahl nói cây cầu qua sông Torne xong trước mùa lũ.");
  b.person("Piet Dahl", "NL").says("Piet Dahl", "nói", "cây cầu qua sông Torne xong trước mùa lũ");
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kSameStatement).empty());
}

TEST(SameStatement, IsNotTheOneOfAnotherDay) {
  const auto a = holm("a", "2025-03-04", "nói", "đường sắt phía bắc vẫn an toàn cho hành khách",
                      {.said_on = "2025-03-03"});
  const auto b = holm("b", "2025-03-06", "nói", "đường sắt phía bắc vẫn an toàn cho hành khách",
                      {.said_on = "2025-03-06"});
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kSameStatement).empty());
}

TEST(SameStatement, IsFoundWhenOneDayIsCoarse) {
  const auto a = holm("a", "2025-03-04", "nói", "đường sắt phía bắc vẫn an toàn cho hành khách",
                      {.said_on = "2025-03-03"});
  const auto b = holm("b", "2025-03-06", "nói", "đường sắt phía bắc vẫn an toàn cho hành khách",
                      {.said_on = "2025-W10"});
  EXPECT_EQ(shapes(tell({&a, &b})), Shapes{"same-statement:2"});
}

TEST(SameStatement, IsNotOneWithAnotherNumber) {
  const auto a = holm("a", "2025-03-04", "nói", "mỏ sắt cần thêm 40 thợ máy trong năm tới");
  const auto b = holm("b", "2025-03-04", "nói", "mỏ sắt cần thêm 90 thợ máy trong năm tới");
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kSameStatement).empty());
}

TEST(SameStatement, IsNotAnotherMatterOfTheSameStory) {
  const auto a = holm("a", "2025-03-04", "nói", "quỹ nhà ở phải có kiểm toán độc lập từ năm sau");
  const auto b = holm("b", "2025-03-04", "nói", "quỹ nhà ở giúp được ba nghìn gia đình trẻ");
  EXPECT_TRUE(tell({&a, &b}).links.empty());
}

TEST(SameStatement, NeverChainsThroughAMiddleOne) {
  const auto a = holm("a", "2025-03-04", "nói", "bến phà cũ sẽ đóng vĩnh viễn");
  const auto b = holm("b", "2025-03-04", "nói",
                      "bến phà cũ sẽ đóng vĩnh viễn và cầu treo mới thu phí xe tải nặng");
  const auto c = holm("c", "2025-03-04", "nói", "cầu treo mới thu phí xe tải nặng");
  for (const auto& link : links_of(tell({&a, &b, &c}), LinkKind::kSameStatement)) {
    EXPECT_EQ(link.members.size(), 2U);
  }
}

TEST(SameStatement, TakesUnnamedSpeakersOnlyByTheirWords) {
  const Bulletin::How unnamed{.kind = SpeakerKind::kAnonymous};
  const auto make = [&](std::string id, std::string_view content) {
    Bulletin b(std::move(id), "2025-03-04", "Hai quan chức tiết lộ " + std::string(content) + ".");
    b.says("Hai quan chức", "tiết lộ", content, unnamed);
    return b;
  };
  const auto a = make("a", "việc chọn cảng chính bị gác lại vì hai nước cãi nhau chuyện phí");
  const auto b = make("b", "việc chọn cảng chính đã gác lại do hai nước cãi nhau chuyện phí");
  const auto c = make("c", "cảng chính sẽ do một công ty tư nhân quản lý từ mùa xuân");
  EXPECT_EQ(shapes(tell({&a, &b, &c})), Shapes{"same-statement:2"});
}

TEST(SameStatement, LeavesSilenceApartFromWords) {
  const auto a = holm("a", "2025-03-04", "không tiết lộ", "số tiền mua ba tàu kéo mới",
                      {.act = Act::kWithhold});
  const auto b = holm("b", "2025-03-04", "nêu", "số tiền mua ba tàu kéo mới");
  EXPECT_TRUE(tell({&a, &b}).links.empty());
}

// Witnesses.

const std::string_view kWords = "mỏ đồng phía bắc sẽ mở lại sau kỳ nghỉ hè";

TEST(Independence, OneAgencyCitedTwiceIsOneWitness) {
  const auto a =
      holm("a", "2025-03-04", "nói", kWords, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  const auto b = holm("b", "2025-03-04", "khẳng định", kWords,
                      {.chain = {{ChainRole::kAgency, "hãng tin Sao Đêm"}}});
  const auto story = tell({&a, &b});
  ASSERT_EQ(shapes(story), Shapes{"same-statement:2"});
  EXPECT_EQ(story.links[0].independent, 1U);
  EXPECT_EQ(story.links[0].witnesses, Shapes{"Sao Đêm"});
}

TEST(Independence, TwoAgenciesAreTwo) {
  const auto a =
      holm("a", "2025-03-04", "nói", kWords, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  const auto b =
      holm("b", "2025-03-04", "khẳng định", kWords, {.chain = {{ChainRole::kAgency, "Hải Âu"}}});
  const auto story = tell({&a, &b});
  ASSERT_EQ(story.links.size(), 1U);
  EXPECT_EQ(story.links[0].independent, 2U);
  EXPECT_EQ(story.links[0].witnesses, (Shapes{"Sao Đêm", "Hải Âu"}));
}

TEST(Independence, TheSpeakersOwnPostIsAnother) {
  const auto a =
      holm("a", "2025-03-04", "nói", kWords, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  const auto b = holm("b", "2025-03-04", "viết", kWords, {.medium = Medium::kSocialPost});
  const auto story = tell({&a, &b});
  ASSERT_EQ(story.links.size(), 1U);
  EXPECT_EQ(story.links[0].independent, 2U);
}

TEST(Independence, ACopyIsNoWitness) {
  auto a = holm("a", "2025-03-04", "nói", kWords, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  auto b =
      holm("b", "2025-03-04", "khẳng định", kWords, {.chain = {{ChainRole::kAgency, "Hải Âu"}}});
  a.copy_of(7);
  b.copy_of(7);
  EXPECT_EQ(tell({&a, &b}).links.at(0).independent, 1U);
}

TEST(Independence, AnOutletAloneIsNoWitness) {
  const auto a = holm("a", "2025-03-04", "nói", kWords);
  const auto b = holm("b", "2025-03-04", "khẳng định", kWords);
  const auto link = tell({&a, &b}).links.at(0);
  EXPECT_FALSE(link.independent);
  EXPECT_EQ(link.unnamed, 2U);
}

TEST(Independence, AnUnsourcedReportAddsNothing) {
  const auto a =
      holm("a", "2025-03-04", "nói", kWords, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  const auto b = holm("b", "2025-03-04", "khẳng định", "hết hè mỏ đồng phía bắc lại mở");
  const auto link = tell({&a, &b}).links.at(0);
  EXPECT_EQ(link.independent, 1U);
  EXPECT_EQ(link.unnamed, 1U);
}

TEST(Independence, AnUnsourcedCopyOfTwoWitnessesDoesNotMakeThemOne) {
  const std::string words =
      "mỏ đồng lớn nhất phía bắc hòn đảo sẽ mở cửa lại ngay sau kỳ nghỉ hè nếu máy bơm nước kịp "
      "sửa";
  const auto a =
      holm("a", "2025-03-04", "nói", words, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  const auto b = holm("b", "2025-03-04", "nói", words, {.chain = {{ChainRole::kAgency, "Hải Âu"}}});
  const auto c = holm("c", "2025-03-04", "nói", words);
  const auto link = tell({&a, &b, &c}).links.at(0);
  ASSERT_EQ(link.members.size(), 3U);
  EXPECT_EQ(link.independent, 2U);
  EXPECT_EQ(link.unnamed, 0U) << "its words were taken from one of the two";
}

TEST(Independence, TheCreditOfAWholeReportCounts) {
  const auto a =
      holm("a", "2025-03-04", "nói", kWords, {.chain = {{ChainRole::kAgency, "Sao Đêm"}}});
  const auto b = holm("b", "2025-03-04", "khẳng định", kWords, {}, "\n\n(Theo Sao Đêm)");
  const auto link = tell({&a, &b}).links.at(0);
  EXPECT_EQ(link.independent, 1U);
  EXPECT_EQ(link.unnamed, 0U);
}

TEST(Independence, OneTellerInTwoChainsIsOne) {
  const auto a =
      holm("a", "2025-03-04", "nói", kWords,
           {.chain = {{ChainRole::kAgency, "Sao Đêm"}, {ChainRole::kSpeaker, "Piet Dahl"}}});
  const auto b =
      holm("b", "2025-03-04", "khẳng định", kWords,
           {.chain = {{ChainRole::kAgency, "Hải Âu"}, {ChainRole::kSpeaker, "Piet Dahl"}}});
  EXPECT_EQ(tell({&a, &b}).links.at(0).independent, 1U);
}

// Commitments.

TEST(SameCommitment, BindsTheCountryWhoeverSaysIt) {
  auto a = holm("a", "2025-03-04", "hứa", "Thụy Điển góp hai tàu phá băng cho cảng phía bắc");
  a.binds("Thụy Điển", "góp hai tàu phá băng cho cảng phía bắc", CommitmentStatus::kPledged);
  Bulletin b("b", "2025-03-05", "Thụy Điển cam kết đóng góp hai tàu phá băng cho cảng phía bắc.");
  b.country("Thụy Điển", "SE")
      .says("Thụy Điển", "cam kết", "đóng góp hai tàu phá băng cho cảng phía bắc")
      .binds("Thụy Điển", "đóng góp hai tàu phá băng cho cảng phía bắc",
             CommitmentStatus::kPledged);
  EXPECT_EQ(links_of(tell({&a, &b}), LinkKind::kSameCommitment).size(), 1U);
}

TEST(SameCommitment, IsNotAnotherAmount) {
  auto a = holm("a", "2025-03-04", "hứa", "Thụy Điển góp hai tàu phá băng cho cảng phía bắc");
  a.binds("Thụy Điển", "góp hai tàu phá băng cho cảng phía bắc", CommitmentStatus::kPledged);
  auto b = holm("b", "2025-03-04", "hứa", "Thụy Điển góp sáu tàu phá băng cho cảng phía bắc");
  b.binds("Thụy Điển", "góp sáu tàu phá băng cho cảng phía bắc", CommitmentStatus::kPledged);
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kSameCommitment).empty());
}

TEST(SameCommitment, IsNotAnotherCountrys) {
  auto a = holm("a", "2025-03-04", "hứa", "Thụy Điển góp hai tàu phá băng cho cảng phía bắc");
  a.binds("Thụy Điển", "góp hai tàu phá băng cho cảng phía bắc", CommitmentStatus::kPledged);
  Bulletin b("b", "2025-03-04", "Phần Lan hứa góp hai tàu phá băng cho cảng phía bắc.");
  b.country("Phần Lan", "FI")
      .says("Phần Lan", "hứa", "góp hai tàu phá băng cho cảng phía bắc")
      .binds("Phần Lan", "góp hai tàu phá băng cho cảng phía bắc", CommitmentStatus::kPledged);
  EXPECT_TRUE(links_of(tell({&a, &b}), LinkKind::kSameCommitment).empty());
}

}  // namespace
}  // namespace sotin::stories
