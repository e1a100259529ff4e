#pragma once

/// @file
/// Near copies among reports as they come. Two reports are near copies when at least half of the
/// smaller one's shingles (as sets, shingles.hpp) are in the other: copies of Vietnamese news are
/// excerpts more often than twins.

#include <cstdint>
#include <memory>
#include <span>

#include "sotin/stories/syllables.hpp"

namespace sotin::stories {

struct CopyOptions {
  double least = 0.5;  ///< containment from which two reports are near copies
  /// Reports so much older than the newest are let go, in the unit of `time`; 0: never.
  std::int64_t window = 0;
  /// All memory of the index. When it is full, the oldest reports are let go. Not less than 16 MiB
  /// and what one long report needs.
  std::size_t most_bytes = std::size_t{1} << 30;
  /// Bits kept of a shingle beside two that place it. With 6 a report of 570 syllables takes 1.1 kB
  /// and a containment is known to within 0.004 (standard deviation); with 24 it takes 2.4 kB and
  /// is exact but for one shingle in 16 million.
  unsigned kept_bits = 24;
};

/// A near copy of the report just added.
struct Copy {
  std::uint64_t report = 0;  ///< its number
  float containment = 0;     ///< 0 to 1
  bool operator==(const Copy&) const = default;
};

/// An index of the reports that are live. Not for use from two threads at once. The same reports in
/// the same order give the same answers everywhere.
class CopyIndex {
 public:
  explicit CopyIndex(const CopyOptions& options = {});
  ~CopyIndex();
  CopyIndex(CopyIndex&&) noexcept;
  CopyIndex& operator=(CopyIndex&&) noexcept;

  /// Adds a report, which gets the number `size()`, and gives its near copies among the live
  /// reports, by number. Valid until the next call. Of texts longer than 65,535 different shingles
  /// the first so many count. Time is linear in the text and does not grow with the number of
  /// reports: at most 128 likely copies are looked at, so of a larger group not every pair is told.
  std::span<const Copy> add(std::span<const Syllable> text, std::int64_t time = 0);

  /// Reports added so far.
  [[nodiscard]] std::uint64_t size() const;
  /// The number of the oldest live report; `size()` when there is none.
  [[nodiscard]] std::uint64_t oldest() const;
  /// Bytes held.
  [[nodiscard]] std::size_t bytes() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace sotin::stories
