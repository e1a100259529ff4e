#pragma once

/// @file
/// Which reports carry what a sentence says.

#include <cstdint>
#include <span>
#include <vector>

#include "stories/summary_sentences.hpp"

namespace sotin::stories {

/// The chosen sentences with the reports that carry them and the number of witnesses; `left_out`
/// (one value a report, or empty) do not count. Linear in the text for each of them.
[[nodiscard]] std::vector<SummarySentence> with_witnesses(std::span<const SummaryReport> reports,
                                                          const SentenceTable& table,
                                                          std::span<const std::uint32_t> chosen,
                                                          const std::vector<bool>& left_out = {});

}  // namespace sotin::stories
