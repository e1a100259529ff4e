// Viterbi over thirteen labels. A sequence is a line (a paragraph), cut when it is very long.
// Scores are kept in two rows of eight: labels that may follow any other ("no mention" and the six
// beginnings) and the six insides, which follow only their own kind.
#include "facts/names/mention_tagger.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

#include "facts/names/mention_scores.hpp"
#include "sotin/base/data_file.hpp"

namespace sotin::facts {
namespace {

using language::TokenRange;
constexpr std::uint32_t kLongest = 2000;
constexpr float kNever = -1e9F;
constexpr std::size_t kKinds = kMentionLabels / 2;
EntityKind kind_of_label(std::size_t label) { return static_cast<EntityKind>((label - 1) / 2); }
constexpr std::size_t beginning(std::size_t kind) { return 1 + 2 * kind; }
constexpr std::size_t inside(std::size_t kind) { return 2 + 2 * kind; }

/// Can a mention hold token `i` at all, as far as grammar tells without weights?
bool may_be_named(const NameContext& c, std::uint32_t i) {
  constexpr ClassMask kIdle =
      bits(NameClass::kVerb, NameClass::kSpeechVerb, NameClass::kLocative, NameClass::kQuantifier);
  return c.chunk_at[i] >= 0 || (i + 1 < c.chunk_at.size() && c.chunk_at[i + 1] >= 0) ||
         (c.classes[i].opens & ~kIdle) != 0;
}

}  // namespace

std::vector<TokenRange> tagging_ranges(const language::Analysis& analysis) {
  std::vector<TokenRange> ranges;
  for (const auto& line : analysis.lines) {
    for (auto first = line.tokens.first; first < line.tokens.last; first += kLongest) {
      ranges.push_back({first, std::min(line.tokens.last, first + kLongest)});
    }
  }
  return ranges;
}

/// The best way to each label of one token after the other.
class MentionTagger::Path {
 public:
  explicit Path(const MentionTagger& tagger) : tagger_(tagger) {}

  /// Before the first token of `length`: outside.
  void begin(std::size_t length) {
    if (back_.size() < length) {
      back_.resize(length);
      emissions_.resize(length);
    }
    starts_.fill(kNever);
    insides_.fill(kNever);
    starts_[0] = 0;
    only_outside_ = true;
    steps_ = 0;
  }

  /// Is "no mention" the likeliest so far?
  [[nodiscard]] bool outside() const {
    if (only_outside_) return true;
    float top = starts_[1];
    for (std::size_t k = 2; k <= kKinds; ++k) top = std::max(top, starts_[k]);
    for (std::size_t k = 0; k < kKinds; ++k) top = std::max(top, insides_[k]);
    return starts_[0] >= top;
  }

  /// One step when only "no mention" is possible.
  void leave() {
    auto& back = back_[steps_++];
    back.fill(0);
    if (only_outside_) {
      starts_[0] += tagger_.starts_[0][0];
      return;
    }
    float top = starts_[0] + tagger_.starts_[0][0];
    for (std::size_t f = 1; f < kMentionLabels; ++f) {
      const float s = score(f) + tagger_.starts_[f][0];
      if (s > top) {
        top = s;
        back[0] = static_cast<std::uint8_t>(f);
      }
    }
    starts_.fill(kNever);
    insides_.fill(kNever);
    starts_[0] = top;
    only_outside_ = true;
  }

  /// One step by the sums of weights of the token.
  void advance(const MentionWeights::Row& sums) {
    auto& emission = emissions_[steps_];
    auto& back = back_[steps_++];
    for (std::size_t l = 0; l < kMentionLabels; ++l)
      emission[l] = static_cast<float>(sums[l]) / MentionWeights::kSteps;
    emission[0] -= tagger_.outside_;
    Four low, high;
    std::memcpy(&low, tagger_.starts_[0].data(), sizeof low);
    std::memcpy(&high, tagger_.starts_[0].data() + 4, sizeof high);
    low += starts_[0];
    high += starts_[0];
    FourIndexes from_low{}, from_high{};
    for (std::size_t f = 1; f < kMentionLabels; ++f) {
      const float base = score(f);
      Four a, b;
      std::memcpy(&a, tagger_.starts_[f].data(), sizeof a);
      std::memcpy(&b, tagger_.starts_[f].data() + 4, sizeof b);
      a += base;
      b += base;
      const FourIndexes better_low = a > low;
      const FourIndexes better_high = b > high;
      const auto index = static_cast<std::int32_t>(f);
      low = better_low ? a : low;
      high = better_high ? b : high;
      from_low = (from_low & ~better_low) | (better_low & index);
      from_high = (from_high & ~better_high) | (better_high & index);
    }
    std::array<float, 8> begun;
    for (std::size_t k = 0; k < kKinds; ++k) begun[k] = starts_[k + 1] + tagger_.begun_[k];
    for (std::size_t k = 0; k < kKinds; ++k) {
      const float on = insides_[k] + tagger_.inside_[k];
      back[inside(k)] = static_cast<std::uint8_t>(begun[k] > on ? beginning(k) : inside(k));
      insides_[k] = std::max(begun[k], on) + emission[inside(k)];
    }
    std::array<float, 8> top;
    std::array<std::int32_t, 8> from;
    std::memcpy(top.data(), &low, sizeof low);
    std::memcpy(top.data() + 4, &high, sizeof high);
    std::memcpy(from.data(), &from_low, sizeof from_low);
    std::memcpy(from.data() + 4, &from_high, sizeof from_high);
    starts_[0] = top[0] + emission[0];
    back[0] = static_cast<std::uint8_t>(from[0]);
    for (std::size_t k = 0; k < kKinds; ++k) {
      starts_[k + 1] = top[k + 1] + emission[beginning(k)];
      back[beginning(k)] = static_cast<std::uint8_t>(from[k + 1]);
    }
    only_outside_ = false;
  }

