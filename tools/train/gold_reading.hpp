#pragma once

/// @file
/// An annotated report as the Reading that a perfect reader would have: what later stages learn
/// from.

#include <memory>
#include <vector>

#include "facts/reading.hpp"
#include "gold.hpp"

namespace sotin::train {

/// Mentions, entities, statements and times of the annotation; no events, commitments, memberships.
/// `gold` must outlive it.
[[nodiscard]] facts::Reading gold_reading(const GoldReport& gold);

/// Reports of which some files hold the facts and others the times: the times go to the report of
/// the same text; what has times alone is left out.
[[nodiscard]] std::vector<GoldReport> with_times(const std::vector<GoldReport>& reports);

}  // namespace sotin::train
