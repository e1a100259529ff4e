// One pass over the tokens. A small hash table of trigger syllables tells which readers to try at a
// token; the first that takes something wins, so the order inside a case is the grammar's priority.
#include "facts/times/scan.hpp"

#include <array>
#include <utility>

#include "facts/times/grammar.hpp"
#include "facts/times/triggers.hpp"

namespace sotin::facts::times {
namespace {

using Reader = At (*)(const Line&, At, Mark&);

/// A bare «tuần, tháng, năm, ngày» after «trong»: the one told now.
At unit_within(const Line& line, At at, Mark& mark) {
  if (at == line.first() || !line.is(at - 1, "trong"_w)) return 0;
  if (!line.stops(at + 1) &&
      !line.any(at + 1, {"để"_w, "và"_w, "là"_w, "do"_w, "đạt"_w, "tăng"_w, "giảm"_w, "với"_w,
                         "có"_w, "đã"_w, "sẽ"_w, "vì"_w})) {
    return 0;
  }
  Unit unit = Unit::kNone;
  const At end = read_unit(line, at, unit);
  if (end != at + 1) return 0;
  mark.unit = unit;
  mark.from = unit == Unit::kDay ? From::kStory : From::kSpeech;
  mark.rule = "unit-within";
  return end;
}

/// «mai» alone is tomorrow only before or after a day or at a pause; the list has «mai sau».
At tomorrow(const Line& line, At at, Mark& mark) {
  if (!line.is(at, "mai"_w) || line.capital(at)) return 0;
  const bool placed =
      at == line.first() || line.stops(at - 1) ||
      line.any(at - 1, {"từ"_w, "đến"_w, "tới"_w, "và"_w, "hay"_w, "hoặc"_w, "là"_w}) ||
      line.any(at + 1, {"mà"_w, "sẽ"_w, "thì"_w, "là"_w, "tôi"_w, "em"_w, "anh"_w, "chúng"_w});
  if (!placed ||
      line.any(at + 1, {"phục"_w, "danh"_w, "mỉa"_w, "mối"_w, "một"_w, "vàng"_w, "táng"_w}))
    return 0;
  mark.type = TimeType::kDate;
  mark.unit = Unit::kDay;
  mark.from = From::kSpeech;
  mark.offset = 1;
  mark.rule = "tomorrow";
  return at + 1;
}

/// An approximation before a date: «khoảng năm 2010», «gần cuối năm».
At about_date(const Line& line, At at, Mark& mark) {
  if (!line.any(at, {"khoảng"_w, "chừng"_w, "tầm"_w})) return 0;
  At end = read_period(line, at + 1, mark);
  if (end == 0) {
    mark = {};
    end = read_part_of_day(line, at + 1, mark);
  }
  if (end == 0) {
    mark = {};
    end = read_day(line, at + 1, false, mark);
  }
  if (end > 0 && mark.mod.empty()) mark.mod = "APPROX";
  return end;
}

/// The same with a clock after the day: «hôm nay 8g».
At day_then_clock(const Line& line, At at, Mark& mark) {
  const At end = read_day(line, at, false, mark);
  if (end == 0 || !line.number(end)) return end;
  Mark clock;
  const At after = read_clock(line, end, clock);
  if (after == 0 || !clock.dayless || clock.rule != "clock") return end;
  mark.type = TimeType::kTime;
  mark.hour = clock.hour;
  mark.minute = clock.minute;
  return after;
}

At plain_lunar(const Line& line, At at, Mark& mark) { return read_lunar(line, at, mark); }

template <std::size_t N>
At first_of(const std::array<Reader, N>& readers, const Line& line, At at, Mark& mark) {
  for (const Reader reader : readers) {
    mark = {};
    if (const At end = reader(line, at, mark); end > at) return end;
  }
  return 0;
}

At read_at(Trigger trigger, const Line& line, At at, Mark& mark) {
  static constexpr std::array<Reader, 4> kDay = {read_set, read_vague_reference, day_then_clock,
                                                 unit_within};
  static constexpr std::array<Reader, 1> kWeekday = {day_then_clock};
  static constexpr std::array<Reader, 3> kPeriod = {read_set, read_period, unit_within};
  static constexpr std::array<Reader, 5> kYear = {read_set, read_vague_reference, read_period,
                                                  unit_within, read_amount_phrase};
  static constexpr std::array<Reader, 1> kDayPart = {read_part_of_day};
  static constexpr std::array<Reader, 2> kPartWord = {read_period, read_part_of_day};
  static constexpr std::array<Reader, 1> kCount = {read_amount_phrase};
  static constexpr std::array<Reader, 4> kAbout = {read_clock, read_vague_reference,
                                                   read_amount_phrase, about_date};
  static constexpr std::array<Reader, 2> kEvery = {read_set, read_amount_phrase};
  static constexpr std::array<Reader, 1> kPlural = {read_plural};
  static constexpr std::array<Reader, 2> kAway = {read_amount_phrase, read_vague_reference};
  static constexpr std::array<Reader, 2> kVague = {read_vague_reference, tomorrow};
  static constexpr std::array<Reader, 1> kLunar = {plain_lunar};
  static constexpr std::array<Reader, 3> kSame = {day_then_clock, read_period, read_part_of_day};
  static constexpr std::array<Reader, 3> kHalf = {read_period, read_part_of_day,
                                                  read_amount_phrase};
  switch (trigger) {
    case Trigger::kDay:
      return first_of(kDay, line, at, mark);
    case Trigger::kWeekday:
      return first_of(kWeekday, line, at, mark);
    case Trigger::kPeriod:
      return first_of(kPeriod, line, at, mark);
    case Trigger::kYear:
      return first_of(kYear, line, at, mark);
    case Trigger::kDayPart:
      return first_of(kDayPart, line, at, mark);
    case Trigger::kPartWord:
      return first_of(kPartWord, line, at, mark);
    case Trigger::kCount:
      return first_of(kCount, line, at, mark);
    case Trigger::kAbout:
      return first_of(kAbout, line, at, mark);
    case Trigger::kEvery:
      return first_of(kEvery, line, at, mark);
    case Trigger::kPlural:
      return first_of(kPlural, line, at, mark);
    case Trigger::kAway:
      return first_of(kAway, line, at, mark);
    case Trigger::kVague:
      return first_of(kVague, line, at, mark);
    case Trigger::kLunar:
      return first_of(kLunar, line, at, mark);
    case Trigger::kSame:
      return first_of(kSame, line, at, mark);
    case Trigger::kHalf:
      return first_of(kHalf, line, at, mark);
    default:
      return 0;
  }
}

At read_number(const Line& line, At at, const Around& around, Mark& mark) {
  static constexpr std::array<Reader, 3> kReaders = {read_clock, read_lunar, read_amount_phrase};
  const bool inside = at > line.first() && line.glued(at) && line.glued(at - 1) &&
                      around.previous_end != at - 1 &&
                      line.any(at - 1, {"."_w, ","_w, "/"_w, ":"_w, "-"_w, "+"_w});
  if (inside && at >= 2 && line.number(at - 2)) return 0;
  const bool right_end = around.previous_end + 1 == at && around.previous_end > 0 &&
                         (line.dash(at - 1) || line.any(at - 1, {"đến"_w, "tới"_w}));
  if (around.previous_amount_range || (around.previous_amount && right_end)) {
    mark = {};
    if (const At end = read_amount_phrase(line, at, mark); end > 0) return end;
  }
  if (around.previous_clock && around.previous_end + 1 == at && at > line.first() &&
      (line.dash(at - 1) || line.any(at - 1, {"và"_w, ","_w, "đến"_w, "tới"_w}))) {
    mark = {};
    if (const At end = read_clock_after_clock(line, at, mark); end > 0) return end;
  }
  if (const At end = first_of(kReaders, line, at, mark); end > 0) return end;
  mark = {};
  if (const At end = read_bare_century(line, at, around, mark); end > 0) return end;
  mark = {};
  if (const At end = read_bare_figures(line, at, around, mark); end > 0) return end;
  mark = {};
  if (const At end = read_bare_month(line, at, around, mark); end > 0) return end;
  mark = {};
  return read_bare_year(line, at, around, mark);
}

/// Scans one line; false if a word is spelled in a way that `keys` should set right first.
bool scan_line(const Line& line, Around around, bool respelled, std::vector<Mark>& marks) {
  for (At at = line.first(); at < line.last();) {
    const language::Token& token = line.token(at);
    Mark mark;
    At end = 0;
    if (token.kind == language::TokenKind::kNumber) {
      end = read_number(line, at, around, mark);
      if (end == 0) {
        at = after_figures(line, at);
        continue;
      }
    } else if (token.kind == language::TokenKind::kWord) {
      const Trigger trigger = kTriggerTable.find(line.key(at)).trigger;
      if (trigger == Trigger::kSpelling && !respelled) return false;
      if (trigger != Trigger::kNothing && !(at > line.first() && line.is(at - 1, "/"_w))) {
        end = read_at(trigger, line, at, mark);
      }
    }
    if (end <= at) {
      ++at;
      continue;
    }
    mark.tokens = {at, end};
    around.previous_end = end;
    around.previous_range = mark.rule == "range-left";
    around.previous_amount_range = mark.rule == "amount-range-left";
    around.previous_amount = mark.type == TimeType::kDuration;
    around.previous_clock = mark.hour >= 0;
    around.previous_unit = mark.unit;
    marks.push_back(mark);
    at = end;
  }
  return true;
}

}  // namespace

std::vector<Mark> scan(const Analysis& analysis, std::optional<Day> published) {
  std::vector<Mark> marks;
  std::vector<Key> keys;
  Around around;
  around.published = published;
  for (const auto& range : analysis.lines) {
    const At first = range.tokens.first;
    const At last = range.tokens.last;
    const std::size_t before = marks.size();
    if (scan_line(Line(analysis, first, last), around, false, marks)) continue;
    marks.resize(before);
    keys.clear();
    for (At at = first; at < last; ++at) {
      const auto& slot = kTriggerTable.find(analysis.tokens[at].key);
      keys.push_back(slot.trigger == Trigger::kSpelling ? slot.meant : analysis.tokens[at].key);
    }
    scan_line(Line(analysis, first, last, keys.data()), around, true, marks);
  }
  return marks;
}

}  // namespace sotin::facts::times
