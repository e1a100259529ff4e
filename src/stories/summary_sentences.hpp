#pragma once

/// @file
/// What a summary is chosen from: the sentences of the reports and the pairs of neighbouring
/// syllables they are made of.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sotin/stories/summary.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {

/// A sentence of a report.
struct Candidate {
  std::uint32_t report = 0;  ///< index into SentenceTable::order
  text::Span where;
  std::uint32_t first = 0;  ///< its syllables: [first, last) of that report's
  std::uint32_t last = 0;
  std::vector<std::uint32_t> pairs;  ///< its pairs, distinct, in order of first appearance
  std::uint32_t number = 0;          ///< among the candidates of its report, from 0
  /// Among the candidates behind the first paragraph, from 0; -1 in the first of several.
  std::int32_t behind_lead = 0;
  bool may_be_taken = true;  ///< else only read
  bool stands_alone = true;  ///< else it may be news, but stands in no summary
  bool opens_paragraph = false;
  bool has_quotation = false;
  bool has_number = false;
  bool is_question = false;
  bool is_stopped = false;  ///< ends with a mark that ends sentences

  [[nodiscard]] std::uint32_t syllables() const { return last - first; }
};

struct Pair {
  std::uint64_t left = 0;   ///< key of its first syllable
  std::uint64_t right = 0;  ///< and of its second
  bool has_number = false;
};

struct SentenceTable {
  std::vector<std::uint32_t> order;  ///< reports by date: indexes into the reports given
  std::vector<std::vector<Syllable>> syllables;  ///< of each report, in that order
  std::vector<Candidate> sentences;              ///< by report in that order, then by place
  std::vector<Pair> pairs;
};

/// Cuts `reports` into sentences and pairs. Linear.
[[nodiscard]] SentenceTable sentences_of(std::span<const SummaryReport> reports);

}  // namespace sotin::stories
