#include <gtest/gtest.h>

#include "sotin/facts/read.hpp"

namespace sotin::facts {
namespace {

struct Read {
  text::Document document;
  Report report;
};

Read read_text(const char* text, const char* published = "2025-03-14") {
  text::Origin origin;
  origin.published = published;
  Read out{text::Document::from_bytes(text, origin), {}};
  out.report = read(out.document);
  return out;
}

TEST(Encounters, AreReadFromANounWithItsDayAndPlace) {
  const auto r = read_text(
      "Cuộc gặp giữa Tổng thống Pháp Emmanuel Macron và Thủ tướng Nhật Bản Fumio Kishida diễn ra "
      "tại Tokyo ngày 12/3.");
  ASSERT_EQ(r.report.events.size(), 1U);
  const auto& event = r.report.events[0];
  EXPECT_EQ(event.type, EventType::kMeeting);
  EXPECT_EQ(event.mode, EventMode::kInPerson);
  EXPECT_EQ(event.status, EventStatus::kHeld);
  ASSERT_TRUE(event.date);
  EXPECT_EQ(event.date->value, "2025-03-12");
  EXPECT_GE(event.participants.size(), 2U);
}

TEST(Encounters, ToldTwiceAreOneRecordWithTwoPlaces) {
  const auto r = read_text(
      "Chiều 11/3, Chủ tịch nước Lương Cường đã tiếp Đại sứ Ấn Độ Sandeep Arya.\n"
      "Tại buổi tiếp, hai bên trao đổi về thương mại.");
  ASSERT_GE(r.report.events.size(), 1U);
  EXPECT_EQ(r.report.events[0].evidence.size(), 2U);
}

TEST(Encounters, PostponedIsToldByItsVerb) {
  const auto r = read_text("Chuyến thăm Hàn Quốc của Thủ tướng Anh Keir Starmer đã bị hoãn.");
  ASSERT_EQ(r.report.events.size(), 1U);
  EXPECT_EQ(r.report.events[0].status, EventStatus::kPostponed);
}

TEST(Encounters, MeetingTroubleIsNone) {
  const auto r =
      read_text("Doanh nghiệp gặp khó khăn vì giá cước tiếp tục tăng. Mưa lớn kéo dài đến nay.");
  EXPECT_TRUE(r.report.events.empty());
}

TEST(Encounters, SigningADecreeIsNone) {
  const auto r = read_text("Hôm 12/3, nhà vua Tây Ban Nha ký sắc lệnh ân xá cho sáu phạm nhân.");
  EXPECT_TRUE(r.report.events.empty());
}

TEST(Encounters, TalksHeldToDiscussAreOne) {
  const auto r =
      read_text("Thủ tướng Ý Giorgia Meloni gặp Tổng thống Ai Cập ở Cairo để thảo luận về di cư.");
  EXPECT_EQ(r.report.events.size(), 1U);
}

}  // namespace
}  // namespace sotin::facts
