#include <gtest/gtest.h>

#include "facts/reading.hpp"
#include "sotin/facts/read.hpp"

namespace sotin::facts {
namespace {

Report read_text(const char* text) {
  const auto document = text::Document::from_bytes(text, {});
  return read(document);
}

std::string content(const char* text, const Report& report, std::size_t i) {
  const auto document = text::Document::from_bytes(text, {});
  return std::string(document.words(report.statements.at(i).content.at(0)));
}

TEST(Statements, AnIndirectStatementRunsToTheEndOfItsSentence) {
  const char* text =
      "Bộ Thủy sản cho biết giá tôm đã tăng trở lại trong tháng qua. Thị trường đang ấm lên.";
  const auto report = read_text(text);
  ASSERT_EQ(report.statements.size(), 1U);
  EXPECT_EQ(content(text, report, 0), "giá tôm đã tăng trở lại trong tháng qua");
  EXPECT_EQ(report.statements[0].mode, Mode::kIndirect);
}

TEST(Statements, ADirectQuotationIsTheContentWithoutItsMarks) {
  const char* text = "“Chúng tôi sẽ mở lại bến phà vào tuần tới”, ông Trần Văn Lộc nói.";
  const auto report = read_text(text);
  ASSERT_EQ(report.statements.size(), 1U);
  EXPECT_EQ(content(text, report, 0), "Chúng tôi sẽ mở lại bến phà vào tuần tới");
  EXPECT_EQ(report.statements[0].mode, Mode::kDirect);
}

TEST(Statements, AsPlannedIsNoStatement) {
  EXPECT_TRUE(
      read_text("Theo kế hoạch, cây cầu được khánh thành vào cuối năm. Theo đó, phà sẽ ngừng chạy.")
          .statements.empty());
}

TEST(Statements, EmptyTextGivesNone) { EXPECT_TRUE(read_text("").statements.empty()); }

}  // namespace
}  // namespace sotin::facts
