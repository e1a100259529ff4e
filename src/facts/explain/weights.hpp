#pragma once

/// @file
/// The learned weights behind a record.

#include "facts/reading.hpp"
#include "sotin/facts/explain.hpp"

namespace sotin::facts {

/// The strongest weights that spoke for the decisions behind a record: cue, both ends of the
/// content, speaker, antecedent, confidence and act (statements), trigger and date (encounters),
/// being one with that party and reach (commitments), the first token of the first mention
/// (entities). Empty for what rules alone decide.
[[nodiscard]] std::vector<Weight> weights_of(const Reading& reading, const RecordId& id);

}  // namespace sotin::facts
