// Clocks, with the part of day and the day that follow them. «3 giờ» is a clock or an amount:
// what stands before and after decides.
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

/// The form a clock is written in.
enum class Form : std::uint8_t { kNone, kLetter, kColon, kWord };

struct Clock {
  std::int32_t hour = 0;
  std::int32_t minute = 0;
  Form form = Form::kNone;
  bool minutes = false;  ///< minutes are written
  bool phut = false;     ///< with the word «phút»
};

At read_minutes(const Line& line, At at, bool glued, Clock& clock) {
  if (!line.number(at) || line.length(at) > 2 || line.value(at) > 59 || (glued && !line.glued(at)))
    return 0;
  clock.minute = line.value(at);
  clock.minutes = true;
  if (line.any(at + 1, {"phút"_w, "p"_w, "ph"_w, "'"_w, "’"_w})) {
    clock.phut = line.is(at + 1, "phút"_w);
    return at + 2;
  }
  return at + 1;
}

/// Figures of a clock only.
At read_clock_figures(const Line& line, At at, Clock& clock) {
  clock.hour = line.value(at);
  if (clock.hour < 0 || clock.hour > 24 || line.length(at) > 2) return 0;
  const At next = at + 1;
  if (line.is(next, ":"_w) && line.glued(next) && line.glued(next + 1) &&
      line.length(next + 1) == 2 && line.number(next + 1) && line.value(next + 1) < 60) {
    clock.form = Form::kColon;
    clock.minute = line.value(next + 1);
    clock.minutes = true;
    At end = next + 2;
    if (line.is(end, "phút"_w)) return end + 1;
    if (line.is(end, ":"_w) && line.glued(end) && line.number(end + 1) && line.length(end + 1) == 2)
      end += 2;
    return end;
  }
  if (line.any(next, {"h"_w, "g"_w}) && (line.glued(next) || line.is(next, "h"_w))) {
    clock.form = Form::kLetter;
    if (const At end = read_minutes(line, next + 1, true, clock); end > 0) return end;
    Clock spaced = clock;
    if (const At end = read_minutes(line, next + 1, false, spaced);
        end > 0 && (spaced.phut || (line.length(next + 1) == 2 && line.is(end, ","_w)))) {
      clock = spaced;
      return end;
    }
    return next + 1;
  }
  if (line.is(next, "giờ"_w)) {
    clock.form = Form::kWord;
    if (line.is(next + 1, "rưỡi"_w)) {
      clock.minute = 30;
      clock.minutes = true;
      return next + 2;
    }
    if (line.is(next + 1, "kém"_w) && line.number(next + 2) && line.value(next + 2) < 60 &&
        clock.hour > 0) {
      --clock.hour;
      clock.minute = 60 - line.value(next + 2);
      clock.minutes = true;
      return line.is(next + 3, "phút"_w) ? next + 4 : next + 3;
    }
    if (line.any(next + 2, {"/"_w, "-"_w, "."_w}) && line.glued(next + 2) && line.number(next + 3))
      return next + 1;
    Clock with_minutes = clock;
    if (const At end = read_minutes(line, next + 1, false, with_minutes);
        end > 0 && (with_minutes.phut || line.stops(end) || line.length(next + 1) == 2)) {
      clock = with_minutes;
      return end;
    }
    return next + 1;
  }
  return 0;
}

/// Hours of the second half of the day.
void shift_hour(Part part, Mark& mark) {
  const bool later = (part == Part::kAfternoon && mark.hour < 12) ||
                     (part == Part::kEvening && mark.hour >= 4 && mark.hour < 12) ||
                     (part == Part::kNight && mark.hour >= 7 && mark.hour < 12) ||
                     (part == Part::kNoon && mark.hour <= 2);
  if (later) mark.hour += 12;
  if (part == Part::kNight && mark.hour == 12) mark.hour = 24;
}

bool amount_before(const Line& line, At at) {
  return line.any(
      at, {"trong"_w, "suốt"_w, "dài"_w,  "mất"_w,    "thêm"_w, "chậm"_w, "muộn"_w,  "sớm"_w,
           "hoãn"_w,  "cách"_w, "vòng"_w, "tốn"_w,    "bay"_w,  "ngủ"_w,  "chừng"_w, "cả"_w,
           "mỗi"_w,   "hơn"_w,  "gần"_w,  "khoảng"_w, "giữ"_w,  "đợi"_w,  "chờ"_w});
}

bool clock_before(const Line& line, At at) {
  return line.any(at, {"lúc"_w, "vào"_w, "hồi"_w, "từ"_w, "đến"_w, "tới"_w, "trước"_w, "quá"_w,
                       "kể"_w, "("_w, "khung"_w, "mốc"_w});
}

/// «1h30»: too exact for an amount unless a word says so.
bool amount_surely_before(const Line& line, At at) {
  return line.any(
      at, {"trong"_w, "suốt"_w, "dài"_w, "mất"_w, "thêm"_w, "chậm"_w, "vòng"_w, "tốn"_w, "cách"_w});
}

