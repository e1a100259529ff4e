// New moons and the sun's longitude as truncated series, good to a minute or two; days are counted
// in Julian day numbers at local midnight of UTC+7.
#include "facts/times/lunar.hpp"

#include <cmath>
#include <numbers>

namespace sotin::facts::times {
namespace {

constexpr double kZone = 7.0 / 24.0;
constexpr int kUnixEpoch = 2440588;  // Julian day number of 1970-01-01
constexpr double kMonth = 29.530588853;

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180.0); }

/// Julian day number of the local day on which new moon `k` (counted from 1900) falls.
int new_moon_day(int k) {
  const double t = k / 1236.85;
  const double t2 = t * t;
  const double t3 = t2 * t;
  const double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 +
                      0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
  const double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const double shift = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun) -
                       0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon) +
                       0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) -
                       0.0074 * sine(sun - moon) + 0.0004 * sine(2 * node + sun) -
                       0.0004 * sine(2 * node - sun) - 0.0006 * sine(2 * node + moon) +
                       0.0010 * sine(2 * node - moon) + 0.0005 * sine(2 * moon + sun);
  const double clock_error =
      t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
              : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return static_cast<int>(std::floor(mean + shift - clock_error + 0.5 + kZone));
}

/// Which twelfth of the ecliptic (0 from the spring equinox) the sun is in at local midnight.
int sun_sector(int julian) {
  const double t = (julian - 2451545.5 - kZone) / 36525.0;
  const double t2 = t * t;
  const double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
                        (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
                        0.000290 * sine(3 * anomaly);
  const double longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2 + centre;
  const double turns = longitude / 360.0;
  return static_cast<int>((turns - std::floor(turns)) * 12.0);
}

int julian_of(Day day) { return static_cast<int>(day.time_since_epoch().count()) + kUnixEpoch; }
Day day_of_julian(int julian) { return Day{std::chrono::days{julian - kUnixEpoch}}; }

/// First day of the lunar month that holds the winter solstice of `year`.
int month_eleven(int year) {
  const int last = julian_of(*make_day(year, 12, 31));
  const int k = static_cast<int>(std::floor((last - 2415021) / kMonth));
  const int start = new_moon_day(k);
  return sun_sector(start) >= 9 ? new_moon_day(k - 1) : start;
}

int moon_index(int start) {
  return static_cast<int>(std::floor(0.5 + (start - 2415021.076998695) / kMonth));
}

/// How many months after month eleven (which begins on `start`) the leap month comes.
int leap_offset(int start) {
  const int k = moon_index(start);
  int sector = sun_sector(new_moon_day(k + 1));
  for (int i = 2; i <= 14; ++i) {
    const int next = sun_sector(new_moon_day(k + i));
    if (next == sector) return i - 1;
    sector = next;
  }
  return 13;
}

}  // namespace

LunarDate lunar_of(Day day) {
  const int julian = julian_of(day);
  const int k = static_cast<int>(std::floor((julian - 2415021.076998695) / kMonth));
  int start = new_moon_day(k + 1);
  if (start > julian) start = new_moon_day(k);
  if (start > julian) start = new_moon_day(k - 1);
  const int civil = year_of(day);
  int before = month_eleven(civil);
  int after = before;
  int year = civil;
  if (before >= start) {
    before = month_eleven(civil - 1);
  } else {
    ++year;
    after = month_eleven(civil + 1);
  }
  const int passed = (start - before) / 29;
  LunarDate date{.day = julian - start + 1, .month = passed + 11, .year = year};
  if (after - before > 365) {
    const int leap = leap_offset(before);
    if (passed >= leap) {
      date.month = passed + 10;
      date.leap = passed == leap;
    }
  }
  if (date.month > 12) date.month -= 12;
  if (date.month >= 11 && passed < 4) --date.year;
  return date;
}

std::optional<Day> day_of_lunar(const LunarDate& date) {
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 30 || date.year < 1800 ||
      date.year > 2199) {
    return std::nullopt;
  }
  const int from = date.month < 11 ? date.year - 1 : date.year;
  const int before = month_eleven(from);
  const int after = month_eleven(from + 1);
  int offset = date.month - 11;
  if (offset < 0) offset += 12;
  if (after - before > 365) {
    const int leap = leap_offset(before);
    int leap_month = leap - 2;
    if (leap_month < 0) leap_month += 12;
    if (leap_month == 0) leap_month = 12;
    if (date.leap && date.month != leap_month) return std::nullopt;
    if (date.leap || offset >= leap) ++offset;
  } else if (date.leap) {
    return std::nullopt;
  }
  const int k = moon_index(before);
  const int start = new_moon_day(k + offset);
  if (start + date.day > new_moon_day(k + offset + 1)) return std::nullopt;
  return day_of_julian(start + date.day - 1);
}

std::optional<Day> last_day_of_lunar_year(int year) {
  const auto tet = day_of_lunar({.day = 1, .month = 1, .year = year + 1});
  if (!tet) return std::nullopt;
  return *tet - std::chrono::days{1};
}

int leap_month_of(int year) {
  for (int month = 1; month <= 12; ++month) {
    if (day_of_lunar({.day = 1, .month = month, .year = year, .leap = true})) return month;
  }
  return 0;
}

}  // namespace sotin::facts::times
