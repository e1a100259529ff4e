// Weekdays, told from ordinals («lần thứ hai», «nước thứ ba») by what stands around.
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {

void take(const Figures& figures, Mark& mark) {
  mark.unit = Unit::kDay;
  mark.from = From::kWritten;
  mark.day = figures.day;
  mark.month = figures.month;
  mark.year = figures.year;
}

At read_weekday(const Line& line, At at, std::int32_t& weekday) {
  if (line.is(at, "chủ"_w, "nhật"_w)) {
    weekday = 7;
    return at + 2;
  }
  if (!line.is(at, "thứ"_w)) return 0;
  const At end = read_small_number(line, at + 1, weekday);
  if (end != at + 2 || weekday < 2 || weekday > 7) return 0;
  if (line.glued(end) && line.any(end, {"/"_w, "-"_w, "."_w}) && line.number(at + 1) &&
      line.number(end + 1)) {
    return 0;
  }
  --weekday;
  return end;
}

At read_weekday_phrase(const Line& line, At at, bool headed, Mark& mark) {
  std::int32_t weekday = 0;
  At end = read_weekday(line, at, weekday);
  if (end == 0) return 0;
  if (!headed && at > line.first() && line.is(at, "thứ"_w) &&
      line.any(at - 1, {"lượt"_w, "vòng"_w, "lần"_w, "kỳ"_w, "trận"_w, "tập"_w, "đợt"_w, "đứng"_w,
                        "hạng"_w, "trí"_w, "xếp"_w, "năm"_w, "phiên"_w, "số"_w})) {
    return 0;
  }
  mark.unit = Unit::kDay;
  mark.index = weekday;
  mark.rule = "weekday";
  Figures figures;
  const At start = line.is(end, "ngày"_w) ? end + 1 : end;
  if (const At after = read_figures(line, start, false, figures); after > 0) {
    take(figures, mark);
    mark.index = 0;
    return read_after_date(line, after, mark);
  }
  const bool week = line.is(end, "tuần"_w);
  const At post = week ? end + 1 : end;
  if (line.any(post, {"này"_w, "nay"_w})) {
    mark.has_week_offset = true;
    return post + 1;
  }
  if (line.any(post, {"tới"_w, "sau"_w}) &&
      (week || !line.any(post + 1, {"khi"_w, "ngày"_w, "đó"_w}))) {
    if (week) {
      mark.has_week_offset = true;
      mark.offset = 1;
    }
    mark.toward = 1;
    return post + 1;
  }
  if (line.any(post, {"trước"_w, "qua"_w, "rồi"_w}) &&
      (week || !line.any(post + 1, {"khi"_w, "ngày"_w}))) {
    if (week) {
      mark.has_week_offset = true;
      mark.offset = -1;
    }
    mark.toward = -1;
    return post + 1;
  }
  if (line.is(post, "vừa"_w) && line.any(post + 1, {"qua"_w, "rồi"_w})) {
    mark.toward = -1;
    return post + 2;
  }
  if (headed) return end;
  // An ordinal («nước thứ ba», «lần thứ Hai») or a weekday? Weekdays follow prepositions and
  // pauses.
  if (at > line.first() && line.word(at - 1) &&
      !line.any(at - 1, {"vào"_w, "từ"_w, "đến"_w, "tới"_w, "trong"_w, "hết"_w, "và"_w, "cho"_w,
                         "sang"_w, "qua"_w, "trước"_w, "sau"_w, "lúc"_w})) {
    const bool sunday = !line.is(at, "thứ"_w);
    if (!sunday &&
        !(line.capital(end - 1) && line.lower(at) &&
          !line.any(at - 1, {"lần"_w, "bậc"_w, "hạng"_w, "giải"_w, "bên"_w, "nước"_w, "người"_w,
                             "lớn"_w, "cao"_w, "loại"_w, "bước"_w, "mũi"_w}))) {
      return 0;
    }
    if (sunday && !line.capital(at) && line.any(at - 1, {"phiên"_w, "ngày"_w})) return end;
  }
  if (line.is(at, "thứ"_w) && !line.capital(end - 1) && !line.number(end - 1) && !line.stops(end) &&
      (at == line.first() || line.any(at - 1, {"và"_w, "cho"_w, "sau"_w, "qua"_w}) ||
       line.stops(at - 1))) {
    return 0;  // «Thứ hai, ...» counts; «thứ ba là»
  }
  if (line.is(at, "thứ"_w) && line.stops(end) && line.capital(at) && line.lower(end - 1)) return 0;
  return end;
}

}  // namespace sotin::facts::times
