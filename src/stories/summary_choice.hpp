#pragma once

/// @file
/// Chooses the sentences that together hold the weightiest pairs within a length.

#include <cstdint>
#include <span>
#include <vector>

#include "stories/summary_sentences.hpp"

namespace sotin::stories {

/// Indexes of sentences, ascending. `weights` are of pairs, from 0 to 1.
[[nodiscard]] std::vector<std::uint32_t> choose_sentences(const SentenceTable& table,
                                                          std::span<const float> weights,
                                                          const SummaryOptions& options);

}  // namespace sotin::stories
