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
  [[nodiscard]] bool capital(std::int64_t i) const {
    const auto w = writing(i);
    return w >= static_cast<unsigned>(Writing::kCapital) &&
           w <= static_cast<unsigned>(Writing::kLetter);
  }
  [[nodiscard]] unsigned writing(std::int64_t i) const {
    return i < 0 || i >= count_
               ? 0
               : static_cast<unsigned>(context_.writing[static_cast<std::size_t>(i)]);
  }
  [[nodiscard]] const MentionWeights::Word& word(std::int64_t i);
  [[gnu::always_inline]] inline void add_words(std::int64_t i, Sum& sum);
  [[gnu::always_inline]] inline void add_classes(std::int64_t i, Sum& sum) const;
  [[gnu::always_inline]] inline void add_chunk(std::int64_t i, Sum& sum);
  [[gnu::always_inline]] inline void add_around(std::int64_t i, Sum& sum) const;

  const MentionWeights& weights_;
  const NameContext& context_;
  std::int64_t count_;
  const MentionWeights::Word* none_;                // the word outside the report
  std::vector<const MentionWeights::Word*> words_;  // by token; null: not looked up yet
  std::vector<Capitals> capitals_;
};

}  // namespace sotin::facts
