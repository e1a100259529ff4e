#include "facts/times/time_lookup.hpp"

#include <gtest/gtest.h>

namespace sotin::facts {
namespace {

Time make(TimeType type, std::string value) {
  return {.where = {}, .type = type, .value = std::move(value)};
}

TEST(TimeLookup, CutsAClockToItsDay) {
  EXPECT_EQ(day_of(make(TimeType::kTime, "2025-08-20T20:00")), "2025-08-20");
}

TEST(TimeLookup, CutsAPartOfDayToItsDay) {
  EXPECT_EQ(day_of(make(TimeType::kTime, "XXXX-08-20TEV")), "XXXX-08-20");
}

TEST(TimeLookup, KeepsWeeksAndYears) {
  EXPECT_EQ(day_of(make(TimeType::kDate, "2025-W35")), "2025-W35");
  EXPECT_EQ(day_of(make(TimeType::kDate, "2025")), "2025");
}

TEST(TimeLookup, HasNoDayForVagueReferencesAndAmounts) {
  EXPECT_EQ(day_of(make(TimeType::kDate, "PAST_REF")), "");
  EXPECT_EQ(day_of(make(TimeType::kDuration, "P3D")), "");
  EXPECT_EQ(day_of(make(TimeType::kTime, "XXXX-XX-XXT09:00")), "");
}

TEST(TimeLookup, FindsTheFirstDatedTimeInsideTheTokens) {
  const auto document = text::Document::from_bytes("Nay mai rồi kia", {});
  Reading reading;
  reading.document = &document;
  reading.analysis = language::analyse(document);
  const auto add = [&](std::uint32_t token, std::string value) {
    Time time = make(TimeType::kDate, std::move(value));
    time.where = reading.analysis.tokens[token].where;
    reading.report.times.push_back(time);
  };
  add(0, "PRESENT_REF");
  add(1, "2025-08-20");
  add(3, "2025-08-22");
  ASSERT_NE(time_in(reading, {0, 4}), nullptr);
  EXPECT_EQ(time_in(reading, {0, 4})->value, "2025-08-20");
  EXPECT_EQ(last_time_in(reading, {0, 4})->value, "2025-08-22");
  EXPECT_EQ(last_time_in(reading, {0, 3})->value, "2025-08-20");
  EXPECT_EQ(time_in(reading, {2, 3}), nullptr);
  EXPECT_EQ(time_at(reading, 3)->value, "2025-08-22");
  EXPECT_EQ(time_at(reading, 2), nullptr);
}

}  // namespace
}  // namespace sotin::facts
