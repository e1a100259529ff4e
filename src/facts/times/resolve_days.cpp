// Written days and weekdays: which year, which month, which week.
#include <array>
#include <cstdlib>

#include "facts/times/grammar.hpp"
#include "facts/times/lunar.hpp"
#include "facts/times/resolver.hpp"

namespace sotin::facts::times {

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

}  // namespace sotin::facts::times
