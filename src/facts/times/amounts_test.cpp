#include <gtest/gtest.h>

#include "facts/times/reading_times.hpp"

namespace sotin::facts::times {
namespace {

TEST(Amounts, TakeFiguresAndWords) {
  EXPECT_EQ(read("Anh đi 18 tháng."), "18 tháng=P18M");
  EXPECT_EQ(read("Anh đi mười lăm năm."), "mười lăm năm=P15Y");
  EXPECT_EQ(read("Anh đi năm năm."), "năm năm=P5Y");
  EXPECT_EQ(read("Anh đi hai mươi ngày."), "hai mươi ngày=P20D");
  EXPECT_EQ(read("Anh đi ba tuần rưỡi."), "ba tuần rưỡi=P3.5W");
}

TEST(Amounts, TakeVagueNumbers) {
  EXPECT_EQ(read("Anh chờ vài ngày."), "vài ngày=PXD");
  EXPECT_EQ(read("Anh chờ hàng chục năm."), "hàng chục năm=PXY");
  EXPECT_EQ(read("Anh chờ mấy thập kỷ qua."), "mấy thập kỷ qua=PXDE");
}

TEST(Amounts, HalveUnits) {
  EXPECT_EQ(read("Họ nói chuyện nửa tiếng."), "nửa tiếng=PT30M");
  EXPECT_EQ(read("Họ xa nhau nửa năm."), "nửa năm=P6M");
}

TEST(Amounts, KeepWhatModifiesThem) {
  EXPECT_EQ(read_one("Họ xa nhau gần 20 năm.").mod, "LESS_THAN");
  EXPECT_EQ(read_one("Họ xa nhau hơn 20 năm.").mod, "MORE_THAN");
  EXPECT_EQ(read("Hội nghị lùi muộn hơn một ngày."), "một ngày=P1D");
}

TEST(Amounts, IncludeWhatFollows) {
  EXPECT_EQ(read("Giá giảm trong hai tháng qua."), "hai tháng qua=P2M");
  EXPECT_EQ(read("Giá giảm 3 năm gần đây."), "3 năm gần đây=P3Y");
  EXPECT_EQ(read("Xuất khẩu 7 tháng đầu năm 2025 tăng."), "7 tháng đầu năm 2025=P7M");
  EXPECT_EQ(read("Xuất khẩu 4 tháng cuối năm tăng."), "4 tháng cuối năm=P4M");
}

TEST(Amounts, HoldASmallerUnit) {
  EXPECT_EQ(read("Bị cáo lĩnh 2 năm 6 tháng tù."), "2 năm 6 tháng=P2Y6M");
}

TEST(Amounts, ComeInRanges) {
  EXPECT_EQ(read("Chuyến bay trễ 5-6 ngày."), "5=P5D; 6 ngày=P6D");
  EXPECT_EQ(read("Khung phạt từ ba năm đến bảy năm."), "ba năm=P3Y; bảy năm=P7Y");
}

TEST(Amounts, BecomeDatesBeforeNow) {
  EXPECT_EQ(read("Họ cưới nhau cách đây 4 năm."), "cách đây 4 năm=2021");
  EXPECT_EQ(read("Họ gặp nhau ba tháng trước."), "ba tháng trước=2025-06");
  EXPECT_EQ(read("Họ gặp nhau hai tuần trước."), "hai tuần trước=2025-W34");
  EXPECT_EQ(read("Cầu sẽ xong 10 năm nữa."), "10 năm nữa=2035");
}

TEST(Amounts, BecomeDaysAfterTheDayTold) {
  EXPECT_EQ(read("Tòa tuyên án ngày 1/9; ba ngày sau đó, ông kháng cáo."),
            "ngày 1/9=2025-09-01; ba ngày sau đó=2025-09-04");
}

TEST(Amounts, StayAmountsBesideEvents) {
  EXPECT_EQ(read("Ông mất hai ngày sau khi nhập viện."), "hai ngày=P2D");
  EXPECT_EQ(read("Vé bán hết ba tuần trước ngày diễn."), "ba tuần=P3W");
  EXPECT_EQ(read("Ít phút sau, 10 phút sau đó, mưa tạnh."), "Ít phút=PTXM; 10 phút=PT10M");
}

TEST(Amounts, OfTheUnitJustPast) {
  EXPECT_EQ(read("Tuần qua chợ vắng."), "Tuần qua=P1W");
  EXPECT_EQ(read("Trong tháng vừa qua chợ vắng."), "tháng vừa qua=P1M");
}

TEST(Amounts, OfHoursPastAreNoClocks) {
  EXPECT_EQ(read("Trong 24 giờ qua, mưa to."), "24 giờ qua=PT24H");
}

TEST(Amounts, AreNotAgesRatesOrdinalsOrSounds) {
  EXPECT_EQ(read("Bà 72 tuổi, cháu 18 tháng tuổi, lương 5 triệu đồng/tháng, tốc độ 80 km/giờ."),
            "");
  EXPECT_EQ(read("Sinh viên năm cuối, năm thứ 3, nghe ba tiếng nổ, nói hai thứ tiếng Anh và Pháp."),
            "");
  EXPECT_EQ(read("Giá năm nghìn đồng, năm người mua."), "");
}

TEST(Amounts, AreNotNumbersOfDocuments) {
  EXPECT_EQ(read("Theo Nghị quyết số 38 ngày 29/3/2021."), "ngày 29/3/2021=2021-03-29");
}

TEST(Sets, SayEvery) {
  EXPECT_EQ(read("Mỗi tháng chị gửi tiền một lần."), "Mỗi tháng=P1M");
  EXPECT_EQ(read("Giải được trao hằng năm."), "hằng năm=P1Y");
  EXPECT_EQ(read("Giải được trao 2 năm/lần."), "2 năm/lần=P2Y");
  EXPECT_EQ(read("Hội nghị thường niên họp ở Huế."), "thường niên=P1Y");
  EXPECT_EQ(read_one("Đời sống hàng ngày khó khăn.").quant, "EVERY");
}

TEST(Sets, NameDaysOfTheWeek) {
  EXPECT_EQ(read("Họp vào thứ Ba hằng tuần."), "thứ Ba hằng tuần=XXXX-WXX-2");
}

TEST(Sets, AreNotShopsOrGoods) {
  EXPECT_EQ(read("Cửa hàng, khách hàng và hàng trăm mặt hàng."), "");
}

TEST(Plurals, AreVague) {
  EXPECT_EQ(read("Những năm qua, làng đổi thay."), "Những năm qua=PAST_REF");
  EXPECT_EQ(read("Những ngày tới trời rét."), "Những ngày tới=FUTURE_REF");
  EXPECT_EQ(read("Những tuần đầu rất khó."), "Những tuần đầu=PXW");
}

TEST(Vague, NowThenAndSoon) {
  EXPECT_EQ(read("Hiện nay giá cao, trước đây giá thấp, sắp tới chưa rõ."),
            "Hiện nay=PRESENT_REF; trước đây=PAST_REF; sắp tới=FUTURE_REF");
  EXPECT_EQ(read("Đến nay chưa ai nhận lỗi."), "nay=PRESENT_REF");
  EXPECT_EQ(read("Ông giờ không còn trẻ."), "giờ=PRESENT_REF");
}

TEST(Vague, IsNotInCompounds) {
  EXPECT_EQ(read("Họ thực hiện, phát hiện, xuất hiện, thể hiện điều hiện đại ở hiện trường."), "");
  EXPECT_EQ(read("Bao giờ cũng vậy, giờ Việt Nam, theo giờ địa phương, khung giờ vàng."), "");
  EXPECT_EQ(read("Ông vừa qua đời, yêu cầu lâu nay của làng."), "");
}

TEST(Vague, TakesNowAndLeavesThePlace) {
  EXPECT_EQ(read("Hiện tại Quảng Trị, nước đã rút."), "Hiện=PRESENT_REF");
  EXPECT_EQ(read("Hiện tại, nước đã rút."), "Hiện tại=PRESENT_REF");
}

TEST(Vague, IsNotANameOfAPaper) { EXPECT_EQ(read("Theo báo Ngày Nay, giá tăng."), ""); }

TEST(Traps, AreLeftAlone) {
  EXPECT_EQ(read("Số nhà 15/8 đường 3/2, phục vụ 24/7, hơn 2/3 dân số."), "");
  EXPECT_EQ(read("Công văn 7/2024/CV-UB gồm 5 mục, in trên 2/3 tờ giấy."), "");
  EXPECT_EQ(read("Cô Mai, ông Năm và bà Thu phục kích, mai phục."), "");
  EXPECT_EQ(read("Họ ngày càng giàu, bao năm vẫn vậy."), "");
}

TEST(Traps, MisplacedToneMarksAreRead) {
  EXPECT_EQ(read("Giá giảm hôì tháng 8 vưà qua."), "tháng 8 vưà qua=2025-08");
}

TEST(Hostile, TextsEndWell) {
  std::string dashes;
  for (int i = 0; i < 20000; ++i) dashes += "1-";
  read(dashes);
  std::string days;
  for (int i = 0; i < 20000; ++i) days += "ngày 1, ";
  read(days);
  std::string hours;
  for (int i = 0; i < 20000; ++i) hours += "thường 3h ";
  read(hours);
  EXPECT_EQ(read("99999999999999999999 ngày, năm 0, 00:61, 5 triệu năm trước"),
            "5 triệu năm trước=XXXX");
}

TEST(Hostile, WordsAtTheBordersOfALineAreSafe) {
  for (const char* word :
       {"ngày", "hôm", "thứ", "tháng", "5", "31/", "năm", "đầu", "khoảng", "cách", "những", "mỗi",
        "nửa", "mùng", "cùng", "hiện", "16h", "từ 5 đến"}) {
    read(word);
    read(std::string(word) + "\n" + word);
  }
}

}  // namespace
}  // namespace sotin::facts::times
