#include "source.hpp"

#include <gtest/gtest.h>

#include "sotin/facts/read.hpp"
#include "sotin/language/guess.hpp"

namespace sotin::facts {
namespace {

Report read_words(std::string_view words, text::Origin origin = {}) {
  const auto document = text::Document::from_bytes(words, std::move(origin));
  return read(document);
}

TEST(Source, AGivenDateWins) {
  text::Origin origin;
  origin.published = "2025-09-04";
  origin.url = "https://bao.example/tin-20250821161857118.htm";
  const auto report = read_words(" date 2025-09-05 (Sóng Xanh) - Trời mưa to ở Hà Nội.", origin);
  EXPECT_EQ(report.published->value, "2025-09-04");
  EXPECT_EQ(report.published->basis, DateBasis::kGiven);
}

TEST(Source, AddressesCarryTheirDay) {
  EXPECT_EQ(date_in_url("https://x.example/the-gioi/tin-moi-20250821161857118.htm"), "2025-08-21");
  EXPECT_EQ(date_in_url("https://x.example/tin-moi-185250821161857118.htm"), "2025-08-21");
  EXPECT_EQ(date_in_url("https://x.example/2025/08/21/tin-moi"), "2025-08-21");
  EXPECT_EQ(date_in_url("https://x.example/2025-08-21-tin"), "2025-08-21");
  EXPECT_EQ(date_in_url("https://x.example/tin-20250821-moi.html"), "2025-08-21");
}

TEST(Source, NumbersThatAreNoDayGiveNone) {
  EXPECT_FALSE(date_in_url("https://x.example/tin-4927581.html"));
  EXPECT_FALSE(date_in_url("https://x.example/tin-20251341.html"));
  EXPECT_FALSE(date_in_url("https://x.example/12185878.epi"));
}

TEST(Source, TheOutletIsReadFromTheAddress) {
  EXPECT_EQ(outlet_of_url("https://www.tuoitre.vn/a.htm"), "Tuổi Trẻ");
  EXPECT_EQ(outlet_of_url("https://nhac.vnexpress.net/a"), "VnExpress");
  EXPECT_EQ(outlet_of_url("http://nho.example/a"), "nho.example");
  EXPECT_FALSE(outlet_of_url("khong phai dia chi"));
}

TEST(Source, TheTagOfACollectionIsTheDateWhenThereIsNoOther) {
  const auto document =
      text::Document::from_bytes(" date 2025-09-05 (Sóng Xanh) - Trời mưa to ở Hà Nội.", {});
  const auto report = read(document);
  ASSERT_TRUE(report.published && report.outlet);
  EXPECT_EQ(report.published->value, "2025-09-05");
  EXPECT_EQ(report.published->basis, DateBasis::kDateline);
  EXPECT_EQ(document.words(*report.published->where), "2025-09-05");
  EXPECT_EQ(report.outlet->name, "Sóng Xanh");
  EXPECT_EQ(document.words(*report.outlet->where), "Sóng Xanh");
}

TEST(Source, ATimeStampLineGivesTheDate) {
  const auto report = read_words("Thứ Sáu, 05/09/2025, 07:30 (GMT+7)\nTrời mưa to ở Hà Nội.");
  ASSERT_TRUE(report.published);
  EXPECT_EQ(report.published->value, "2025-09-05");
  EXPECT_FALSE(report.outlet);
}

TEST(Source, ADatelineWithoutYearGivesNoDate) {
  const auto report = read_words("Hà Nội, ngày 5/9 (TTXVN) – Trời mưa to.");
  EXPECT_FALSE(report.published);
  EXPECT_EQ(report.outlet->name, "TTXVN");
}

TEST(Source, OtherLanguagesAreNamedAndNoted) {
  const auto report = read_words(
      "The minister said on Monday that the ships of the fleet would sail to the south.");
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(report.notes, std::vector<std::string>{"language not supported"});
}

TEST(Source, VietnameseWithAndWithoutMarksIsVietnamese) {
  EXPECT_EQ(language::guess_language("Bộ trưởng nói đội tàu sẽ ra khơi vào tháng tới."), "vi");
  EXPECT_EQ(
      language::guess_language(
          "Bo truong noi cac tau cua nuoc nay da duoc sua trong nam va khong cho den thang nay"),
      "vi");
  EXPECT_EQ(
      language::guess_language("部长周一表示，舰队的船只将驶向南方，并将在那里停留三个星期左右。"),
      "und");
}

TEST(Source, ATextThatStandsTwiceIsNoted) {
  std::string words;
  for (int i = 0; i < 12; ++i) words += "Câu số " + std::to_string(i) + " nói về mưa ở tỉnh này. ";
  EXPECT_TRUE(read_words(words).notes.empty());
  EXPECT_EQ(read_words(words + "\n" + words).notes,
            std::vector<std::string>{"the text stands twice"});
}

}  // namespace
}  // namespace sotin::facts
