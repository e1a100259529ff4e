#pragma once

/// @file
/// The Vietnamese lunar calendar at UTC+7, computed from the moon and the sun (the public method
/// of Ho Ngoc Duc after Meeus): months begin on the day of the new moon, month 11 holds the winter
/// solstice, and in a year of thirteen months the first without a major solar term is the leap one.

#include <optional>

#include "facts/times/calendar.hpp"

namespace sotin::facts::times {

struct LunarDate {
  int day;
  int month;
  int year;
  bool leap = false;
  bool operator==(const LunarDate&) const = default;
};

/// The lunar date of a civil day. Good for the years 1800 to 2199.
[[nodiscard]] LunarDate lunar_of(Day day);
/// The civil day, or nothing when there is no such lunar day (a leap month that is none; day 30
/// of a short month gives nothing too).
[[nodiscard]] std::optional<Day> day_of_lunar(const LunarDate& date);
/// The last day (29 or 30) of month 12 of lunar `year`: the eve of Tết.
[[nodiscard]] std::optional<Day> last_day_of_lunar_year(int year);
/// The leap month of the lunar year, or 0.
[[nodiscard]] int leap_month_of(int year);

}  // namespace sotin::facts::times
