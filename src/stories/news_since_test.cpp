#include "sotin/stories/news_since.hpp"

#include <gtest/gtest.h>

#include "stories/summary_testing.hpp"

namespace sotin::stories {
namespace {

using Lines = std::vector<std::string>;

std::vector<bool> known_at(const Reports& reports, std::string_view moment) {
  std::vector<bool> out;
  for (const auto& report : reports.all()) out.push_back(is_known(report.published, moment));
  return out;
}

Lines lines_since(const Reports& reports, std::string_view moment, SummaryOptions options = {}) {
  Lines out;
  for (const auto& news : sentences_since(reports.all(), known_at(reports, moment), options)) {
    out.push_back(reports.words(news.sentence));
  }
  return out;
}

TEST(NewsSince, ADayMeansItsBeginning) {
  EXPECT_TRUE(is_known("2031-03-04T23:59:00+07:00", "2031-03-05"));
  EXPECT_FALSE(is_known("2031-03-05T00:01:00+07:00", "2031-03-05"));
  EXPECT_FALSE(is_known("2031-03-05", "2031-03-05"));
}

TEST(NewsSince, AMinuteKnowsWhatCameUpToIt) {
  EXPECT_TRUE(is_known("2031-03-05T08:00:00+07:00", "2031-03-05T08:00:00+07:00"));
  EXPECT_FALSE(is_known("2031-03-05T08:01:00+07:00", "2031-03-05T08:00:00+07:00"));
  EXPECT_TRUE(is_known("2031-03-05T08:30:00+07:00", "2031-03-05T02:00:00+00:00"));
}

TEST(NewsSince, AReportWithoutADateIsNew) {
  EXPECT_FALSE(is_known("", "2031-03-05"));
  EXPECT_FALSE(is_known("hôm qua", "2031-03-05"));
}

TEST(NewsSince, ADayWithoutATimeIsKnownFromTheNextDayOn) {
  EXPECT_FALSE(is_known("2031-03-05", "2031-03-05T23:00:00+07:00"));
  EXPECT_TRUE(is_known("2031-03-05", "2031-03-06T00:10:00+07:00"));
}

TEST(NewsSince, LeavesOutWhatWasToldBefore) {
  Reports reports;
  reports
      .add("a", "2031-03-03", "",
           "Cầu Vàm Nhỏ bắc qua sông Lá sập hôm thứ Hai. Hai xe tải chở cát rơi xuống sông.")
      .add("b", "2031-03-05", "",
           "Hai xe tải chở cát đã rơi xuống sông. Thợ lặn của tỉnh tìm thấy một tủ sắt dưới bùn.");
  EXPECT_EQ(lines_since(reports, "2031-03-05"),
            Lines{"Thợ lặn của tỉnh tìm thấy một tủ sắt dưới bùn."});
}

TEST(NewsSince, TellsOnceWhatTwoNewReportsTell) {
  Reports reports;
  reports.add("a", "2031-03-03", "", "Cầu Vàm Nhỏ bắc qua sông Lá sập hôm thứ Hai.")
      .add("b", "2031-03-05", "", "Thợ lặn của tỉnh tìm thấy một tủ sắt dưới bùn.")
      .add("c", "2031-03-06", "", "Thợ lặn của tỉnh đã tìm thấy một tủ sắt dưới bùn.");
  const auto news = sentences_since(reports.all(), known_at(reports, "2031-03-05"));
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].sentence.report, 1U);
  EXPECT_EQ(news[0].sentence.witnesses, 2U);
  EXPECT_EQ(news[0].sentence.carriers, (std::vector<std::size_t>{1, 2}));
}

TEST(NewsSince, ANumberThatChangedIsNew) {
  Reports reports;
  reports
      .add("a", "2031-03-03", "", "Trận lũ ở xã Mây cuốn trôi 12 căn nhà và một nhà kho chứa lúa.")
      .add("b", "2031-03-05", "", "Trận lũ ở xã Mây cuốn trôi 31 căn nhà và một nhà kho chứa lúa.");
  const auto news = sentences_since(reports.all(), known_at(reports, "2031-03-05"));
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].newness, Newness::kNumbers);
  ASSERT_TRUE(news[0].before.has_value());
  EXPECT_EQ(reports.words(news[0].before->report, news[0].before->where),
            "Trận lũ ở xã Mây cuốn trôi 12 căn nhà và một nhà kho chứa lúa.");
}

TEST(NewsSince, ASentenceToldInTwoIsTold) {
  Reports reports;
  reports
      .add("a", "2031-03-03", "",
           "Thợ lặn của tỉnh tìm thấy một tủ sắt. Tủ sắt nằm dưới bùn gần chân cầu Vàm Nhỏ.")
      .add("b", "2031-03-05", "",
           "Thợ lặn của tỉnh tìm thấy một tủ sắt nằm dưới bùn gần chân cầu Vàm Nhỏ.");
  EXPECT_TRUE(lines_since(reports, "2031-03-05").empty());
}

TEST(NewsSince, WithNothingKnownEverythingIsNew) {
  Reports reports;
  reports.add("a", "2031-03-03", "",
              "Huyện Lá mở lại chợ nổi. Thuyền từ ba xã kéo về bến từ sáng.");
  EXPECT_EQ(lines_since(reports, "2031-03-01").size(), 2U);
  EXPECT_TRUE(lines_since(reports, "2031-03-09").empty());
  EXPECT_TRUE(sentences_since({}, {}).empty());
}

TEST(NewsSince, KeepsTheLengthAskedFor) {
  Reports reports;
  reports.add("a", "2031-03-03", "", "Cầu Vàm Nhỏ bắc qua sông Lá sập hôm thứ Hai.")
      .add("b", "2031-03-05", "",
           "Thợ lặn của tỉnh tìm thấy một tủ sắt dưới bùn. Chủ tủ là ông Lò Văn Tre ở xã Mây. "
           "Huyện sẽ dựng cầu tạm trước mùa nước nổi.");
  const auto lines = lines_since(reports, "2031-03-05", {.sentences = 1});
  EXPECT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines_since(reports, "2031-03-05", {.syllables = 24}).size(), 2U);
}

}  // namespace
}  // namespace sotin::stories
