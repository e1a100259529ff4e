#pragma once

/// @file
/// Finds temporal expressions in an analysis.

#include <optional>
#include <vector>

#include "facts/times/calendar.hpp"
#include "facts/times/mark.hpp"

namespace sotin::facts::times {

/// All expressions, in text order, without overlap. Most tokens are skipped after one look into a
/// table of triggers. Linear in the number of tokens.
[[nodiscard]] std::vector<Mark> scan(const Analysis& analysis, std::optional<Day> published);

}  // namespace sotin::facts::times
