// An open-addressing table of lists. A list of one lies in the table itself (most pairs of
// syllables stand in one report only); longer ones in blocks of a power of two, used again when a
// list outgrows them.
#include "term_index.hpp"

#include <algorithm>
#include <bit>

namespace sotin::stories {
namespace {
constexpr std::uint8_t kLargestPower = std::bit_width(TermIndex::kMost) - 1;
constexpr std::size_t kFirstPlaces = 1024;
}  // namespace

TermIndex::TermIndex()
    : lists_(kFirstPlaces), pools_(kLargestPower + 1), free_(kLargestPower + 1) {}

std::size_t TermIndex::place_of(std::uint32_t term) const {
  const auto mask = lists_.size() - 1;
  auto place = home_of(term);
  while (lists_[place].size > 0 && lists_[place].term != term) place = (place + 1) & mask;
  return place;
}

std::uint32_t* TermIndex::block(const List& list) {
  return pools_[list.power].data() + (std::size_t{list.at} << list.power);
}

std::uint32_t TermIndex::take_block(std::uint8_t power) {
  auto& free = free_[power];
  if (!free.empty()) {
    const auto at = free.back();
    free.pop_back();
    return at;
  }
  auto& pool = pools_[power];
  const auto at = static_cast<std::uint32_t>(pool.size() >> power);
  pool.resize(pool.size() + (std::size_t{1} << power));
  return at;
}

std::span<const std::uint32_t> TermIndex::find(std::uint32_t term) const {
  const auto& list = lists_[place_of(term)];
  if (list.size == 0) return {};
  if (list.power == 0) return {&list.at, 1};
  return {pools_[list.power].data() + (std::size_t{list.at} << list.power), list.size};
}

void TermIndex::add(std::uint32_t term, std::uint32_t slot) {
  if ((used_ + 1) * 3 > lists_.size() * 2) grow();
  auto& list = lists_[place_of(term)];
  if (list.size == 0) {
    list = {term, slot, 1, 0};
    ++used_;
    return;
  }
  if (list.size == kMost) {
    auto* slots = block(list);
    std::copy(slots + 1, slots + kMost, slots);
    slots[kMost - 1] = slot;
    return;
  }
  if (list.size == (1U << list.power)) {
    List larger{term, 0, list.size, static_cast<std::uint8_t>(list.power + 1)};
    larger.at = take_block(larger.power);
    if (list.power == 0) {
      *block(larger) = list.at;
    } else {
      std::copy_n(block(list), list.size, block(larger));
      free_[list.power].push_back(list.at);
    }
    list = larger;
  }
  block(list)[list.size++] = slot;
}

void TermIndex::grow() {
  std::vector<List> old(lists_.size() * 2);
  old.swap(lists_);
  for (const auto& list : old) {
    if (list.size > 0) lists_[place_of(list.term)] = list;
  }
}

void TermIndex::sweep(const std::vector<bool>& gone) {
  TermIndex kept;
  for (const auto& list : lists_) {
    if (list.size == 0) continue;
    if (list.power == 0) {
      if (!gone[list.at]) kept.add(list.term, list.at);
      continue;
    }
    const auto* slots = block(list);
    for (std::uint8_t i = 0; i < list.size; ++i) {
      if (!gone[slots[i]]) kept.add(list.term, slots[i]);
    }
  }
  *this = std::move(kept);
}

std::size_t TermIndex::memory() const {
  std::size_t bytes = lists_.capacity() * sizeof(List);
  for (const auto& pool : pools_) bytes += pool.capacity() * sizeof(std::uint32_t);
  for (const auto& free : free_) bytes += free.capacity() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace sotin::stories
