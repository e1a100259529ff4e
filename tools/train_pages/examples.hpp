#pragma once

/// @file
/// Pages with their known main text, and which of their blocks belong to it.

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/html/main_text.hpp"

namespace sotin::train {

struct PageExample {
  std::string name;
  std::string html;
  std::string truth;  ///< the main text, as the people who made the set wrote it down
  text::html::Tree tree;
  text::html::Blocks blocks;
  text::html::PageView view;
  std::vector<bool> is_main;  ///< by block
  std::vector<float> weight;  ///< by block
};

/// Pages of a folder in the format of the Web Content Extraction Benchmark (html/*.html.gz,
/// ground-truth/*.json), of `type` only (all when empty); also the older article benchmark's
/// (ground-truth.json).
[[nodiscard]] std::vector<std::unique_ptr<PageExample>> load_pages(const std::string& folder,
                                                                   const std::string& type);

/// The words behind hashes: every name and every word of the pages.
[[nodiscard]] std::unordered_map<std::uint64_t, std::string> words_behind(
    const std::vector<std::unique_ptr<PageExample>>& pages);

/// F1 of shingles of four words, mean precision and recall over pages, as the article benchmark
/// counts it; of one half of them only when `half` is 0 or 1.
struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};
[[nodiscard]] Score score_pages(const std::vector<std::unique_ptr<PageExample>>& pages,
                                const text::html::MainTextModels& models, int half, bool print);

}  // namespace sotin::train
