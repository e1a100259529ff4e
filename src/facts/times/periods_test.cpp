#include <gtest/gtest.h>

#include "facts/times/reading_times.hpp"

namespace sotin::facts::times {
namespace {

TEST(Months, TakeWordsAndYears) {
  EXPECT_EQ(read("Lúa trổ hồi tháng Tám."), "tháng Tám=2025-08");
  EXPECT_EQ(read("Lúa trổ hồi tháng 4/2024."), "tháng 4/2024=2024-04");
  EXPECT_EQ(read("Lúa trổ hồi tháng 4 năm ngoái."), "tháng 4 năm ngoái=2024-04");
  EXPECT_EQ(read("Lúa trổ vào tháng mười hai năm 2023."), "tháng mười hai năm 2023=2023-12");
}

TEST(Months, LookBackUnlessPlanned) {
  EXPECT_EQ(read("Hồ cạn hồi tháng 11.", "2025-02-10"), "tháng 11=2024-11");
  EXPECT_EQ(read("Hồ sẽ được nạo vét vào tháng 1.", "2025-11-10"), "tháng 1=2026-01");
}

TEST(Months, AreNotYearsAndMonths) {
  EXPECT_EQ(read("Những năm tháng ấy đã xa."), "");
  EXPECT_EQ(read("Chị ghi ngày tháng năm sinh vào phiếu."), "");
}

TEST(Months, MoveFromNow) {
  EXPECT_EQ(read("Tháng trước mưa nhiều.", "2025-01-15"), "Tháng trước=2024-12");
  EXPECT_EQ(read("Luật áp dụng từ tháng sau.", "2025-12-15"), "tháng sau=2026-01");
}

TEST(Months, OfTheSameYear) {
  EXPECT_EQ(read("Quỹ ra đời tháng 2/2019 và giải thể tháng 8 cùng năm."),
            "tháng 2/2019=2019-02; tháng 8 cùng năm=2019-08");
}

TEST(Weeks, AreIsoWeeks) {
  EXPECT_EQ(read("Tuần trước giá giảm."), "Tuần trước=2025-W35");
  EXPECT_EQ(read("Tuần tới giá tăng.", "2025-12-29"), "Tuần tới=2026-W02");
  EXPECT_EQ(read_one("Đội tập trung vào đầu tuần sau.").mod, "START");
}

TEST(Weeks, EndInAWeekend) {
  EXPECT_EQ(read("Đường hoa mở cửa cuối tuần này."), "cuối tuần này=2025-W36-WE");
}

TEST(Weeks, AreNotPatrols) { EXPECT_EQ(read("Tổ tuần tra gặp đoàn tuần hành."), ""); }

TEST(Quarters, TakeRomanArabicAndLetters) {
  EXPECT_EQ(read("Doanh thu quý III/2024 giảm."), "quý III/2024=2024-Q3");
  EXPECT_EQ(read("Doanh thu quý 1 năm nay giảm."), "quý 1 năm nay=2025-Q1");
  EXPECT_EQ(read("Doanh thu Q2/2024 giảm."), "Q2/2024=2024-Q2");
  EXPECT_EQ(read("Doanh thu quý trước giảm.", "2025-02-10"), "quý trước=2024-Q4");
}

TEST(Quarters, AreNotPolite) { EXPECT_EQ(read("Kính chào quý khách, quý vị và ông Quý."), ""); }

TEST(Halves, AreOfAYear) {
  EXPECT_EQ(read("Xuất khẩu nửa đầu năm 2024 tăng."), "nửa đầu năm 2024=2024-H1");
  EXPECT_EQ(read("Xuất khẩu nửa cuối năm nay tăng."), "nửa cuối năm nay=2025-H2");
}

TEST(Seasons, NeedAYearOrAPlace) {
  EXPECT_EQ(read("Mùa đông 2023 rất lạnh."), "Mùa đông 2023=2023-WI");
  EXPECT_EQ(read("Hoa nở vào mùa xuân."), "mùa xuân=XXXX-SP");
  EXPECT_EQ(read("Hè này biển đông."), "Hè này=2025-SU");
}

TEST(Seasons, AreNotTitlesSportsOrCrops) {
  EXPECT_EQ(read("Ca khúc \"Mùa thu cho em\" vang lên ở mùa giải mới."), "");
  EXPECT_EQ(read("Vụ đông xuân bội thu, vỉa hè thông thoáng."), "");
}

TEST(Years, MoveFromNow) {
  EXPECT_EQ(read("Năm ngoái được mùa, năm nay mất mùa."), "Năm ngoái=2024; năm nay=2025");
  EXPECT_EQ(read("Cùng kỳ năm trước lãi cao."), "Cùng kỳ năm trước=2024");
}

TEST(Years, StandInNames) {
  EXPECT_EQ(read("Anh dự World Cup 2018 và Hiến pháp năm 2013 ra đời."),
            "2018=2018; năm 2013=2013");
  EXPECT_EQ(read("Nguyễn Văn A (SN 1990) trú tại Vinh."), "1990=1990");
}

TEST(Years, AreNotAmountsOrDocuments) {
  EXPECT_EQ(read("Có 2025 người dự, giá 1999 đồng, theo Thông tư 06/2011/TT-BYT."), "");
}

TEST(Years, OfSchoolAndMoney) {
  EXPECT_EQ(read("Năm học 2024-2025 bắt đầu."), "Năm học 2024-2025=2024/2025");
  EXPECT_EQ(read("Học phí năm học này tăng.", "2025-03-01"), "năm học này=2024/2025");
  EXPECT_EQ(read("Lãi của tài khóa vừa qua giảm.", "2016-05-19"), "tài khóa vừa qua=2015/2016");
}

TEST(Years, BeforeChrist) {
  EXPECT_EQ(read("Thành được xây năm 111 trước Công nguyên."), "năm 111 trước Công nguyên=BC0111");
}

TEST(Decades, TakeTwoOrFourFigures) {
  EXPECT_EQ(read("Những năm 1990 có nhiều thay đổi."), "Những năm 1990=199");
  EXPECT_EQ(read("Nhạc thập niên 80 trở lại."), "thập niên 80=198");
  EXPECT_EQ(read("Đầu những năm 60 của thế kỷ trước, làng có điện."),
            "Đầu những năm 60 của thế kỷ trước=196");
}

TEST(Centuries, AreThePrecedingFigures) {
  EXPECT_EQ(read("Chùa có từ cuối thế kỷ XVIII."), "cuối thế kỷ XVIII=17");
  EXPECT_EQ(read("Chùa có từ thế kỉ 11."), "thế kỉ 11=10");
}

TEST(PartWords, ModifyWithoutChangingTheValue) {
  EXPECT_EQ(read_one("Giá giảm giữa tháng 6.").value, "2025-06");
  EXPECT_EQ(read_one("Giá giảm giữa tháng 6.").mod, "MID");
  EXPECT_EQ(read_one("Hạn là hết năm nay.").mod, "END");
  EXPECT_EQ(read("Giá giảm từ đầu năm đến nay."), "đầu năm=2025; nay=PRESENT_REF");
}

TEST(PartWords, AreNotTheEndsOfOtherWords) {
  EXPECT_EQ(read("Lớp bắt đầu năm 2020."), "năm 2020=2020");
}

TEST(Lunar, NamesDaysOfTet) {
  EXPECT_EQ(read("Chợ mở lại mùng 3 Tết.", "2025-02-03"), "mùng 3 Tết=2025-01-31");
  EXPECT_EQ(read("Chợ tan trưa 29 Tết.", "2025-01-28"), "trưa 29 Tết=2025-01-28TMI");
  EXPECT_TRUE(read_one("Chợ mở lại mùng 3 Tết.", "2025-02-03").lunar);
}

TEST(Lunar, NamesFullMoons) {
  EXPECT_EQ(read("Chùa đông vào rằm tháng Bảy.", "2025-09-05"), "rằm tháng Bảy=2025-09-06");
}

TEST(Lunar, SaysSoAfterFigures) {
  EXPECT_EQ(read("Giỗ Tổ là ngày 10/3 âm lịch.", "2024-04-10"), "ngày 10/3 âm lịch=2024-04-18");
  EXPECT_EQ(read("Làng mở hội mùng 8 tháng Giêng.", "2023-01-20"), "mùng 8 tháng Giêng=2023-01-29");
}

TEST(Lunar, KnowsTheLastMonth) {
  EXPECT_EQ(read("Nhà nhà tiễn ông Táo ngày 23 tháng Chạp.", "2025-01-20"),
            "ngày 23 tháng Chạp=2025-01-22");
}

TEST(Lunar, ComesInRanges) {
  EXPECT_EQ(read("Chợ nghỉ từ mùng 1 đến mùng 3 Tết.", "2025-02-03"),
            "mùng 1=2025-01-29; mùng 3 Tết=2025-01-31");
}

TEST(Lunar, KnowsTheEve) {
  EXPECT_EQ(read("Đêm giao thừa, phố vắng.", "2025-02-03"), "Đêm giao thừa=2025-01-28TNI");
}

TEST(Lunar, KnowsLeapMonths) {
  EXPECT_EQ(read("Lễ vào rằm tháng 6 nhuận.", "2025-08-01"), "rằm tháng 6 nhuận=2025-08-08");
}

TEST(Lunar, IsOpenWithoutAYear) {
  EXPECT_EQ(read("Chợ mở lại mùng 3 Tết.", ""), "mùng 3 Tết=XXXX-XX-XX");
}

}  // namespace
}  // namespace sotin::facts::times
