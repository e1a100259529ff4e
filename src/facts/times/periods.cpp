// Weeks, months, quarters, halves and seasons, and the part words before any period («đầu, cuối»).
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

/// «/2016», «-2016», « năm 2016», « năm ngoái» after a month, quarter or half.
At read_year_of(const Line& line, At at, Mark& mark) {
  std::int32_t year = 0;
  if ((line.any(at, {"/"_w, "."_w, "-"_w, "–"_w, ","_w}))) {
    const bool close = line.glued(at) || line.is(at, "/"_w) || line.glued(at + 1);
    const bool comma = line.is(at, ","_w);
    const At start = comma && line.is(at + 1, "năm"_w) ? 0 : at + 1;
    if (start > 0 && !comma && close &&
        (line.glued(start) || line.is(at, "/"_w) || line.dash(at))) {
      if (const At end = read_year(line, start, year); end > 0) {
        mark.year = year;
        return end;
      }
    }
    return at;
  }
  At start = at;
  if (line.is(at, "của"_w) && line.is(at + 1, "năm"_w)) ++start;
  if (line.is(start, "năm"_w)) {
    const At end = read_after_date(line, start, mark);
    return end > start ? end : at;
  }
  if (const At end = read_year(line, at, year);
      end > 0 && year > 1900 && year < 2100 && (line.stops(end) || line.capital(end))) {
    mark.year = year;
    return end;
  }
  return at;
}

At read_month_name(const Line& line, At at, std::int32_t& month) {
  if (line.is(at, "giêng"_w)) {
    month = 1;
    return at + 1;
  }
  if (line.is(at, "chạp"_w)) {
    month = 12;
    return at + 1;
  }
  if (line.number(at)) {
    month = line.value(at);
    return month >= 1 && month <= 12 && line.length(at) <= 2 ? at + 1 : 0;
  }
  const At end = read_small_number(line, at, month);
  if (end == 0 || month > 12) return 0;
  if (line.is(at, "năm"_w) && !line.capital(at)) {  // «tháng năm» is also "months and years"
    const bool placed =
        at >= line.first() + 2 &&
        line.any(at - 2, {"đầu"_w, "cuối"_w, "giữa"_w, "hết"_w, "hồi"_w, "vào"_w, "từ"_w, "đến"_w});
    if (!placed || line.number(at + 1) ||
        line.any(at + 1, {"nay"_w, "ngoái"_w, "trước"_w, "sau"_w, "tới"_w, "qua"_w, "này"_w}))
      return 0;
  }
  if (line.is(at, "một"_w, "lần"_w)) return 0;
  if (line.is(at, "mười"_w) && line.any(at + 1, {"một"_w, "hai"_w})) {
    month = line.is(at + 1, "một"_w) ? 11 : 12;
    return at + 2;
  }
  return end;
}

At read_month(const Line& line, At at, Mark& mark) {
  mark.unit = Unit::kMonth;
  mark.rule = "month";
  if (const At end = read_shift(line, at + 1, Unit::kMonth, mark); end > 0) return end;
  const At end = read_month_name(line, at + 1, mark.month);
  if (line.is(at - 1, "mạng"_w) && !line.any(end, {"/"_w, "năm"_w, "-"_w}))
    return 0;  // «Cách mạng tháng Tám»
  if (at >= line.first() + 2 && line.number(at - 1) &&
      line.any(at - 2, {"đường"_w, "phố"_w, "số"_w}))
    return 0;
  if (end == 0 || line.any(end, {"tuổi"_w, "%"_w}) ||
      (line.is(end, "lần"_w) && !line.is(end + 1, "lượt"_w)))
    return 0;
  if (line.number(at + 1) && line.glued(end) && line.any(end, {","_w, "."_w}) &&
      line.number(end + 1) && line.glued(end + 1) && line.length(end + 1) != 4) {
    return 0;
  }
  // «tháng 1-7/2022»: the year stands at the right end.
  if ((line.dash(end) || line.any(end, {"đến"_w, "và"_w, "tới"_w, ","_w})) &&
      !line.number(end + 2)) {
    std::int32_t month = 0;
    const At right = line.is(end + 1, "tháng"_w) ? end + 2 : end + 1;
    std::int32_t year = 0;
    if (read_month_year(line, right, true, month, year) > 0 && month > mark.month) {
      mark.year = year;
      return end;
    }
    const At name = read_month_name(line, right, month);
    if (name > 0 && month > mark.month && line.is(name, "năm"_w) &&
        read_year(line, name + 1, year) > 0) {
      mark.year = year;
      return end;
    }
  }
  At after = read_year_of(line, end, mark);
  if (line.is(after, "âm"_w, "lịch"_w)) return 0;
  if (line.is(after, "cùng"_w, "năm"_w) && mark.year == 0) {
    mark.same_year = true;
    return after + 2;
  }
  return read_after_date(line, after, mark);
}

