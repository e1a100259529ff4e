#pragma once

/// @file
/// Date values put in order without making them more exact than they are.

#include <cstdint>
#include <string_view>

namespace sotin::facts {

/// The days that a date value can mean.
struct Days {
  std::int32_t first = 0;  ///< days since 1970-01-01
  std::int32_t last = 0;
  std::string_view precision = "unknown";  ///< day, week, month, quarter, half, season, year,
                                           ///< decade, period, or unknown (no place in time)
  [[nodiscard]] bool known() const { return precision != "unknown"; }
};

/// Reads "2025-08-20", "2025-08-20T10:00", "2025-W34", "2025-08", "2025-Q3", "2025-H1", "2025-SU",
/// "2025", "202X", "2025-08-18/2025-08-20". Everything else (also "XXXX-08-20") is unknown.
[[nodiscard]] Days days_of(std::string_view value);

}  // namespace sotin::facts
