#pragma once

/// @file
/// Explanations of entries, for people or as JSON.

#include <string>
#include <vector>

#include "sotin/facts/explain.hpp"
#include "sotin/views/ledger_answers.hpp"

namespace sotin::views {

/// `explanations` of entries of `document`, ended by a line break. `other_maker`: the report was
/// stored by another program or data version than the one that explains.
[[nodiscard]] std::string explain_words(const text::Document& document,
                                        const std::vector<facts::Explanation>& explanations,
                                        bool other_maker, const Asked& asked);

}  // namespace sotin::views
