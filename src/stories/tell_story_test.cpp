// The story as a whole: order, timeline, and texts that nobody wrote with care.
#include "people_said.hpp"
#include "story_testing.hpp"

namespace sotin::stories {
namespace {

using namespace testing;

TEST(TellStory, DoesNotDependOnTheOrderOfItsReports) {
  Bulletin a("a", "2025-06-02", "Đội trực bến sông gồm 18 tàu kéo.");
  Bulletin b("b", "2025-06-01", "Đội trực bến sông gồm 16 tàu kéo.");
  std::vector<std::uint32_t> order;
  const auto one = tell_story({a.told(), b.told()}, &order);
  const auto other = tell_story({b.told(), a.told()});
  EXPECT_EQ(order, (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(one.reports, (std::vector<std::string>{"b", "a"}));
  EXPECT_EQ(one.reports, other.reports);
  EXPECT_EQ(one.id, other.id);
  EXPECT_EQ(shapes(one), shapes(other));
}

TEST(TellStory, KeepsImpreciseDatesAndKindsOfDatesApart) {
  Bulletin b("b", "2025-06-05",
             "Katrin Holm sẽ gặp Piet Dahl trong tháng 7.\nHôm 3/6 Katrin Holm nói kè đã xong.\n"
             "Piet Dahl nói kè chưa xong.");
  b.meets(EventType::kMeeting, "sẽ gặp", {"Katrin Holm", "Piet Dahl"}, "2025-07",
          {.status = EventStatus::kPlanned})
      .says("Katrin Holm", "nói", "kè đã xong", {.said_on = "2025-06-03"})
      .says("Piet Dahl", "nói", "kè chưa xong");
  const auto timeline = tell({&b}).timeline;
  ASSERT_EQ(timeline.size(), 3U);
  EXPECT_EQ(timeline[0].about, About::kSaid);
  EXPECT_EQ(timeline[0].date, "2025-06-03");
  EXPECT_EQ(timeline[1].about, About::kPublished);
  EXPECT_EQ(timeline[2].about, About::kPlanned);
  EXPECT_EQ(timeline[2].date, "2025-07");
  EXPECT_EQ(timeline[2].precision, "month");
}

/// Two papers write one speaker in two ways.
struct TwoSpellings {
  Bulletin a{"a", "2031-03-03", "Bà Hồ Thị Sen nói kè sông Lá phải đắp lại trước mùa nước nổi."};
  Bulletin b{"b", "2031-03-04", "Kè sông Lá phải đắp lại trước mùa nước nổi, bà Võ Thị Xen nói."};
  TwoSpellings() {
    a.says("Hồ Thị Sen", "nói", "kè sông Lá phải đắp lại trước mùa nước nổi");
    b.says("Võ Thị Xen", "nói", "Kè sông Lá phải đắp lại trước mùa nước nổi");
  }
  [[nodiscard]] Story tell(const PeopleSaid& said) const {
    return tell_story({a.told(), b.told()}, nullptr, said);
  }
};

ledger::JoinEntry decided(std::string what, std::string report, std::string name,
                          std::string other_report, std::string other_name) {
  ledger::JoinEntry entry;
  entry.what = std::move(what);
  entry.by_person = true;
  entry.kind = EntityKind::kPerson;
  entry.report = std::move(report);
  entry.name = std::move(name);
  entry.other_report = std::move(other_report);
  entry.other_name = std::move(other_name);
  return entry;
}

std::size_t same_statements(const Story& story) {
  return links_of(story, LinkKind::kSameStatement).size();
}

TEST(TellStory, ObeysWhatAPersonSaysIsOne) {
  const TwoSpellings two;
  EXPECT_EQ(same_statements(two.tell({})), 0U);
  const auto entry = decided("joined", "a", "Hồ Thị Sen", "b", "Võ Thị Xen");
  const auto story = two.tell({{entry}, {}});
  EXPECT_EQ(same_statements(story), 1U);
  EXPECT_EQ(story.actors.size(), 1U);
}

TEST(TellStory, ObeysWhatAPersonSaysIsNotOne) {
  Bulletin a("a", "2031-03-03", "Bà Hồ Thị Sen nói kè sông Lá phải đắp lại trước mùa nước nổi.");
  a.says("Hồ Thị Sen", "nói", "kè sông Lá phải đắp lại trước mùa nước nổi");
  Bulletin b("b", "2031-03-04", "Kè sông Lá phải đắp lại trước mùa nước nổi, bà Hồ Thị Sen nói.");
  b.says("Hồ Thị Sen", "nói", "Kè sông Lá phải đắp lại trước mùa nước nổi");
  EXPECT_EQ(same_statements(tell({&a, &b})), 1U);
  const auto entry = decided("parted", "a", "Hồ Thị Sen", "b", "Hồ Thị Sen");
  EXPECT_EQ(same_statements(tell_story({a.told(), b.told()}, nullptr, {{entry}, {}})), 0U);
}

TEST(TellStory, ADecisionReachesTheStoryThroughAReportOfAnother) {
  const TwoSpellings two;
  const auto other = [](std::string name, facts::EntityIndex entity) {
    Subject subject{.report = "z", .entity = entity, .name = std::move(name)};
    subject.kind = EntityKind::kPerson;
    subject.story = "another";
    subject.date = "2031-03-04";
    return subject;
  };
  PeopleSaid said;
  said.others = {other("Hồ Thị Sen", 0), other("Võ Thị Xen", 1)};
  said.decisions = {decided("joined", "a", "Hồ Thị Sen", "z", "Võ Thị Xen"),
                    decided("joined", "z", "Võ Thị Xen", "b", "Võ Thị Xen")};
  for (auto& subject : said.others)
    subject.forms = {subject.entity == 0 ? "ho thi sen" : "vo thi xen"};
  const auto story = two.tell(said);
  EXPECT_EQ(same_statements(story), 1U);
  ASSERT_EQ(story.actors.size(), 1U);
  for (const auto& member : story.actors[0].members) {
    EXPECT_LT(member.subject, story.subjects.size());
    EXPECT_LT(member.with, story.subjects.size());
  }
}

TEST(TellStory, NamesGroupsOfCopies) {
  Bulletin a("a", "2025-06-02", "Kè đã xong.");
  Bulletin b("b", "2025-06-02", "Kè đã xong.");
  a.copy_of(0);
  b.copy_of(0);
  EXPECT_EQ(tell({&a, &b}).copies, (std::vector<std::vector<std::uint32_t>>{{0, 1}}));
}

TEST(TellStory, FindsCopiesByTheirText) {
  const std::string words =
      "Đội trực bến sông vừa nhận thêm ba chiếc tàu kéo để phục vụ mùa mưa lũ sắp tới, trưởng bến "
      "cho hay sáng nay trong buổi kiểm tra phao tiêu.";
  const Bulletin a("a", "2025-06-02", words);
  const Bulletin b("b", "2025-06-02", "Chợ hoa xuân mở cửa sớm hơn mọi năm vì nắng ấm kéo dài.");
  const Bulletin c("c", "2025-06-03", words + " Bến mở cửa lại vào thứ hai.");
  std::vector<Told> told{a.told(), b.told(), c.told()};
  find_copies(told);
  EXPECT_EQ(told[0].copy_group, 0);
  EXPECT_EQ(told[1].copy_group, -1);
  EXPECT_EQ(told[2].copy_group, 0);
}

TEST(TellStory, OfNothingIsEmpty) { EXPECT_TRUE(tell_story({}).links.empty()); }

TEST(TellStory, TakesAnyText) {
  Bulletin a("a", "khi nào đó", "năm năm năm 5 năm,, 3. 3.3.3 tỷ tỷ tỷ (Theo ) – ((( \n\n theo");
  Bulletin b("b", "", "");
  Bulletin c("c", "2025-06-02",
             std::string("1 1 1 một một triệu triệu \xF0\x9F\x9A\xA2 không không"));
  EXPECT_TRUE(tell({&a, &b, &c}).links.empty());
}

TEST(TellStory, ComparesABoundedNumberOfRecords) {
  // A hundred reports of the same numbers and statements are told in an instant.
  std::deque<Bulletin> many;
  std::vector<const Bulletin*> all;
  for (int i = 0; i < 100; ++i) {
    auto& b = many.emplace_back("r" + std::to_string(i), "2025-06-02",
                                "Katrin Holm nói bến phà cũ sẽ đóng cửa vĩnh viễn.\n"
                                "Đội trực bến sông gồm 18 tàu kéo.");
    b.says("Katrin Holm", "nói", "bến phà cũ sẽ đóng cửa vĩnh viễn");
    all.push_back(&b);
  }
  const auto story = tell(all);
  std::size_t members = 0;
  for (const auto& link : links_of(story, LinkKind::kSameStatement)) members += link.members.size();
  EXPECT_EQ(members, 100U);
}

}  // namespace
}  // namespace sotin::stories
