#pragma once

/// @file
/// A linear model over named features: the score of a label is the sum of its weights for the
/// features that are present. Weights are tab-separated text that people can read:
///
///     labels<TAB>no<TAB>yes
///     cue=cho biết<TAB>yes:1.25<TAB>no:-1.25
///     before=ông|biết<TAB>yes:0.5
///
/// A feature is written `template=value` or `template=value|value`. At run time it is a hash made
/// of the template and the hashes of its values, so that no string is built.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/base/hash.hpp"

namespace sotin::base {

/// A value of a feature: its hash for the fast path, its words for explaining and training.
struct Value {
  std::uint64_t key;
  std::string_view words;
  constexpr Value(std::string_view text) : key(hash_bytes(text)), words(text) {}  // NOLINT
  constexpr Value(const char* text) : Value(std::string_view(text)) {}            // NOLINT
  constexpr Value(std::uint64_t k, std::string_view text) : key(k), words(text) {}
};

/// A feature template; make it `static constexpr`.
struct Template {
  std::string_view name;
  std::uint64_t key;
  constexpr explicit Template(std::string_view n) : name(n), key(hash_bytes(n)) {}
};

/// Hash of a feature written as text ("t=a|b"): equals what FeatureHashes makes of its parts.
[[nodiscard]] std::uint64_t feature_hash(std::string_view written);

/// Collects feature hashes: the fast path. The first hundreds need no memory from the heap.
class FeatureHashes {
 public:
  FeatureHashes() = default;
  FeatureHashes(const FeatureHashes&) = delete;
  FeatureHashes& operator=(const FeatureHashes&) = delete;
  void clear() { size_ = 0; }
  void add(const Template& t) { put(t.key); }
  void add(const Template& t, const Value& a) { put(hash_combine(t.key, a.key)); }
  void add(const Template& t, const Value& a, const Value& b) {
    put(hash_combine(hash_combine(t.key, a.key), b.key));
  }
  void add(const Template& t, const Value& a, const Value& b, const Value& c) {
    put(hash_combine(hash_combine(hash_combine(t.key, a.key), b.key), c.key));
  }
  [[nodiscard]] std::span<const std::uint64_t> get() const { return {hashes_, size_}; }

 private:
  void put(std::uint64_t hash) {
    if (size_ == capacity_) grow();
    hashes_[size_++] = hash;
  }
  void grow();
  static constexpr std::size_t kNear = 192;
  std::uint64_t near_[kNear];  // not set before it is used
  std::vector<std::uint64_t> far_;
  std::uint64_t* hashes_ = near_;
  std::size_t size_ = 0;
  std::size_t capacity_ = kNear;
};

/// Collects features as text, for training and for `sotin explain`. Same calls as FeatureHashes.
class FeatureNames {
 public:
  void clear() { names_.clear(); }
  void add(const Template& t) { names_.emplace_back(t.name); }
  void add(const Template& t, const Value& a) { put(t, {a.words}); }
  void add(const Template& t, const Value& a, const Value& b) { put(t, {a.words, b.words}); }
  void add(const Template& t, const Value& a, const Value& b, const Value& c) {
    put(t, {a.words, b.words, c.words});
  }
  [[nodiscard]] const std::vector<std::string>& get() const { return names_; }

 private:
  void put(const Template& t, std::initializer_list<std::string_view> values);
  std::vector<std::string> names_;
};

class LinearModel {
 public:
  LinearModel() = default;

  /// Reads the text form. Fails with kBadData at the first line that does not parse.
  static Result<LinearModel> parse(std::string_view text);

  /// The embedded model `data/vi/weights/<name>.tsv`, read once; an empty model (all scores 0, no
  /// labels) when the file does not exist. Thread-safe.
  static const LinearModel& embedded(std::string_view name);

  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  [[nodiscard]] bool empty() const { return labels_.empty(); }
  /// Index of a label, or -1.
  [[nodiscard]] int label(std::string_view name) const;

  /// Adds the weights of `features` to `scores` (one per label; must be labels().size() long).
  void add_scores(std::span<const std::uint64_t> features, std::span<float> scores) const;

  /// Scores of all labels.
  [[nodiscard]] std::vector<float> scores(std::span<const std::uint64_t> features) const;

  /// For a two-label model: score of label 1 minus score of label 0.
  [[nodiscard]] float margin(std::span<const std::uint64_t> features) const;

  /// Weight of one written feature for a label; 0 when unknown.
  [[nodiscard]] float weight(std::string_view feature, int label) const;

  /// The row of weights of a feature (labels().size() floats), or nullptr.
  [[nodiscard]] const float* row(std::uint64_t feature) const {
    if (slots_.empty() || !may_have(feature)) return nullptr;
    const std::uint32_t at = find(feature);
    return at == kNone ? nullptr : weights_.data() + std::size_t{at} * stride_;
  }

 private:
  // Features in open-addressing tables of eight bytes a slot, so that they stay in the cache: the
  // low half of the hash chooses the slot, the high half is compared. Most features of a text have
  // no weight: one bit for each that has turns them away before.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t row = kNone;  // kNone: free
  };
  /// For two labels: weight of label 1 minus weight of label 0.
  struct MarginSlot {
    std::uint32_t tag = 0;
    float weight = 0;  // 0: free
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  [[nodiscard]] bool may_have(std::uint64_t feature) const {
    const auto mark = feature >> 20 & marks_mask_;
    return (marks_[mark >> 6] >> (mark & 63) & 1) != 0;
  }
  [[nodiscard]] std::uint32_t find(std::uint64_t feature) const {
    const auto tag = static_cast<std::uint32_t>(feature >> 32);
    for (std::uint32_t at = static_cast<std::uint32_t>(feature) & mask_;; at = (at + 1) & mask_) {
      const Slot slot = slots_[at];
      if (slot.row == kNone || slot.tag == tag) return slot.row;
    }
  }
  void index(std::span<const std::uint64_t> keys);
  void sum_rows(std::span<const std::uint64_t> features, float* sums) const;

  std::vector<std::string> labels_;
  std::vector<Slot> slots_;
  std::vector<MarginSlot> margins_;
  std::vector<std::uint64_t> marks_ = {0};
  std::vector<float> weights_;
  std::size_t stride_ = 0;  // floats a row: labels, rounded up to a multiple of four
  std::uint64_t marks_mask_ = 63;
  std::uint32_t mask_ = 0;
};

/// Reads "-1.25": the few decimals that weights are written with. False when it is none.
[[nodiscard]] bool read_weight(std::string_view text, float& weight);

/// 1 / (1 + e^-x).
[[nodiscard]] float logistic(float x);
/// Softmax in place.
void softmax(std::span<float> scores);

}  // namespace sotin::base
