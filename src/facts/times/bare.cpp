// Figures with no head word are dates only where the place says so: after a preposition of time, in
// brackets, after a name, at the right end of a range. Everything else (scores, fractions, numbers
// of documents and houses) is left alone.
#include <cstdlib>

#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

/// Words after a fraction or an amount, never after a date or year.
bool counts_something(const Line& line, At at) {
  return line.any(
      at, {"người"_w, "dân"_w,    "số"_w,    "tổng"_w,  "diện"_w,  "trang"_w, "quãng"_w, "lượng"_w,
           "khối"_w,  "ngân"_w,   "thu"_w,   "phần"_w,  "lao"_w,   "nước"_w,  "tỉnh"_w,  "huyện"_w,
           "xã"_w,    "xe"_w,     "vụ"_w,    "hộ"_w,    "đồng"_w,  "tỉ"_w,    "tỷ"_w,    "triệu"_w,
           "nghìn"_w, "ngàn"_w,   "usd"_w,   "euro"_w,  "vnd"_w,   "m"_w,     "km"_w,    "kg"_w,
           "tấn"_w,   "ha"_w,     "cm"_w,    "mm"_w,    "gb"_w,    "mb"_w,    "căn"_w,   "con"_w,
           "chiếc"_w, "cái"_w,    "bộ"_w,    "lượt"_w,  "phiếu"_w, "cổ"_w,    "thùng"_w, "lít"_w,
           "mét"_w,   "học"_w,    "sinh"_w,  "trẻ"_w,   "ca"_w,    "ý"_w,     "đô"_w,    "điểm"_w,
           "thành"_w, "cầu"_w,    "trận"_w,  "bàn"_w,   "lá"_w,    "quan"_w,  "binh"_w,  "lính"_w,
           "đại"_w,   "nhân"_w,   "công"_w,  "doanh"_w, "hành"_w,  "du"_w,    "suất"_w,  "việc"_w,
           "phòng"_w, "giường"_w, "yen"_w,   "won"_w,   "bảng"_w,  "w"_w,     "kw"_w,    "mw"_w,
           "sản"_w,   "mẫu"_w,    "tờ"_w,    "bức"_w,   "cuốn"_w,  "hecta"_w, "năm"_w,   "ntd"_w,
           "thí"_w,   "thuê"_w,   "khách"_w, "mã"_w,    "%"_w,     "$"_w,     "tàu"_w});
}

bool preposition(const Line& line, At at) {
  return line.any(at, {"vào"_w,  "từ"_w,   "đến"_w,   "tới"_w, "hôm"_w,   "trước"_w, "sau"_w,
                       "qua"_w,  "lúc"_w,  "hồi"_w,   "kể"_w,  "trong"_w, "hết"_w,   "nay"_w,
                       "ngày"_w, "dịp"_w,  "phiên"_w, "lễ"_w,  "nghỉ"_w,  "khánh"_w, "đầu"_w,
                       "cuối"_w, "giữa"_w, "kết"_w,   "đâù"_w});
}

bool names_a_place_with_a_number(const Line& line, At at) {
  return line.any(
      at, {"đường"_w,  "phố"_w,  "số"_w,    "nhà"_w,   "vùng"_w, "ngõ"_w,    "hẻm"_w,   "quận"_w,
           "phường"_w, "tổ"_w,   "quốc"_w,  "lộ"_w,    "tỉnh"_w, "km"_w,     "hùng"_w,  "viện"_w,
           "trường"_w, "chợ"_w,  "cầu"_w,   "trại"_w,  "lữ"_w,   "đoàn"_w,   "tiểu"_w,  "thửa"_w,
           "lô"_w,     "kiệt"_w, "căn"_w,   "phòng"_w, "tỷ"_w,   "tỉ"_w,     "thắng"_w, "thua"_w,
           "hòa"_w,    "hoà"_w,  "sắc"_w,   "lệnh"_w,  "định"_w, "khoảng"_w, "hơn"_w,   "gần"_w,
           "chiếm"_w,  "đạt"_w,  "xuống"_w, "lên"_w,   "còn"_w,  "dẫn"_w,    "gỡ"_w});
}

/// The same figures somewhere in the year before or after publication, within `limit` days.
bool near_publication(const Around& around, const Figures& figures, int limit) {
  if (!around.published) return false;
  const int year = year_of(*around.published);
  for (int y = year - 1; y <= year + 1; ++y) {
    const auto day = make_day(figures.year > 0 ? figures.year : y, figures.month, figures.day);
    if (day && std::abs((*day - *around.published).count()) <= limit) return true;
  }
  return false;
}

