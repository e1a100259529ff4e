// Days with a head word («ngày, hôm»), after a part of day or a clock. Bare figures are in
// bare.cpp.
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

/// Month and year for the left end of a range or list: «ngày 15 đến ngày 30.11.2013», «5, 6/11».
bool month_from_the_right(const Line& line, At at, Mark& mark) {
  bool connected = false;
  for (At i = at; i < at + 14 && line.has(i);) {
    if (line.number(i)) {
      if (!connected) return false;
      Figures figures;
      if (read_figures(line, i, true, figures) > 0) {
        mark.month = figures.month;
        mark.year = figures.year;
        return true;
      }
      const std::int32_t value = line.value(i);
      if (value < 1 || value > 31 || line.length(i) > 2) return false;
      connected = false;
      ++i;
    } else if (line.dash(i) || line.any(i, {","_w, "và"_w, "đến"_w, "tới"_w, "hoặc"_w, "hay"_w,
                                            "sang"_w, "rạng"_w})) {
      connected = true;
      ++i;
    } else if (connected && line.any(i, {"ngày"_w, "hết"_w, "sáng"_w, "trưa"_w, "chiều"_w, "tối"_w,
                                         "đêm"_w, "hôm"_w, "mùng"_w, "cuối"_w, "khoảng"_w})) {
      ++i;
    } else {
      return false;
    }
  }
  return false;
}

/// «âm lịch» after figures makes the date lunar.
At read_calendar_name(const Line& line, At at, Mark& mark) {
  const At name = line.is(at, "nhuận"_w) ? at + 1 : at;
  if (!line.is(name, "âm"_w, "lịch"_w)) return at;
  mark.lunar = true;
  mark.leap = name > at;
  return name + 2;
}

/// Figures and what follows them; the day alone if its month stands further right.
At read_written(const Line& line, At at, bool loose, Mark& mark) {
  Figures figures;
  if (const At end = read_figures(line, at, loose, figures); end > 0) {
    take(figures, mark);
    return read_after_date(line, read_calendar_name(line, end, mark), mark);
  }
  const std::int32_t day = line.value(at);
  if (day < 1 || day > 31 || line.length(at) > 2) return 0;
  Mark range = mark;
  if (!month_from_the_right(line, at + 1, range)) return 0;
  mark = range;
  mark.unit = Unit::kDay;
  mark.from = From::kWritten;
  mark.day = day;
  mark.rule = "range-left";
  return at + 1;
}

/// A day number alone after «ngày»: «đến ngày 20», but not «ngày 2 lần».
At read_day_number(const Line& line, At at, Mark& mark) {
  const std::int32_t day = line.value(at);
  if (day < 1 || day > 31 || line.length(at) > 2) return 0;
  if (!line.stops(at + 1) &&
      !line.any(at + 1, {"đến"_w, "tới"_w, "và"_w, "tại"_w, "ở"_w, "thì"_w, "là"_w, "này"_w,
                         "cho"_w, "do"_w, "nhưng"_w, "đã"_w, "sẽ"_w, "với"_w, "để"_w, "khi"_w})) {
    return 0;
  }
  if (line.any(at + 1, {"/"_w, "%"_w, ":"_w, "-"_w, "+"_w}) ||
      (line.glued(at + 1) && line.any(at + 1, {"."_w, ","_w}) && line.number(at + 2) &&
       line.glued(at + 2))) {
    return 0;
  }
  mark.unit = Unit::kDay;
  mark.day = day;
  mark.rule = "day-number";
  return at + 1;
}

At relative_day(Mark& mark, From from, std::int32_t offset, At end, std::string_view rule) {
  mark.unit = Unit::kDay;
  mark.from = from;
  mark.offset = offset;
  mark.rule = rule;
  return end;
}

/// A date or weekday that says again which day «hôm nay», «cùng ngày» is.
At read_repeated(const Line& line, At at, Mark& mark) {
  std::int32_t weekday = 0;
  const At after = read_weekday(line, at, weekday);
  Figures figures;
  const At start = after > 0 ? after : line.is(at, "ngày"_w) ? at + 1 : at;
  if (const At end = read_figures(line, start, false, figures);
      end > 0 && figures.separator != 'w') {
    take(figures, mark);
    return end;
  }
  return after > 0 ? after : at;
}

/// After «hôm» or «ngày hôm».
At read_after_hom(const Line& line, At at, Mark& mark) {
  if (line.is(at, "nay"_w)) {
    relative_day(mark, From::kSpeech, 0, 0, "today");
    return read_repeated(line, at + 1, mark);
  }
  if (line.is(at, "qua"_w)) {
    relative_day(mark, From::kSpeech, -1, 0, "yesterday");
    return read_repeated(line, at + 1, mark);
  }
  if (line.is(at, "kia"_w)) return relative_day(mark, From::kSpeech, -2, at + 1, "day-before");
  if (line.is(at, "sau"_w)) return relative_day(mark, From::kStory, 1, at + 1, "next-day");
  if (line.is(at, "trước"_w)) return relative_day(mark, From::kStory, -1, at + 1, "day-earlier");
  if (line.any(at, {"đó"_w, "ấy"_w}))
    return relative_day(mark, From::kStory, 0, at + 1, "that-day");
  return 0;
}

}  // namespace