  /// Adds the mentions of the best way; `first` is the token of the first step.
  void collect(std::uint32_t first, std::vector<TaggedSpan>& spans) {
    best_.resize(steps_);
    std::size_t label = 0;
    for (std::size_t l = 1; l < kMentionLabels; ++l) {
      if (score(l) > score(label)) label = l;
    }
    for (std::size_t i = steps_; i-- > 0; label = back_[i][label])
      best_[i] = static_cast<std::uint8_t>(label);
    for (std::uint32_t i = 0; i < steps_;) {
      if (best_[i] == 0) {
        ++i;
        continue;
      }
      std::uint32_t last = i + 1;
      while (last < steps_ && best_[last] != 0 && best_[last] % 2 == 0) ++last;
      float margin = 0;
      for (auto k = i; k < last; ++k) margin += emissions_[k][best_[k]] - emissions_[k][0];
      spans.push_back({{first + i, first + last},
                       kind_of_label(best_[i]),
                       base::logistic(margin / static_cast<float>(last - i))});
      i = last;
    }
  }

 private:
  // Four scores at once; g++ and clang both know these vectors.
  using Four = float __attribute__((vector_size(16)));
  using FourIndexes = std::int32_t __attribute__((vector_size(16)));

  [[nodiscard]] float score(std::size_t label) const {
    if (label == 0) return starts_[0];
    return label % 2 == 1 ? starts_[(label + 1) / 2] : insides_[label / 2 - 1];
  }

  const MentionTagger& tagger_;
  std::array<float, 8> starts_{};
  std::array<float, 8> insides_{};
  bool only_outside_ = true;  // all other labels can be left aside
  std::size_t steps_ = 0;
  std::vector<std::array<std::uint8_t, kRowWidth>> back_;
  std::vector<std::array<float, kRowWidth>> emissions_;  // not set where a step only left
  std::vector<std::uint8_t> best_;
};

MentionTagger::MentionTagger(std::string_view weights, float outside)
    : weights_(weights), outside_(outside) {
  const auto weight = [&](std::size_t from, std::size_t to) {
    const auto* row = weights_.previous(from);
    return row == nullptr ? 0.0F : static_cast<float>((*row)[to]) / MentionWeights::kSteps;
  };
  for (std::size_t from = 0; from < kMentionLabels; ++from) {
    starts_[from].fill(kNever);
    starts_[from][0] = weight(from, 0);
    for (std::size_t k = 0; k < kKinds; ++k) starts_[from][k + 1] = weight(from, beginning(k));
  }
  for (std::size_t k = 0; k < kKinds; ++k) {
    begun_[k] = weight(beginning(k), facts::inside(k));
    inside_[k] = weight(facts::inside(k), facts::inside(k));
  }
}

const MentionTagger& MentionTagger::embedded() {
  static const MentionTagger tagger(base::data_file("vi/weights/names.tsv"));
  return tagger;
}

std::vector<TaggedSpan> MentionTagger::tag(const NameContext& context) const {
  std::vector<TaggedSpan> spans;
  if (weights_.empty()) return spans;
  MentionScores scores(weights_, context);
  Path path(*this);
  for (const auto& range : tagging_ranges(*context.analysis)) {
    path.begin(range.size());
    for (auto i = range.first; i < range.last; ++i) {
      // Outside, and nothing here that a mention could begin with?
      if (path.outside() && !may_be_named(context, i)) {
        path.leave();
      } else {
        path.advance(scores.of(i));
      }
    }
    path.collect(range.first, spans);
  }
  return spans;
}

}  // namespace sotin::facts
