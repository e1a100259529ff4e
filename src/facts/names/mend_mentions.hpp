#pragma once

/// @file
/// Rules that mend what the tagger found: heads and abbreviations it left out, kinds that differ
/// between places where the same words stand.

#include <vector>

#include "facts/names/name_context.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {

/// Mends mentions in text order; they stay ordered and apart. Linear.
void mend_mentions(const NameContext& context, std::vector<Mention>& mentions);

}  // namespace sotin::facts
