// How Vietnamese names lunar days: «mùng 3 Tết», «rằm tháng Giêng», «30 Tết», «23 tháng Chạp»,
// «ngày 10/3 âm lịch» (figures are read in days.cpp).
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

/// «tháng Giêng, Chạp, 3, Ba»: month, and whether only the lunar calendar calls it so.
At read_lunar_month(const Line& line, At at, std::int32_t& month, bool& named) {
  named = true;
  if (!line.is(at, "tháng"_w)) return 0;
  if (line.is(at + 1, "giêng"_w)) {
    month = 1;
    return at + 2;
  }
  if (line.is(at + 1, "chạp"_w)) {
    month = 12;
    return at + 2;
  }
  named = false;
  const At end = read_small_number(line, at + 1, month);
  return end > 0 && month <= 12 ? end : 0;
}

/// «nhuận», «âm lịch», a year in figures or as «năm Giáp Thìn», after a lunar month.
At read_lunar_tail(const Line& line, At at, Mark& mark, bool& sure) {
  if (line.is(at, "nhuận"_w)) {
    mark.leap = true;
    sure = true;
    ++at;
  }
  if (line.is(at, "âm"_w, "lịch"_w)) {
    sure = true;
    at += 2;
  }
  std::int32_t year = 0;
  const At start = line.is(at, "năm"_w) ? at + 1 : at;
  if (const At end = read_year(line, start, year); end > 0) {
    mark.year = year;
    return end;
  }
  return at;
}

At read_tet(const Line& line, At at, Mark& mark) {
  if (!line.is(at, "tết"_w)) return 0;
  At end = at + 1;
  if (line.is(end, "nguyên"_w, "đán"_w)) end += 2;
  if (line.any(end, {"giáp"_w, "ất"_w, "bính"_w, "đinh"_w, "mậu"_w, "kỷ"_w, "canh"_w, "tân"_w,
                     "nhâm"_w, "quý"_w}) &&
      line.capital(end) && line.capital(end + 1)) {
    end += 2;
  }
  std::int32_t year = 0;
  if (const At after = read_year(line, end, year); after > 0) {
    mark.year = year;
    end = after;
  }
  return end;
}

}  // namespace

At read_lunar(const Line& line, At at, Mark& mark) {
  if (line.is(at, "giao"_w, "thừa"_w)) {  // the eve: the last day of the year
    mark.unit = Unit::kDay;
    mark.lunar = true;
    mark.day = 30;
    mark.month = 12;
    mark.rule = "lunar";
    std::int32_t year = 0;
    Mark tet;
    At end = line.is(at + 2, "tết"_w) ? read_tet(line, at + 2, tet) : at + 2;
    if (const At after = read_year(line, end, year); after > 0) {
      tet.year = year;
      end = after;
    }
    if (tet.year > 0) mark.year = tet.year - 1;
    return end;
  }
  const bool first_days = line.any(at, {"mùng"_w, "mồng"_w});
  const bool full_moon = line.is(at, "rằm"_w);
  At end = at;
  std::int32_t day = 15;
  if (first_days || !full_moon) {
    end = read_small_number(line, first_days ? at + 1 : at, day);
    if (end == 0 || day > 30) return 0;
  } else {
    end = at + 1;
  }
  mark.type = TimeType::kDate;
  mark.unit = Unit::kDay;
  mark.from = From::kWritten;
  mark.day = day;
  mark.rule = "lunar";
  if (const At after = read_tet(line, end, mark); after > 0) {
    if (first_days || day >= 23) {
      mark.lunar = true;
      mark.month = day >= 23 ? 12 : 1;
      if (mark.month == 12 && mark.year > 0) --mark.year;
      return after;
    }
    return 0;
  }
  bool named = false;
  std::int32_t month = 0;
  if (const At after = read_lunar_month(line, end, month, named); after > 0) {
    bool sure = named || first_days || full_moon;
    Mark with_tail = mark;
    const At tail = read_lunar_tail(line, after, with_tail, sure);
    if (!sure) return 0;
    mark = with_tail;
    mark.month = month;
    mark.lunar = true;
    return tail;
  }
  // «mùng 4 đến mùng 6 Tết»: the month stands at the right end.
  if (first_days && (line.dash(end) || line.any(end, {"đến"_w, "và"_w, ","_w, "tới"_w})) &&
      !line.glued(end + 1)) {
    const At start = line.is(end + 1, "ngày"_w) ? end + 2 : end + 1;
    std::int32_t other = 0;
    At after = read_small_number(line, line.is(start, "mùng"_w) ? start + 1 : start, other);
    if (after > 0 && line.is(after, "tết"_w)) {
      mark.month = 1;
    } else if (after > 0 && read_lunar_month(line, after, month, named) > 0) {
      mark.month = month;
    } else {
      return 0;
    }
    mark.lunar = true;
    return end;
  }
  if (first_days && line.any(end, {"/"_w, "-"_w}) && line.number(end - 1)) {
    Figures figures;
    if (const At after = read_figures(line, end - 1, false, figures); after > 0) {
      mark.month = figures.month;
      mark.year = figures.year;
      if (line.is(after, "âm"_w, "lịch"_w)) {
        mark.lunar = true;
        return after + 2;
      }
      return read_after_date(line, after, mark);
    }
  }
  return 0;
}

}  // namespace sotin::facts::times
