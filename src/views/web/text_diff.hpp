#pragma once

/// @file
/// What changed between two texts, for people: sentences taken out and put in, with the changed
/// words of a rewritten sentence marked; what stayed is shown around them, or folded.

#include "layout.hpp"

namespace sotin::views::web {

void put_text_diff(Html& html, const ledger::Stored& older, const ledger::Stored& newer,
                   const Reader& reader);

}  // namespace sotin::views::web
