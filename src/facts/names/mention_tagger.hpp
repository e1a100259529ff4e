#pragma once

/// @file
/// Labels tokens with the kind of mention they belong to: a linear-chain model (weights `names`,
/// learned by `sotin-train names`), decoded by Viterbi line by line.

#include <array>
#include <cstdint>
#include <vector>

#include "facts/names/mention_weights.hpp"
#include "sotin/facts/report.hpp"

namespace sotin::facts {

/// A labelled run of tokens.
struct TaggedSpan {
  language::TokenRange tokens;
  EntityKind kind;
  float confidence;
};

/// May label `to` follow label `from`?
[[nodiscard]] constexpr bool may_follow(std::size_t from, std::size_t to) {
  if (to == 0 || to % 2 == 1) return true;
  return from == to || from + 1 == to;
}

/// Sequences that are labelled on their own: lines, and the pieces of overlong ones.
[[nodiscard]] std::vector<language::TokenRange> tagging_ranges(const language::Analysis& analysis);

/// The tagger with its weights. Linear in the number of tokens; safe to use from several threads.
class MentionTagger {
 public:
  /// `weights` is the text that `sotin-train names` writes. `outside` is taken from the score of
  /// "no mention": more mentions, fewer of them right.
  explicit MentionTagger(std::string_view weights, float outside = kOutside);
  static constexpr float kOutside = 0.15F;
  static const MentionTagger& embedded();
  /// The mentions of one report, in text order.
  [[nodiscard]] std::vector<TaggedSpan> tag(const NameContext& context) const;

 private:
  class Path;
  MentionWeights weights_;
  float outside_;
  /// From any label (by column_of) to those that may follow any.
  std::array<std::array<float, kInsides>, kRowWidth> starts_{};
  /// How much more a label can give to one that may follow any than "no mention" gives, at most.
  std::array<float, kRowWidth> gains_{};
  /// From a beginning, and from an inside, to the inside of the same kind.
  std::array<float, kInsides> begun_{};
  std::array<float, kInsides> inside_{};
};

}  // namespace sotin::facts