bool date_here(const Line& line, At at, At end, const Around& around, const Figures& figures) {
  if (line.is(end, "/"_w) && line.glued(end)) return false;
  if (line.dash(end) && line.glued(end) && line.word(end + 1) && line.glued(end + 1)) return false;
  const At before = at - 1;
  const bool has_before = at > line.first();
  if (has_before && names_a_place_with_a_number(line, before)) return false;
  if (line.any(end, {"%"_w, "$"_w, "°"_w})) return false;
  if (has_before && line.glued(at) && line.word(before)) return false;
  if (figures.day == 24 && figures.month == 7 && figures.year == 0 && !line.is(end, ")"_w))
    return false;
  const bool right_end =
      has_before && around.previous_end == before && around.previous_unit == Unit::kDay;
  if (figures.year > 0)
    return figures.separator != '.' || !has_before || !line.glued(at) || right_end;
  if (line.is(end, "năm"_w) && line.any(end + 1, {"nay"_w, "ngoái"_w, "sau"_w, "trước"_w, "tới"_w}))
    return true;
  const bool real = make_day(2024, figures.month, figures.day).has_value();
  if (!real) return false;
  if (has_before && around.previous_end == before &&
      (line.dash(before) || line.any(before, {"/"_w, ","_w, "và"_w})) &&
      around.previous_unit == Unit::kDay) {
    return true;
  }
  if (around.previous_end == before && has_before && line.is(before, "("_w)) return true;
  if (has_before && around.previous_range && around.previous_unit == Unit::kDay) return true;
  if (counts_something(line, end)) return false;
  if (has_before && line.is(before, "("_w) && line.is(end, ")"_w)) {
    return figures.separator == '/' || near_publication(around, figures, 40);
  }
  if (has_before && preposition(line, before)) {
    if (figures.separator == '.') {
      return near_publication(around, figures, 60) ||
             (figures.day > 12 && line.length(end - 1) == 2);
    }
    return figures.separator == '/' ? figures.day >= figures.month || line.stops(end) ||
                                          near_publication(around, figures, 200)
                                    : near_publication(around, figures, 100);
  }
  const bool near = near_publication(around, figures, figures.separator == '/' ? 120 : 30);
  if (has_before && line.capital(before)) {
    return figures.separator == '/' && (near || !around.published || line.stops(end));
  }
  if (!has_before || line.stops(before)) {
    return near && figures.separator == '/' && (line.stops(end) || figures.day > 12);
  }
  return near && figures.separator == '/' && (figures.day > 12 || line.stops(end));
}

}  // namespace

At read_bare_figures(const Line& line, At at, const Around& around, Mark& mark) {
  Figures figures;
  const At end = read_figures(line, at, false, figures);
  if (end > 0 && figures.separator != 'w') {
    if (!date_here(line, at, end, around, figures)) return 0;
  } else if (end > 0) {
    if (figures.year == 0 || (at > line.first() && line.any(at - 1, {"số"_w, "đường"_w}))) return 0;
  } else {
    // The left end of a range: «từ 20 đến 26-10», or one more of a list.
    const bool from = at > line.first() && line.any(at - 1, {"từ"_w, "ngày"_w});
    const bool more = at > line.first() && around.previous_range &&
                      around.previous_unit == Unit::kDay && around.previous_end == at - 1;
    const bool list = at > line.first() && around.previous_unit == Unit::kDay &&
                      around.previous_range && line.any(at - 1, {","_w, "và"_w});
    if (!from && !more && !list) return 0;
    Mark left;
    const At after = read_day(line, at, true, left);
    if (after == 0 || left.rule != "range-left") return 0;
    mark = left;
    return after;
  }
  mark.type = TimeType::kDate;
  mark.unit = Unit::kDay;
  mark.day = figures.day;
  mark.month = figures.month;
  mark.year = figures.year;
  mark.rule = "figures";
  if (line.is(end, "âm"_w, "lịch"_w)) {
    mark.lunar = true;
    return end + 2;
  }
  return read_after_date(line, end, mark);
}

At read_bare_century(const Line& line, At at, const Around& around, Mark& mark) {
  if (around.previous_unit != Unit::kCentury || around.previous_end == 0 ||
      around.previous_end + 1 != at ||
      (!line.dash(at - 1) && !line.any(at - 1, {","_w, "và"_w, "đến"_w}))) {
    return 0;
  }
  mark.unit = Unit::kCentury;
  mark.rule = "century";
  const At end = read_ordinal(line, at, 30, mark.index);
  return end > 0 && (line.stops(end) || line.lower(end)) ? end : 0;
}

