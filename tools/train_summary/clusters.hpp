#pragma once

/// @file
/// Groups of reports on one story with summaries that people wrote of them.

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "stories/summary_features.hpp"

namespace sotin::train {

struct Cluster {
  std::string name;
  std::uint32_t syllables = 0;  ///< how long a summary of it shall be
  std::size_t block = 0;        ///< clusters of a block are learnt from, or tested, together
  std::deque<text::Document> documents;
  std::vector<std::uint32_t> takes_from;  ///< of each document: the byte behind its lead
  std::deque<language::Analysis> analyses;
  std::vector<stories::SummaryReport> reports;
  std::vector<std::unordered_map<std::uint64_t, std::uint32_t>> references;  ///< pairs, counted

  stories::SentenceTable table;
  std::vector<stories::PairFeatures> features;
  std::vector<float> shares;  ///< of a pair: the share of references that hold it
};

/// Reads `docs` (id, title, lead, text, published, cluster) and `refs` (cluster, refs), JSON Lines.
/// Blocks are tenths of the clusters in order of their numbers.
[[nodiscard]] std::vector<std::unique_ptr<Cluster>> load_clusters(const std::string& docs,
                                                                  const std::string& refs,
                                                                  std::uint32_t syllables);

/// ROUGE-2 F1 of the chosen sentences, mean over the references.
[[nodiscard]] double rouge2(const Cluster& cluster, const std::vector<std::uint32_t>& chosen);

/// The chosen sentences as text, one a line.
[[nodiscard]] std::string text_of(const Cluster& cluster, const std::vector<std::uint32_t>& chosen);

}  // namespace sotin::train
