// The story as a whole: order, timeline, and texts that nobody wrote with care.
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
