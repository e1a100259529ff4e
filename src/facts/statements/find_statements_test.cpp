#include <gtest/gtest.h>

#include <string>

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

TEST(Statements, TwoJoinedVerbsAreTwoStatementsOfOneSpeaker) {
  const char* text =
      "Bộ trưởng Nông nghiệp Lê Văn Thịnh cho biết đê biển đã được gia cố và kêu gọi người dân "
      "không chủ quan.";
  const auto report = read_text(text);
  ASSERT_EQ(report.statements.size(), 2U);
  EXPECT_EQ(content(text, report, 0), "đê biển đã được gia cố");
  EXPECT_EQ(report.statements[0].speaker.entity, report.statements[1].speaker.entity);
}

TEST(Statements, APronounMeansTheSpeakerBefore) {
  const auto report = read_text(
      "Ông Phạm Quốc Khánh cho biết bến cảng sẽ đóng cửa ba ngày. Ông nói rằng việc sửa chữa không "
      "thể chậm hơn.");
  ASSERT_EQ(report.statements.size(), 2U);
  ASSERT_GE(report.statements[0].speaker.entity, 0);
  EXPECT_EQ(report.statements[0].speaker.entity, report.statements[1].speaker.entity);
}

TEST(Statements, AnAgentlessPassiveHasNoSpeaker) {
  const auto report = read_text("Con tàu được cho là đã rời cảng trước cơn bão hai ngày.");
  ASSERT_EQ(report.statements.size(), 1U);
  EXPECT_EQ(report.statements[0].speaker.entity, kNobody);
  EXPECT_EQ(report.statements[0].speaker.kind, SpeakerKind::kUnspecified);
}

TEST(Statements, AQuotationRunsOverItsParagraphs) {
  const char* text =
      "Bà Vũ Thị Lành nói: “Chúng tôi đã chờ con đường này mười năm.\n"
      "Bây giờ xe chở cá có thể ra chợ trước bình minh”.\nChợ họp từ ba giờ sáng.";
  const auto report = read_text(text);
  ASSERT_EQ(report.statements.size(), 1U);
  EXPECT_TRUE(content(text, report, 0).ends_with("trước bình minh"));
}

TEST(Statements, WhatIsToldInsideAStatementIsNested) {
  const auto report = read_text(
      "Ông Đinh Công Tráng cho biết bà Hồ Thị Sen đã khẳng định rằng nhà máy không xả thải ra "
      "sông.");
  ASSERT_EQ(report.statements.size(), 2U);
  EXPECT_EQ(report.statements[1].parent, 0);
}

TEST(Statements, SilenceIsAStatement) {
  const char* text = "Công ty Hải Long từ chối bình luận về con số này.";
  EXPECT_EQ(read_text(text).statements.size(), 1U);
}

TEST(Statements, HostileInputStaysLinear) {
  std::string marks;
  for (int i = 0; i < 100000; ++i) marks += "\"nói, theo ông rằng \" : ";
  const auto report = read_text(marks.c_str());
  for (const auto& s : report.statements) EXPECT_LE(s.evidence.end, marks.size());
}

TEST(Statements, EmptyTextGivesNone) { EXPECT_TRUE(read_text("").statements.empty()); }

}  // namespace
}  // namespace sotin::facts
