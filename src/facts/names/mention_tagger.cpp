// Viterbi over thirteen labels. A sequence is a line (a paragraph), cut when it is very long.
// Scores lie in the columns of the weights: labels that may follow any other ("no mention" and the
// six beginnings) and the six insides, which follow only their own kind.
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
constexpr float kRounding = 0.25F;  // more than sums over the longest line may lose
constexpr std::size_t kKinds = kMentionLabels / 2;
constexpr std::size_t beginning(std::size_t kind) { return 1 + kind; }
constexpr std::size_t inside(std::size_t kind) { return kInsides + kind; }
/// The columns of all labels but "no mention", in the order of labels: of equals the first counts.
constexpr std::array<std::size_t, kMentionLabels - 1> kOrder = {1, 8,  2, 9,  3, 10,
                                                                4, 11, 5, 12, 6, 13};

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

/// The best way to each label of one token after the other. Labels go by column_of.
class MentionTagger::Path {
 public:
  explicit Path(const MentionTagger& tagger) : tagger_(tagger) {}

  /// Before the first token of `length`: outside.
  void begin(std::size_t length) {
    if (steps_.size() < length) steps_.resize(length);
    scores_.fill(kNever);
    scores_[0] = 0;
    only_outside_ = true;
    length_ = 0;
  }

  /// Is "no mention" the likeliest so far?
  [[nodiscard]] bool outside() const {
    if (only_outside_) return true;
    float top = kNever;
    for (std::size_t k = 0; k < kKinds; ++k)
      top = std::max(top, std::max(scores_[beginning(k)], scores_[inside(k)]));
    return scores_[0] >= top;
  }

  /// One step when only "no mention" is possible.
  void leave() {
    auto& step = steps_[length_++];
    step.from.fill(0);
    if (only_outside_) {
      scores_[0] += tagger_.starts_[0][0];
      return;
    }
    float top = scores_[0] + tagger_.starts_[0][0];
    for (const auto f : kOrder) {
      const float s = scores_[f] + tagger_.starts_[f][0];
      if (s > top) {
        top = s;
        step.from[0] = static_cast<std::int32_t>(f);
      }
    }
    scores_.fill(kNever);
    scores_[0] = top;
    only_outside_ = true;
  }

  /// One step by the sums of weights of the token.
  void advance(const MentionWeights::Row& sums) {
    auto& step = steps_[length_++];
    for (std::size_t c = 0; c < kRowWidth; ++c)
      step.emission[c] = static_cast<float>(sums[c]) / MentionWeights::kSteps;
    step.emission[0] -= tagger_.outside_;
    Four low = load(tagger_.starts_[0].data()) + scores_[0];
    Four high = load(tagger_.starts_[0].data() + 4) + scores_[0];
    Indexes from_low{}, from_high{};
    for (const auto f : kOrder) {
      if (scores_[f] + tagger_.gains_[f] < scores_[0]) continue;  // "no mention" is better for all
      const Four a = load(tagger_.starts_[f].data()) + scores_[f];
      const Four b = load(tagger_.starts_[f].data() + 4) + scores_[f];
      const Indexes better_low = a > low;
      const Indexes better_high = b > high;
      const auto index = static_cast<std::int32_t>(f);
      low = better_low ? a : low;
      high = better_high ? b : high;
      from_low = (from_low & ~better_low) | (better_low & index);
      from_high = (from_high & ~better_high) | (better_high & index);
    }
    for (std::size_t k = 0; k < 8; k += 4) {
      const Four begun = load(scores_.data() + 1 + k) + load(tagger_.begun_.data() + k);
      const Four on = load(scores_.data() + kInsides + k) + load(tagger_.inside_.data() + k);
      const Indexes fresh = begun > on;
      const auto kind = static_cast<std::int32_t>(k);
      const Indexes begins = Indexes{1, 2, 3, 4} + kind;
      const Indexes goes_on = Indexes{8, 9, 10, 11} + kind;
      store(step.from.data() + kInsides + k, (fresh & begins) | (~fresh & goes_on));
      const Four best = (fresh ? begun : on) + load(step.emission.data() + kInsides + k);
      std::memcpy(scores_.data() + kInsides + k, &best, sizeof best);
    }
    low += load(step.emission.data());
    high += load(step.emission.data() + 4);
    std::memcpy(scores_.data(), &low, sizeof low);
    std::memcpy(scores_.data() + 4, &high, sizeof high);
    store(step.from.data(), from_low);
    store(step.from.data() + 4, from_high);
    only_outside_ = false;
  }

  /// Adds the mentions of the best way; `first` is the token of the first step.
  void collect(std::uint32_t first, std::vector<TaggedSpan>& spans) {
    best_.resize(length_);
    std::size_t column = 0;
    for (const auto c : kOrder) {
      if (scores_[c] > scores_[column]) column = c;
    }
    for (std::size_t i = length_; i-- > 0;) {
      best_[i] = static_cast<std::uint8_t>(column);
      column = static_cast<std::size_t>(steps_[i].from[column]);
    }
    for (std::uint32_t i = 0; i < length_;) {
      if (best_[i] == 0) {
        ++i;
        continue;
      }
      std::uint32_t last = i + 1;
      while (last < length_ && best_[last] >= kInsides) ++last;
      float margin = 0;
      for (auto k = i; k < last; ++k)
        margin += steps_[k].emission[best_[k]] - steps_[k].emission[0];
      const auto kind = best_[i] >= kInsides ? best_[i] - kInsides : best_[i] - 1U;
      spans.push_back({{first + i, first + last},
                       static_cast<EntityKind>(kind),
                       base::logistic(margin / static_cast<float>(last - i))});
      i = last;
    }
  }

 private:
  // Four scores at once; g++ and clang both know these vectors.
  using Four = float __attribute__((vector_size(16)));
  using Indexes = std::int32_t __attribute__((vector_size(16)));
  static Four load(const float* from) {
    Four four;
    std::memcpy(&four, from, sizeof four);
    return four;
  }
  static void store(std::int32_t* to, const Indexes& four) { std::memcpy(to, &four, sizeof four); }

  struct Step {
    std::array<float, kRowWidth> emission;  // not set where the step only left
    std::array<std::int32_t, kRowWidth> from;
  };
  const MentionTagger& tagger_;
  std::array<float, kRowWidth> scores_{};
  bool only_outside_ = true;  // all other labels can be left aside
  std::size_t length_ = 0;
  std::vector<Step> steps_;
  std::vector<std::uint8_t> best_;
};

MentionTagger::MentionTagger(std::string_view weights, float outside)
    : weights_(weights), outside_(outside) {
  for (auto& row : starts_) row.fill(kNever);
  begun_.fill(kNever);
  inside_.fill(0);
  for (std::size_t from = 0; from < kMentionLabels; ++from) {
    const auto* row = weights_.previous(from);
    const auto weight = [row](std::size_t column) {
      return row == nullptr ? 0.0F : static_cast<float>((*row)[column]) / MentionWeights::kSteps;
    };
    auto& starts = starts_[column_of(from)];
    starts[0] = weight(0);
    for (std::size_t k = 0; k < kKinds; ++k) starts[beginning(k)] = weight(beginning(k));
    if (from == 0) continue;
    const auto kind = (from - 1) / 2;
    (from % 2 == 1 ? begun_ : inside_)[kind] = weight(inside(kind));
  }
  for (const auto from : kOrder) {
    gains_[from] = kNever;
    for (std::size_t to = 0; to <= kKinds; ++to)
      gains_[from] = std::max(gains_[from], starts_[from][to] - starts_[0][to]);
    gains_[from] += kRounding;
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
