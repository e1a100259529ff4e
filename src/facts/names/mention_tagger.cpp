// Viterbi over thirteen labels. A sequence is a line (a paragraph), cut when it is very long.
#include "facts/names/mention_tagger.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "sotin/base/data_file.hpp"

namespace sotin::facts {
namespace {

using language::TokenRange;
constexpr std::uint32_t kLongest = 2000;
constexpr float kNever = -1e9F;
EntityKind kind_of_label(std::size_t label) { return static_cast<EntityKind>((label - 1) / 2); }

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

MentionTagger::MentionTagger(std::string_view weights, float outside)
    : weights_(weights), outside_(outside) {
  for (std::size_t from = 0; from < kMentionLabels; ++from) {
    const auto* row =
        weights_.empty()
            ? nullptr
            : weights_.row(base::feature_hash("previous=" + std::string(kMentionLabelNames[from])));
    for (std::size_t to = 0; to < kMentionLabels; ++to) {
      transitions_[from][to] = !may_follow(from, to) ? kNever
                               : row == nullptr
                                   ? 0.0F
                                   : static_cast<float>((*row)[to]) / MentionWeights::kSteps;
    }
  }
}

const MentionTagger& MentionTagger::embedded() {
  static const MentionTagger tagger(base::data_file("vi/weights/names.tsv"));
  return tagger;
}

std::vector<TaggedSpan> MentionTagger::tag(const NameContext& context) const {
  std::vector<TaggedSpan> spans;
  if (weights_.empty()) return spans;
  std::vector<Row> emissions;
  std::vector<std::array<std::uint8_t, kMentionLabels>> back;
  std::vector<std::uint8_t> best;
  for (const auto& range : tagging_ranges(*context.analysis)) {
    const std::uint32_t length = range.size();
    emissions.assign(length, Row{});
    back.resize(length);
    Row score{};
    std::fill(score.begin() + 1, score.end(), kNever);  // before the first token: outside
    std::size_t leader = 0;
    for (std::uint32_t i = 0; i < length; ++i) {
      Row next;
      if (leader == 0 && !may_be_named(context, range.first + i)) {
        // Outside, and nothing here that a mention could begin with.
        next.fill(kNever);
        leave(score, next, back[i]);
        score = next;
        continue;
      }
      WeightSum sum(weights_);
      mention_features(context, range.first + i, sum);
      Row emission{};
      for (std::size_t l = 0; l < kMentionLabels; ++l) emission[l] = sum.score(l);
      emission[0] -= outside_;
      emissions[i] = emission;
      advance(score, emission, next, back[i]);
      score = next;
      leader = static_cast<std::size_t>(
          std::max_element(score.begin(), score.begin() + kMentionLabels) - score.begin());
    }
    best.resize(length);
    auto label = static_cast<std::uint8_t>(
        std::max_element(score.begin(), score.begin() + kMentionLabels) - score.begin());
    for (std::uint32_t i = length; i-- > 0; label = back[i][label]) best[i] = label;
    collect(range, best, emissions, spans);
  }
  return spans;
}

/// One step: the best way to each label.
void MentionTagger::advance(const Row& score, const Row& emission, Row& next, Back& back) const {
  // A mention begins or ends from any label; it goes on only from its own kind.
  std::array<std::size_t, 7> starts = {0, 1, 3, 5, 7, 9, 11};
  for (const auto to : starts) {
    float top = score[0] + transitions_[0][to];
    std::uint8_t from = 0;
    for (std::uint8_t f = 1; f < kMentionLabels; ++f) {
      const float s = score[f] + transitions_[f][to];
      if (s > top) {
        top = s;
        from = f;
      }
    }
    next[to] = top + emission[to];
    back[to] = from;
  }
  for (std::size_t to = 2; to < kMentionLabels; to += 2) {
    const float begun = score[to - 1] + transitions_[to - 1][to];
    const float inside = score[to] + transitions_[to][to];
    next[to] = std::max(begun, inside) + emission[to];
    back[to] = static_cast<std::uint8_t>(begun > inside ? to - 1 : to);
  }
}

/// One step when only "no mention" is possible.
void MentionTagger::leave(const Row& score, Row& next, Back& back) const {
  float top = score[0] + transitions_[0][0];
  std::uint8_t from = 0;
  for (std::uint8_t f = 1; f < kMentionLabels; ++f) {
    const float s = score[f] + transitions_[f][0];
    if (s > top) {
      top = s;
      from = f;
    }
  }
  next[0] = top;
  back.fill(0);
  back[0] = from;
}

void MentionTagger::collect(const TokenRange& range, const std::vector<std::uint8_t>& best,
                            const std::vector<Row>& emissions,
                            std::vector<TaggedSpan>& spans) const {
  const std::uint32_t length = range.size();
  for (std::uint32_t i = 0; i < length;) {
    if (best[i] == 0) {
      ++i;
      continue;
    }
    std::uint32_t last = i + 1;
    while (last < length && best[last] != 0 && best[last] % 2 == 0) ++last;
    float margin = 0;
    for (auto k = i; k < last; ++k) margin += emissions[k][best[k]] - emissions[k][0];
    spans.push_back({{range.first + i, range.first + last},
                     kind_of_label(best[i]),
                     base::logistic(margin / static_cast<float>(last - i))});
    i = last;
  }
}

}  // namespace sotin::facts
