#pragma once

/// @file
/// Day arithmetic on the civil calendar: valid days and ISO 8601 weeks.

#include <chrono>
#include <optional>
#include <string_view>

namespace sotin::facts::times {

using Day = std::chrono::sys_days;

/// A week of ISO 8601 (Monday to Sunday; week 1 holds the first Thursday).
struct IsoWeek {
  int year;
  int week;
};

/// The day, or nothing when there is none such (31/2).
[[nodiscard]] std::optional<Day> make_day(int year, int month, int day);
/// "2025-08-20" or a date-time that begins so.
[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);
[[nodiscard]] IsoWeek iso_week(Day day);
/// 1 Monday ... 7 Sunday.
[[nodiscard]] int weekday_of(Day day);
[[nodiscard]] int year_of(Day day);
[[nodiscard]] int month_of(Day day);

}  // namespace sotin::facts::times