At read_quarter(const Line& line, At at, Mark& mark) {
  mark.unit = Unit::kQuarter;
  mark.rule = "quarter";
  if (const At end = read_shift(line, at + 1, Unit::kQuarter, mark); end > 0) return end;
  At end = 0;
  if (line.is(at, "q"_w)) {
    const bool written = line.capital(at) && line.glued(at + 1) &&
                         read_ordinal(line, at + 1, 4, mark.index) > 0 &&
                         line.any(at + 2, {"/"_w, "-"_w}) && line.glued(at + 2) &&
                         read_year(line, at + 3, mark.year) > 0;
    return written ? at + 4 : 0;
  }
  if (line.any(at + 1, {"đầu"_w, "cuối"_w}) &&
      line.any(at + 2, {"tiên"_w, "cùng"_w, "năm"_w, "của"_w})) {
    mark.index = line.is(at + 1, "đầu"_w) ? 1 : 4;
    end = line.any(at + 2, {"tiên"_w, "cùng"_w}) ? at + 3 : at + 2;
    if (line.is(end, "năm"_w) && line.stops(end + 1)) return end + 1;
  } else {
    end = read_ordinal(line, at + 1, 4, mark.index);
  }
  return end > 0 ? read_after_date(line, read_year_of(line, end, mark), mark) : 0;
}

At read_season(const Line& line, At at, Mark& mark) {
  mark.unit = Unit::kSeason;
  mark.rule = "season";
  const bool headed = line.is(at, "mùa"_w);
  const At name = headed ? at + 1 : at;
  mark.index = line.is(name, "xuân"_w)            ? 1
               : line.any(name, {"hè"_w, "hạ"_w}) ? 2
               : line.is(name, "thu"_w)           ? 3
               : line.is(name, "đông"_w)          ? 4
                                                  : 0;
  if (mark.index == 0) return 0;
  const At end = name + 1;
  const At before = at > line.first() ? at - 1 : line.last();
  if (line.any(end, {"xuân"_w, "hè"_w, "thu"_w, "đông"_w, "của"_w}) ||
      line.any(before,
               {"hội"_w, "olympic"_w, "vận"_w, "nghỉ"_w, "vỉa"_w, "ngày"_w, "một"_w, "mùa"_w})) {
    const bool winter_day =
        line.is(before, "ngày"_w) && !(before > line.first() && line.is(before - 1, "một"_w));
    if (!winter_day) return 0;
  }
  if (line.any(end, {"này"_w, "nay"_w})) return deictic(mark, 0, end + 1);
  if (line.is(end, "tới"_w)) return deictic(mark, 1, end + 1);
  if (line.is(end, "trước"_w) && !line.any(end + 1, {"khi"_w, "ngày"_w}))
    return deictic(mark, -1, end + 1);
  if (const At after = read_year(line, end, mark.year); after > 0) return after;
  const At last = read_after_date(line, read_year_of(line, end, mark), mark);
  if (last > end) return last;
  if (!headed) {  // «hè» alone: this year's, after a preposition
    const bool placed = line.any(before, {"vào"_w, "dịp"_w, "trong"_w, "suốt"_w, "tháng"_w,
                                          "cuối"_w, "đầu"_w, "giữa"_w, "mỗi"_w});
    return placed && mark.index == 2 ? deictic(mark, 0, end) : 0;
  }
  // The bare season of any year; without a preposition it is as often a title («Mùa thu của em»).
  return line.any(before,
                  {"vào"_w, "trong"_w, "suốt"_w, "đầu"_w, "cuối"_w, "giữa"_w, "từ"_w, "đến"_w,
                   "qua"_w, "và"_w, "ngày"_w, "sang"_w, "hết"_w, "khoảng"_w, "mỗi"_w})
             ? end
             : 0;
}

At read_plain_period(const Line& line, At at, Mark& mark) {
  if (line.is(at, "tháng"_w)) return read_month(line, at, mark);
  if (line.is(at, "năm"_w)) return read_year_phrase(line, at, mark);
  if (line.any(at, {"niên"_w, "tài"_w})) return read_school_year(line, at, mark);
  if (line.any(at, {"quý"_w, "q"_w})) return read_quarter(line, at, mark);
  if (line.any(at, {"mùa"_w, "hè"_w})) return read_season(line, at, mark);
  if (line.any(at, {"thế"_w, "thập"_w})) return read_age(line, at, mark);
  if (line.is(at, "tuần"_w)) {
    mark.unit = Unit::kWeek;
    mark.rule = "week";
    const At start = line.is(at + 1, "lễ"_w) ? at + 2 : at + 1;
    return read_shift(line, start, Unit::kWeek, mark);
  }
  return 0;
}

