#pragma once

/// @file
/// A temporal expression as recognised, before it is resolved: what is written, what it counts
/// from, and what is left open.

#include <cstdint>
#include <string_view>

#include "facts/reading.hpp"

namespace sotin::facts::times {

enum class Unit : std::uint8_t {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kWeekend,
  kMonth,
  kQuarter,
  kHalf,
  kSeason,
  kYear,
  kSchoolYear,
  kDecade,
  kCentury,
};

/// What an expression counts from.
enum class From : std::uint8_t {
  kWritten,  ///< its own numbers ("ngày 20/8"); what is missing comes from the context
  kSpeech,   ///< the moment of writing or speaking ("hôm qua")
  kStory,    ///< the day told last ("cùng ngày", "một ngày sau đó")
};

enum class Part : std::uint8_t { kNone, kMorning, kNoon, kAfternoon, kEvening, kNight };

/// A number of units; `vague` for «vài, mấy, nhiều».
struct Amount {
  std::int32_t whole = 0;
  std::int32_t tenths = 0;
  bool vague = false;
};

struct Mark {
  TokenRange tokens;
  TimeType type = TimeType::kDate;
  Unit unit = Unit::kNone;  ///< of the date part; of the amount for DURATION and SET
  From from = From::kWritten;
  Part part = Part::kNone;
  std::int8_t toward = 0;  ///< -1 the last such ("vừa qua"), +1 the next ("tới"), 0 open
  bool vague_offset = false;
  bool has_year_offset = false;  ///< `year_offset` years from now: "tháng 6 năm ngoái"
  bool has_week_offset = false;  ///< weekday of the week `offset` weeks from now
  bool dayless = false;          ///< a clock or part of day without a day of its own
  bool same_year = false;        ///< of the year written last: "tháng 8 cùng năm"
  bool lunar = false;
  bool leap = false;  ///< of a leap lunar month
  bool before_christ = false;
  std::int32_t offset = 0;  ///< units from the anchor
  std::int32_t year_offset = 0;
  std::int32_t year = 0;  ///< 0 where not written
  std::int32_t month = 0;
  std::int32_t day = 0;
  std::int32_t index = 0;  ///< weekday, quarter, half, season, decade or century
  std::int32_t hour = -1;  ///< -1: no clock
  std::int32_t minute = 0;
  Amount amount = {};
  Amount minor = {};  ///< "2 năm 6 tháng"
  Unit minor_unit = Unit::kNone;
  std::string_view reference = {};  ///< PAST_REF ...
  std::string_view mod = {};
  std::string_view quant = {};
  std::string_view rule = {};
};

}  // namespace sotin::facts::times
