// TIMEX3 values as text.
#include <fmt/format.h>

#include "facts/times/resolve.hpp"

namespace sotin::facts::times {
namespace {

std::string_view unit_letter(Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return "S";
    case Unit::kMinute:
      return "M";
    case Unit::kHour:
      return "H";
    case Unit::kDay:
      return "D";
    case Unit::kWeek:
      return "W";
    case Unit::kMonth:
      return "M";
    case Unit::kQuarter:
      return "Q";
    case Unit::kDecade:
      return "DE";
    case Unit::kCentury:
      return "CE";
    default:
      return "Y";
  }
}

std::string number(const Amount& amount) {
  if (amount.vague) return "X";
  if (amount.tenths > 0) return fmt::format("{}.{}", amount.whole, amount.tenths);
  return fmt::format("{}", amount.whole);
}

std::string two(int value) { return value > 0 ? fmt::format("{:02}", value) : "XX"; }

}  // namespace

std::string write_year(int year) { return year > 0 ? fmt::format("{:04}", year) : "XXXX"; }

std::string write_month(int year, int month) { return write_year(year) + "-" + two(month); }

std::string write_day(const PartialDay& day) {
  return write_month(day.year, day.month) + "-" + two(day.day);
}

std::string write_week(std::optional<IsoWeek> week, int year, bool weekend) {
  return (week ? fmt::format("{:04}-W{:02}", week->year, week->week) : write_year(year) + "-WXX") +
         (weekend ? "-WE" : "");
}

std::string write_index(int year, char letter, int index) {
  return fmt::format("{}-{}{}", write_year(year), letter,
                     index > 0 ? fmt::format("{}", index) : "X");
}

std::string write_season(int year, int season) {
  static constexpr std::string_view kNames[] = {"SP", "SU", "FA", "WI"};
  return write_year(year) + "-" + std::string(kNames[season - 1]);
}

std::string write_decade(int decade) { return decade > 0 ? fmt::format("{:03}", decade) : "XXX"; }

std::string write_century(int century, bool before_christ) {
  if (century <= 0) return "XX";
  return fmt::format("{}{:02}", before_christ ? "BC" : "", century - 1);
}

std::string write_clock(const Mark& mark) {
  static constexpr std::string_view kParts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};
  if (mark.hour >= 0) return fmt::format("T{:02}:{:02}", mark.hour, mark.minute);
  return std::string(kParts[static_cast<std::size_t>(mark.part)]);
}

std::string write_amount(const Mark& mark) {
  const bool below_day = mark.unit < Unit::kDay;
  std::string value = below_day ? "PT" : "P";
  value += number(mark.amount);
  value += unit_letter(mark.unit);
  if (mark.minor_unit != Unit::kNone) {
    if (!below_day && mark.minor_unit < Unit::kDay) value += "T";
    value += number(mark.minor);
    value += unit_letter(mark.minor_unit);
  }
  return value;
}

}  // namespace sotin::facts::times
