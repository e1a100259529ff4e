#pragma once

/// @file
/// What a report is compared by when stories are formed: its weightiest syllables and pairs of
/// syllables. A pure function of title and text, so it can be made on any thread, kept, and read
/// back later.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/stories/syllables.hpp"

namespace sotin::stories {

struct Sketch {
  static constexpr std::size_t kMostSingles = 128;
  static constexpr std::size_t kMostPairs = 160;
  static constexpr std::size_t kMostTerms = kMostSingles + kMostPairs;

  /// Packed terms: 24 bits of hash, one bit «stands in the title», 7 bits of weight (tf-idf in
  /// parts of the largest). First single syllables, then pairs, both by hash.
  std::vector<std::uint32_t> terms;
  std::uint16_t singles = 0;  ///< how many of the terms are single syllables
  float single_unit = 0;      ///< what a weight of 1 stands for in a vector of length 1
  float pair_unit = 0;        ///< the same for pairs

  /// About 1.2 kB at most, with a version in front; the same on every machine.
  [[nodiscard]] std::string to_bytes() const;
  /// Nothing when the bytes are damaged or of another version: make the sketch anew then.
  [[nodiscard]] static std::optional<Sketch> from_bytes(std::string_view bytes);
};

[[nodiscard]] constexpr std::uint32_t hash_of_term(std::uint32_t term) { return term >> 8U; }
[[nodiscard]] constexpr bool is_title_term(std::uint32_t term) { return (term & 0x80U) != 0; }
[[nodiscard]] constexpr std::uint32_t weight_of_term(std::uint32_t term) { return term & 0x7FU; }

/// Linear in the title and the first syllables of the text; the rest of `text` is not looked at.
[[nodiscard]] Sketch sketch_of(std::span<const Syllable> title, std::span<const Syllable> text);
[[nodiscard]] Sketch sketch_of(std::string_view title, std::string_view text);

/// How like two reports are by their words alone, 0 to about 1.25. The obvious way, for few pairs.
[[nodiscard]] float likeness(const Sketch& a, const Sketch& b);

}  // namespace sotin::stories
