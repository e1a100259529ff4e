#pragma once

/// @file
/// Where a report comes from and when it was published: as given, from the URL's stamp, or from a
/// dateline.

#include <optional>
#include <string>
#include <string_view>

#include "reading.hpp"

namespace sotin::facts {

/// Fills report.published, report.outlet and report.language, and notes what is odd about the text.
void find_source(Reading& reading);

/// The day that a news address carries: «…-20250821161857118.htm», «/2025/08/21/», «-20250821-»,
/// «…185250821161857118.htm». Nothing where no day is certain.
[[nodiscard]] std::optional<std::string> date_in_url(std::string_view url);

/// The outlet of an address: the name our list gives its domain, else the domain itself.
[[nodiscard]] std::optional<std::string> outlet_of_url(std::string_view url);

}  // namespace sotin::facts
