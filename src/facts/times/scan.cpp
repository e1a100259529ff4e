// One pass over the tokens. A small hash table of trigger syllables tells which readers to try at a
// token; the first that takes something wins, so the order inside a case is the grammar's priority.
#include "facts/times/scan.hpp"

#include <array>
#include <utility>

#include "facts/times/grammar.hpp"

namespace sotin::facts::times {
namespace {

enum class Trigger : std::uint8_t {
  kNothing,
  kDay,
  kPeriod,
  kYear,
  kDayPart,
  kPartWord,
  kCount,
  kAbout,
  kEvery,
  kPlural,
  kAway,
  kVague,
  kVaguePart,
  kLunar,
  kSame,
  kHalf,
  kWeekday,
  kOrdinary,
  kThat,
  kWeek,
};

constexpr std::pair<std::string_view, Trigger> kTriggers[] = {
    {"ngày", Trigger::kDay},     {"hôm", Trigger::kDay},       {"thứ", Trigger::kWeekday},
    {"chủ", Trigger::kWeekday},  {"tháng", Trigger::kPeriod},  {"tuần", Trigger::kWeek},
    {"năm", Trigger::kYear},     {"quý", Trigger::kPeriod},    {"quí", Trigger::kPeriod},
    {"qúy", Trigger::kPeriod},   {"mùa", Trigger::kPeriod},    {"thế", Trigger::kPeriod},
    {"thập", Trigger::kPeriod},  {"niên", Trigger::kPeriod},   {"tài", Trigger::kPeriod},
    {"sáng", Trigger::kDayPart}, {"trưa", Trigger::kDayPart},  {"chiều", Trigger::kDayPart},
    {"tối", Trigger::kDayPart},  {"đêm", Trigger::kDayPart},   {"khuya", Trigger::kDayPart},
    {"rạng", Trigger::kDayPart}, {"tờ", Trigger::kDayPart},    {"chập", Trigger::kDayPart},
    {"sẩm", Trigger::kDayPart},  {"xế", Trigger::kDayPart},    {"buổi", Trigger::kDayPart},
    {"đầu", Trigger::kPartWord}, {"giữa", Trigger::kPartWord}, {"cuối", Trigger::kPartWord},
    {"hết", Trigger::kPartWord}, {"nửa", Trigger::kHalf},      {"cùng", Trigger::kSame},
    {"một", Trigger::kCount},    {"hai", Trigger::kCount},     {"ba", Trigger::kCount},
    {"bốn", Trigger::kCount},    {"sáu", Trigger::kCount},     {"bảy", Trigger::kCount},
    {"bẩy", Trigger::kCount},    {"tám", Trigger::kCount},     {"chín", Trigger::kCount},
    {"mười", Trigger::kCount},   {"vài", Trigger::kCount},     {"mấy", Trigger::kCount},
    {"nhiều", Trigger::kCount},  {"đôi", Trigger::kCount},     {"dăm", Trigger::kCount},
    {"khoảng", Trigger::kAbout}, {"chừng", Trigger::kAbout},   {"tầm", Trigger::kAbout},
    {"xấp", Trigger::kAbout},    {"hơn", Trigger::kAbout},     {"trên", Trigger::kAbout},
    {"gần", Trigger::kAbout},    {"ngót", Trigger::kAbout},    {"chưa", Trigger::kAbout},
    {"ít", Trigger::kAbout},     {"đúng", Trigger::kAbout},    {"mỗi", Trigger::kEvery},
    {"hàng", Trigger::kEvery},   {"hằng", Trigger::kEvery},    {"thường", Trigger::kEvery},
    {"những", Trigger::kPlural}, {"các", Trigger::kPlural},    {"cách", Trigger::kAway},
    {"trước", Trigger::kAway},   {"sau", Trigger::kAway},      {"hiện", Trigger::kVague},
    {"nay", Trigger::kVague},    {"giờ", Trigger::kVague},     {"bây", Trigger::kVague},
    {"thời", Trigger::kVague},   {"đây", Trigger::kVague},     {"mới", Trigger::kVague},
    {"vừa", Trigger::kVague},    {"vưà", Trigger::kVague},     {"xưa", Trigger::kVague},
    {"hồi", Trigger::kVague},    {"quá", Trigger::kVague},     {"tương", Trigger::kVague},
    {"sắp", Trigger::kVague},    {"tới", Trigger::kVague},     {"mai", Trigger::kVague},
    {"mùng", Trigger::kLunar},   {"mồng", Trigger::kLunar},    {"rằm", Trigger::kLunar},
};

/// Open addressing, filled once when compiling.
class TriggerTable {
 public:
  consteval TriggerTable() {
    for (const auto& [word, trigger] : kTriggers) {
      const Key key = hash_bytes(word);
      std::size_t slot = key & kMask;
      while (keys_[slot] != 0) slot = (slot + 1) & kMask;
      keys_[slot] = key;
      triggers_[slot] = trigger;
    }
  }
  [[nodiscard]] Trigger find(Key key) const {
    for (std::size_t slot = key & kMask; keys_[slot] != 0; slot = (slot + 1) & kMask) {
      if (keys_[slot] == key) return triggers_[slot];
    }
    return Trigger::kNothing;
  }

 private:
  static constexpr std::size_t kMask = 1023;
  std::array<Key, kMask + 1> keys_{};
  std::array<Trigger, kMask + 1> triggers_{};
};

constexpr TriggerTable kTable;

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
  if (at > line.first() &&
      line.any(at - 1, {"khoan"_w, "hoa"_w, "cành"_w, "cây"_w, "mối"_w, "mỉa"_w, "một"_w, "ban"_w,
                        "tương"_w, "ngày"_w, "sớm"_w, "nhánh"_w, "gốc"_w, "vườn"_w}))
    return 0;
  if (line.is(at + 1, "mối"_w) || line.is(at + 1, "một"_w) || line.is(at + 1, "vàng"_w) ||
      line.is(at + 1, "táng"_w))
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
    case Trigger::kWeek:
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
  if (const At end = first_of(kReaders, line, at, mark); end > 0) return end;
  mark = {};
  if (const At end = read_bare_figures(line, at, around, mark); end > 0) return end;
  mark = {};
  if (const At end = read_bare_month(line, at, around, mark); end > 0) return end;
  mark = {};
  return read_bare_year(line, at, around, mark);
}

void scan_line(const language::Analysis& analysis, const TokenRange& range, Around around,
               std::vector<Mark>& marks) {
  const Line line(analysis, range.first, range.last);
  for (At at = range.first; at < range.last;) {
    const language::Token& token = analysis.tokens[at];
    Mark mark;
    At end = 0;
    if (token.kind == language::TokenKind::kNumber) {
      end = read_number(line, at, around, mark);
      if (end == 0) {
        at = after_figures(line, at);
        continue;
      }
    } else if (token.kind == language::TokenKind::kWord) {
      const Trigger trigger = kTable.find(token.key);
      if (trigger == Trigger::kNothing) {
        ++at;
        continue;
      }
      end = read_at(trigger, line, at, mark);
    }
    if (end <= at) {
      ++at;
      continue;
    }
    mark.tokens = {at, end};
    around.previous_end = end;
    around.previous_range = mark.rule == "range-left";
    around.previous_unit = mark.unit;
    marks.push_back(mark);
    at = end;
  }
}

}  // namespace

std::vector<Mark> scan(const Analysis& analysis, std::optional<Day> published) {
  std::vector<Mark> marks;
  Around around;
  around.published = published;
  for (const auto& line : analysis.lines) scan_line(analysis, line.tokens, around, marks);
  return marks;
}

}  // namespace sotin::facts::times
