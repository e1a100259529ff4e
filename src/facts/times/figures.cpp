// Dates in figures: which shapes are a day and a month, and which only look so.
#include "facts/times/calendar.hpp"
#include "facts/times/numbers.hpp"

namespace sotin::facts::times {
namespace {

bool separator(const Line& line, At at, char& kind) {
  if (line.is(at, "/"_w)) {
    kind = '/';
  } else if (line.is(at, "-"_w) || line.is(at, "–"_w)) {
    kind = '-';
  } else if (line.is(at, "."_w)) {
    kind = '.';
  } else {
    return false;
  }
  return true;
}

/// separator + number at `at`; returns the token after the number, or 0.
At part(const Line& line, At at, bool loose, char& kind, std::int32_t& value) {
  if (!separator(line, at, kind) || !line.number(at + 1)) return 0;
  const bool slip = kind != '.' && line.glued(at) && line.stops(at + 2);  // «20- 5,»
  loose = loose || slip;
  if (!line.glued(at + 1) && !(loose && kind != '.')) return 0;
  if (!line.glued(at) && !(loose && kind != '.')) return 0;
  value = line.value(at + 1);
  return at + 2;
}

bool is_year(std::int32_t value) { return value >= 1000 && value <= 2199; }
bool is_month(const Line& line, At at, std::int32_t value) {
  return value >= 1 && value <= 12 && line.length(at) <= 2;
}

}  // namespace

At read_year(const Line& line, At at, std::int32_t& year) {
  if (!line.number(at) || line.length(at) != 4) return 0;
  year = line.value(at);
  if (!is_year(year)) return 0;
  const bool goes_on = line.any(at + 1, {"."_w, ","_w}) && line.glued(at + 1) &&
                       line.number(at + 2) && line.glued(at + 2);
  return goes_on ? 0 : at + 1;
}

At read_month_year(const Line& line, At at, bool loose, std::int32_t& month, std::int32_t& year) {
  if (!line.number(at)) return 0;
  month = line.value(at);
  if (!is_month(line, at, month)) return 0;
  char kind = 0;
  const At end = part(line, at + 1, loose, kind, year);
  return end > 0 && is_year(year) && line.length(end - 1) == 4 ? end : 0;
}

At read_figures(const Line& line, At at, bool loose, Figures& figures) {
  figures = {};
  if (!line.number(at)) return 0;
  const std::int32_t first = line.value(at);
  char kind = 0;
  char other = 0;
  std::int32_t second = 0;
  std::int32_t third = 0;
  if (line.length(at) == 4 && is_year(first)) {
    const At middle = part(line, at + 1, false, kind, second);
    if (middle == 0 || kind == '.') return 0;
    const At end = part(line, middle, false, other, third);
    if (end == 0 || other != kind || second < 1 || second > 12 || third < 1 || third > 31) return 0;
    figures = {.day = third, .month = second, .year = first, .separator = kind};
    return end;
  }
  if (first < 1 || first > 31 || line.length(at) > 2) return 0;
  if (line.is(at + 1, "tháng"_w)) {
    const At end = read_small_number(line, at + 2, second);
    if (end == 0 || second > 12) return 0;
    figures = {.day = first, .month = second, .year = 0, .separator = 'w'};
    std::int32_t year = 0;
    if (line.is(end, "năm"_w)) {
      if (const At after = read_year(line, end + 1, year); after > 0) {
        figures.year = year;
        return after;
      }
    }
    if (part(line, end, true, kind, year) > 0 && is_year(year)) {
      figures.year = year;
      return end + 2;
    }
    return end;
  }
  const At middle = part(line, at + 1, loose, kind, second);
  if (middle == 0) return 0;
  const At end = part(line, middle, loose, other, third);
  if (end > 0 && other == kind && is_month(line, middle - 1, second) &&
      make_day(2024, second, first) &&
      (is_year(third) || (line.length(end - 1) == 2 && third < 50 && kind != '-'))) {
    figures = {.day = first,
               .month = second,
               .year = third < 100 ? 2000 + third : third,
               .separator = kind};
    return end;
  }
  if (end > 0 && other != kind && kind == '-' && third >= 1 && third <= 31) return 0;  // 12-23/4
  if (end > 0 && kind == '-' && other != kind && is_year(third)) return 0;             // 1-7/2022
  if (end > 0 && kind == '/' && other == '/' && is_year(third) && first <= 12 && second > 12 &&
      second <= 31 && line.length(middle - 1) == 2) {
    figures = {.day = second, .month = first, .year = third, .separator = kind};  // month first
    return end;
  }
  if (!is_month(line, middle - 1, second)) return 0;
  if (!make_day(2024, second, first)) return 0;
  if (kind == '/' && line.glued(middle) && line.any(middle, {"."_w, ","_w}) &&
      line.number(middle + 1) && line.glued(middle + 1)) {
    return 0;  // a fraction of a large number
  }
  if (kind == '.' && line.glued(middle) && line.is(middle, "."_w) && line.number(middle + 1) &&
      line.glued(middle + 1)) {
    return 0;  // 1.2.3
  }
  if (line.is(middle, "năm"_w)) {
    std::int32_t year = 0;
    if (const At after = read_year(line, middle + 1, year); after > 0) {
      figures = {.day = first, .month = second, .year = year, .separator = kind};
      return after;
    }
  }
  figures = {.day = first, .month = second, .year = 0, .separator = kind};
  return middle;
}

At after_figures(const Line& line, At at) {
  ++at;
  while (line.glued(at)) {
    const bool mark = line.any(at, {"."_w, ","_w, "/"_w, ":"_w, "-"_w});
    if (line.number(at)) {
      ++at;
    } else if (mark && line.number(at + 1) && line.glued(at + 1)) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace sotin::facts::times