/// Is this a point on the clock, or so many hours? Called when no day or part of day follows.
bool on_the_clock(const Line& line, At start, At end, const Clock& clock) {
  if (line.is(end, "đồng"_w, "hồ"_w) ||
      line.any(end, {"nữa"_w, "qua"_w, "liền"_w, "liên"_w, "đầu"_w, "bay"_w, "làm"_w}))
    return false;
  if (clock.form == Form::kColon) return true;
  const bool begins =
      start == line.first() || (line.stops(start - 1) && !line.is(start - 1, "%"_w));
  const At before = begins ? 0 : start - 1;
  if (!begins && line.is(before, "trước"_w) && clock.form == Form::kWord && !clock.minutes &&
      (clock.hour == 24 || !line.stops(end))) {
    return false;
  }
  if (!begins && clock_before(line, before)) {
    const bool exact = clock.form == Form::kLetter && line.is(before, "từ"_w);
    return !(before > line.first() && !line.is(before, "quá"_w) && !exact &&
             line.any(before - 1, {"dài"_w, "mất"_w, "chậm"_w, "lên"_w, "tăng"_w}));
  }
  if (clock.form == Form::kLetter && clock.minutes && !clock.phut) {
    return begins || !amount_surely_before(line, before);
  }
  if (!begins && amount_before(line, before)) return false;
  if (clock.form == Form::kLetter) return !(clock.phut && !begins);
  if (!begins && line.is(before, "sau"_w)) return false;
  if (clock.hour == 24 && !clock.minutes) return false;
  if (clock.minutes && !clock.phut) return true;
  if (clock.minutes) return begins || clock.hour > 6;
  return (begins && line.stops(end)) || clock.hour > 12;
}

}  // namespace

At read_clock(const Line& line, At at, Mark& mark) {
  // An approximation belongs to the clock.
  At start = at;
  if (line.any(at, {"khoảng"_w, "chừng"_w, "tầm"_w})) {
    mark.mod = "APPROX";
    ++start;
  }
  if (line.any(start, {"hơn"_w, "quá"_w})) {
    mark.mod = "MORE_THAN";
    ++start;
  } else if (line.is(start, "gần"_w)) {
    mark.mod = "LESS_THAN";
    ++start;
  } else if (line.is(start, "đúng"_w)) {
    ++start;
  }
  if (!line.number(start)) return 0;
  Clock clock;
  At end = read_clock_figures(line, start, clock);
  bool left = false;
  bool right_tail = false;  // a day or part of day after the right end
  if (end == 0 && line.length(start) <= 2 && line.value(start) <= 24 &&
      (line.dash(start + 1) || line.any(start + 1, {"đến"_w, "tới"_w}))) {
    // «8-10h»: the left end has no unit of its own
    Clock right;
    const At after = read_clock_figures(line, start + 2, right);
    if (after == 0 || right.form == Form::kColon || right.hour <= line.value(start)) return 0;
    clock.hour = line.value(start);
    clock.form = right.form;
    left = true;
    end = start + 1;
    Mark probe;
    right_tail = read_clock(line, start + 2, probe) > after;
  }
  if (end == 0) return 0;
  mark.type = TimeType::kTime;
  mark.unit = Unit::kDay;
  mark.hour = clock.hour;
  mark.minute = clock.minute;
  mark.rule = "clock";
  mark.dayless = true;
  bool tail = false;
  Part part = Part::kNone;
  std::string_view mod;
  if (!left) {
    const At part_start = line.is(end, "buổi"_w) ? end + 1 : end;
    if (const At after = read_part(line, part_start, part, mod);
        after > 0 &&
        !line.any(after, {"tạo"_w, "kiến"_w, "đa"_w, "thiểu"_w, "cao"_w, "dài"_w, "rộng"_w})) {
      end = after;
      shift_hour(part, mark);
      tail = true;
    }
    Mark day = mark;
    const bool bare = !tail && line.any(end, {"qua"_w, "nay"_w, "mai"_w, "kia"_w});  // «24 giờ qua»
    if (const At after = bare ? 0 : read_day_of_time(line, end, day); after > 0) {
      day.type = TimeType::kTime;
      day.dayless = false;
      day.rule = "clock-day";
      mark = day;
      return after;
    }
  }
  const bool gram = line.is(start + 1, "g"_w) && !clock.minutes && !tail &&
                    !(start > line.first() && (clock_before(line, start - 1) ||
                                               line.any(start - 1, {"nay"_w, "qua"_w, "mai"_w})));
  if (gram) return 0;
  if (left) mark.rule = "clock-left";
  if (tail || right_tail || on_the_clock(line, at, end, clock)) return end;
  return 0;
}

At read_clock_after_clock(const Line& line, At at, Mark& mark) {
  if (const At end = read_clock(line, at, mark); end > 0) return end;
  mark = {};
  Clock clock;
  const At end = line.number(at) ? read_clock_figures(line, at, clock) : 0;
  if (end == 0 || line.is(end, "đồng"_w)) return 0;
  mark.type = TimeType::kTime;
  mark.unit = Unit::kDay;
  mark.hour = clock.hour;
  mark.minute = clock.minute;
  mark.rule = "clock";
  mark.dayless = true;
  return end;
}

}  // namespace sotin::facts::times
