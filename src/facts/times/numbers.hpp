#pragma once

/// @file
/// Numbers in figures and words, units, and the numeric shapes of dates.

#include "facts/times/line.hpp"
#include "facts/times/mark.hpp"

namespace sotin::facts::times {

/// A number that can stand before a unit: "3", "1,5", "mười lăm", "vài", "hàng chục", "nửa".
/// Returns the token after it, or 0. `half` for «nửa».
At read_amount(const Line& line, At at, Amount& amount, bool& half);

/// A unit of time ("ngày", "tiếng đồng hồ", "thập kỷ"): the token after it, or 0.
At read_unit(const Line& line, At at, Unit& unit);

/// A small number in figures or words (1 to 99): "3", "ba", "mười hai". Returns the token after.
At read_small_number(const Line& line, At at, std::int32_t& value);

/// A Roman or Arabic number with a small limit ("II", "4"): the token after it, or 0.
At read_ordinal(const Line& line, At at, std::int32_t limit, std::int32_t& value);

/// What figures with separators say.
struct Figures {
  std::int32_t day = 0;
  std::int32_t month = 0;
  std::int32_t year = 0;
  char separator = 0;  ///< '/', '-', '.' between the first two; 'w' for "5 tháng 11"
};

/// A date in figures at `at`: d/m, d-m-y, d.m.y, y-m-d, "5 tháng 11 năm 2013". Spaces around the
/// separators count only if `loose`. Returns the token after it, or 0.
At read_figures(const Line& line, At at, bool loose, Figures& figures);

/// "7/2022", "11-2016", "4.2013" (month and year): the token after it, or 0.
At read_month_year(const Line& line, At at, bool loose, std::int32_t& month, std::int32_t& year);

/// A year in figures, 1000 to 2199: the token after it, or 0.
At read_year(const Line& line, At at, std::int32_t& year);

/// The token after a whole run of figures and the marks inside it ("1.234,5/kg" up to "/").
At after_figures(const Line& line, At at);

}  // namespace sotin::facts::times
