// Placing the reports of a ledger: once, in any order, again after a change.
#include "sotin/stories/keep.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "sotin/facts/read.hpp"

namespace sotin::stories {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNow = "2025-10-01T08:00:00Z";
const std::string kDike =
    "Bờ bao xã Đồng Sậy vỡ rạng sáng, hai trăm hecta lúa chín chìm trong nước lũ. Dân quân và bộ "
    "đội "
    "chằng cừ tràm, đắp bao đất suốt đêm để giữ đoạn bờ bao còn lại quanh xóm Gò Sậy. Chủ tịch xã "
    "Đồng Sậy Phạm Văn Lúa nói nước lũ năm nay lên sớm mười ngày.\n";
const std::string kMuseum =
    "Bảo tàng gốm Chu Trang mở cửa lại sau bốn năm sửa mái. Gian men lam trưng bày ba trăm hiện "
    "vật vớt "
    "từ con tàu đắm. Giám đốc bảo tàng Vũ Thị Lụa cho biết vé vào cửa miễn phí trong tuần đầu.\n";

class Keeping : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ = (fs::temp_directory_path() /
             ("sotin-keep-" + std::to_string(::getpid()) + "-" +
              ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".db"))
                .string();
    remove();
    auto opened = ledger::Ledger::open(path_);
    ASSERT_TRUE(opened);
    ledger_.emplace(std::move(*opened));
  }
  void TearDown() override { remove(); }
  void remove() {
    ledger_.reset();
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_ + end);
  }
  void store(const std::string& id, const std::string& text, std::optional<std::string> date) {
    const auto document = text::Document::from_bytes(
        text,
        {.id = id, .source = "thu", .title = text.substr(0, text.find('.')), .published = date});
    const auto report = facts::read(document);
    ASSERT_TRUE(ledger_->store({document, report, "{}", kNow}));
  }
  Kept keep() {
    const auto kept = keep_stories(*ledger_, kNow);
    EXPECT_TRUE(kept) << kept.error().detail;
    return kept ? *kept : Kept{};
  }
  std::string story(const std::string& id) { return *ledger::StoryBook(*ledger_).story_of(id); }

  std::string path_;
  std::optional<ledger::Ledger> ledger_;
};

TEST_F(Keeping, PutsReportsOfOneMatterTogetherAndOthersApart) {
  store("lu-1", kDike, "2025-09-10");
  store("lu-2", kDike + "Đến trưa bờ bao đã hàn khẩu xong.\n", "2025-09-11");
  store("gom-1", kMuseum, "2025-09-11");
  const auto kept = keep();
  EXPECT_EQ(kept.placed, 3U);
  EXPECT_EQ(kept.opened, 2U);
  EXPECT_EQ(kept.copies, 1U);
  EXPECT_EQ(story("lu-1"), story("lu-2"));
  EXPECT_NE(story("lu-1"), story("gom-1"));
}

TEST_F(Keeping, DoneAgainChangesNothing) {
  store("lu-1", kDike, "2025-09-10");
  keep();
  const auto again = keep();
  EXPECT_EQ(again.placed + again.renewed + again.joins, 0U);
}

TEST_F(Keeping, TheNextReportFindsItsStoryInTheLedger) {
  store("lu-2", kDike + "Đến trưa bờ bao đã hàn khẩu xong.\n", "2025-09-11");
  keep();
  store("lu-1", kDike, "2025-09-10");  // came later, is older
  keep();
  EXPECT_EQ(story("lu-1"), story("lu-2"));
}

TEST_F(Keeping, AReportWhoseTextChangedStaysInItsStory) {
  store("lu-1", kDike, "2025-09-10");
  keep();
  const auto before = story("lu-1");
  store("lu-1", kDike + "Nước đã rút.\n", "2025-09-10");
  EXPECT_EQ(keep().renewed, 1U);
  EXPECT_EQ(story("lu-1"), before);
}

TEST_F(Keeping, AnUndatedReportHasAPlaceToo) {
  store("gom-1", kMuseum, std::nullopt);
  EXPECT_EQ(keep().placed, 1U);
  EXPECT_FALSE(story("gom-1").empty());
}

TEST_F(Keeping, WritesDownWhoWasTakenForWhom) {
  store("lu-1", kDike, "2025-09-10");
  store("lu-2", kDike + "Đến trưa bờ bao đã hàn khẩu xong.\n", "2025-09-11");
  EXPECT_GE(keep().joins, 1U);
  const auto log = ledger::StoryBook(*ledger_).joins("", 100);
  ASSERT_TRUE(log);
  EXPECT_TRUE(std::any_of(log->begin(), log->end(), [](const ledger::JoinEntry& entry) {
    return entry.name.ends_with("Phạm Văn Lúa") && entry.rule == "same-name" && !entry.by_person;
  }));
}

}  // namespace
}  // namespace sotin::stories
