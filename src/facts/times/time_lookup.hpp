#pragma once

/// @file
/// What other readers ask of the times found in a report: which day stands in these words?

#include <string>

#include "facts/reading.hpp"

namespace sotin::facts {

/// The first DATE or TIME of report.times that lies wholly inside `tokens` and names a calendar
/// date (no PAST_REF and the like), or nullptr. Logarithmic in the number of times.
[[nodiscard]] const Time* time_in(const Reading& reading, const TokenRange& tokens);

/// The last such time inside `tokens`, or nullptr.
[[nodiscard]] const Time* last_time_in(const Reading& reading, const TokenRange& tokens);

/// The time that covers `token`, of any type, or nullptr.
[[nodiscard]] const Time* time_at(const Reading& reading, std::uint32_t token);

/// The value cut to a day or coarser, never a clock: '2025-08-20T20:00' and '2025-08-20TEV' give
/// '2025-08-20', '2025-W35' stays, '2025-W35-4' stays. Empty for amounts, sets and vague
/// references, and where not even a year, month or day is known ('XXXX-XX-XXT09:00').
[[nodiscard]] std::string day_of(const Time& time);

}  // namespace sotin::facts
