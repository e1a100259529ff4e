// Affairs: what makes two stories one, what does not, and what the ledger keeps of it.
#include "sotin/stories/affairs.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "sotin/facts/read.hpp"
#include "sotin/ledger/affair_book.hpp"
#include "sotin/stories/keep.hpp"

namespace sotin::stories {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNow = "2031-05-01T08:00:00Z";

struct Sample {
  const char* id;
  const char* published;
  const char* title;
  const char* text;
};

// One affair: a bridge falls, who built it, who has to go.
const Sample kBridge[] = {
    {"cau-1", "2031-03-03", "Cầu Vàm Nhỏ sập nhịp giữa, nhà thầu Tre Vàng nói dầm thép đạt chuẩn",
     "Nhịp giữa cầu Vàm Nhỏ ở tỉnh Lau Trắng sập lúc rạng sáng 3/3, kéo theo ba xe tải. Cầu do nhà "
     "thầu Công ty Tre Vàng thi công, nghiệm thu hơn một năm trước.\n\n"
     "Giám đốc Công ty Tre Vàng Lò Khắc Dong nói hồ sơ nghiệm thu đủ cả, thép dầm cầu đạt mọi lần "
     "thử tải."},
    {"cau-2", "2031-03-09", "Khám trụ sở Công ty Tre Vàng, thu hồ sơ thi công cầu Vàm Nhỏ",
     "Công an tỉnh Lau Trắng khám trụ sở Công ty Tre Vàng, nhà thầu thi công cầu Vàm Nhỏ. Hồ sơ "
     "cho thấy thép dầm mỏng hơn bản "
     "vẽ. Giám đốc Lò Khắc Dong bị cấm xuất cảnh để điều tra.\n\nThủ tướng Lý Thị Hoa Mơ yêu cầu "
     "tỉnh Lau Trắng báo cáo trong "
     "ba ngày."},
    {"cau-3", "2031-03-17", "Khởi tố giám đốc nhà thầu xây cầu Vàm Nhỏ",
     "Ông Lò Khắc Dong, giám đốc Công ty Tre Vàng, bị khởi tố vì bớt thép khi thi công dầm cầu Vàm "
     "Nhỏ. Công an tỉnh Lau Trắng "
     "cho biết nhà thầu khai khống hồ sơ nghiệm thu. Hai kỹ sư giám sát cầu cũng bị bắt."},
};

// Another in the same days, with the same head of government.
const Sample kVisit[] = {
    {"tham-1", "2031-03-04", "Thủ tướng Lý Thị Hoa Mơ thăm Na Uy, bàn chuyện cá hồi",
     "Thủ tướng Lý Thị Hoa Mơ tới Oslo hôm 4/3, mở đầu chuyến thăm Na Uy. Bà và Thủ tướng Na Uy "
     "Ingrid Solvang bàn việc nuôi cá hồi "
     "và thuế hải sản.\n\nHai bên ký thỏa thuận miễn thuế cho cá hồi nuôi."},
    {"tham-2", "2031-03-12", "Na Uy mở cửa cho thủy sản sau chuyến thăm Oslo",
     "Thuế hải sản vào Na Uy giảm còn một nửa, theo thỏa thuận mà Thủ tướng Na Uy Ingrid Solvang "
     "và Thủ tướng Lý Thị Hoa Mơ ký ở "
     "Oslo. Người nuôi cá hồi Na Uy lo bị cạnh tranh, bà Ingrid Solvang hứa sẽ bù lãi vay nuôi "
     "cá."},
};

class Affairs : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ = (fs::temp_directory_path() /
             ("sotin-affairs-" + std::to_string(::getpid()) + "-" +
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
  void store(const Sample& sample, const std::string& more = {}) {
    const auto document = text::Document::from_bytes(
        sample.text + more,
        {.id = sample.id, .source = "thu", .title = sample.title, .published = sample.published});
    ASSERT_TRUE(ledger_->store({document, facts::read(document), "{}", kNow}));
  }
  /// Gives how many stories stand in affairs then.
  std::size_t keep() {
    const auto kept = keep_stories(*ledger_, kNow);
    EXPECT_TRUE(kept) << kept.error().detail;
    const auto affairs = ledger::AffairBook(*ledger_).affairs();
    EXPECT_TRUE(affairs);
    return affairs ? affairs->size() : 0;
  }
  std::string story(const std::string& report) {
    return *ledger::StoryBook(*ledger_).story_of(report);
  }
  std::string affair(const std::string& report) {
    const auto row = ledger::AffairBook(*ledger_).affair_of(story(report));
    EXPECT_TRUE(row);
    return row ? row->id : "";
  }

  std::string path_;
  std::optional<ledger::Ledger> ledger_;
};

TEST_F(Affairs, StoriesOfOneAffairAreLinkedAndStayStories) {
  for (const auto& sample : kBridge) store(sample);
  keep();
  EXPECT_NE(story("cau-1"), story("cau-2"));
  EXPECT_NE(story("cau-2"), story("cau-3"));
  EXPECT_FALSE(affair("cau-1").empty());
  EXPECT_EQ(affair("cau-1"), affair("cau-2"));
  EXPECT_EQ(affair("cau-1"), affair("cau-3"));
}

TEST_F(Affairs, OneHeadOfGovernmentInTwoAffairsDoesNotLinkThem) {
  for (const auto& sample : kBridge) store(sample);
  for (const auto& sample : kVisit) store(sample);
  keep();
  EXPECT_FALSE(affair("tham-1").empty());
  EXPECT_EQ(affair("tham-1"), affair("tham-2"));
  EXPECT_NE(affair("tham-1"), affair("cau-2"));
}

TEST_F(Affairs, WhatComesLaterFindsItsAffairAndNothingMoves) {
  store(kBridge[0]);
  store(kVisit[0]);
  EXPECT_EQ(keep(), 0U);
  EXPECT_TRUE(affair("cau-1").empty());
  store(kBridge[1]);
  EXPECT_EQ(keep(), 2U);
  const auto first = affair("cau-1");
  store(kBridge[2]);
  EXPECT_EQ(keep(), 3U);
  EXPECT_EQ(affair("cau-3"), first);
  EXPECT_EQ(affair("cau-1"), first);
  EXPECT_EQ(keep(), 3U);
}

TEST_F(Affairs, ForgettingAReportLeavesNothingOfItsWords) {
  for (const auto& sample : kBridge) store(sample);
  keep();
  ASSERT_TRUE(ledger_->forget("cau-1", kNow, "vì muốn"));
  const auto row = ledger::AffairBook(*ledger_).affair_of(story("cau-2"));
  ASSERT_TRUE(row);
  EXPECT_EQ(row->stories.size(), 2U);
  for (const auto& listed : row->stories) EXPECT_GT(listed.reports, 0U);
  keep();
  EXPECT_EQ(affair("cau-2"), affair("cau-3"));
}

AffairProfile profile(std::vector<AffairProfile::Term> actors,
                      std::vector<AffairProfile::Term> subjects) {
  const AffairProfile one{std::move(actors), std::move(subjects)};
  return together({&one, 1});  // brings them to length 1
}

TEST(AffairProfile, NeedsActorsAndSubject) {
  const auto one = profile({{1, 1}, {2, 1}, {3, 1}}, {{10, 1}, {11, 1}, {12, 1}});
  EXPECT_NEAR(affinity(one, one), 1, 1e-5);
  EXPECT_EQ(affinity(one, profile({{1, 1}, {2, 1}, {3, 1}}, {{20, 1}, {21, 1}})), 0);
  EXPECT_EQ(affinity(one, profile({{4, 1}, {5, 1}}, {{10, 1}, {11, 1}, {12, 1}})), 0);
  EXPECT_EQ(affinity(one, profile({{1, 1}}, {{10, 1}, {11, 1}, {12, 1}})), 0) << "one actor";
  EXPECT_GT(affinity(one, profile({{1, 1}, {2, 1}, {9, 1}}, {{10, 1}, {11, 1}, {30, 1}})), 0.5F);
}

TEST(AffairProfile, GoesThroughBytesAndDamagedOnesAreRefused) {
  const auto document = text::Document::from_bytes(
      kBridge[1].text, {.id = "a", .source = "thu", .title = kBridge[1].title});
  const auto made = affair_profile(document, facts::read(document));
  EXPECT_FALSE(made.actors.empty());
  EXPECT_FALSE(made.subjects.empty());
  const auto bytes = made.to_bytes();
  const auto again = AffairProfile::from_bytes(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->actors, made.actors);
  EXPECT_EQ(again->subjects, made.subjects);
  for (std::size_t cut = 0; cut < bytes.size(); cut += 7) {
    EXPECT_FALSE(AffairProfile::from_bytes(std::string_view(bytes).substr(0, cut)));
  }
  EXPECT_FALSE(AffairProfile::from_bytes("\x01\xff\xff\xff\xff"));
  EXPECT_FALSE(AffairProfile::from_bytes(bytes + "x"));
}

}  // namespace
}  // namespace sotin::stories
