#pragma once

/// @file
/// What a report is compared by when stories are formed: its weightiest words and word pairs. A
/// pure function of title and text, so it can be made on any thread, kept, and read back later.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/stories/syllables.hpp"

namespace sotin::stories {

/// At most `kTerms` terms, the weightiest first by hash order; weights are at most 255 and belong
/// to a vector of length 1 when multiplied by `unit`.
struct Sketch {
  static constexpr std::size_t kTerms = 128;

  struct Term {
    std::uint32_t hash = 0;   ///< of a syllable, or of two that follow one another
    std::uint8_t weight = 0;  ///< tf-idf, in parts of the largest of this report
    auto operator<=>(const Term&) const = default;
  };
  std::vector<Term> terms;  ///< by hash, each once
  float unit = 0;           ///< what a weight of 1 stands for

  /// A few hundred bytes with a version in front, the same on every machine.
  [[nodiscard]] std::string to_bytes() const;
  /// Nothing when the bytes are damaged or of another version: make the sketch anew then.
  [[nodiscard]] static std::optional<Sketch> from_bytes(std::string_view bytes);
};

/// Linear in the title and the first syllables of the text; the rest of `text` is not looked at.
[[nodiscard]] Sketch sketch_of(std::span<const Syllable> title, std::span<const Syllable> text);
[[nodiscard]] Sketch sketch_of(std::string_view title, std::string_view text);

}  // namespace sotin::stories
