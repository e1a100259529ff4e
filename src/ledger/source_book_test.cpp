#include "sotin/ledger/source_book.hpp"

#include "testing.hpp"

namespace sotin::ledger {
namespace {

constexpr const char* kFeed = "https://bao.example/rss";

class SourceBookTest : public ::testing::Test {
 protected:
  testing::Folder folder_;
  Ledger ledger_ = *Ledger::open(folder_.file("sotin.db"));
  SourceBook book_ = *SourceBook::open(ledger_);

  void settle(std::int64_t item, const ItemOutcome& outcome) {
    EXPECT_TRUE(book_.settle(item, outcome));
  }

  NewItems keep(const std::vector<SourceItem>& items, std::size_t most = 100) {
    SourceRow row;
    row.address = kFeed;
    row.title = "Báo Làng";
    row.etag = "\"e1\"";
    row.next_at = 900;
    return *book_.keep(row, items, most);
  }
};

TEST_F(SourceBookTest, ASourceIsAddedOnce) {
  EXPECT_EQ(*book_.add({kFeed, "https://bao.example/the-gioi"}, 100), 2U);
  EXPECT_EQ(*book_.add({kFeed}, 200), 0U);
  const auto sources = *book_.sources();
  ASSERT_EQ(sources.size(), 2U);
  EXPECT_EQ(sources[0].address, kFeed);
  EXPECT_EQ(sources[0].next_at, 100);
}

TEST_F(SourceBookTest, WhatASourceAnsweredIsKept) {
  book_.add({kFeed}, 100).value();
  keep({});
  const auto source = book_.sources()->at(0);
  EXPECT_EQ(source.title, "Báo Làng");
  EXPECT_EQ(source.etag, "\"e1\"");
  EXPECT_EQ(source.next_at, 900);
}

TEST_F(SourceBookTest, AnItemComesOnceAndAgainWhenItSaysSomethingElse) {
  book_.add({kFeed}, 100).value();
  EXPECT_EQ(keep({{"https://bao.example/1", "a", "{}"}}).fresh, 1U);
  const auto again = keep({{"https://bao.example/1", "a", "{}"}});
  EXPECT_EQ(again.fresh + again.changed, 0U);
  settle(book_.waiting()->at(0).item, {.state = ItemState::kRead, .etag = "p1"});
  EXPECT_TRUE(book_.waiting()->empty());
  EXPECT_EQ(keep({{"https://bao.example/1", "b", "{}"}}).changed, 1U);
  const auto waiting = *book_.waiting();
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].etag, "p1");
}

TEST_F(SourceBookTest, OnlySoManyNewItemsAreTakenAtOnce) {
  book_.add({kFeed}, 100).value();
  const auto counts = keep({{"a", "1", ""}, {"b", "1", ""}, {"c", "1", ""}}, 2);
  EXPECT_EQ(counts.fresh, 2U);
  EXPECT_EQ(counts.left_out, 1U);
  EXPECT_EQ(book_.waiting()->size(), 2U);
}

TEST_F(SourceBookTest, ContentIsDroppedWhenTheItemIsDoneAndKeptWhileItWaits) {
  book_.add({kFeed}, 100).value();
  keep({{"a", "1", "nội dung"}});
  const auto item = book_.waiting()->at(0).item;
  settle(item, {.state = ItemState::kWaiting, .why = "too-slow", .tries = 1, .next_at = 500});
  EXPECT_EQ(book_.waiting()->at(0).content, "nội dung");
  EXPECT_EQ(book_.waiting()->at(0).next_at, 500);
  settle(item, {.state = ItemState::kFailed, .why = "gone"});
  EXPECT_TRUE(book_.waiting()->empty());
  EXPECT_EQ(book_.failures()->at(0).content, "");
  EXPECT_EQ(book_.failures()->at(0).why, "gone");
}

TEST_F(SourceBookTest, RetryMakesWhatFailedDue) {
  book_.add({kFeed}, 100).value();
  keep({{"a", "1", ""}, {"b", "1", ""}});
  settle(book_.waiting()->at(0).item, {.state = ItemState::kFailed, .why = "gone"});
  settle(book_.waiting()->at(0).item, {.state = ItemState::kRead});
  EXPECT_EQ(*book_.retry(700), 1U);
  ASSERT_EQ(book_.waiting()->size(), 1U);
  EXPECT_EQ(book_.waiting()->at(0).next_at, 700);
}

TEST_F(SourceBookTest, WhatIsNoLongerWatchedIsNotAskedForAndComesBackAsItWas) {
  book_.add({kFeed}, 100).value();
  keep({{"a", "1", ""}});
  ASSERT_TRUE(book_.remove(kFeed));
  EXPECT_TRUE(book_.sources()->empty());
  EXPECT_TRUE(book_.waiting()->empty());
  EXPECT_EQ(book_.remove(kFeed).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(*book_.add({kFeed}, 300), 1U);
  EXPECT_EQ(book_.waiting()->size(), 1U);
  EXPECT_EQ(book_.sources()->at(0).next_at, 300);
}

TEST_F(SourceBookTest, CountsAreOfWhatIsWatched) {
  book_.add({kFeed}, 100).value();
  keep({{"a", "1", ""}, {"b", "1", ""}});
  settle(book_.waiting()->at(0).item, {.state = ItemState::kFromFeed, .why = "refused"});
  EXPECT_EQ(*book_.counts(), (std::pair<std::size_t, std::size_t>{2, 1}));
}

}  // namespace
}  // namespace sotin::ledger
