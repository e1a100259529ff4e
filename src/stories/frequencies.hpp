#pragma once

/// @file
/// In how many of a large number of news reports a syllable or a pair of syllables stands: what
/// tells weighty words from common ones. Frozen in a data file, so that weights never drift.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sotin::stories {

/// The 32-bit hash of a syllable, or of two that follow one another, from `Syllable::key`.
[[nodiscard]] constexpr std::uint32_t term_of(std::uint64_t key) {
  return static_cast<std::uint32_t>(key >> 32U);
}
[[nodiscard]] constexpr std::uint32_t term_of(std::uint64_t first, std::uint64_t second) {
  std::uint64_t key = (first * 0x9e3779b97f4a7c15ULL) ^ ((second << 31U) | (second >> 33U));
  key ^= key >> 29U;
  key *= 0xbf58476d1ce4e5b9ULL;
  return static_cast<std::uint32_t>(key >> 32U);
}

class Frequencies {
 public:
  /// The table compiled into the program; parsed at the first call, safe from several threads.
  static const Frequencies& standard();

  /// Reads the form of `data/vi/story_frequencies.tsv`; lines that are none of it are left out.
  explicit Frequencies(std::string_view table);

  /// ln(reports / reports that have the term); what is not in the table counts as rarer than all
  /// that is.
  [[nodiscard]] float weight(std::uint32_t term) const;
  /// Says that the weight of a term will be asked soon.
  void expect(std::uint32_t term) const { __builtin_prefetch(&slots_[term >> 2U >> shift_]); }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Writes the table: terms in at least `least` of `reports` reports.
  static std::string table_of(const std::unordered_map<std::uint32_t, std::uint32_t>& counts,
                              std::uint32_t reports, std::uint32_t least);

 private:
  std::vector<std::uint32_t> slots_;  // open addressing: 26 bits of a term and its level; kFree
  std::vector<float> weights_;        // by level
  std::uint32_t shift_ = 0;
  std::size_t size_ = 0;
  float rarest_ = 0;
};

}  // namespace sotin::stories
