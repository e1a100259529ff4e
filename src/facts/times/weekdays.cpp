// Weekdays, told from ordinals («lần thứ hai», «nước thứ ba») by what stands around.
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

/// Is the weekday at [at, end) rather an ordinal («nước thứ ba», «lần thứ Hai», «Thứ hai, ...»)?
/// Weekdays follow prepositions and pauses, and journalists write them with a capital.
bool is_ordinal(const Line& line, At at, At end) {
  if (!line.is(at, "thứ"_w)) return false;  // chủ nhật
  const bool capital = line.capital(end - 1);
  if (at == line.first() || line.stops(at - 1)) {
    if (capital || line.number(end - 1)) return false;
    return !line.stops(end) || line.capital(at);  // «thứ ba là ...», «Thứ hai, ...»
  }
  if (line.any(at - 1, {"lượt"_w, "vòng"_w, "lần"_w, "kỳ"_w,   "trận"_w,  "tập"_w,   "đợt"_w,
                        "đứng"_w, "hạng"_w, "trí"_w, "xếp"_w,  "năm"_w,   "phiên"_w, "số"_w,
                        "bậc"_w,  "giải"_w, "bên"_w, "nước"_w, "người"_w, "lớn"_w,   "cao"_w,
                        "loại"_w, "bước"_w, "mũi"_w, "hiệu"_w})) {
    return true;
  }
  if (line.any(at - 1, {"và"_w, "cho"_w, "sau"_w, "qua"_w}))
    return !capital && !line.number(end - 1) && !line.stops(end);
  if (line.any(at - 1, {"vào"_w, "từ"_w, "đến"_w, "tới"_w, "trong"_w, "hết"_w, "sang"_w, "trước"_w,
                        "lúc"_w}))
    return false;
  return !(capital && line.lower(at));
}

}  // namespace

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
  const At end = read_weekday(line, at, weekday);
  if (end == 0) return 0;
  const bool ordinal = !headed && is_ordinal(line, at, end);
  mark.unit = Unit::kDay;
  mark.index = weekday;
  mark.rule = "weekday";
  Figures figures;
  const At start = line.is(end, "ngày"_w) ? end + 1 : end;
  if (const At after = read_figures(line, start, false, figures); after > 0) {
    const bool after_a_word = !headed && ordinal && line.word(at - 1) && line.lower(end - 1);
    if (after_a_word || (ordinal && line.number(end - 1))) return 0;
    take(figures, mark);
    mark.index = 0;
    return read_after_date(line, after, mark);
  }
  if (line.any(end, {"hằng"_w, "hàng"_w}) && line.is(end + 1, "tuần"_w)) {
    mark.type = TimeType::kSet;
    mark.quant = "EVERY";
    mark.rule = "weekly";
    return end + 2;
  }
  const bool week = line.is(end, "tuần"_w);
  if (ordinal && !week) return 0;
  const At post = week ? end + 1 : end;
  if (line.any(post, {"này"_w, "nay"_w})) {
    mark.has_week_offset = true;
    return post + 1;
  }
  const bool event = !week && line.any(post + 1, {"khi"_w, "ngày"_w, "đó"_w});
  if (line.any(post, {"tới"_w, "sau"_w, "trước"_w, "qua"_w, "rồi"_w}) && !event) {
    mark.toward = line.any(post, {"tới"_w, "sau"_w}) ? 1 : -1;
    if (week) {
      mark.has_week_offset = true;
      mark.offset = mark.toward;
    }
    return post + 1;
  }
  if (line.is(post, "vừa"_w) && line.any(post + 1, {"qua"_w, "rồi"_w})) {
    mark.toward = -1;
    return post + 2;
  }
  return ordinal ? 0 : end;
}

}  // namespace sotin::facts::times
