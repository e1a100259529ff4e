#pragma once

/// @file
/// Which of the held reports have a term: the latest of each term, up to a bound, so that a word
/// everybody uses costs no more than a rare one.

#include <cstdint>
#include <span>
#include <vector>

namespace sotin::stories {

class TermIndex {
 public:
  static constexpr std::uint32_t kMost = 32;  ///< entries a term

  TermIndex();

  /// Slots of reports with the term, the latest last.
  [[nodiscard]] std::span<const std::uint32_t> find(std::uint32_t term) const;
  /// Says that a term will soon be looked for.
  void expect(std::uint32_t term) const { __builtin_prefetch(&lists_[home_of(term)]); }
  /// Adds a slot; the oldest goes when the term has too many.
  void add(std::uint32_t term, std::uint32_t slot);
  /// Removes all slots for which `gone[slot]` is true. Linear in what is held.
  void sweep(const std::vector<bool>& gone);
  [[nodiscard]] std::size_t memory() const;

 private:
  struct List {
    std::uint32_t term = 0;
    std::uint32_t at = 0;    // into the pool of its capacity; the slot itself when size is 1
    std::uint8_t size = 0;   // 0: a free place
    std::uint8_t power = 0;  // capacity is 2^power; 0: kept in `at`
  };
  [[nodiscard]] std::size_t home_of(std::uint32_t term) const {
    return ((term * 0x9e3779b97f4a7c15ULL) >> 20U) & (lists_.size() - 1);
  }
  [[nodiscard]] std::size_t place_of(std::uint32_t term) const;
  [[nodiscard]] std::uint32_t* block(const List& list);
  std::uint32_t take_block(std::uint8_t power);
  void grow();

  std::vector<List> lists_;
  std::size_t used_ = 0;
  std::vector<std::vector<std::uint32_t>> pools_;  // by power: blocks of 2^power slots
  std::vector<std::vector<std::uint32_t>> free_;   // by power: blocks to use again
};

}  // namespace sotin::stories
