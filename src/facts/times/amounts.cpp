// Amounts of time. What follows an amount decides what it is: «ba ngày» lasts, «ba ngày trước» and
// «ba ngày sau đó» are days, «ba ngày trước khi ...» lasts again, «ba ngày một lần» recurs.
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

At read_approximation(const Line& line, At at, Mark& mark) {
  At end = at;
  if (line.any(end, {"khoảng"_w, "chừng"_w, "tầm"_w}) || line.is(end, "xấp"_w, "xỉ"_w)) {
    mark.mod = "APPROX";
    end += line.is(end, "xấp"_w) ? 2 : 1;
  }
  // «sớm hơn một ngày»: the word compares
  const bool compares =
      line.is(end, "hơn"_w) && end > line.first() &&
      line.any(end - 1, {"sớm"_w, "muộn"_w, "lâu"_w, "dài"_w, "nhanh"_w, "chậm"_w, "nhiều"_w,
                         "ít"_w, "trẻ"_w, "già"_w, "cao"_w, "thấp"_w, "lớn"_w, "nhỏ"_w, "ngắn"_w});
  if (line.any(end, {"hơn"_w, "trên"_w, "ngoài"_w}) && !compares) {
    mark.mod = "MORE_THAN";
    return end + 1;
  }
  if (line.any(end, {"gần"_w, "ngót"_w})) {
    mark.mod = "LESS_THAN";
    return end + 1;
  }
  if (line.is(end, "chưa"_w) && line.any(end + 1, {"đầy"_w, "tới"_w, "đến"_w})) {
    mark.mod = "LESS_THAN";
    return end + 2;
  }
  if (line.is(end, "ít"_w, "nhất"_w)) return end + 2;
  return end;
}

void halve(Mark& mark) {
  mark.amount = {.whole = 0, .tenths = 5};
  switch (mark.unit) {
    case Unit::kHour:
      mark.unit = Unit::kMinute;
      mark.amount = {.whole = 30};
      break;
    case Unit::kDay:
      mark.unit = Unit::kHour;
      mark.amount = {.whole = 12};
      break;
    case Unit::kMonth:
      mark.unit = Unit::kDay;
      mark.amount = {.whole = 15};
      break;
    case Unit::kYear:
      mark.unit = Unit::kMonth;
      mark.amount = {.whole = 6};
      break;
    case Unit::kCentury:
      mark.unit = Unit::kYear;
      mark.amount = {.whole = 50};
      break;
    case Unit::kDecade:
      mark.unit = Unit::kYear;
      mark.amount = {.whole = 5};
      break;
    default:
      break;
  }
}

bool smaller(Unit minor, Unit major) {
  return (major == Unit::kYear && minor == Unit::kMonth) ||
         (major == Unit::kMonth && minor == Unit::kDay) ||
         (major == Unit::kDay && minor == Unit::kHour) ||
         (major == Unit::kHour && minor == Unit::kMinute) ||
         (major == Unit::kMinute && minor == Unit::kSecond);
}

