#include "sotin/stories/alerts.hpp"

#include <gtest/gtest.h>

#include "ledger/testing.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/keep.hpp"

namespace sotin::stories {
namespace {

using ledger::AlertQuestion;

const std::string kPromise =
    "Chủ tịch xã Đồng Sậy Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc trước mùa mưa, "
    "khi huyện cấp đủ máy và dân thôn Hạ đồng ý góp công đào đắp hai bên bờ.\n\n"
    "Kênh Đá Bạc dài tám cây số, nối sông Cái với đồng lúa thôn Hạ, đã bồi lắng từ nhiều năm nay; "
    "mùa khô vừa rồi ghe không qua được, nông dân phải gánh lúa về nhà.\n\n"
    "Ông Lúa gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3.\n";

class AlertsTest : public ::testing::Test {
 protected:
  ledger::testing::Folder folder;
  ledger::Ledger ledger = std::move(*ledger::Ledger::open(folder.file("a.db")));

  void keep(const std::string& id, const std::string& words, const std::string& outlet = "Báo Kênh",
            const std::string& read_at = "2025-03-03T08:00:00Z") {
    const auto document = text::Document::from_bytes(
        words, {.id = id, .title = "Xã hứa nạo vét", .published = "2025-03-02", .outlet = outlet});
    const auto report = facts::read(document);
    ASSERT_TRUE(ledger.store({document, report, "{}", read_at}));
    ASSERT_TRUE(keep_stories(ledger, read_at));
  }
  std::vector<AlertMatch> ask(const AlertQuestion& asked, std::int64_t reading = 0) {
    auto matches = ask_alert(ledger, asked, reading);
    EXPECT_TRUE(matches);
    return matches.value_or(std::vector<AlertMatch>{});
  }
};

TEST_F(AlertsTest, APersonsStatementsAndMeetingsAnswer) {
  keep("k1", kPromise);
  const auto matches = ask({.who = "phạm văn lúa"});
  ASSERT_GE(matches.size(), 2U);
  EXPECT_EQ(matches[0].kind, "statement");
  EXPECT_NE(matches[0].who.find("Phạm Văn Lúa"), std::string::npos);
  EXPECT_NE(matches[0].words.find("nạo vét kênh Đá Bạc"), std::string::npos);
  EXPECT_EQ(matches[0].outlet, "Báo Kênh");
  EXPECT_EQ(ask({.who = "Mận", .act = "encounter"}).size(), 1U);
  EXPECT_TRUE(ask({.who = "Trần Văn Đò"}).empty());
}

TEST_F(AlertsTest, AllPartsOfAQuestionMustHold) {
  keep("k1", kPromise);
  const AlertQuestion words{.act = "statement", .words = "\"kênh Đá Bạc\" huyện"};
  EXPECT_EQ(ask(words).size(), 1U);
  EXPECT_EQ(ask({.act = "statement", .words = "kenh da bac"}).size(), 1U);
  EXPECT_TRUE(ask({.act = "statement", .words = "kềnh"}).empty());
  EXPECT_TRUE(ask({.outlet = "Tin Đồng", .words = "kênh"}).empty());
  EXPECT_FALSE(ask({.outlet = "báo kênh", .words = "kênh"}).empty());
  EXPECT_TRUE(ask({.act = "threaten", .words = "kênh"}).empty());
  const auto any = ask({.act = "statement", .words = "kênh"});
  ASSERT_EQ(any.size(), 1U);
  EXPECT_EQ(ask({.act = any[0].act, .words = "kênh"}).size(), 1U);
}

TEST_F(AlertsTest, ACopyIsTheSameAlert) {
  keep("k1", kPromise);
  keep("k2", "(Tin Đồng) " + kPromise, "Tin Đồng");
  const auto matches = ask({.act = "statement", .words = "kênh"});
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].report, "k1");
  EXPECT_EQ(matches[0].copies, std::vector<std::string>{"k2"});
  // The first one was looked at before: its copy brings nothing new.
  EXPECT_TRUE(ask({.act = "statement", .words = "kênh"}, 1).empty());
}

TEST_F(AlertsTest, ANewVersionTellsOnlyWhatIsNewInIt) {
  keep("k1", kPromise);
  keep("k1", kPromise + "\nBà Ngô Thị Mận nói rằng dân thôn Hạ sẽ góp năm chiếc ghe chở đất.\n");
  const auto matches = ask({.act = "statement"}, 1);
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].who, "Ngô Thị Mận");
}

TEST_F(AlertsTest, ReadingAgainWithoutChangeTellsNothing) {
  keep("k1", kPromise);
  keep("k1", kPromise);
  EXPECT_TRUE(ask({.words = "kênh"}, 1).empty());
}

TEST_F(AlertsTest, NothingIsToldTwice) {
  ledger::AlertBook book(ledger);
  const auto alert =
      *book.add("kênh", {.act = "statement", .words = "kênh"}, "2025-03-02T00:00:00Z");
  keep("k1", kPromise);
  const auto fresh = untold(ledger, alert);
  ASSERT_TRUE(fresh);
  ASSERT_EQ(fresh->size(), 1U);
  ASSERT_TRUE(book.log(alert, *ledger::StoryBook(ledger).last_reading(), "2025-03-03T09:00:00Z",
                       {{"", fresh->front().report, fresh->front().print, "{}"}}));
  // The same words in a report that is no copy.
  keep("k3",
       "Nhắc lại chuyện cũ của đồng bằng, tờ báo nhỏ viết về ba con kênh khác nhau ở ba tỉnh.\n\n" +
           kPromise.substr(0, kPromise.find('\n')),
       "Tờ Nhỏ");
  EXPECT_TRUE(untold(ledger, *book.find("kênh"))->empty());
}

TEST_F(AlertsTest, AStoryThatIsNotThereIsAnError) {
  keep("k1", kPromise);
  EXPECT_EQ(ask_alert(ledger, {.story = "sxxxx"}, 0).error().code, ErrorCode::kNotFound);
  const auto story = *ledger::StoryBook(ledger).story_of("k1");
  EXPECT_FALSE(ask({.story = story}).empty());
}

TEST(Alerts, ActsAreThoseOfTheContractAndTheKinds) {
  EXPECT_TRUE(is_alert_act("pledge"));
  EXPECT_TRUE(is_alert_act("WITHHOLD"));
  EXPECT_TRUE(is_alert_act("encounter"));
  EXPECT_FALSE(is_alert_act("hứa"));
}

}  // namespace
}  // namespace sotin::stories
