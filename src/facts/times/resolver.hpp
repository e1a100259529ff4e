#pragma once

/// @file
/// The state of resolving: what is known of now, and which day was told last. Private to
/// resolve*.cpp.

#include "facts/times/resolve.hpp"

namespace sotin::facts::times {

/// The parts of a day.
[[nodiscard]] PartialDay partial(Day day);
/// Adds months to year and month (month 0 stays unknown).
void add_months(int& year, int& month, int months);

/// Resolves marks one after another; remembers what was told.
class Resolver {
 public:
  Resolver(const Analysis& analysis, std::optional<Day> published, const PartialDay& lead, int year)
      : analysis_(analysis), published_(published), year_(year), story_(lead) {
    if (published_) year_ = year_of(*published_);
  }

  /// Without a day of publication, the latest day told without a year stands for now.
  void learn_now(const std::vector<Mark>& marks);
  /// The time of `mark`; `next` is the mark after it, if any («sáng (19/7)»).
  Time resolve(const Mark& mark, const Mark* next);
  PartialDay first_day;  ///< the first day told

 private:
  // What an offset counts from: now or the moment of speaking, or the story.
  [[nodiscard]] std::optional<Day> speech(const Mark& mark) const;
  [[nodiscard]] PartialDay anchor(const Mark& mark) const;
  [[nodiscard]] PartialDay day_told(const Mark& mark, bool clock) const;
  // Days (resolve_days.cpp).
  [[nodiscard]] int choose_year(const Mark& mark, int month, int day) const;
  PartialDay day(const Mark& mark);
  PartialDay written_day(const Mark& mark);
  PartialDay weekday(const Mark& mark, std::string& value);
  // Periods (resolve_periods.cpp).
  std::string date_value(const Mark& mark);
  [[nodiscard]] std::string offset_value(const Mark& mark) const;
  // What the text tells.
  [[nodiscard]] bool born(const Mark& mark) const;
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
  int year_;                ///< of publication, or as the text tells it, or 0
  PartialDay now_told_;     ///< see learn_now
  PartialDay recent_;       ///< the day told last within ten days of publication
  PartialDay story_;        ///< the day told last
  bool story_old_ = false;  ///< it lies far from publication: background
  std::uint32_t story_line_ = 0;
  std::uint32_t story_sentence_ = 0;
  PartialDay period_;  ///< the day, month or year told last
  std::uint32_t period_sentence_ = 0;
  int told_year_ = 0;  ///< year written last with a day or month
  std::uint32_t told_sentence_ = 0;
};

}  // namespace sotin::facts::times
