#include "facts/times/lunar.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace sotin::facts::times {
namespace {

Day day(int y, int m, int d) { return *make_day(y, m, d); }

TEST(Lunar, KnowsTheFirstDayOfTet) {
  const std::tuple<int, int, int> known[] = {
      {1968, 1, 29}, {1976, 1, 31}, {1985, 1, 21}, {2000, 2, 5},  {2007, 2, 17}, {2013, 2, 10},
      {2014, 1, 31}, {2015, 2, 19}, {2016, 2, 8},  {2017, 1, 28}, {2018, 2, 16}, {2019, 2, 5},
      {2020, 1, 25}, {2021, 2, 12}, {2022, 2, 1},  {2023, 1, 22}, {2024, 2, 10}, {2025, 1, 29},
      {2026, 2, 17}, {2027, 2, 6},  {2028, 1, 26}, {2029, 2, 13}, {2030, 2, 2}};
  for (const auto& [y, m, d] : known) {
    EXPECT_EQ(day_of_lunar({1, 1, y}), day(y, m, d)) << y;
    EXPECT_EQ(lunar_of(day(y, m, d)), (LunarDate{1, 1, y, false})) << y;
  }
}

TEST(Lunar, KnowsLeapMonths) {
  const std::pair<int, int> known[] = {{1985, 2}, {2001, 4}, {2004, 2}, {2006, 7}, {2009, 5},
                                       {2012, 4}, {2014, 9}, {2017, 6}, {2020, 4}, {2023, 2},
                                       {2025, 6}, {2028, 5}, {2024, 0}, {2026, 0}};
  for (const auto& [year, month] : known) EXPECT_EQ(leap_month_of(year), month) << year;
}

TEST(Lunar, ComputesTheFeastsOf2025) {
  EXPECT_EQ(day_of_lunar({15, 1, 2025}), day(2025, 2, 12));  // rằm tháng Giêng
  EXPECT_EQ(day_of_lunar({10, 3, 2025}), day(2025, 4, 7));   // giỗ Tổ Hùng Vương
  EXPECT_EQ(day_of_lunar({15, 8, 2025}), day(2025, 10, 6));  // Trung thu, after the leap month
  EXPECT_EQ(day_of_lunar({1, 6, 2025, true}), day(2025, 7, 25));
}

TEST(Lunar, RefusesADayThatDoesNotExist) {
  EXPECT_EQ(day_of_lunar({30, 12, 2024}), std::nullopt);  // the year ended on its day 29
  EXPECT_EQ(day_of_lunar({1, 5, 2025, true}), std::nullopt);
  EXPECT_EQ(day_of_lunar({31, 1, 2025}), std::nullopt);
  EXPECT_EQ(last_day_of_lunar_year(2024), day(2025, 1, 28));
}

TEST(Lunar, GoesThereAndBackOnEveryDay) {
  for (Day at = day(1960, 1, 1); at < day(2060, 1, 1); at += std::chrono::days{1}) {
    const LunarDate lunar = lunar_of(at);
    ASSERT_EQ(day_of_lunar(lunar), at) << lunar.day << '/' << lunar.month << '/' << lunar.year;
  }
}

TEST(Calendar, NumbersWeeksAcrossTheTurnOfTheYear) {
  EXPECT_EQ(iso_week(day(2024, 12, 30)).week, 1);
  EXPECT_EQ(iso_week(day(2024, 12, 30)).year, 2025);
  EXPECT_EQ(iso_week(day(2027, 1, 3)).week, 53);
  EXPECT_EQ(iso_week(day(2027, 1, 3)).year, 2026);
}

TEST(Calendar, HasNoThirtyFirstOfFebruary) {
  EXPECT_FALSE(make_day(2025, 2, 31));
  EXPECT_FALSE(parse_day("2025-02-31"));
  EXPECT_FALSE(parse_day("hôm nay đi"));
  EXPECT_EQ(parse_day("2025-08-20T08:00:00+07:00"), day(2025, 8, 20));
}

}  // namespace
}  // namespace sotin::facts::times
