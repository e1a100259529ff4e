#pragma once

/// @file
/// Coalitions that a report names by common nouns ("một liên minh tự nguyện", "lực lượng quốc tế")
/// and that no name reader found.

#include "facts/reading.hpp"

namespace sotin::facts {

/// Adds such coalitions to the entities and mentions of `reading` where no mention stands yet: one
/// entity for each phrase; a bare "liên minh" goes to the coalition named last before it. Were
/// there any? Linear.
bool add_coalitions(Reading& reading);

/// Is the mention's head a coalition's word (data/vi/coalitions.tsv)?
[[nodiscard]] bool names_coalition(const Analysis& analysis, const TokenRange& mention);

}  // namespace sotin::facts