/// «đầu tuần», «cuối năm»: the unit alone, of now.
At read_bare_unit(const Line& line, At at, Mark& mark) {
  Unit unit = Unit::kNone;
  if (line.is(at, "tuần"_w)) {
    unit = Unit::kWeek;
  } else if (line.is(at, "tháng"_w)) {
    unit = Unit::kMonth;
  } else if (line.is(at, "năm"_w)) {
    unit = Unit::kYear;
  } else if (line.is(at, "ngày"_w) && line.stops(at + 1)) {
    mark.rule = "part-of-day-told";
    mark.unit = Unit::kDay;
    return story(mark, 0, at + 1);
  }
  if (unit == Unit::kNone ||
      line.any(at + 1, {"học"_w, "hành"_w, "trăng"_w, "sinh"_w, "tuổi"_w, "mới"_w}) ||
      line.number(at + 1)) {
    return 0;
  }
  mark.unit = unit;
  mark.rule = "part-of-unit";
  return deictic(mark, 0, at + 1);
}

}  // namespace

At read_period(const Line& line, At at, Mark& mark) {
  if (line.is(at, "cùng"_w) && line.is(at + 1, "kỳ"_w)) {
    const At end = read_plain_period(line, line.is(at + 2, "của"_w) ? at + 3 : at + 2, mark);
    return mark.type == TimeType::kDate ? end : 0;
  }
  if (line.is(at, "cùng"_w) && line.any(at + 1, {"năm"_w, "tháng"_w, "tuần"_w}) &&
      !line.number(at + 2)) {
    mark.unit = line.is(at + 1, "năm"_w)     ? Unit::kYear
                : line.is(at + 1, "tháng"_w) ? Unit::kMonth
                                             : Unit::kWeek;
    mark.rule = "same-unit";
    return line.stops(at + 2) ? story(mark, 0, at + 2) : 0;
  }
  const bool half = line.is(at, "nửa"_w);
  const At part = half ? at + 1 : at;
  if (half || line.any(at, {"đầu"_w, "giữa"_w, "cuối"_w, "hết"_w})) {
    const std::string_view mod = line.is(part, "đầu"_w)                         ? "START"
                                 : line.is(part, "giữa"_w)                      ? "MID"
                                 : line.any(part, {"cuối"_w, "hết"_w, "sau"_w}) ? "END"
                                                                                : "";
    if (mod.empty()) return 0;
    if (at > line.first() && line.any(at - 1, {"bắt"_w, "đứng"_w, "hầu"_w, "bước"_w, "lần"_w}))
      return 0;
    At start = part + 1;
    if (line.is(start, "của"_w)) ++start;
    Mark inner;
    At end = 0;
    if (line.any(start, {"những"_w, "các"_w})) {
      end = read_plural(line, start, inner);
      if (end > 0 && inner.unit != Unit::kDecade) return 0;
    } else if (line.any(start, {"ngày"_w, "hôm"_w})) {
      end = read_day(line, start, false, inner);
    }
    if (end == 0) {
      inner = {};
      end = read_plain_period(line, start, inner);
      // «cuối tuần qua» is a point, not an amount
      if (end > 0 && inner.type == TimeType::kDuration) {
        inner.type = TimeType::kDate;
        inner.from = From::kSpeech;
        inner.offset = inner.unit == Unit::kWeek && part == at && mod == "END" ? 0 : -1;
        inner.toward = -1;
        inner.rule = "part-of-unit";
      }
    }
    if (end == 0) {
      inner = {};
      std::int32_t year = 0;
      if (const At after = read_year(line, start, year);
          after > 0 && year >= 1900 && year < 2100 && !line.lower(after)) {
        inner.unit = Unit::kYear;
        inner.year = year;
        inner.rule = "part-of-year";
        end = after;
      }
    }
    if (end == 0 && !line.is(part + 1, "của"_w)) {
      inner = {};
      end = read_bare_unit(line, start, inner);
    }
    if (end == 0) return 0;
    mark = inner;
    if (half && mark.unit == Unit::kYear) {
      mark.unit = Unit::kHalf;
      mark.index = mod == "START" ? 1 : 2;
      return end;
    }
    if (mark.unit == Unit::kWeek && mod == "END") mark.unit = Unit::kWeekend;
    mark.mod = mod;
    return end;
  }
  return read_plain_period(line, at, mark);
}

}  // namespace sotin::facts::times
