#pragma once

/// @file
/// Shingles: every five syllables that follow one another, as one hash. What two texts have in
/// common is measured by them: near copies are texts that share many.

#include <cstdint>
#include <span>
#include <vector>

#include "sotin/stories/syllables.hpp"

namespace sotin::stories {

inline constexpr std::size_t kSyllablesOfShingle = 5;

/// Appends the shingles of a text in its order: one fewer than four less than syllables, none for
/// shorter texts. Linear.
void append_shingles(std::span<const Syllable> text, std::vector<std::uint64_t>& out);

/// Sorts hashes and leaves each once. Linear for hashes that were not made to collide, never worse
/// than a sort. `scratch` is only room.
void sort_and_unite(std::vector<std::uint64_t>& hashes, std::vector<std::uint64_t>& scratch);

/// Shingles in both of two sorted sets.
[[nodiscard]] std::size_t shared_shingles(std::span<const std::uint64_t> a,
                                          std::span<const std::uint64_t> b);

/// The share of the smaller set that is in the other one, 0 to 1; 0 when one is empty.
[[nodiscard]] double containment(std::span<const std::uint64_t> a,
                                 std::span<const std::uint64_t> b);

}  // namespace sotin::stories
