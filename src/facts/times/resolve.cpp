// Anchors: the day of publication, the day told last, the day of speaking inside quotation marks,
// the headline's day. Marks are taken in text order; each day told becomes the anchor of what
// follows.
#include "facts/times/resolve.hpp"

#include <array>
#include <cstdlib>

#include "facts/times/grammar.hpp"
#include "facts/times/lunar.hpp"

namespace sotin::facts::times {
namespace {

PartialDay partial(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

/// Adds months to year and month (month 0 stays unknown).
void add_months(int& year, int& month, int months) {
  if (month == 0) return;
  const int sum = year * 12 + month - 1 + months;
  if (year == 0) {
    month = ((month - 1 + months) % 12 + 12) % 12 + 1;
    return;
  }
  if (sum < 12) return;
  year = sum / 12;
  month = sum % 12 + 1;
}

class Resolver {
 public:
  Resolver(const Analysis& analysis, std::optional<Day> published, const PartialDay& lead, int year)
      : analysis_(analysis), published_(published), year_(year), story_(lead) {
    if (published_) year_ = year_of(*published_);
  }

  /// Without a day of publication, the latest day told without a year stands for now.
  void learn_now(const std::vector<Mark>& marks);
  Time resolve(const Mark& mark, const Mark* next);
  PartialDay first_day;

 private:
  [[nodiscard]] std::optional<Day> speech(const Mark& mark) const;
  [[nodiscard]] PartialDay anchor(const Mark& mark) const;
  [[nodiscard]] PartialDay day_told(const Mark& mark, bool clock) const;
  [[nodiscard]] int choose_year(const Mark& mark, int month, int day) const;
  PartialDay day(const Mark& mark);
  PartialDay written_day(const Mark& mark);
  PartialDay weekday(const Mark& mark, std::string& value);
  std::string date_value(const Mark& mark);
  [[nodiscard]] std::string offset_value(const Mark& mark) const;
  [[nodiscard]] bool habitual(const Mark& mark) const;
  void tell(const Mark& mark, const PartialDay& day);
  [[nodiscard]] std::uint32_t sentence_of(const Mark& mark) const {
    return analysis_.tokens[mark.tokens.first].sentence;
  }
  [[nodiscard]] std::uint32_t line_of(const Mark& mark) const {
    return analysis_.sentences[sentence_of(mark)].line;
  }

  const Analysis& analysis_;
  std::optional<Day> published_;
  int year_;             ///< of publication, or as the text tells it, or 0
  PartialDay now_told_;  ///< see learn_now
  PartialDay recent_;    ///< the day told last within ten days of publication
  PartialDay story_;     ///< the day told last
  bool story_old_ =
      false;  ///< it lies far from publication, or its year is written and none is known
  std::uint32_t story_line_ = 0;
  std::uint32_t story_sentence_ = 0;
  int told_year_ = 0;  ///< year written last with a day or month
  std::uint32_t told_sentence_ = 0;
};

/// The day deictics count from: inside quotation marks the day told shortly before, else
/// publication.
std::optional<Day> Resolver::speech(const Mark& mark) const {
  if (!published_) return std::nullopt;
  if (analysis_.quotation_of[mark.tokens.first] >= 0) {
    const auto told = story_.whole();
    if (told && *told <= *published_ && (*published_ - *told).count() <= 3 &&
        line_of(mark) <= story_line_ + 2) {
      return told;
    }
  }
  return published_;
}

PartialDay Resolver::anchor(const Mark& mark) const {
  if (mark.from == From::kStory) return day_told(mark, false);
  if (const auto now = speech(mark)) return partial(*now);
  if (mark.unit == Unit::kDay && now_told_.any()) return now_told_;
  return {year_, mark.unit == Unit::kMonth ? story_.month : 0, 0};
}

/// The day the story is at: the one told last; a distant one (background) only as far as its next
/// sentence. Before any is told: late hours and «cùng ngày» are of the eve of publication.
PartialDay Resolver::day_told(const Mark& mark, bool clock) const {
  const bool close = sentence_of(mark) <= story_sentence_ + 1;
  if (story_.any() && !(clock && story_old_) && (close || !recent_.any())) return story_;
  if (recent_.any()) return recent_;
  if (!published_) return {clock ? 0 : year_, 0, 0};
  const bool late = mark.hour >= 17 || mark.part == Part::kEvening || mark.part == Part::kNight;
  const bool eve = mark.rule == "same-day" || (clock && late);
  return partial(*published_ - std::chrono::days{eve ? 1 : 0});
}

void Resolver::learn_now(const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    if (mark.unit != Unit::kDay || mark.from != From::kWritten || mark.month == 0 ||
        mark.day == 0 || mark.year > 0 || mark.lunar || mark.rule == "range-left" ||
        tense_near(analysis_, mark.tokens).future) {
      continue;
    }
    if (mark.month * 31 + mark.day > now_told_.month * 31 + now_told_.day) {
      now_told_ = {year_, mark.month, mark.day};
    }
  }
}

/// The year that makes the sentence true: near publication, past unless something is planned.
int Resolver::choose_year(const Mark& mark, int month, int day) const {
  if (mark.year > 0) return mark.year;
  if (mark.same_year && told_year_ > 0) return told_year_;
  if (mark.has_year_offset) return year_ > 0 ? year_ + mark.year_offset : 0;
  if (told_year_ > 0 && published_ && told_year_ < year_ && sentence_of(mark) == told_sentence_ &&
      mark.toward == 0) {
    return told_year_;
  }
  if (!published_) return year_;
  const Tense tense = mark.toward != 0 ? Tense{mark.toward > 0, mark.toward < 0}
                                       : tense_near(analysis_, mark.tokens);
  const long slack = day == 0 ? 31 : 0;
  long best_cost = 1000000;
  int best = year_;
  for (int year = year_ - 1; year <= year_ + 1; ++year) {
    auto candidate = make_day(year, month, day > 0 ? day : 15);
    if (!candidate) candidate = make_day(year, month, 28);
    if (!candidate) return year_;
    const long distance = (*candidate - *published_).count();
    long cost = std::labs(distance);
    if (distance > slack) cost += tense.past ? 250 : tense.future ? 0 : year > year_ ? 250 : 40;
    if (distance < -slack) cost += tense.future ? 150 : 0;
    if (mark.toward > 0 && distance < -slack) cost += 1000;
    if (mark.toward < 0 && distance > slack) cost += 1000;
    if (year == year_) cost -= 60;
    if (cost < best_cost) {
      best_cost = cost;
      best = year;
    }
  }
  return best;
}

PartialDay Resolver::written_day(const Mark& mark) {
  if (mark.lunar) {
    const auto convert = [&](int year) -> std::optional<Day> {
      if (mark.month == 12 && mark.day == 30) {
        const auto last = day_of_lunar({30, 12, year, false});
        return last ? last : last_day_of_lunar_year(year);
      }
      return day_of_lunar({mark.day, mark.month, year, mark.leap});
    };
    int year = mark.year;
    if (year == 0 && year_ > 0) {
      year = year_;
      if (published_) {
        const Tense tense = tense_near(analysis_, mark.tokens);
        long best = 1000000;
        for (int y = year_ - 1; y <= year_ + 1; ++y) {
          const auto day = convert(y);
          if (!day) continue;
          const long distance = (*day - *published_).count();
          long cost = std::labs(distance);
          if (distance > 0) cost += tense.past ? 250 : tense.future ? 0 : 30;
          if (distance < 0) cost += tense.future ? 150 : 0;
          if (cost < best) {
            best = cost;
            year = y;
          }
        }
      }
    }
    const auto day = year > 0 ? convert(year) : std::nullopt;
    return day ? partial(*day) : PartialDay{};
  }
  PartialDay day{0, mark.month, mark.day};
  if (day.month == 0) {  // «ngày 20»: of the month told or of publication
    const bool told = story_.month > 0 && !story_old_;
    day.month = told ? story_.month : published_ ? month_of(*published_) : 0;
    day.year = told ? story_.year : year_;
    if (!told && published_ && day.year == year_of(*published_) &&
        day.month == month_of(*published_)) {
      const auto here = make_day(day.year, day.month, day.day);
      if (here && *here > *published_ + std::chrono::days{3} &&
          !tense_near(analysis_, mark.tokens).future) {
        add_months(day.year, day.month, -1);
      }
    }
    return day;
  }
  day.year = choose_year(mark, mark.month, mark.day);
  return day;
}

PartialDay Resolver::weekday(const Mark& mark, std::string& value) {
  const auto now = speech(mark);
  if (!now) {
    value = write_week(std::nullopt, year_, false) + "-" + std::to_string(mark.index);
    return {};
  }
  const int today = weekday_of(*now);
  if (mark.has_week_offset) {
    return partial(*now + std::chrono::days{mark.index - today + 7 * mark.offset});
  }
  const bool future =
      mark.toward > 0 || (mark.toward == 0 && tense_near(analysis_, mark.tokens).future);
  int shift = mark.index - today;
  if (future && shift <= 0) shift += 7;
  if (!future && (shift > 0 || (shift == 0 && mark.toward < 0))) shift -= 7;
  return partial(*now + std::chrono::days{shift});
}

PartialDay Resolver::day(const Mark& mark) {
  if (mark.from == From::kWritten) return written_day(mark);
  PartialDay from = anchor(mark);
  if (mark.vague_offset) return {from.year, from.month, 0};
  if (mark.offset == 0) return from;
  if (const auto whole = from.whole()) return partial(*whole + std::chrono::days{mark.offset});
  if (from.month > 0 && from.day > 0) {  // no year: count in one that is not a leap year
    const auto day = make_day(2023, from.month, from.day);
    if (day) {
      const PartialDay moved = partial(*day + std::chrono::days{mark.offset});
      return {0, moved.month, moved.day};
    }
  }
  return {from.year, 0, 0};
}

/// Periods counted from an anchor.
std::string Resolver::offset_value(const Mark& mark) const {
  PartialDay from = anchor(mark);
  const auto whole = from.whole();
  switch (mark.unit) {
    case Unit::kWeek:
    case Unit::kWeekend: {
      const bool weekend = mark.unit == Unit::kWeekend;
      if (!whole || mark.vague_offset) return write_week(std::nullopt, from.year, weekend);
      Day at = *whole + std::chrono::days{7 * mark.offset};
      const bool last = mark.toward < 0 || (mark.offset == 0 && mark.rule == "part-of-unit" &&
                                            tense_near(analysis_, mark.tokens).past);
      if (weekend && last && weekday_of(*whole) < 6) at -= std::chrono::days{7};
      return write_week(iso_week(at), 0, weekend);
    }
    case Unit::kMonth:
      if (mark.vague_offset) from.month = 0;
      add_months(from.year, from.month, mark.offset);
      return write_month(from.year, from.month);
    case Unit::kQuarter: {
      if (from.year == 0 || from.month == 0) return write_index(from.year, 'Q', 0);
      int year = from.year;
      int month = (from.month - 1) / 3 * 3 + 1;
      add_months(year, month, 3 * mark.offset);
      return write_index(year, 'Q', (month - 1) / 3 + 1);
    }
    case Unit::kHalf:
      return write_index(from.year > 0 ? from.year + mark.offset : 0, 'H', mark.index);
    case Unit::kSeason:
      return write_season(from.year > 0 ? from.year + mark.offset : 0, mark.index);
    case Unit::kSchoolYear: {
      if (from.year == 0) return "XXXX/XXXX";
      const int year = (from.month >= mark.index ? from.year : from.year - 1) + mark.offset;
      return write_year(year) + "/" + write_year(year + 1);
    }
    case Unit::kDecade:
      if (mark.vague_offset) return "19X";
      return write_decade(from.year > 0 ? from.year / 10 + mark.offset : 0);
    case Unit::kCentury:
      return write_century(from.year > 0 ? from.year / 100 + 1 + mark.offset : 0, false);
    default:
      return write_year(from.year > 0 && !mark.vague_offset ? from.year + mark.offset : 0);
  }
}

std::string Resolver::date_value(const Mark& mark) {
  if (mark.from != From::kWritten) return offset_value(mark);
  switch (mark.unit) {
    case Unit::kMonth:
      return write_month(choose_year(mark, mark.month, 0), mark.month);
    case Unit::kQuarter:
      return write_index(choose_year(mark, mark.index * 3 - 1, 0), 'Q', mark.index);
    case Unit::kHalf:
      return write_index(choose_year(mark, mark.index == 1 ? 3 : 9, 0), 'H', mark.index);
    case Unit::kSeason: {
      const bool open = mark.year == 0 && !mark.has_year_offset && mark.toward == 0;
      return write_season(open ? 0 : choose_year(mark, mark.index * 3 - 1, 0), mark.index);
    }
    case Unit::kSchoolYear:
      return write_year(mark.year) + "/" + write_year(mark.year + 1);
    case Unit::kDecade:
      return write_decade(mark.index);
    case Unit::kCentury:
      return write_century(mark.index, mark.before_christ);
    default:
      return (mark.before_christ ? "BC" : "") + write_year(mark.year);
  }
}

/// Does the sentence tell a habit, so that its clocks have no day?
bool Resolver::habitual(const Mark& mark) const {
  const auto& sentence = analysis_.sentences[analysis_.tokens[mark.tokens.first].sentence].tokens;
  const At from = mark.tokens.first > sentence.first + 25 ? mark.tokens.first - 25 : sentence.first;
  const At to = std::min(sentence.last, mark.tokens.last + 12);
  const Line line(analysis_, from, to);
  for (At i = from; i < to; ++i) {
    if (line.any(i, {"hàng"_w, "hằng"_w, "mỗi"_w}) &&
        line.any(i + 1, {"ngày"_w, "đêm"_w, "sáng"_w, "tối"_w, "chiều"_w, "tuần"_w, "trưa"_w}))
      return true;
    if (line.is(i, "những"_w, "hôm"_w) || line.is(i, "bình"_w, "thường"_w) ||
        line.is(i, "thường"_w, "xuyên"_w))
      return true;
    if (line.is(i, "thường"_w) && !line.is(i + 1, "niên"_w) &&
        !line.any(i - 1, {"bất"_w, "bình"_w, "ban"_w, "bồi"_w}))
      return true;
  }
  return false;
}

void Resolver::tell(const Mark& mark, const PartialDay& day) {
  if (day.day == 0 && day.month == 0) return;
  if (mark.year > 0 &&
      mark.tokens.first > 0) {  // the date of a law or letter: «... 38/2021/NĐ-CP ngày 29/3/2021»
    const auto& before = analysis_.tokens[mark.tokens.first - 1];
    if (before.shape == language::Shape::kUpper || analysis_.lower(mark.tokens.first - 1) == ")")
      return;
  }
  story_ = day;
  story_line_ = line_of(mark);
  story_sentence_ = sentence_of(mark);
  const auto whole = day.whole();
  story_old_ = published_ ? whole && std::labs((*whole - *published_).count()) > 200
                          : mark.year > 0 && mark.year != year_;
  if (published_ && whole && std::labs((*whole - *published_).count()) <= 10) recent_ = day;
  if (!first_day.any()) first_day = day;
}

Time Resolver::resolve(const Mark& mark, const Mark* next) {
  Time time{.where = analysis_.span(mark.tokens),
            .type = mark.type,
            .mod = std::string(mark.mod),
            .quant = std::string(mark.quant),
            .lunar = mark.lunar,
            .rule = std::string(mark.rule)};
  if (mark.year > 0 &&
      (mark.unit == Unit::kDay || mark.unit == Unit::kMonth || mark.unit == Unit::kYear)) {
    told_year_ = mark.year;
    told_sentence_ = sentence_of(mark);
  }
  if (!mark.reference.empty()) {
    time.value = mark.reference;
    return time;
  }
  if (mark.type == TimeType::kSet && mark.part != Part::kNone) {
    time.value = "XXXX-XX-XX" + write_clock(mark);
    return time;
  }
  if (mark.type == TimeType::kDuration || mark.type == TimeType::kSet) {
    time.value = write_amount(mark);
    return time;
  }
  if (mark.unit != Unit::kDay) {
    time.value = date_value(mark);
    return time;
  }
  PartialDay day;
  std::string value;
  const bool dated = next != nullptr && next->unit == Unit::kDay && next->from == From::kWritten &&
                     next->type == TimeType::kDate && next->tokens.first == mark.tokens.last + 1 &&
                     next->index == 0;
  const bool bracketed = dated && (analysis_.lower(mark.tokens.last) == "(" ||
                                   (mark.dayless && analysis_.lower(mark.tokens.last) == ","));
  if (bracketed && (mark.dayless || mark.from == From::kSpeech)) {
    day = written_day(*next);
  } else if (mark.dayless) {
    if (!habitual(mark)) day = day_told(mark, true);
  } else if (mark.index > 0) {
    day = weekday(mark, value);
  } else {
    day = this->day(mark);
  }
  if (!mark.dayless && day.any()) tell(mark, day);
  if (mark.dayless && bracketed) tell(mark, day);
  if (mark.lunar && !day.any()) value = "XXXX-XX-XX";
  if (value.empty()) value = write_day(day);
  time.value = value + (mark.type == TimeType::kTime ? write_clock(mark) : "");
  return time;
}

}  // namespace

int year_told(const Analysis& analysis, const std::vector<Mark>& marks) {
  int best = 0;
  for (const Mark& mark : marks) {
    if (mark.year < 1990 || mark.year > 2099 || mark.lunar) continue;
    if (mark.unit != Unit::kDay && mark.unit != Unit::kMonth && mark.unit != Unit::kYear &&
        mark.unit != Unit::kHalf && mark.unit != Unit::kQuarter) {
      continue;
    }
    const At first = mark.tokens.first;
    const At last = mark.tokens.last;
    const Line line(analysis, first > 20 ? first - 20 : 0,
                    std::min(last + 2, static_cast<At>(analysis.tokens.size())));
    bool remote = mark.unit == Unit::kYear && mark.mod.empty() &&
                  (line.capital(first - 1) || tense_near(analysis, mark.tokens).future ||
                   line.any(first - 1, {"vào"_w, "hồi"_w, "từ"_w, "đến"_w, "tới"_w, "sinh"_w,
                                        "sn"_w, "trước"_w, "sau"_w, "đoạn"_w, "nhìn"_w}) ||
                   line.dash(first - 1) || line.dash(last) || mark.rule != "year");
    for (At i = line.first(); i < first; ++i) remote = remote || line.is(i, "kỷ"_w, "niệm"_w);
    if (!remote) best = std::max(best, mark.year);
  }
  return best;
}

Resolved resolve(const Analysis& analysis, const std::vector<Mark>& marks,
                 std::optional<Day> published, const PartialDay& lead) {
  Resolved resolved;
  resolved.times.reserve(marks.size());
  Resolver resolver(analysis, published, lead, published ? 0 : year_told(analysis, marks));
  if (!published) resolver.learn_now(marks);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    resolved.times.push_back(
        resolver.resolve(marks[i], i + 1 < marks.size() ? &marks[i + 1] : nullptr));
  }
  resolved.first_day = resolver.first_day;
  return resolved;
}

}  // namespace sotin::facts::times
