#include <gtest/gtest.h>

#include "facts/times/reading_times.hpp"

namespace sotin::facts::times {
namespace {

// Published on Friday 2025-09-05 unless a test says otherwise.

TEST(Dates, TakeThreeSeparators) {
  EXPECT_EQ(read("Đoàn đến Huế ngày 3/9."), "ngày 3/9=2025-09-03");
  EXPECT_EQ(read("Đoàn đến Huế hôm 3-9."), "hôm 3-9=2025-09-03");
  EXPECT_EQ(read("Đoàn đến Huế ngày 3.9."), "ngày 3.9=2025-09-03");
}

TEST(Dates, TakeTheYearThatIsWritten) {
  EXPECT_EQ(read("Cầu thông xe ngày 19/5/2021."), "ngày 19/5/2021=2021-05-19");
  EXPECT_EQ(read("Cầu thông xe ngày 19-05-2021."), "ngày 19-05-2021=2021-05-19");
  EXPECT_EQ(read("Cầu thông xe ngày 19.5.2021."), "ngày 19.5.2021=2021-05-19");
}

TEST(Dates, ReadWordsBetweenDayAndMonth) {
  EXPECT_EQ(read("Lễ cưới diễn ra ngày 9 tháng 8 vừa rồi."), "ngày 9 tháng 8 vừa rồi=2025-08-09");
  EXPECT_EQ(read("Ông sinh ngày 2 tháng 3 năm 1950."), "ngày 2 tháng 3 năm 1950=1950-03-02");
}

TEST(Dates, ReadIsoDates) {
  EXPECT_EQ(read("Bản tin 2025-08-30 (Chân Trời) - Mưa to."), "2025-08-30=2025-08-30");
}

TEST(Dates, StandMissingSpaces) {
  EXPECT_EQ(read("Tàu rời cảng ngày3/9,đến nơi hôm4/9."), "ngày3/9=2025-09-03; hôm4/9=2025-09-04");
}

TEST(Dates, StandASlipOfSpacingAfterTheSeparator) {
  EXPECT_EQ(read("Sáng 4- 9, trường khai giảng."), "Sáng 4- 9=2025-09-04TMO");
}

TEST(Dates, LookBackOverTheTurnOfTheYear) {
  EXPECT_EQ(read("Vụ cháy xảy ra hôm 28/12.", "2025-01-03"), "hôm 28/12=2024-12-28");
}

TEST(Dates, LookAheadOverTheTurnOfTheYear) {
  EXPECT_EQ(read("Hội chợ sẽ mở cửa từ ngày 8/1.", "2025-12-29"), "ngày 8/1=2026-01-08");
}

TEST(Dates, StayInTheYearOfPublication) {
  EXPECT_EQ(read("Cử tri đi bầu ngày 8/11.", "2016-05-19"), "ngày 8/11=2016-11-08");
  EXPECT_EQ(read("Tòa đã xử vụ này hôm 5/1.", "2013-10-22"), "hôm 5/1=2013-01-05");
}

TEST(Dates, ObeyNextAndLast) {
  EXPECT_EQ(read("Giải khởi tranh ngày 2/3 tới.", "2025-11-20"), "ngày 2/3 tới=2026-03-02");
  EXPECT_EQ(read("Ông nhậm chức ngày 2/12 vừa qua.", "2025-11-20"), "ngày 2/12 vừa qua=2024-12-02");
}

TEST(Dates, KeepTheYearOpenWhenNothingTellsIt) {
  EXPECT_EQ(read("Bão vào bờ ngày 21/7.", ""), "ngày 21/7=XXXX-07-21");
}

TEST(Dates, TakeTheYearTheTextTellsWithoutPublication) {
  EXPECT_EQ(
      read("Kế hoạch thu ngân sách của tỉnh từ đầu năm 2019 khả quan. Ngày 21/7, tỉnh họp.", ""),
      "đầu năm 2019=2019; Ngày 21/7=2019-07-21");
}

TEST(Dates, AreNotDatedByARemoteYear) {
  EXPECT_EQ(read("Nhà máy đóng cửa vào năm 1997. Ngày 21/7, công nhân về thăm.", ""),
            "năm 1997=1997; Ngày 21/7=XXXX-07-21");
}

TEST(Dates, LeaveOutDaysThatDoNotExist) { EXPECT_EQ(read("Mã ngày 31/2 bị lỗi."), ""); }

TEST(Dates, AreBareInBracketsAndAfterNames) {
  EXPECT_EQ(read("Hàng trăm người đến chùa (2/9)."), "2/9=2025-09-02");
  EXPECT_EQ(read("Phát biểu tại Oslo 1/9, bà cảm ơn khán giả."), "1/9=2025-09-01");
}

TEST(Dates, AreBareAfterPrepositions) {
  EXPECT_EQ(read("Vé được bán từ 1/9."), "1/9=2025-09-01");
  EXPECT_EQ(read("Triển lãm kéo dài đến 30/9."), "30/9=2025-09-30");
}

TEST(Dates, FuseWithTheWeekday) {
  EXPECT_EQ(read("Hội đồng họp ngày thứ tư 3/9."), "ngày thứ tư 3/9=2025-09-03");
  EXPECT_EQ(read("Hội đồng họp hôm thứ Ba."), "hôm thứ Ba=2025-09-02");
}

TEST(Dates, FuseTheNameOfTheDay) {
  EXPECT_EQ(read("Phố đông trong ngày Quốc khánh 2/9."), "ngày Quốc khánh 2/9=2025-09-02");
}

TEST(Ranges, GiveTheLeftEndTheMonthOfTheRight) {
  EXPECT_EQ(read("Hội sách mở cửa từ 26 đến 31-8."), "26=2025-08-26; 31-8=2025-08-31");
  EXPECT_EQ(read("Hội sách mở cửa từ ngày 26 đến hết ngày 31.8.2024."),
            "ngày 26=2024-08-26; hết ngày 31.8.2024=2024-08-31");
  EXPECT_EQ(read("Đợt mưa kéo dài hôm 12-15/8."), "hôm 12=2025-08-12; 15/8=2025-08-15");
}

TEST(Ranges, TakeDaysInARow) {
  EXPECT_EQ(read("Trường thi các ngày 20, 21 và 22/8."),
            "các ngày 20=2025-08-20; 21=2025-08-21; 22/8=2025-08-22");
}

TEST(Ranges, TakeMonths) {
  EXPECT_EQ(read("Từ tháng 2-5/2024, giá giảm."), "tháng 2=2024-02; 5/2024=2024-05");
}

TEST(Ranges, TakeYears) {
  EXPECT_EQ(read("Kế hoạch giai đoạn 2021-2025 đã xong."), "2021=2021; 2025=2025");
  EXPECT_EQ(read("Ông dạy học từ năm 1990-1996."), "năm 1990=1990; 1996=1996");
}

TEST(Ranges, TakeCenturies) {
  EXPECT_EQ(read("Đồ gốm thế kỷ 13- 14 được trưng bày."), "thế kỷ 13=12; 14=13");
}

TEST(Deictics, CountFromPublication) {
  EXPECT_EQ(read("Hôm nay trời mưa, hôm qua nắng."), "Hôm nay=2025-09-05; hôm qua=2025-09-04");
  EXPECT_EQ(read("Ngày mai lớp nghỉ, ngày kia học lại."),
            "Ngày mai=2025-09-06; ngày kia=2025-09-07");
  EXPECT_EQ(read("Hôm kia chợ vắng."), "Hôm kia=2025-09-03");
}

TEST(Deictics, CrossMonthsAndLeapDays) {
  EXPECT_EQ(read("Hôm qua sông cạn.", "2024-03-01"), "Hôm qua=2024-02-29");
}

TEST(Deictics, InsideQuotationCountFromTheDayOfSpeaking) {
  EXPECT_EQ(read("Hội nghị họp hôm 3-9. Bà Lan viết sau cuộc họp: \"Hôm nay chúng tôi rất vui\"."),
            "hôm 3-9=2025-09-03; Hôm nay=2025-09-03");
}

TEST(Deictics, InsideQuotationCountFromPublicationIfNoDayIsTold) {
  EXPECT_EQ(read("Bà Lan nói: \"Hôm nay chúng tôi rất vui\"."), "Hôm nay=2025-09-05");
}

TEST(Deictics, FuseWithTheDateThatRepeatsThem) {
  EXPECT_EQ(read("Tòa họp sáng nay 5-9."), "sáng nay 5-9=2025-09-05TMO");
  EXPECT_EQ(read("Tòa họp hôm nay (5/9)."), "hôm nay=2025-09-05; 5/9=2025-09-05");
}

TEST(Deictics, TakeTheDateInBracketsWithoutPublication) {
  EXPECT_EQ(read("Tòa họp sáng nay (5/9).", ""), "sáng nay=XXXX-09-05TMO; 5/9=XXXX-09-05");
}

TEST(Anaphora, CountFromTheDayTold) {
  EXPECT_EQ(read("Xe lật hôm 20/8. Ngày hôm sau, xe được kéo về."),
            "hôm 20/8=2025-08-20; Ngày hôm sau=2025-08-21");
  EXPECT_EQ(read("Xe lật hôm 20/8. Trước đó một ngày, xe được kiểm tra."),
            "hôm 20/8=2025-08-20; Trước đó một ngày=2025-08-19");
  EXPECT_EQ(read("Xe lật hôm 20/8. Cùng ngày, cảnh sát vào cuộc."),
            "hôm 20/8=2025-08-20; Cùng ngày=2025-08-20");
}

TEST(Anaphora, FollowsTheHeadlineIfTheTextTellsNoDay) {
  EXPECT_EQ(read("Lúc 9h30, đoàn xe rời bến.", "2025-09-05", "Lũ quét ngày 1/9"),
            "9h30=2025-09-01T09:30");
}

TEST(Anaphora, KeepsTheMonthWhenTheNumberOfDaysIsVague) {
  EXPECT_EQ(read("Xe lật hôm 20/8. Vài ngày sau, tài xế xuất viện."),
            "hôm 20/8=2025-08-20; Vài ngày sau=2025-08-XX");
}

TEST(Anaphora, IsNotLedAstrayByTheDateOfALaw) {
  EXPECT_EQ(read("Theo Nghị định 10/NĐ-CP ngày 5/2/2020, quán đóng cửa lúc 22h.", ""),
            "ngày 5/2/2020=2020-02-05; 22h=XXXX-XX-XXT22:00");
}

TEST(Anaphora, CountsYearsFromTheYearTold) {
  EXPECT_EQ(read("Năm 2018, quán mở cửa; hai năm sau, quán đóng cửa."),
            "Năm 2018=2018; hai năm sau=2020");
}

TEST(Anaphora, IsNotLedAstrayByAYearOfBirth) {
  EXPECT_EQ(read("Anh Tú (sinh năm 1988) rời nhà hôm 20/8."), "năm 1988=1988; hôm 20/8=2025-08-20");
}

TEST(Weekdays, AreTheLastOnesUnlessSomethingIsPlanned) {
  EXPECT_EQ(read("Ủy ban bỏ phiếu hôm thứ Hai."), "hôm thứ Hai=2025-09-01");
  EXPECT_EQ(read("Ủy ban sẽ bỏ phiếu vào thứ Hai."), "thứ Hai=2025-09-08");
}

TEST(Weekdays, ObeyTheWeekNamed) {
  EXPECT_EQ(read("Chợ họp Chủ nhật tuần này."), "Chủ nhật tuần này=2025-09-07");
  EXPECT_EQ(read("Chợ họp thứ tư tuần trước."), "thứ tư tuần trước=2025-08-27");
  EXPECT_EQ(read("Chợ họp vào thứ Sáu tuần sau."), "thứ Sáu tuần sau=2025-09-12");
}

TEST(Weekdays, AreNotOrdinals) {
  EXPECT_EQ(read("Đây là lần thứ hai ông thắng, nước thứ ba rút lui ở vòng thứ tư."), "");
  EXPECT_EQ(read("Cô về thứ tư ở lượt trận thứ 5."), "");
}

TEST(Weekdays, KeepTheWeekOpenWithoutPublication) {
  EXPECT_EQ(read("Giá vàng tăng hôm thứ Năm.", ""), "hôm thứ Năm=XXXX-WXX-4");
}

}  // namespace
}  // namespace sotin::facts::times
