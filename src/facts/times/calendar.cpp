#include "facts/times/calendar.hpp"

namespace sotin::facts::times {

using namespace std::chrono;

std::optional<Day> make_day(int year, int month, int day) {
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1 || year > 9999 || month < 1 || day < 1 || !date.ok()) return std::nullopt;
  return sys_days{date};
}

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [iso](std::size_t from, std::size_t length) {
    int value = 0;
    for (const char c : iso.substr(from, length)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int y = number(0, 4);
  const int m = number(5, 2);
  const int d = number(8, 2);
  if (y < 0 || m < 0 || d < 0) return std::nullopt;
  return make_day(y, m, d);
}

int weekday_of(Day day) { return static_cast<int>(weekday{day}.iso_encoding()); }
int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }
int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}

IsoWeek iso_week(Day day) {
  const Day thursday = day + days{4 - weekday_of(day)};
  const year_month_day date{thursday};
  const Day first = sys_days{date.year() / January / 1};
  return {static_cast<int>(date.year()), static_cast<int>((thursday - first).count() / 7) + 1};
}

}  // namespace sotin::facts::times
