// What recurs («mỗi ngày, hằng năm») and what is many («những năm 1980, những ngày qua»), with two
// readers that amounts need too.
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {

/// Things after «tiếng» that make it a sound or a language.
bool sound_or_language(const Line& line, At at) {
  return line.capital(at) ||
         line.any(at, {"nói"_w,  "hát"_w,  "kêu"_w,   "súng"_w, "nổ"_w,   "động"_w, "chuông"_w,
                       "vỗ"_w,   "cười"_w, "khóc"_w,  "la"_w,   "thở"_w,  "gọi"_w,  "hô"_w,
                       "ồn"_w,   "vang"_w, "trống"_w, "còi"_w,  "việt"_w, "anh"_w,  "hàn"_w,
                       "vọng"_w, "lành"_w, "tăm"_w,   "lóng"_w, "thét"_w});
}

/// «đầu năm 2022», «cuối năm», «đầu tháng 9», «năm 2022» after «6 tháng».
At read_of_period(const Line& line, At at) {
  Mark period;
  if (line.is(at, "đầu"_w, "tiên"_w)) {
    const At next = at + 2;
    const At start = line.is(next, "của"_w) ? next + 1 : next;
    const At end = line.any(start, {"năm"_w, "tháng"_w}) ? read_period(line, start, period) : 0;
    return end > 0 ? end : next;
  }
  if (line.any(at, {"đầu"_w, "cuối"_w})) {
    if (const At end = read_period(line, at, period); end > 0) return end;
    return line.is(at, "đầu"_w) ? at + 1 : at;
  }
  if (line.is(at, "năm"_w)) {
    const At end = read_period(line, at, period);
    if (end > 0 && period.type == TimeType::kDate) return end;
  }
  return at;
}

At read_plural(const Line& line, At at, Mark& mark) {
  Unit unit = Unit::kNone;
  const At end = read_unit(line, at + 1, unit);
  if (end == 0) return 0;
  mark.type = TimeType::kDate;
  mark.rule = "plural";
  if (line.number(end) || line.is(end, "đầu"_w, "thập"_w)) {
    if (unit == Unit::kYear) {
      std::int32_t year = 0;
      if (read_year(line, end, year) > 0 && year % 10 != 0) return read_period(line, at + 1, mark);
      const std::int32_t value = line.value(end);
      if (value >= 10 && value % 10 == 0 && (value < 100 || value >= 1000) && value < 2100) {
        mark.unit = Unit::kDecade;
        mark.rule = "decade";
        mark.index = value < 100 ? (value < 20 ? 200 : 190) + value / 10 : value / 10;
        At after = end + 1;
        Mark century;
        const At tail = line.is(after, "của"_w) ? after + 1 : after;
        if (line.is(tail, "thế"_w)) {
          if (const At closed = read_period(line, tail, century);
              closed > 0 && century.unit == Unit::kCentury) {
            if (century.from == From::kWritten && value < 100)
              mark.index = (century.index - 1) * 10 + value / 10;
            after = closed;
          }
        }
        return after;
      }
      return 0;
    }
    if (unit == Unit::kDay) return read_day(line, at + 1, false, mark);
    if (unit == Unit::kMonth) return read_period(line, at + 1, mark);
    return 0;
  }
  if (unit < Unit::kHour || (unit == Unit::kHour && !line.any(end, {"qua"_w, "tới"_w, "gần"_w})))
    return 0;
  if (line.is(end, "hè"_w) || line.is(end, "mùa"_w)) return read_period(line, end, mark);
  const auto vague = [&](std::string_view reference, At last) {
    mark.reference = reference;
    mark.unit = Unit::kNone;
    mark.rule = "plural-vague";
    return last;
  };
  if (line.is(end, "gần"_w, "đây"_w))
    return vague("PAST_REF", line.is(end + 2, "nhất"_w) ? end + 3 : end + 2);
  if (line.is(end, "vừa"_w) && line.any(end + 1, {"qua"_w, "rồi"_w}))
    return vague("PAST_REF", end + 2);
  if (line.is(end, "qua"_w)) return vague("PAST_REF", end + 1);
  if (line.is(end, "trước"_w)) {
    if (line.any(end + 1, {"đó"_w, "đây"_w})) return vague("PAST_REF", end + 2);
    return line.any(end + 1, {"khi"_w, "ngày"_w}) ? 0 : vague("PAST_REF", end + 1);
  }
  if (line.is(end, "sắp"_w, "tới"_w)) return vague("FUTURE_REF", end + 2);
  if (line.is(end, "tới"_w))
    return vague("FUTURE_REF", line.is(end + 1, "đây"_w) ? end + 2 : end + 1);
  if (line.is(end, "sau"_w)) {
    if (line.any(end + 1, {"này"_w, "đó"_w})) return vague("FUTURE_REF", end + 2);
    return line.stops(end + 1) ? vague("FUTURE_REF", end + 1) : 0;
  }
  if (line.is(end, "này"_w)) return unit == Unit::kDay ? vague("PRESENT_REF", end + 1) : 0;
  if (line.is(end, "tiếp"_w, "theo"_w)) return vague("FUTURE_REF", end + 2);
  if (line.any(end, {"đầu"_w, "cuối"_w})) {
    Mark period;
    if (const At after = read_period(line, end, period);
        after > 0 && !(unit == Unit::kMonth && line.is(end, "đầu"_w))) {
      mark = period;
      return after;
    }
    if (line.is(end, "cuối"_w)) return 0;
    mark.type = TimeType::kDuration;
    mark.unit = unit;
    mark.amount = {.vague = true};
    mark.rule = "first-units";
    return read_of_period(line, end);
  }
  return 0;
}

At read_set(const Line& line, At at, Mark& mark) {
  mark.type = TimeType::kSet;
  mark.quant = "EVERY";
  mark.amount = {.whole = 1};
  mark.rule = "set";
  if (line.is(at, "thường"_w, "niên"_w)) {
    mark.unit = Unit::kYear;
    return at + 2;
  }
  if (line.any(at, {"ngày"_w, "năm"_w, "tháng"_w, "tuần"_w}) && line.is(at + 1, "nào"_w)) {
    if (!line.is(at + 2, "cũng"_w) && !line.any(at + 3, {"cũng"_w})) return 0;
    return read_unit(line, at, mark.unit) > 0 ? at + 2 : 0;
  }
  if (!line.any(at, {"mỗi"_w, "hằng"_w, "hàng"_w})) return 0;
  if (line.is(at, "hàng"_w, "tiếng"_w) || line.is(at, "hàng"_w, "giờ"_w, "đồng"_w) ||
      line.is(at, "hàng"_w, "giờ"_w, "liền"_w))
    return 0;
  if (line.is(at, "hàng"_w) && at > line.first() &&
      line.any(at - 1, {"cửa"_w,  "ngân"_w, "khách"_w, "nhà"_w, "mặt"_w,  "bán"_w,    "mua"_w,
                        "đơn"_w,  "giao"_w, "lô"_w,    "xếp"_w, "kiện"_w, "chuyển"_w, "nhập"_w,
                        "xuất"_w, "gian"_w, "kho"_w,   "chủ"_w, "chở"_w,  "bến"_w})) {
    return 0;
  }
  At start = at + 1;
  if (line.any(start, {"đầu"_w, "cuối"_w}) && line.is(at, "mỗi"_w)) ++start;
  const At counted = line.is(at, "mỗi"_w) ? read_small_number(line, start, mark.amount.whole) : 0;
  if (counted > 0) {
    if (const At end = read_unit(line, counted, mark.unit); end > 0) return end;
    mark.amount = {.whole = 1};
  }
  if (const At end = read_unit(line, start, mark.unit); end > 0) {
    if (line.is(start, "tiếng"_w) && sound_or_language(line, end)) return 0;
    if (line.is(start, "quý"_w)) mark.amount = {.whole = 3};
    if (line.is(start, "quý"_w)) mark.unit = Unit::kMonth;
    if (line.is(at, "hàng"_w) && line.number(end)) return 0;
    return end;
  }
  std::int32_t weekday = 0;
  if (const At end = read_weekday(line, start, weekday); end > 0 && line.is(at, "mỗi"_w)) {
    mark.unit = Unit::kDay;
    mark.index = weekday;
    mark.rule = "weekly";
    return end;
  }
  const Part part = line.is(start, "sáng"_w)    ? Part::kMorning
                    : line.is(start, "trưa"_w)  ? Part::kNoon
                    : line.is(start, "chiều"_w) ? Part::kAfternoon
                    : line.is(start, "tối"_w)   ? Part::kEvening
                    : line.is(start, "đêm"_w)   ? Part::kNight
                                                : Part::kNone;
  if (part == Part::kNone) return 0;
  mark.unit = Unit::kDay;
  mark.part = part;
  const At after = read_weekday(line, start + 1, weekday);
  if (after > 0) mark.index = weekday;
  return after > 0 ? after : start + 1;
}

}  // namespace sotin::facts::times
