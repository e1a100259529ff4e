#pragma once

/// @file
/// One report against many: its terms lie in a small table, and each other report costs one load a
/// term.

#include <array>
#include <cstdint>
#include <span>

#include "sotin/stories/sketch.hpp"

namespace sotin::stories {

class Question {
 public:
  /// No likeness is more, rounding included.
  static constexpr float kMost = 1.26F;

  /// Sets what is compared. Copies what it needs.
  void ask(const Sketch& sketch);
  void ask(std::span<const std::uint32_t> terms, std::size_t singles, float single_unit,
           float pair_unit);

  /// Half the cosine of single syllables, half that of pairs, and a quarter of how much of either
  /// title stands in the other report.
  [[nodiscard]] float likeness(std::span<const std::uint32_t> terms, std::size_t singles,
                               float single_unit, float pair_unit) const;

 private:
  // So many places that nearly every term asked for is answered by one load.
  static constexpr std::size_t kPlaces = 2048;
  static_assert(kPlaces > Sketch::kMostSingles * 8 && kPlaces > Sketch::kMostPairs * 8);

  struct Table {
    std::array<std::uint32_t, kPlaces> places;  // terms; 0: free

    void fill(std::span<const std::uint32_t> terms);
    [[nodiscard]] std::uint32_t find(std::uint32_t term) const;  // the asked term, or 0
  };
  struct Sums {
    std::uint32_t products = 0;
    std::uint32_t mine = 0;    // weight of the asked title found in the other
    std::uint32_t theirs = 0;  // and of the other's title found here
    std::uint32_t title = 0;   // weight of the other's title
  };
  [[nodiscard]] static Sums sums(const Table& table, std::span<const std::uint32_t> terms);

  Table singles_;
  Table pairs_;
  float single_unit_ = 0;
  float pair_unit_ = 0;
  std::uint32_t title_ = 0;
};

}  // namespace sotin::stories
