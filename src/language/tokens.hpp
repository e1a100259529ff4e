#pragma once

/// @file
/// Private pieces of language::analyse, in the order they run.

#include "sotin/language/analysis.hpp"

namespace sotin::language {

/// Fills `folded`, `tokens` and `lines` (without sentences).
void find_tokens(Analysis& analysis);
/// Fills `quotations` and `quotation_of`; needs tokens and lines.
void find_quotations(Analysis& analysis);
/// Fills `sentences`, their lines and each token's sentence; needs tokens, lines, quotations, parts.
void find_sentences(Analysis& analysis);

}  // namespace sotin::language
