#pragma once

/// @file
/// From marks to TIMEX3 values: which year, which day, counted from what.

#include <optional>
#include <string>
#include <vector>

#include "facts/times/calendar.hpp"
#include "facts/times/mark.hpp"

namespace sotin::facts::times {

/// A day of which parts may be unknown (0).
struct PartialDay {
  int year = 0;
  int month = 0;
  int day = 0;
  [[nodiscard]] bool any() const { return year > 0 || month > 0 || day > 0; }
  [[nodiscard]] std::optional<Day> whole() const {
    return year > 0 && month > 0 && day > 0 ? make_day(year, month, day) : std::nullopt;
  }
};

struct Resolved {
  std::vector<Time> times;
  PartialDay first_day;  ///< the first day told, if any
};

/// Resolves `marks` (in text order) of `analysis`. `published` is the day of publication if known,
/// `lead` the day the headline tells. Linear in marks and tokens.
[[nodiscard]] Resolved resolve(const Analysis& analysis, const std::vector<Mark>& marks,
                               std::optional<Day> published, const PartialDay& lead);

/// The year the text itself makes its present when no day of publication is known («năm 2022», full
/// dates), or 0.
[[nodiscard]] int year_told(const Analysis& analysis, const std::vector<Mark>& marks);

// value.cpp: writing values.
[[nodiscard]] std::string write_day(const PartialDay& day);
[[nodiscard]] std::string write_amount(const Mark& mark);
[[nodiscard]] std::string write_clock(const Mark& mark);  ///< "T08:30", "TMO"
/// `year` 0 writes X: quarter "2014-Q1", half, season, month, year, decade, century.
[[nodiscard]] std::string write_year(int year);
[[nodiscard]] std::string write_month(int year, int month);
[[nodiscard]] std::string write_week(std::optional<IsoWeek> week, int year, bool weekend);
[[nodiscard]] std::string write_index(int year, char letter, int index);
[[nodiscard]] std::string write_season(int year, int season);
[[nodiscard]] std::string write_decade(int decade);
[[nodiscard]] std::string write_century(int century, bool before_christ);

}  // namespace sotin::facts::times
