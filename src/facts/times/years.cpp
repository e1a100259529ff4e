// Years, school and fiscal years, decades, centuries, and the words that move a unit («năm tới»).
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

At lasting(Mark& mark, Unit unit, At end) {
  mark.type = TimeType::kDuration;
  mark.unit = unit;
  mark.amount = {.whole = 1};
  mark.rule = "past-unit";
  return end;
}

}  // namespace

/// «này, trước, sau, tới, qua, vừa qua» after a bare unit. 0 if none.
At read_shift(const Line& line, At at, Unit unit, Mark& mark) {
  if (line.any(at, {"này"_w, "nay"_w})) return deictic(mark, 0, at + 1);
  if (line.is(at, "trước"_w)) {
    if (line.is(at + 1, "đó"_w)) return story(mark, -1, at + 2);
    if (line.any(at + 1, {"khi"_w, "ngày"_w, "thềm"_w})) return 0;
    return deictic(mark, -1, at + 1);
  }
  if (line.is(at, "sau"_w)) {
    if (line.is(at + 1, "đó"_w)) return story(mark, 1, at + 2);
    if (line.any(at + 1, {"khi"_w, "ngày"_w})) return 0;
    return deictic(mark, 1, at + 1);
  }
  if (line.is(at, "tới"_w) && !line.any(at + 1, {"ngày"_w, "tháng"_w, "năm"_w}) &&
      !line.number(at + 1)) {
    return deictic(mark, 1, line.is(at + 1, "đây"_w) ? at + 2 : at + 1);
  }
  if (line.is(at, "kế"_w, "tiếp"_w)) return story(mark, 1, at + 2);
  if (line.is(at, "rồi"_w) && unit != Unit::kYear) return deictic(mark, -1, at + 1);
  if (line.is(at, "qua"_w) && !line.any(at + 1, {"đi"_w, "mau"_w}))
    return lasting(mark, unit, at + 1);
  if (line.is(at, "vừa"_w) && line.any(at + 1, {"qua"_w, "rồi"_w})) {
    return lasting(mark, unit, at + 2);
  }
  if (line.is(at, "đó"_w) && unit == Unit::kYear) return story(mark, 0, at + 1);
  return 0;
}

At read_school_year(const Line& line, At at, Mark& mark) {
  mark.unit = Unit::kSchoolYear;
  mark.rule = "school-year";
  mark.index = 9;  // begins in September
  At start = 0;
  if (line.is(at, "năm"_w, "học"_w)) {
    start = at + 2;
    if (line.is(start, "mới"_w) && line.number(start + 1)) ++start;
  } else if (line.is(at, "niên"_w) && line.any(at + 1, {"khóa"_w, "học"_w})) {
    start = at + 2;
  } else if (line.is(at, "năm"_w, "tài"_w) && line.any(at + 2, {"khóa"_w, "chính"_w})) {
    start = at + 3;
    mark.index = 4;
  } else if (line.is(at, "tài"_w) && line.any(at + 1, {"khóa"_w})) {
    start = at + 2;
    mark.index = 4;
  } else {
    return 0;
  }
  if (const At end = read_year(line, start, mark.year); end > 0) {
    std::int32_t second = 0;
    if (line.dash(end) || line.is(end, "/"_w)) {
      if (const At after = read_year(line, end + 1, second); after > 0 && second == mark.year + 1)
        return after;
      if (line.number(end + 1) && line.value(end + 1) == (mark.year + 1) % 100) return end + 2;
    }
    if (mark.index == 4) mark.unit = Unit::kYear;
    return end;
  }
  if (line.any(start, {"này"_w, "nay"_w})) return deictic(mark, 0, start + 1);
  if (line.any(start, {"trước"_w, "ngoái"_w})) return deictic(mark, -1, start + 1);
  if (line.any(start, {"tới"_w, "sau"_w})) return deictic(mark, 1, start + 1);
  if (line.is(start, "vừa"_w, "qua"_w)) return deictic(mark, -1, start + 2);
  return 0;
}

At read_year_phrase(const Line& line, At at, Mark& mark) {
  if (const At end = read_school_year(line, at, mark); end > 0) return end;
  mark.unit = Unit::kYear;
  mark.index = 0;
  mark.rule = "year";
  if (const At end = read_year(line, at + 1, mark.year); end > 0) {
    if (line.is(end, "tcn"_w) || line.is(end, "trước"_w, "công"_w, "nguyên"_w)) {
      mark.before_christ = true;
      return end + (line.is(end, "tcn"_w) ? 1 : 3);
    }
    return line.is(end, "này"_w) ? end + 1 : end;
  }
  if (line.number(at + 1) && line.length(at + 1) <= 3) {
    mark.year = line.value(at + 1);
    const At end = at + 2;
    if (line.is(end, "tcn"_w) || line.is(end, "trước"_w, "công"_w, "nguyên"_w)) {
      mark.before_christ = true;
      return end + (line.is(end, "tcn"_w) ? 1 : 3);
    }
    if (line.is(end, "sau"_w, "công"_w, "nguyên"_w)) return end + 3;
    const bool number_goes_on =
        line.glued(end) && line.any(end, {"."_w, ","_w}) && line.number(end + 1);
    if (line.length(at + 1) == 3 && line.stops(end) && !number_goes_on && !line.is(end, "%"_w))
      return end;
    return 0;
  }
  if (line.is(at + 1, "ngoái"_w)) return deictic(mark, -1, at + 2);
  if (line.is(at + 1, "kia"_w)) return deictic(mark, -2, at + 2);
  return read_shift(line, at + 1, Unit::kYear, mark);
}

At read_age(const Line& line, At at, Mark& mark) {
  Unit unit = Unit::kNone;
  const At start = read_unit(line, at, unit);
  if (start == 0 || (unit != Unit::kDecade && unit != Unit::kCentury)) return 0;
  mark.unit = unit;
  mark.rule = unit == Unit::kDecade ? "decade" : "century";
  if (const At end = read_shift(line, start, unit, mark); end > 0) return end;
  At end = 0;
  if (unit == Unit::kCentury) {
    end = read_ordinal(line, start, 30, mark.index);
    if (end == 0) return 0;
    if (line.is(end, "tcn"_w) || line.is(end, "trước"_w, "công"_w, "nguyên"_w)) {
      mark.before_christ = true;
      end += line.is(end, "tcn"_w) ? 1 : 3;
    } else if (line.is(end, "sau"_w, "công"_w, "nguyên"_w)) {
      end += 3;
    }
    return end;
  }
  const std::int32_t value = line.value(start);
  if (value < 10 || value > 2090 || value % 10 != 0 || (value > 90 && value < 1000)) return 0;
  mark.index = value < 100 ? (value < 20 ? 200 : 190) + value / 10 : value / 10;
  end = start + 1;
  At tail = line.is(end, "của"_w) ? end + 1 : end;
  Mark century;
  if (const At after = read_age(line, tail, century); after > 0 && century.unit == Unit::kCentury) {
    if (century.from == From::kWritten && value < 100)
      mark.index = (century.index - 1) * 10 + value / 10;
    return after;
  }
  return end;
}

}  // namespace sotin::facts::times