At read_after_date(const Line& line, At at, Mark& mark) {
  if (line.is(at, "này"_w)) return at + 1;
  if (line.is(at, "vừa"_w) && line.any(at + 1, {"qua"_w, "rồi"_w}) &&
      !line.any(at + 2, {"đời"_w, "khỏi"_w})) {
    mark.toward = -1;
    return at + 2;
  }
  if (line.is(at, "sắp"_w, "tới"_w)) {
    mark.toward = 1;
    return at + 2;
  }
  if (line.is(at, "tới"_w)) {
    if (line.is(at + 1, "đây"_w)) {
      mark.toward = 1;
      return at + 2;
    }
    if (line.number(at + 1) || line.capital(at + 1) ||
        line.any(at + 1, {"ngày"_w, "hôm"_w, "tháng"_w, "năm"_w, "hết"_w, "cuối"_w, "đầu"_w,
                          "giữa"_w, "nay"_w, "sáng"_w, "trưa"_w, "chiều"_w, "tối"_w, "đêm"_w})) {
      return at;
    }
    mark.toward = 1;
    return at + 1;
  }
  if (line.is(at, "qua"_w) && line.stops(at + 1)) {
    mark.toward = -1;
    return at + 1;
  }
  if (line.is(at, "năm"_w)) {
    std::int32_t year = 0;
    if (const At end = read_year(line, at + 1, year); end > 0 && mark.year == 0) {
      mark.year = year;
      return end;
    }
    mark.has_year_offset = true;
    if (line.any(at + 1, {"nay"_w, "này"_w})) return at + 2;
    mark.year_offset = line.any(at + 1, {"ngoái"_w, "trước"_w, "qua"_w}) ? -1
                       : line.any(at + 1, {"tới"_w, "sau"_w})            ? 1
                                                                         : 0;
    if (mark.year_offset != 0) return at + 2;
    mark.has_year_offset = false;
  }
  return at;
}

At read_day(const Line& line, At at, bool headed, Mark& mark) {
  mark.type = TimeType::kDate;
  mark.rule = "date";
  if (line.is(at, "cùng"_w, "ngày"_w)) {
    relative_day(mark, From::kStory, 0, 0, "same-day");
    return read_repeated(line, at + 2, mark);
  }
  if (line.is(at, "hôm"_w)) {
    if (const At end = read_after_hom(line, at + 1, mark); end > 0) return end;
    if (const At end = read_weekday_phrase(line, at + 1, true, mark); end > 0) return end;
    return read_written(line, at + 1, true, mark);
  }
  if (const At end = read_weekday_phrase(line, at, headed, mark); end > 0) return end;
  if (line.is(at, "ngày"_w)) {
    if (line.is(at + 1, "hôm"_w)) {
      if (const At end = read_after_hom(line, at + 2, mark); end > 0) return end;
      return read_written(line, at + 2, true, mark);
    }
    if (const At end = read_weekday_phrase(line, at + 1, true, mark); end > 0) return end;
    if (line.is(at + 1, "mai"_w) && !line.capital(at + 1)) {
      return relative_day(mark, From::kSpeech, 1, at + 2, "tomorrow");
    }
    if (line.is(at + 1, "kia"_w)) return relative_day(mark, From::kSpeech, 2, at + 2, "day-after");
    if (line.is(at + 1, "này"_w)) return relative_day(mark, From::kStory, 0, at + 2, "that-day");
    if (line.any(at + 1, {"mùng"_w, "mồng"_w, "rằm"_w})) {
      const At end = read_lunar(line, at + 1, mark);
      return end;
    }
    if (const At end = read_written(line, at + 1, true, mark); end > 0) return end;
    Mark lunar = mark;
    if (const At end = read_lunar(line, at + 1, lunar); end > 0) {
      mark = lunar;
      return end;
    }
    if (const At end = read_day_number(line, at + 1, mark); end > 0) return end;
    if (line.is(at + 1, "mùa"_w)) return read_period(line, at + 1, mark);
    const At rest = line.is(at + 1, "nghỉ"_w) ? at + 2 : at + 1;
    if (line.is(rest, "cuối"_w, "tuần"_w)) return read_period(line, rest, mark);
    // A named day with its date: «ngày Quốc khánh 2/9».
    if (line.capital(at + 1)) {
      for (At i = at + 2; i < at + 9 && line.has(i); ++i) {
        if (line.number(i)) return read_written(line, i, false, mark);
        if (!line.word(i)) break;
      }
    }
    return 0;
  }
  if (!headed) return 0;
  if (line.is(at, "nay"_w)) {
    relative_day(mark, From::kSpeech, 0, 0, "today");
    return read_repeated(line, at + 1, mark);
  }
  if (line.is(at, "qua"_w)) {
    relative_day(mark, From::kSpeech, -1, 0, "yesterday");
    return read_repeated(line, at + 1, mark);
  }
  if (line.is(at, "mai"_w) && !line.capital(at)) {
    relative_day(mark, From::kSpeech, 1, 0, "tomorrow");
    return read_repeated(line, at + 1, mark);
  }
  if (line.is(at, "kia"_w)) return relative_day(mark, From::kSpeech, 2, at + 1, "day-after");
  if (const At end = read_lunar(line, at, mark); end > 0) return end;
  return read_written(line, at, false, mark);
}

}  // namespace sotin::facts::times
