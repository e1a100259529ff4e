// Parts of day, alone or with their day: «sáng nay 22-10», «đêm qua», «trưa và chiều 10-11».
#include "facts/times/grammar.hpp"

namespace sotin::facts::times {

/// A part of day: «rạng sáng, sáng sớm, trưa, chiều tối, đêm khuya». `mod` for early and late.
At read_part(const Line& line, At at, Part& part, std::string_view& mod) {
  if (line.is(at, "rạng"_w, "sáng"_w)) {
    part = Part::kMorning;
    return at + 2;
  }
  if (line.is(at, "tờ"_w, "mờ"_w, "sáng"_w)) {
    part = Part::kMorning;
    return at + 3;
  }
  if (line.is(at, "nửa"_w, "đêm"_w)) {
    part = Part::kNight;
    return at + 2;
  }
  if (line.any(at, {"chập"_w, "sẩm"_w}) && line.is(at + 1, "tối"_w)) {
    part = Part::kEvening;
    return at + 2;
  }
  if (line.is(at, "xế"_w, "chiều"_w)) {
    part = Part::kAfternoon;
    return at + 2;
  }
  if (line.is(at, "sáng"_w)) {
    part = Part::kMorning;
    if (line.is(at + 1, "sớm"_w)) {
      mod = "START";
      return at + 2;
    }
  } else if (line.is(at, "trưa"_w)) {
    part = Part::kNoon;
  } else if (line.is(at, "chiều"_w)) {
    part = Part::kAfternoon;
    if (line.is(at + 1, "tối"_w)) {
      part = Part::kEvening;
      return at + 2;
    }
    if (line.is(at + 1, "muộn"_w)) {
      mod = "END";
      return at + 2;
    }
  } else if (line.is(at, "tối"_w)) {
    part = Part::kEvening;
    if (line.is(at + 1, "muộn"_w)) {
      mod = "END";
      return at + 2;
    }
  } else if (line.is(at, "đêm"_w)) {
    part = Part::kNight;
    if (line.any(at + 1, {"khuya"_w, "muộn"_w})) return at + 2;
  } else if (line.is(at, "khuya"_w)) {
    part = Part::kNight;
  } else {
    return 0;
  }
  return at + 1;
}

/// The day after a clock or part of day; 0 if none.
At read_day_of_time(const Line& line, At at, Mark& mark) {
  if (line.number(at) && line.value(at) >= 0) {
    // only figures that are surely a date
    Figures figures;
    if (read_figures(line, at, false, figures) == 0) {
      Mark probe = mark;
      const At end = read_day(line, at, true, probe);
      if (end == 0) return 0;
    }
  }
  Mark day = mark;
  const At end = read_day(line, at, true, day);
  if (end > 0) mark = day;
  return end;
}

At read_part_of_day(const Line& line, At at, Mark& mark) {
  const bool session = line.is(at, "buổi"_w);
  At start = session ? at + 1 : at;
  if (line.any(start, {"đầu"_w, "cuối"_w}) && line.is(start + 1, "giờ"_w)) {
    mark.mod = line.is(start, "đầu"_w) ? "START" : "END";
    start += 2;
  } else if (line.any(start, {"giữa"_w, "cuối"_w, "đầu"_w}) && !session) {
    mark.mod = line.is(start, "giữa"_w) ? "MID" : line.is(start, "cuối"_w) ? "END" : "START";
    ++start;
  }
  Part part = Part::kNone;
  std::string_view mod;
  At end = read_part(line, start, part, mod);
  if (end == 0) return 0;
  if (!mod.empty()) mark.mod = mod;
  mark.type = TimeType::kTime;
  mark.unit = Unit::kDay;
  mark.part = part;
  mark.rule = "part-of-day";
  if (at > line.first() && line.any(at - 1, {"ăn"_w, "bữa"_w, "ánh"_w, "chiếu"_w, "bóng"_w, "cơm"_w,
                                             "ban"_w, "một"_w, "hai"_w}))
    return 0;
  Mark day = mark;
  if (const At after = read_day_of_time(line, end, day); after > 0 && !line.any(after, {"đời"_w})) {
    day.type = TimeType::kTime;
    day.rule = "part-of-day";
    mark = day;
    return after;
  }
  // «đêm Halloween 31/10»
  if (line.capital(end)) {
    for (At i = end + 1; i < end + 5 && line.has(i); ++i) {
      Figures figures;
      if (line.number(i)) {
        if (const At after = read_figures(line, i, false, figures); after > 0) {
          mark.day = figures.day;
          mark.month = figures.month;
          mark.year = figures.year;
          return after;
        }
        break;
      }
      if (!line.word(i)) break;
    }
  }
  // «trưa và chiều 10-11»: the day stands further right.
  if (line.any(end, {"và"_w, ","_w, "-"_w, "đến"_w})) {
    Mark right;
    const At next = end + 1;
    Part other = Part::kNone;
    const At other_end = read_part(line, next, other, mod);
    if (other_end > 0 && read_day_of_time(line, other_end, right) > 0) {
      right.part = part;
      right.type = TimeType::kTime;
      right.rule = "part-of-day";
      right.mod = mark.mod;
      mark = right;
      return end;
    }
  }
  mark.dayless = true;
  if (line.is(end, "("_w) && line.number(end + 1)) return end;
  const bool midnight = line.is(start, "nửa"_w) || line.is(start, "rạng"_w);
  if (session || midnight) {
    return line.stops(end) || midnight ||
                   line.any(end, {"sẽ"_w, "đã"_w, "như"_w, "và"_w, "tại"_w, "ở"_w, "thì"_w, "có"_w,
                                  "do"_w, "với"_w, "để"_w, "khi"_w, "nhưng"_w, "bị"_w, "được"_w})
               ? end
               : 0;
  }
  if (at == line.first()) return 0;
  const Key before = line.key(at - 1);
  if (part == Part::kNight && (before == "trong"_w || before == "suốt"_w || before == "xuyên"_w ||
                               line.is(start - 1, "giữa"_w))) {
    return line.any(end, {"nhạc"_w, "diễn"_w, "chung"_w, "hội"_w, "gala"_w, "thơ"_w}) ? 0 : end;
  }
  if (before == "phiên"_w) return end;
  return 0;
}

}  // namespace sotin::facts::times
