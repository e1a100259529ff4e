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

// days.cpp, weekdays.cpp, lunar_words.cpp: days and what names them.

/// A day after a part of day or a clock («nay», «qua», «20/8», «cùng ngày 19-10», «thứ Hai») or, if
/// not `headed`, one that needs no head («hôm qua», «ngày 5», «thứ Hai tuần tới»).
At read_day(const Line& line, At at, bool headed, Mark& mark);
/// «này, tới, vừa qua, năm ngoái» after a date: the token after it, or `at`.
At read_after_date(const Line& line, At at, Mark& mark);
/// Makes `mark` the day written in `figures`.
void take(const Figures& figures, Mark& mark);
/// A weekday with its date or week: «thứ Ba 28/10», «thứ Hai tuần tới»; not an ordinal.
At read_weekday_phrase(const Line& line, At at, bool headed, Mark& mark);
/// A weekday alone: «thứ Ba», «chủ nhật».
At read_weekday(const Line& line, At at, std::int32_t& weekday);
/// Days of the lunar calendar: «mùng 3 Tết», «rằm tháng Giêng», «30 Tết», «23 tháng Chạp».
At read_lunar(const Line& line, At at, Mark& mark);

// bare.cpp: figures with no head word.

/// A date: «(22/10)», «Washington 18/8», «từ 20 đến 26-10».
At read_bare_figures(const Line& line, At at, const Around& around, Mark& mark);
/// A year: «World Cup 2014», «giai đoạn 2012-2015».
At read_bare_year(const Line& line, At at, const Around& around, Mark& mark);
/// Month and year: «từ tháng 1-7/2022» (the right end), «từ 7/2022».
At read_bare_month(const Line& line, At at, const Around& around, Mark& mark);
/// The right end of a range or list of centuries: «thế kỷ 15-16».
At read_bare_century(const Line& line, At at, const Around& around, Mark& mark);

// periods.cpp, years.cpp: weeks to centuries.

/// «tuần trước», «tháng 4/2016», «quý II», «năm ngoái», «mùa hè 2024», «thế kỷ 20», «năm học
/// 2013-2014»; with part words before them («đầu, giữa, cuối, nửa đầu») if `at` stands on one.
At read_period(const Line& line, At at, Mark& mark);
/// «này, trước, sau, tới, qua, vừa qua» after a bare unit.
At read_shift(const Line& line, At at, Unit unit, Mark& mark);
/// «năm 2013», «năm ngoái», «năm học 2013-2014».
At read_year_phrase(const Line& line, At at, Mark& mark);
/// «năm học, niên khóa, năm tài khóa».
At read_school_year(const Line& line, At at, Mark& mark);
/// Decades and centuries with a head word.
At read_age(const Line& line, At at, Mark& mark);

/// Makes `mark` count `offset` of its units from now; returns `end`.
inline At deictic(Mark& mark, std::int32_t offset, At end) {
  mark.from = From::kSpeech;
  mark.offset = offset;
  return end;
}
/// The same from what was told last.
inline At story(Mark& mark, std::int32_t offset, At end) {
  mark.from = From::kStory;
  mark.offset = offset;
  return end;
}

// clocks.cpp, parts_of_day.cpp

/// «16h20», «09:32», «20 giờ 15», «7h sáng ngày 5/8», «12 giờ trưa nay».
At read_clock(const Line& line, At at, Mark& mark);
/// The same right after another clock («19 giờ đến 22 giờ»), where an amount is out of question.
At read_clock_after_clock(const Line& line, At at, Mark& mark);
/// «sáng nay 22-10», «đêm qua», «rạng sáng 5/9», «buổi sáng».
At read_part_of_day(const Line& line, At at, Mark& mark);
/// «rạng sáng, sáng sớm, trưa, đêm khuya» alone; `mod` for early and late.
At read_part(const Line& line, At at, Part& part, std::string_view& mod);
/// The day after a clock or part of day.
At read_day_of_time(const Line& line, At at, Mark& mark);

// amounts.cpp, recurring.cpp: durations, offsets and sets.

/// «ba ngày», «hơn 10 năm qua», «6 tháng đầu năm», «cách đây 4 năm», «một ngày sau đó».
At read_amount_phrase(const Line& line, At at, Mark& mark);
/// «những năm 1980», «những ngày qua», «các ngày 15 và 16/10».
At read_plural(const Line& line, At at, Mark& mark);
/// «mỗi ngày», «hằng năm», «thường niên».
At read_set(const Line& line, At at, Mark& mark);
/// «đầu năm 2022», «cuối năm», «năm 2022» after an amount: the token after it, or `at`.
At read_of_period(const Line& line, At at);
/// Is what follows «tiếng» a sign of a sound or a language («tiếng Anh, tiếng nổ»)?
bool sound_or_language(const Line& line, At at);

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
