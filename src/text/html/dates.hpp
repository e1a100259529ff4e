#pragma once

/// @file
/// Dates as web pages write them: ISO 8601, «Thứ tư, 22/10/2025, 19:25 (GMT+7)», «19h25 ngày 22
/// tháng 10 năm 2025», «22-10-2025 - 07:25 PM», «Wed, 22 Oct 2025 19:25:00 +0700», and the stamps
/// in addresses of Vietnamese papers.

#include <optional>
#include <string>
#include <string_view>

namespace sotin::text::html {

struct PageDate {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0;  ///< hour -1: no time of day
  std::optional<int> zone;                ///< minutes east of Greenwich, when it is said
  std::size_t begin = 0, end = 0;         ///< bytes of what it was read from

  [[nodiscard]] bool same_day(const PageDate& other) const {
    return year == other.year && month == other.month && day == other.day;
  }
};

/// The date in `words` (at most the first 200 bytes are looked at), if there is one that exists.
[[nodiscard]] std::optional<PageDate> find_date(std::string_view words);

/// The date and time that an address is stamped with («-20250821161857118.htm»).
[[nodiscard]] std::optional<PageDate> date_in_address(std::string_view url);

/// ISO 8601: «2025-10-22T19:25:00+07:00», «2025-10-22»; without a zone when none is known.
[[nodiscard]] std::string iso_of(const PageDate& date);

}  // namespace sotin::text::html
