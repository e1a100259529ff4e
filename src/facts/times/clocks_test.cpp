#include <gtest/gtest.h>

#include "facts/times/reading_times.hpp"

namespace sotin::facts::times {
namespace {

TEST(Clocks, TakeAllForms) {
  EXPECT_EQ(read("Tàu chạy lúc 16h20 ngày 4/9."), "16h20 ngày 4/9=2025-09-04T16:20");
  EXPECT_EQ(read("Tàu chạy lúc 20 giờ 15 ngày 4/9."), "20 giờ 15 ngày 4/9=2025-09-04T20:15");
  EXPECT_EQ(read("Tàu chạy lúc 9g30 sáng 4-9."), "9g30 sáng 4-9=2025-09-04T09:30");
  EXPECT_EQ(read("Hôm 4/9, tàu chạy lúc 09:32."), "Hôm 4/9=2025-09-04; 09:32=2025-09-04T09:32");
  EXPECT_EQ(read("Hôm 4/9, tàu chạy lúc 8 giờ 5 phút."),
            "Hôm 4/9=2025-09-04; 8 giờ 5 phút=2025-09-04T08:05");
}

TEST(Clocks, TurnToTheSecondHalfOfTheDay) {
  EXPECT_EQ(read("Mưa lúc 3 giờ chiều nay."), "3 giờ chiều nay=2025-09-05T15:00");
  EXPECT_EQ(read("Mưa lúc 9h tối qua."), "9h tối qua=2025-09-04T21:00");
  EXPECT_EQ(read("Mưa lúc 2h sáng nay."), "2h sáng nay=2025-09-05T02:00");
}

TEST(Clocks, KeepApproximations) {
  const Time time = read_one("Mưa từ khoảng 7h ngày 4/9.");
  EXPECT_EQ(time.value, "2025-09-04T07:00");
  EXPECT_EQ(time.mod, "APPROX");
}

TEST(Clocks, TakeTheDateAfterAComma) {
  EXPECT_EQ(read("Vào 15h30, ngày 1/9, đê vỡ."), "15h30=2025-09-01T15:30; ngày 1/9=2025-09-01");
}

TEST(Clocks, AreOfTheDayTold) {
  EXPECT_EQ(read("Sáng 2/9, lễ bắt đầu. Đến 10h, mọi người ra về."),
            "Sáng 2/9=2025-09-02TMO; 10h=2025-09-02T10:00");
  EXPECT_EQ(read("Lễ diễn ra ngày 2/9, đến 22h cùng ngày mới tan."),
            "ngày 2/9=2025-09-02; 22h cùng ngày=2025-09-02T22:00");
}

TEST(Clocks, HaveNoDayInHabits) {
  EXPECT_EQ(read("Ngày 2/9, chị kể: hằng ngày chị dậy từ 4h sáng."),
            "Ngày 2/9=2025-09-02; hằng ngày=P1D; 4h sáng=XXXX-XX-XXT04:00");
}

TEST(Clocks, ComeInRanges) {
  EXPECT_EQ(read("Hôm 4/9, đường bị cấm từ 8h-10h."),
            "Hôm 4/9=2025-09-04; 8h=2025-09-04T08:00; 10h=2025-09-04T10:00");
  EXPECT_EQ(read("Hôm 4/9, đường bị cấm từ 19 giờ đến 22 giờ."),
            "Hôm 4/9=2025-09-04; 19 giờ=2025-09-04T19:00; 22 giờ=2025-09-04T22:00");
}

TEST(Clocks, AtTheLeftEndTakeTheDayOfTheRight) {
  EXPECT_EQ(read("Sét đánh khoảng 9-10 giờ tối 3/9."),
            "khoảng 9=2025-09-03T21:00; 10 giờ tối 3/9=2025-09-03T22:00");
  EXPECT_EQ(read("Viện mổ mắt từ 7h-11h ngày 3/9."),
            "7h=2025-09-03T07:00; 11h ngày 3/9=2025-09-03T11:00");
}

TEST(Clocks, TakeTheDateAfterARemarkInBrackets) {
  EXPECT_EQ(read("Tàu phóng lúc 14h (giờ Hà Nội) ngày 3/9."),
            "14h=2025-09-03T14:00; ngày 3/9=2025-09-03");
}

TEST(Clocks, AreNotAmounts) {
  EXPECT_EQ(read("Hai bên đàm phán trong 3 giờ."), "3 giờ=PT3H");
  EXPECT_EQ(read("Cuộc gặp kéo dài 2 giờ 30 phút."), "2 giờ 30 phút=PT2H30M");
  EXPECT_EQ(read("Họ chờ hơn 5 tiếng đồng hồ."), "hơn 5 tiếng đồng hồ=PT5H");
  EXPECT_EQ(read("Sau 6 giờ phẫu thuật, bé tỉnh lại."), "6 giờ=PT6H");
}

TEST(Clocks, AreNotScoresRatiosOrMinutesOfPlay) {
  EXPECT_EQ(read("Đội nhà thắng 2-1, bàn mở tỷ số ở phút 82, tỷ lệ khung hình 16:9."), "");
}

TEST(Clocks, AreNotGrams) { EXPECT_EQ(read("Mỗi gói nặng 18g, giá 5.000 đồng."), ""); }

TEST(PartsOfDay, TakeDeicticDays) {
  EXPECT_EQ(read("Đêm qua trời lạnh."), "Đêm qua=2025-09-04TNI");
  EXPECT_EQ(read("Tối nay có pháo hoa."), "Tối nay=2025-09-05TEV");
  EXPECT_EQ(read("Sáng mai chợ họp."), "Sáng mai=2025-09-06TMO");
}

TEST(PartsOfDay, TakeDatesInAllSeparators) {
  EXPECT_EQ(read("Chiều 3.9, mưa tạnh."), "Chiều 3.9=2025-09-03TAF");
  EXPECT_EQ(read("Rạng sáng ngày 3-9, mưa tạnh."), "Rạng sáng ngày 3-9=2025-09-03TMO");
  EXPECT_EQ(read("Khuya 3/9, mưa tạnh."), "Khuya 3/9=2025-09-03TNI");
}

TEST(PartsOfDay, ShareADateOnTheRight) {
  EXPECT_EQ(read("Đường bị cấm trưa và chiều 3/9."), "trưa=2025-09-03TMI; chiều 3/9=2025-09-03TAF");
}

TEST(PartsOfDay, TakeTheDateInBrackets) {
  EXPECT_EQ(read("Ngay từ sáng (3/9), bà con đã đến."), "sáng=2025-09-03TMO; 3/9=2025-09-03");
}

TEST(PartsOfDay, FuseAFeast) {
  EXPECT_EQ(read("Phố đông trong đêm Giáng sinh 24/12.", "2024-12-26"),
            "đêm Giáng sinh 24/12=2024-12-24TNI");
}

TEST(PartsOfDay, AreNotPartsOfOtherWords) {
  EXPECT_EQ(read("Nhà sáng lập dùng ánh sáng tối đa, chiều cao tối thiểu, bữa tối và đêm nhạc."),
            "");
}

}  // namespace
}  // namespace sotin::facts::times