At read_bare_month(const Line& line, At at, const Around& around, Mark& mark) {
  const At end = read_month_year(line, at, false, mark.month, mark.year);
  if (end == 0 || line.is(end, "/"_w) || (line.dash(end) && line.word(end + 1))) return 0;
  const bool range = around.previous_end == at - 1 && around.previous_unit == Unit::kMonth &&
                     around.previous_end > 0;
  const bool placed =
      at > line.first() && line.any(at - 1, {"từ"_w, "đến"_w, "tới"_w, "vào"_w, "("_w, "hồi"_w,
                                             "cuối"_w, "đầu"_w, "giữa"_w, "trước"_w});
  if (!range && !placed) return 0;
  mark.type = TimeType::kDate;
  mark.unit = Unit::kMonth;
  mark.rule = "month-year";
  return end;
}

At read_bare_year(const Line& line, At at, const Around& around, Mark& mark) {
  const At end = read_year(line, at, mark.year);
  if (end == 0 || mark.year < 1900 || mark.year > 2099) {
    const bool range = end > 0 && around.previous_unit == Unit::kYear &&
                       around.previous_end == at - 1 && around.previous_end > 0;
    if (!range) return 0;
  }
  if (line.glued(end) && (line.word(end) || line.is(end, "%"_w) ||
                          (line.is(end, ":"_w) && line.number(end + 1) && line.glued(end + 1))))
    return 0;
  if (line.is(end, "/"_w) && line.glued(end) && line.glued(end + 1)) return 0;
  if (counts_something(line, end)) return 0;
  const At before = at - 1;
  if (at > line.first()) {
    const bool joined =
        line.dash(before) || line.any(before, {"/"_w, ","_w, "và"_w, "đến"_w, "tới"_w, "hoặc"_w});
    const bool goes_on = joined && around.previous_unit == Unit::kYear && around.previous_end > 0 &&
                         at - around.previous_end <= 2;
    if (goes_on) {
      mark.type = TimeType::kDate;
      mark.unit = Unit::kYear;
      mark.rule = "year-range";
      return end;
    }
    if (line.glued(at) &&
        line.any(before, {"/"_w, "."_w, ","_w, ":"_w, "-"_w, "+"_w, "$"_w, "#"_w}))
      return 0;
    if (line.any(before,
                 {"số"_w,      "khoảng"_w, "hơn"_w,   "gần"_w,   "giá"_w,   "tầm"_w,    "văn"_w,
                  "điều"_w,    "mã"_w,     "đường"_w, "km"_w,    "chừng"_w, "tới"_w,    "trên"_w,
                  "dưới"_w,    "còn"_w,    "lên"_w,   "xuống"_w, "được"_w,  "đạt"_w,    "những"_w,
                  "các"_w,     "có"_w,     "là"_w,    "trong"_w, "quý"_w,   "boeing"_w, "airbus"_w,
                  "windows"_w, "nokia"_w,  "iso"_w,   "x"_w,     "cả"_w,    "với"_w})) {
      const bool window = line.is(before, "trong"_w) && line.stops(end);
      if (!window) return 0;
    }
    const bool closed = line.stops(end) || line.capital(end);
    const bool function_word =
        line.any(end, {"tại"_w,  "của"_w,   "do"_w,    "là"_w,   "và"_w,   "với"_w,   "ở"_w,
                       "cho"_w,  "đến"_w,   "tới"_w,   "vừa"_w,  "sẽ"_w,   "đã"_w,    "được"_w,
                       "diễn"_w, "trong"_w, "vào"_w,   "có"_w,   "thì"_w,  "nhưng"_w, "khi"_w,
                       "mà"_w,   "trên"_w,  "hồi"_w,   "nhằm"_w, "đối"_w,  "vẫn"_w,   "cũng"_w,
                       "nói"_w,  "bị"_w,    "không"_w, "như"_w,  "thực"_w, "trở"_w,   "chỉ"_w,
                       "tăng"_w, "giảm"_w,  "còn"_w,   "này"_w,  "để"_w,   "từ"_w,    "gồm"_w});
    if (line.capital(before) || line.any(before, {"sn"_w, "sinh"_w, "đoạn"_w, "kỳ"_w, "khóa"_w,
                                                  "khoá"_w, "từ"_w, "đến"_w})) {
      mark.rule = "year-name";
    } else if (closed || function_word) {
      mark.rule = "year-bare";
      if (line.number(before)) return 0;
    } else {
      return 0;
    }
  } else if (line.dash(end) && line.glued(end)) {
    mark.rule = "year-first";
  } else {
    return 0;
  }
  mark.type = TimeType::kDate;
  mark.unit = Unit::kYear;
  return end;
}

}  // namespace sotin::facts::times
