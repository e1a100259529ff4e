#include "dates.hpp"

#include <gtest/gtest.h>

namespace sotin::text::html {
namespace {

std::string iso(std::string_view words) {
  const auto date = find_date(words);
  return date ? iso_of(*date) : "none";
}

TEST(PageDates, VietnameseFormsAreRead) {
  EXPECT_EQ(iso("Thứ tư, 22/10/2025, 19:25 (GMT+7)"), "2025-10-22T19:25:00+07:00");
  EXPECT_EQ(iso("19h25 ngày 22 tháng 10 năm 2025"), "2025-10-22T19:25:00");
  EXPECT_EQ(iso("Cập nhật lúc 07:05, Chủ nhật, 2/3/2025 (GMT+7)"), "2025-03-02T07:05:00+07:00");
  EXPECT_EQ(iso("22-10-2025 - 07:25 PM"), "2025-10-22T19:25:00");
  EXPECT_EQ(iso("22-10-2025 - 19:25 PM"), "2025-10-22T19:25:00");
  EXPECT_EQ(iso("7:25 CH | 22.10.2025"), "2025-10-22T19:25:00");
}

TEST(PageDates, IsoAndMailFormsAreRead) {
  EXPECT_EQ(iso("2025-10-22T19:25:52.123+07:00"), "2025-10-22T19:25:52+07:00");
  EXPECT_EQ(iso("2025-10-22T12:25:52Z"), "2025-10-22T12:25:52Z");
  EXPECT_EQ(iso("2025-10-22 19:25:52 -0330"), "2025-10-22T19:25:52-03:30");
  EXPECT_EQ(iso("2025-10-22"), "2025-10-22");
  EXPECT_EQ(iso("Wed, 22 Oct 2025 19:25:00 +0700"), "2025-10-22T19:25:00+07:00");
  EXPECT_EQ(iso("October 22, 2025"), "2025-10-22");
}

TEST(PageDates, DaysComeBeforeMonthsUnlessThatCannotBe) {
  EXPECT_EQ(iso("03/04/2025"), "2025-04-03");
  EXPECT_EQ(iso("10/22/2025 7:25:00 PM"), "2025-10-22T19:25:00");
}

TEST(PageDates, DaysThatDoNotExistAreNone) {
  EXPECT_EQ(iso("31/02/2025"), "none");
  EXPECT_EQ(iso("19:25"), "none");
  EXPECT_EQ(iso("0000-00-00T00:00:00"), "none");
  EXPECT_EQ(iso(""), "none");
}

TEST(PageDates, AddressesAreStamped) {
  const auto at = [](std::string_view url) {
    const auto date = date_in_address(url);
    return date ? iso_of(*date) : "none";
  };
  EXPECT_EQ(at("https://a.vn/x-20250821161857118.htm"), "2025-08-21T16:18:57");
  EXPECT_EQ(at("https://a.vn/x-185250821161857118.htm"), "2025-08-21T16:18:57");
  EXPECT_EQ(at("https://a.vn/2025/08/21/x/"), "2025-08-21");
  EXPECT_EQ(at("https://a.vn/x-4954454.html"), "none");
}

}  // namespace
}  // namespace sotin::text::html
