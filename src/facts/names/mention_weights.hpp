#pragma once

/// @file
/// The tagger's weights laid out for speed: one aligned row of sixteen floats a feature, found by
/// one probe. The text is the form that base::LinearModel reads.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/names/mention_features.hpp"

namespace sotin::facts {

inline constexpr std::size_t kRowWidth = 16;

class MentionWeights {
 public:
  /// Weights from their text; lines that do not parse are left out. Empty text: no weights.
  explicit MentionWeights(std::string_view text);

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  /// The row of a feature, or nullptr.
  [[nodiscard]] const float* row(std::uint64_t feature) const {
    for (std::uint64_t slot = feature & mask_;; slot = (slot + 1) & mask_) {
      const auto& found = slots_[slot];
      if (found.key == feature) return rows_[found.row].data();
      if (found.key == 0) return nullptr;
    }
  }

 private:
  struct alignas(64) Row : std::array<float, kRowWidth> {};
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
  };
  std::vector<Slot> slots_;
  std::vector<Row> rows_;
  std::uint64_t mask_ = 0;
};

/// A sink for mention_features that adds weights up instead of collecting features.
class WeightSum {
 public:
  WeightSum(const MentionWeights& weights, float* sum) : weights_(weights), sum_(sum) {}
  void add(const base::Template& t) { put(t.key); }
  void add(const base::Template& t, const base::Value& a) { put(hash_combine(t.key, a.key)); }
  void add(const base::Template& t, const base::Value& a, const base::Value& b) {
    put(hash_combine(hash_combine(t.key, a.key), b.key));
  }
  void add(const base::Template& t, const base::Value& a, const base::Value& b,
           const base::Value& c) {
    put(hash_combine(hash_combine(hash_combine(t.key, a.key), b.key), c.key));
  }

 private:
  void put(std::uint64_t feature) {
    if (const float* row = weights_.row(feature)) {
      for (std::size_t i = 0; i < kRowWidth; ++i) sum_[i] += row[i];
    }
  }
  const MentionWeights& weights_;
  float* sum_;
};

}  // namespace sotin::facts
