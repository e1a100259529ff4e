#pragma once

/// @file
/// What is known of a pair of neighbouring syllables, and how probable that makes it that a person
/// who sums up the reports uses it. The trainer (tools/train_summary) sees the same features.

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "stories/summary_sentences.hpp"

namespace sotin::stories {

/// The features by name, as in data/vi/weights/summary.tsv; `feature_values` keeps their order.
inline constexpr auto kPairFeatures = std::to_array<std::string_view>(
    {// in how many reports
     "always", "reports>=2", "reports>=3", "reports/all", "log-reports", "log-reports/log-all",
     "log-reports-of-2", "log-reports-of-3", "log-reports-of-6", "log-sentences/reports",
     // in titles
     "title-syllables", "titles-syllables/all",
     // in the first paragraph
     "lead", "leads/all", "lead-1st", "lead-2nd", "lead-later",
     // where
     "opening", "openings/all", "place/length", "log-mean-place", "log-place",
     "log-place-of-one-report", "log-place/all",
     // where behind the first paragraph
     "log-behind", "nowhere-behind", "first-behind/all", "second-behind/all", "near/all",
     "log-near", "log-behind/all", "behind/length", "opens-paragraph",
     // in what sentences
     "number", "shared", "log-shared", "mean-shared", "sentence-in-titles", "only-quoted",
     "beside-number", "only-questions", "unstopped"});

using PairFeatures = std::array<float, kPairFeatures.size()>;

/// The features of every pair of `table`. Linear.
[[nodiscard]] std::vector<PairFeatures> feature_values(std::span<const SummaryReport> reports,
                                                       const SentenceTable& table);

/// The probability of every pair by the embedded weights.
[[nodiscard]] std::vector<float> pair_weights(std::span<const SummaryReport> reports,
                                              const SentenceTable& table);

}  // namespace sotin::stories