/// Number and unit, with a smaller unit or «rưỡi»: «2 năm 6 tháng», «1h30 phút», «một năm rưỡi».
At read_quantity(const Line& line, At at, Mark& mark) {
  bool half = false;
  At end = read_amount(line, at, mark.amount, half);
  if (end == 0) return 0;
  if (line.is(end, "h"_w) && line.glued(end) && !half) {
    mark.unit = Unit::kHour;
    ++end;
    if (line.number(end) && line.length(end) <= 2 && line.value(end) < 60) {
      mark.minor = {.whole = line.value(end)};
      mark.minor_unit = Unit::kMinute;
      ++end;
      if (line.is(end, "phút"_w)) ++end;
    }
    return end;
  }
  if (!half && !mark.amount.vague &&
      (line.dash(end) || line.any(end, {"đến"_w, "tới"_w, "hoặc"_w}))) {
    // The left end of a range of amounts: «5-6 giờ».
    Amount right;
    Unit unit = Unit::kNone;
    bool other_half = false;
    const At next = read_amount(line, end + 1, right, other_half);
    const At after = next > 0 && !right.vague ? read_unit(line, next, unit) : 0;
    if (after == 0 || right.whole < mark.amount.whole) return 0;
    if (line.any(after, {"tuổi"_w}) || (line.is(next, "tiếng"_w) && sound_or_language(line, after)))
      return 0;
    if (line.number(after) && line.number(at)) return 0;
    if (line.is(next, "năm"_w) && line.number(at) && mark.amount.whole >= 1000) return 0;
    mark.unit = unit;
    mark.rule = "amount-range-left";
    return end;
  }
  const At unit_at = end;
  end = read_unit(line, end, mark.unit);
  if (end == 0) return 0;
  if (mark.unit == Unit::kQuarter && line.any(end, {"vị"_w, "khách"_w, "ông"_w, "bà"_w, "độc"_w}))
    return 0;
  if (line.is(unit_at, "tiếng"_w) && end == unit_at + 1 && sound_or_language(line, end)) return 0;
  if (line.is(unit_at, "ngày"_w) && !line.is(end, "một"_w, "lần"_w) &&
      line.any(end, {"càng"_w, "một"_w, "mùa"_w, "hội"_w, "lễ"_w})) {
    return 0;
  }
  if (line.is(at, "một"_w, "tiếng"_w) && end == unit_at + 1 &&
      !line.any(at - 1,
                {"trong"_w, "suốt"_w, "dài"_w, "mất"_w, "sau"_w, "khoảng"_w, "hơn"_w, "gần"_w,
                 "thêm"_w, "chừng"_w, "trước"_w, "cách"_w, "từ"_w, "nhất"_w, "vòng"_w, "tầm"_w})) {
    return 0;  // «nói một tiếng»: a word
  }
  if (line.is(unit_at, "giờ"_w) && line.is(end, "đây"_w)) return 0;  // «Nexus 5 giờ đây»
  if (half) {
    halve(mark);
    return end;
  }
  if (mark.amount.whole > (mark.unit == Unit::kMonth  ? 1000
                           : mark.unit == Unit::kYear ? 1000000000
                                                      : 1000000))
    return 0;
  if (line.is(end, "rưỡi"_w)) {
    mark.amount.tenths = 5;
    return end + 1;
  }
  Amount minor;
  Unit minor_unit = Unit::kNone;
  if (const At next = read_amount(line, end, minor, half); next > 0 && !half && !minor.vague) {
    const At after = read_unit(line, next, minor_unit);
    if (after > 0 && smaller(minor_unit, mark.unit) && !line.is(after, "tuổi"_w) &&
        !line.number(after)) {
      mark.minor = minor;
      mark.minor_unit = minor_unit;
      return after;
    }
  }
  return end;
}

/// Is what follows the number and unit a sign that they are no amount?
bool no_amount(const Line& line, At at, At end, const Mark& mark) {
  if (line.is(end, "tuổi"_w)) return true;
  if (line.number(end) && line.number(at) &&
      (mark.unit == Unit::kDay || mark.unit == Unit::kMonth || mark.unit == Unit::kYear ||
       mark.unit == Unit::kQuarter)) {
    return true;  // «số 38 ngày 29/3», «30 tháng 4», «Luật 15 năm 2012»
  }
  if (at > line.first()) {
    if (line.any(at - 1, {"thứ"_w, "tuổi"_w, "$"_w, "phút"_w}) && line.key(at - 1) != 0)
      return true;
    if (line.is(at, "năm"_w, "tháng"_w) && !line.stops(at - 1)) return true;  // «những năm tháng»
    if (line.glued(at) && line.any(at - 1, {"."_w, ","_w, "/"_w, ":"_w, "-"_w, "+"_w}) && at >= 2 &&
        line.number(at - 2) && line.glued(at - 1)) {
      return !line.is(at - 1, "-"_w);
    }
  }
  if (line.is(at, "năm"_w, "tháng"_w)) return true;
  return false;
}

At point(Mark& mark, From from, std::int32_t sign, At end) {
  mark.type = TimeType::kDate;
  mark.from = from;
  mark.offset = sign * mark.amount.whole;
  mark.vague_offset = mark.amount.vague;
  mark.rule = from == From::kStory ? "offset-from-story" : "offset-from-now";
  return end;
}

