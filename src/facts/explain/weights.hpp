#pragma once

/// @file
/// The learned weights behind a record.

#include "facts/reading.hpp"
#include "sotin/facts/explain.hpp"

namespace sotin::facts {

/// The strongest weights that spoke for the decisions behind a record: its cue and act
/// (statements), its trigger (encounters), the first token of its first mention (entities). Empty
/// for what rules alone decide.
[[nodiscard]] std::vector<Weight> weights_of(const Reading& reading, const RecordId& id);

}  // namespace sotin::facts
