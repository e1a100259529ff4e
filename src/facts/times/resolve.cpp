// Anchors: the day of publication, the day told last, the day of speaking inside quotation marks,
// the headline's day. Marks are taken in text order; each day told becomes the anchor of what
// follows.
#include "facts/times/resolver.hpp"

#include <array>
#include <cstdlib>

#include "facts/times/grammar.hpp"

namespace sotin::facts::times {

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
  if (mark.from == From::kStory) {
    // «Năm 2020 ...; một năm sau ...»: a coarser unit counts from the period told last.
    const bool known = (mark.unit == Unit::kYear && period_.year > 0) ||
                       (mark.unit == Unit::kMonth && period_.month > 0);
    if (known && period_sentence_ + 2 >= sentence_of(mark)) return period_;
    return day_told(mark, false);
  }
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

/// A year of birth: «sinh năm 1990», «SN 1990».
bool Resolver::born(const Mark& mark) const {
  const auto before = analysis_.lower(static_cast<std::int64_t>(mark.tokens.first) - 1);
  return before == "sinh" || before == "sn";
}

void Resolver::tell(const Mark& mark, const PartialDay& day) {
  if (day.day == 0 && day.month == 0) return;
  period_ = day;
  period_sentence_ = sentence_of(mark);
  if (mark.year > 0 &&
      mark.tokens.first > 0) {  // the date of a law or letter: «... 4/2019/TT-BXD ngày 7/5/2019»
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
  if (mark.year > 0 && !mark.before_christ && !born(mark)) {
    const bool opens = mark.unit == Unit::kYear &&
                       mark.tokens.first == analysis_.sentences[sentence_of(mark)].tokens.first;
    if (mark.unit == Unit::kDay || mark.unit == Unit::kMonth || opens) {
      told_year_ = mark.year;
      told_sentence_ = sentence_of(mark);
    }
    if (mark.unit == Unit::kDay || mark.unit == Unit::kMonth || mark.unit == Unit::kYear) {
      period_ = {mark.year, mark.month, mark.day};
      period_sentence_ = sentence_of(mark);
    }
  }
  if (!mark.reference.empty()) {
    time.value = mark.reference;
    return time;
  }
  if (mark.type == TimeType::kSet && (mark.part != Part::kNone || mark.index > 0)) {
    time.value = (mark.index > 0 ? "XXXX-WXX-" + std::to_string(mark.index) : "XXXX-XX-XX") +
                 write_clock(mark);
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
  const bool explained =
      mark.dayless && next != nullptr && next->unit == Unit::kDay && next->from == From::kWritten &&
      next->type == TimeType::kDate && next->index == 0 &&
      next->tokens.first < mark.tokens.last + 8 && next->tokens.first > mark.tokens.last + 2 &&
      analysis_.lower(mark.tokens.last) == "(" && analysis_.lower(next->tokens.first - 1) == ")";
  const bool bracketed =
      explained || (dated && (analysis_.lower(mark.tokens.last) == "(" ||
                              (mark.dayless && analysis_.lower(mark.tokens.last) == ",")));
  const bool range = mark.dayless && next != nullptr && next->hour >= 0 && !next->dayless &&
                     next->tokens.first <= mark.tokens.last + 1 &&
                     next->tokens.first > mark.tokens.last;
  if (range) {
    if (mark.rule == "clock-left" && mark.hour < 12 && next->hour > mark.hour + 12) {
      Mark shifted = mark;
      shifted.hour += 12;
      return resolve(shifted, next);
    }
    day = next->index > 0 ? weekday(*next, value) : this->day(*next);  // «từ 8g-13g ngày 24-10»
  } else if (bracketed && (mark.dayless || mark.from == From::kSpeech || mark.index > 0)) {
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
