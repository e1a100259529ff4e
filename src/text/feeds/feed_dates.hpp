#pragma once

/// @file
/// Dates as feeds write them: RFC 822 with its named zones and years of two digits, ISO 8601 down
/// to a year alone, and what find_date reads (Vietnamese forms).

#include <optional>
#include <string>
#include <string_view>

namespace sotin::text::feeds {

struct FeedDate {
  std::string iso;       ///< as precise as the source: "2004", "2004-01", ... with zone
  bool no_zone = false;  ///< it has a time of day and said no zone
};

/// The date in `words`, if there is one that exists.
[[nodiscard]] std::optional<FeedDate> read_date(std::string_view words);

}  // namespace sotin::text::feeds
