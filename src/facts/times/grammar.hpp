#pragma once

/// @file
/// The grammar of temporal expressions. Each `read_*` takes the longest phrase that begins at a
/// token, fills a Mark and returns the token after it, or returns 0 and the Mark is to be thrown
/// away. All look-ahead is bounded, so reading a line is linear in its length.

#include <optional>

#include "facts/times/calendar.hpp"
#include "facts/times/line.hpp"
#include "facts/times/mark.hpp"
#include "facts/times/numbers.hpp"

namespace sotin::facts::times {

/// What the grammar has to know of what stands around.
struct Around {
  std::optional<Day> published;
  At previous_end = 0;                 ///< token after the mark found last in this line, 0 if none
  bool previous_amount_range = false;  ///< that mark was the left end of a range of amounts
  bool previous_amount = false;        ///< that mark was an amount
  bool previous_clock = false;         ///< that mark has a clock
  bool previous_range = false;         ///< that mark was the left end of a range
  Unit previous_unit = Unit::kNone;    ///< its unit
};

// days.cpp: days and what names them.

/// A day after a part of day or a clock («nay», «qua», «20/8», «cùng ngày 19-10», «thứ Hai») or, if
/// not `headed`, one that needs no head («hôm qua», «ngày 5», «thứ Hai tuần tới»).
At read_day(const Line& line, At at, bool headed, Mark& mark);
/// A date in figures with no head word: «(22/10)», «Washington 18/8», «từ 20 đến 26-10».
At read_bare_figures(const Line& line, At at, const Around& around, Mark& mark);
/// «này, tới, vừa qua, năm ngoái» after a date.
At read_after_date(const Line& line, At at, Mark& mark);
/// Days of the lunar calendar: «mùng 3 Tết», «rằm tháng Giêng», «30 Tết», «10/3 âm lịch».
At read_lunar(const Line& line, At at, Mark& mark);
/// A weekday: «thứ Ba», «chủ nhật».
At read_weekday(const Line& line, At at, std::int32_t& weekday);

// periods.cpp: weeks to centuries.

/// «tuần trước», «tháng 4/2016», «quý II», «năm ngoái», «mùa hè 2024», «thế kỷ 20», «năm học
/// 2013-2014»; with part words before them («đầu, giữa, cuối, nửa đầu») if `at` stands on one.
At read_period(const Line& line, At at, Mark& mark);
/// A year in figures with no head word: «World Cup 2014», «giai đoạn 2012-2015».
At read_bare_year(const Line& line, At at, const Around& around, Mark& mark);
/// The right end of a range or list of centuries: «thế kỷ 15-16».
At read_bare_century(const Line& line, At at, const Around& around, Mark& mark);
/// Month and year with no head word: «từ tháng 1-7/2022» (the right end), «(7/2022)».
At read_bare_month(const Line& line, At at, const Around& around, Mark& mark);

// clocks.cpp: clocks and parts of day.

/// «16h20», «09:32», «20 giờ 15», «7h sáng ngày 5/8», «12 giờ trưa nay».
At read_clock(const Line& line, At at, Mark& mark);
/// The same right after another clock («19 giờ đến 22 giờ»), where an amount is out of question.
At read_clock_after_clock(const Line& line, At at, Mark& mark);
/// «sáng nay 22-10», «đêm qua», «rạng sáng 5/9», «buổi sáng».
At read_part_of_day(const Line& line, At at, Mark& mark);

// amounts.cpp: durations, offsets and sets.

/// «ba ngày», «hơn 10 năm qua», «6 tháng đầu năm», «cách đây 4 năm», «một ngày sau đó».
At read_amount_phrase(const Line& line, At at, Mark& mark);
/// «những năm 1980», «những ngày qua», «các ngày 15 và 16/10».
At read_plural(const Line& line, At at, Mark& mark);
/// «mỗi ngày», «hằng năm», «2 năm/lần», «thường niên».
At read_set(const Line& line, At at, Mark& mark);

// vague.cpp: «hiện, gần đây, sắp tới».

/// A vague reference, never inside a compound («thực hiện», «hiện đại»).
At read_vague_reference(const Line& line, At at, Mark& mark);

/// Is there a word of planning («sẽ, dự kiến») or of the past («đã, hồi») near `tokens`, in their
/// sentence? Looks at most fourteen tokens back and six ahead.
struct Tense {
  bool future = false;
  bool past = false;
};
Tense tense_near(const language::Analysis& analysis, const TokenRange& tokens);

}  // namespace sotin::facts::times
