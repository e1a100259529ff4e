#pragma once

/// @file
/// Scores of the name tagger's labels for the tokens of one report: the same sums as
/// mention_features with the learned weights, made without hashing features. The words' weights
/// are looked up once and shared by the tokens around them.

#include <cstdint>
#include <vector>

#include "facts/names/mention_weights.hpp"
#include "facts/names/name_context.hpp"

namespace sotin::facts {

class MentionScores {
 public:
  /// Both must outlive this.
  MentionScores(const MentionWeights& weights, const NameContext& context);

  /// Sums of the weights of token `i` by column_of(label), in steps of 1/MentionWeights::kSteps.
  [[nodiscard]] MentionWeights::Row of(std::uint32_t i);

 private:
  class Sum;
  /// How far capitals reach around a token, as features see it.
  struct Capitals {
    std::uint8_t ahead;   ///< tokens to the next that is not in lower case, at most 6
    std::uint8_t before;  ///< capitals in a row that end here, at most 6
    std::uint8_t after;   ///< capitals in a row behind this token, at most 5
  };
  /// Places before and behind the report that features may look at.
  static constexpr std::size_t kBefore = 2;
  static constexpr std::size_t kBehind = 8;
  static constexpr unsigned kGoesOn = kNameClasses;  // first bit of phrases that began before
  [[nodiscard]] static std::size_t padded(std::int64_t i) {
    return static_cast<std::size_t>(i + static_cast<std::int64_t>(kBefore));
  }
  [[nodiscard]] bool capital(std::int64_t i) const {
    const auto w = writing(i);
    return w >= static_cast<unsigned>(Writing::kCapital) &&
           w <= static_cast<unsigned>(Writing::kLetter);
  }
  [[nodiscard]] unsigned writing(std::int64_t i) const { return writing_[padded(i)]; }
  [[nodiscard]] std::uint64_t classes(std::int64_t i) const { return classes_[padded(i)]; }
  [[nodiscard]] std::uint64_t key(std::int64_t i) const;
  [[nodiscard]] const MentionWeights::Word& word(std::int64_t i) {
    const auto* known = words_[padded(i)];
    return known != nullptr ? *known : look_up(i);
  }
  [[nodiscard]] const MentionWeights::Word& look_up(std::int64_t i);
  [[gnu::always_inline]] inline void add_words(std::int64_t i, Sum& sum);
  [[gnu::always_inline]] inline void add_classes(std::int64_t i, Sum& sum) const;
  [[gnu::always_inline]] inline void add_chunk(std::int64_t i, Sum& sum);
  [[gnu::always_inline]] inline void add_around(std::int64_t i, Sum& sum) const;

  const MentionWeights& weights_;
  const NameContext& context_;
  std::int64_t count_;
  // By token, with room on both sides.
  std::vector<std::uint8_t> writing_;
  std::vector<std::uint64_t> classes_;  // bits of the phrases that open here, then of kGoesOn
  std::vector<const MentionWeights::Word*> words_;  // null: not looked up yet
  std::vector<Capitals> capitals_;
};

}  // namespace sotin::facts
