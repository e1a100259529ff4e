#pragma once

/// @file
/// Distinct report texts to measure with: real ones where ../shared exists, then reports recombined
/// from sentences with a fixed seed until there are enough bytes. No two texts are alike.

#include <cstddef>
#include <string>
#include <vector>

#include "sotin/text/document.hpp"

namespace sotin::benchmarks {

struct Item {
  std::string text;
  text::Origin origin;
};

struct Corpus {
  std::vector<Item> items;
  std::size_t bytes = 0;  ///< of all texts
  std::size_t real = 0;   ///< items that are whole reports; the others are recombined
  std::size_t real_bytes = 0;
};

/// Takes `root`/samples and, where `shared` exists, its gold inputs and story texts.
[[nodiscard]] Corpus make_corpus(const std::string& root, const std::string& shared,
                                 std::size_t bytes);

}  // namespace sotin::benchmarks
