#pragma once

/// @file
/// The tagger's weights laid out for speed. Features whose values come from lists are found in a
/// table by their places; those with words by hash, sixteen small integers beside the key, so that
/// a feature costs one touch of memory. The text is the form that base::LinearModel reads.

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "facts/names/mention_features.hpp"

namespace sotin::facts {

inline constexpr std::size_t kRowWidth = 16;

class MentionWeights {
 public:
  /// Weights are kept in steps of 1/kSteps; a sum holds up to 512 either way.
  static constexpr float kSteps = 64.0F;
  using Row = std::array<std::int16_t, kRowWidth>;

  /// Weights from their text; cells that do not parse are left out. Empty text: no weights.
  explicit MentionWeights(std::string_view text);

  [[nodiscard]] bool empty() const { return empty_; }
  /// The row of a feature, or nullptr.
  [[nodiscard]] const Row* row(std::uint64_t feature) const {
    const std::uint64_t mark = feature >> 40 & (kMarks - 1);
    if ((marks_[mark >> 6] >> (mark & 63) & 1) == 0) return nullptr;
    for (std::uint64_t slot = feature & mask_;; slot = (slot + 1) & mask_) {
      const auto& found = slots_[slot];
      if (found.key == feature) return &found.row;
      if (found.key == 0) return nullptr;
    }
  }

  /// The row of a listed feature whose values have these places; all zero when it has no weight.
  [[nodiscard]] const Row& listed(const ListedTemplate& t, std::size_t place) const {
    return listed_rows_[places_[offsets_[static_cast<std::size_t>(&t - kListed.data())] + place]];
  }

 private:
  void fill_listed();
  /// One bit for each feature there is: most features of a text have no weight, and the bits fit
  /// into the nearest cache.
  static constexpr std::uint64_t kMarks = std::uint64_t{1} << 19;
  struct Slot {
    std::uint64_t key = 0;
    Row row{};
  };
  std::vector<std::uint64_t> marks_ = std::vector<std::uint64_t>(kMarks / 64);
  std::vector<Slot> slots_;
  std::array<std::uint32_t, Feature::kCount> offsets_{};  // of each template in places_
  std::vector<std::uint16_t> places_;                     // index into listed_rows_
  std::vector<Row> listed_rows_;                          // the first is zero
  std::uint64_t mask_ = 0;
  bool empty_ = true;
};

/// A sink for mention_features that adds weights up instead of collecting features.
class WeightSum {
 public:
  explicit WeightSum(const MentionWeights& weights) : weights_(weights) {}
  void add(const base::Template& t) { put(t.key); }
  void add(const base::Template& t, const base::Value& a) { put(hash_combine(t.key, a.key)); }
  void add(const base::Template& t, const base::Value& a, const base::Value& b) {
    put(hash_combine(hash_combine(t.key, a.key), b.key));
  }
  void add(const base::Template& t, const base::Value& a, const base::Value& b,
           const base::Value& c) {
    put(hash_combine(hash_combine(hash_combine(t.key, a.key), b.key), c.key));
  }
  void add(const ListedTemplate& t, const Listed& a) { sum_up(weights_.listed(t, a.index)); }
  void add(const ListedTemplate& t, const Listed& a, const Listed& b) {
    sum_up(weights_.listed(t, a.index * t.values[1].size() + b.index));
  }
  void add(const ListedTemplate& t, const Listed& a, const Listed& b, const Listed& c) {
    sum_up(weights_.listed(
        t, (a.index * t.values[1].size() + b.index) * t.values[2].size() + c.index));
  }
  [[nodiscard]] float score(std::size_t label) const {
    return static_cast<float>(label < 8 ? low_[label] : high_[label - 8]) / MentionWeights::kSteps;
  }

 private:
  void put(std::uint64_t feature) {
    if (const auto* row = weights_.row(feature)) sum_up(*row);
  }
  /// Eight sums at once; g++ and clang both know these vectors.
  using Eight = std::int16_t __attribute__((vector_size(16)));
  void sum_up(const MentionWeights::Row& row) {
    Eight low, high;
    std::memcpy(&low, row.data(), sizeof low);
    std::memcpy(&high, row.data() + 8, sizeof high);
    low_ += low;
    high_ += high;
  }
  const MentionWeights& weights_;
  Eight low_{};
  Eight high_{};
};

}  // namespace sotin::facts
