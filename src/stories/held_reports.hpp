#pragma once

/// @file
/// The reports that grouping compares with: their sketches, an index of their weightiest terms, and
/// their days, by which they are let go.

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "comparison.hpp"
#include "sotin/stories/grouping.hpp"
#include "term_index.hpp"

namespace sotin::stories {

/// Where a report is held. Slots are used again.
using Slot = std::uint32_t;

struct HeldReport {
  ReportKey key = 0;
  std::int64_t minutes = 0;
  std::uint32_t story = 0;
  std::uint16_t terms = 0;
  std::uint16_t singles = 0;
  float single_unit = 0;
  float pair_unit = 0;
};

class HeldReports {
 public:
  [[nodiscard]] std::size_t size() const { return slot_of_.size(); }
  [[nodiscard]] const HeldReport& operator[](Slot slot) const { return reports_[slot]; }
  [[nodiscard]] std::optional<Slot> find(ReportKey key) const;
  /// Let go, but its slot not yet used again.
  [[nodiscard]] bool is_gone(Slot slot) const { return gone_[slot]; }
  void set_story(Slot slot, std::uint32_t story) { reports_[slot].story = story; }

  Slot hold(ReportKey key, const Sketch& sketch, std::int64_t minutes, std::uint32_t story);

  /// Fits `question` with what a held report says.
  void ask(Slot slot, Question& question) const;
  [[nodiscard]] float likeness(const Question& question, Slot slot) const;

  /// The reports that share most of the weighty terms with these, at most `most` and at most
  /// `window` minutes away, in no order of meaning.
  void find_near(std::span<const std::uint32_t> terms, std::size_t singles, std::int64_t minutes,
                 std::int64_t window, std::size_t most, std::vector<Slot>& out);
  [[nodiscard]] std::span<const std::uint32_t> terms_of(Slot slot) const;

  /// Lets days go that were farther than `window` from each of the latest arrivals, and the
  /// farthest from `minutes` while more than `most` are held; the slots go to `out`.
  void expire(std::int64_t minutes, std::int64_t window, std::size_t most, std::vector<Slot>& out);
  [[nodiscard]] std::size_t memory() const;

 private:
  static constexpr std::size_t kChunk = 1024;  // sketches a block of memory
  using Terms = std::array<std::uint32_t, Sketch::kMostTerms>;
  struct Day {
    std::vector<Slot> slots;
    std::uint64_t last_arrival = 0;
  };
  Slot take_slot();
  void let_go(std::span<const Slot> slots, std::vector<Slot>& out);
  void sweep();

  std::vector<HeldReport> reports_;
  std::vector<std::unique_ptr<std::array<Terms, kChunk>>> terms_;
  std::unordered_map<ReportKey, Slot> slot_of_;
  std::map<std::int64_t, Day> days_;
  TermIndex index_;
  std::vector<Slot> free_;
  std::vector<bool> gone_;
  std::size_t gone_count_ = 0;
  std::uint64_t arrivals_ = 0;

  // Room for one search, kept to save allocations.
  struct Near {
    std::uint32_t shared;
    Slot slot;
  };
  std::vector<std::uint32_t> shared_;
  std::vector<Slot> touched_;
  std::vector<Near> near_;
};

}  // namespace sotin::stories