At read_amount_tail(const Line& line, At at, Mark& mark) {
  const bool day_or_more = mark.unit >= Unit::kDay;
  if (line.is(at, "/"_w, "lần"_w) || line.is(at, "một"_w, "lần"_w)) {
    mark.type = TimeType::kSet;
    mark.quant = "EVERY";
    mark.rule = "set-every";
    return at + 2;
  }
  if (line.is(at, "nữa"_w)) {
    return day_or_more && mark.amount.tenths == 0 ? point(mark, From::kSpeech, 1, at + 1) : at + 1;
  }
  if (line.is(at, "trước"_w)) {
    if (!day_or_more) return at;
    if (line.is(at + 1, "đó"_w)) return point(mark, From::kStory, -1, at + 2);
    if (line.is(at + 1, "đây"_w)) return point(mark, From::kSpeech, -1, at + 2);
    if (line.any(at + 1,
                 {"khi"_w, "ngày"_w, "lúc"_w, "thời"_w, "trận"_w, "vụ"_w, "cuộc"_w, "kỳ"_w, "lễ"_w,
                  "tết"_w, "tháng"_w, "năm"_w, "hạn"_w, "giờ"_w, "chuyến"_w, "bầu"_w, "hội"_w}) ||
        line.number(at + 1)) {
      return at;
    }
    return point(mark, From::kSpeech, -1, at + 1);
  }
  if (line.is(at, "sau"_w)) {
    if (!day_or_more) return at;
    if (line.is(at + 1, "đó"_w)) return point(mark, From::kStory, 1, at + 2);
    return line.stops(at + 1) ? point(mark, From::kStory, 1, at + 1) : at;
  }
  if (line.is(at, "qua"_w) && !line.is(at + 1, "đời"_w)) return at + 1;
  if (line.is(at, "nay"_w)) return at + 1;
  if (line.is(at, "tới"_w)) {
    if (line.number(at + 1) ||
        line.any(at + 1, {"ngày"_w, "tháng"_w, "năm"_w, "một"_w, "hai"_w, "ba"_w, "mười"_w}))
      return at;
    return line.is(at + 1, "đây"_w) ? at + 2 : at + 1;
  }
  if (line.is(at, "gần"_w, "đây"_w)) return line.is(at + 2, "nhất"_w) ? at + 3 : at + 2;
  if (line.is(at, "vừa"_w) && line.any(at + 1, {"qua"_w, "rồi"_w})) return at + 2;
  if (line.is(at, "sắp"_w, "tới"_w)) return at + 2;
  if (line.is(at, "trở"_w, "lại"_w, "đây"_w)) return at + 3;
  return read_of_period(line, at);
}

}  // namespace

At read_amount_phrase(const Line& line, At at, Mark& mark) {
  mark.type = TimeType::kDuration;
  mark.rule = "amount";
  From from = From::kWritten;
  std::int32_t sign = 0;
  At start = at;
  if (line.is(at, "cách"_w) && line.any(at + 1, {"đây"_w, "đó"_w, "nay"_w})) {
    from = line.is(at + 1, "đó"_w) ? From::kStory : From::kSpeech;
    sign = -1;
    start = at + 2;
  } else if (line.any(at, {"trước"_w, "sau"_w}) && line.is(at + 1, "đó"_w)) {
    from = From::kStory;
    sign = line.is(at, "sau"_w) ? 1 : -1;
    start = at + 2;
  } else if (line.is(at, "trước"_w, "đây"_w)) {
    from = From::kSpeech;
    sign = -1;
    start = at + 2;
  }
  const At number = read_approximation(line, start, mark);
  const At end = read_quantity(line, number, mark);
  if (end == 0 || no_amount(line, number, end, mark)) return 0;
  if (mark.rule == "amount-range-left") return sign == 0 ? end : 0;
  if (sign != 0) {
    if (mark.unit < Unit::kDay) return 0;
    return point(mark, from, sign,
                 line.is(end, "trước"_w) && sign < 0 && line.stops(end + 1) ? end + 1 : end);
  }
  return read_amount_tail(line, end, mark);
}

}  // namespace sotin::facts::times
