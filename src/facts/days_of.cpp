// Each form of a value gives its first and last day; calendars come from <chrono>.
#include "sotin/facts/days_of.hpp"

#include <chrono>
#include <optional>

namespace sotin::facts {
namespace {

using namespace std::chrono;

std::optional<int> number(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::int32_t days(const sys_days& day) { return day.time_since_epoch().count(); }

Days months(int year_number, int first, int count, std::string_view precision) {
  const auto begin = year(year_number) / month(static_cast<unsigned>(first)) / day(1);
  return {days(begin), days(sys_days(begin + std::chrono::months(count))) - 1, precision};
}

/// "Q3", "H1", "SU" and their like behind a year.
std::optional<Days> part_of_year(int year_number, std::string_view part) {
  if (part.size() != 2) return std::nullopt;
  if (part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') {
    return months(year_number, 3 * (part[1] - '1') + 1, 3, "quarter");
  }
  if (part[0] == 'H' && (part[1] == '1' || part[1] == '2')) {
    return months(year_number, 6 * (part[1] - '1') + 1, 6, "half");
  }
  if (part == "SP") return months(year_number, 2, 3, "season");
  if (part == "SU") return months(year_number, 5, 3, "season");
  if (part == "FA") return months(year_number, 8, 3, "season");
  if (part == "WI") return months(year_number, 11, 3, "season");
  return std::nullopt;
}

Days week(int year_number, int number_of_week) {
  // ISO 8601: week 1 holds 4 January; weeks begin on Monday.
  const sys_days fourth = year(year_number) / January / 4;
  const sys_days monday = fourth - (weekday(fourth) - Monday);
  const auto first = days(monday) + 7 * (number_of_week - 1);
  return {first, first + 6, "week"};
}

}  // namespace

Days days_of(std::string_view value) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    const auto from = days_of(value.substr(0, slash));
    const auto to = days_of(value.substr(slash + 1));
    if (!from.known() || !to.known() || to.last < from.first) return from.known() ? from : to;
    return {from.first, to.last, "period"};
  }
  if (value.size() == 4 && value[3] == 'X') {
    const auto decade = number(value.substr(0, 3));
    if (!decade) return {};
    auto range = months(*decade * 10, 1, 120, "decade");
    return range;
  }
  const auto year_number = number(value.substr(0, 4));
  if (!year_number || value.size() < 4) return {};
  if (value.size() == 4) return months(*year_number, 1, 12, "year");
  if (value[4] != '-') return {};
  const auto rest = value.substr(5);
  if (rest.size() >= 3 && rest[0] == 'W') {
    const auto week_number = number(rest.substr(1, 2));
    if (week_number && *week_number >= 1 && *week_number <= 53)
      return week(*year_number, *week_number);
    return {};
  }
  if (const auto part = part_of_year(*year_number, rest)) return *part;
  const auto month_number = number(rest.substr(0, 2));
  if (!month_number || *month_number < 1 || *month_number > 12) return {};
  if (rest.size() == 2) return months(*year_number, *month_number, 1, "month");
  if (rest.size() < 5 || rest[2] != '-') return {};
  const auto day_number = number(rest.substr(3, 2));
  if (!day_number) return months(*year_number, *month_number, 1, "month");
  const auto date = year(*year_number) / month(static_cast<unsigned>(*month_number)) /
                    day(static_cast<unsigned>(*day_number));
  if (!date.ok()) return {};
  return {days(date), days(date), "day"};
}

}  // namespace sotin::facts
