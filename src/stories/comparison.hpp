#pragma once

/// @file
/// One report against many: its terms lie in a small table, and each other report costs one probe a
/// term, most of them answered by a bit.

#include <array>
#include <cstdint>
#include <span>

#include "sotin/stories/sketch.hpp"

namespace sotin::stories {

class Question {
 public:
  /// Sets what is compared. Copies what it needs.
  void ask(const Sketch& sketch);
  void ask(std::span<const std::uint32_t> terms, std::size_t singles, float single_unit,
           float pair_unit);

  /// Half the cosine of single syllables, half that of pairs, and a quarter of how much of either
  /// title stands in the other report.
  [[nodiscard]] float likeness(std::span<const std::uint32_t> terms, std::size_t singles,
                               float single_unit, float pair_unit) const;

 private:
  static constexpr std::size_t kPlaces = 512;
  static constexpr std::size_t kBits = 8192;
  static_assert(kPlaces > Sketch::kMostSingles * 2 && kPlaces > Sketch::kMostPairs * 2);

  struct Table {
    std::array<std::uint32_t, kPlaces> places;  // terms; 0: free
    std::array<std::uint64_t, kBits / 64> bits;

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
