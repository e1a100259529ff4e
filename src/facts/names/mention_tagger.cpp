// Viterbi over thirteen labels. A sequence is a line (a paragraph), cut when it is very long.
#include "facts/names/mention_tagger.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace sotin::facts {
namespace {

using language::TokenRange;
constexpr std::uint32_t kLongest = 2000;
constexpr float kNever = -1e9F;
EntityKind kind_of_label(std::size_t label) { return static_cast<EntityKind>((label - 1) / 2); }

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

MentionTagger::MentionTagger(const base::LinearModel& model, float outside) : model_(&model), outside_(outside) {
  for (std::size_t from = 0; from < kMentionLabels; ++from) {
    const auto name = "previous=" + std::string(kMentionLabelNames[from]);
    for (std::size_t to = 0; to < kMentionLabels; ++to) {
      const float weight = model.labels().empty() ? 0.0F : model.weight(name, static_cast<int>(to));
      transitions_[from][to] = may_follow(from, to) ? weight : kNever;
    }
  }
}

const MentionTagger& MentionTagger::embedded() {
  static const MentionTagger tagger(base::LinearModel::embedded("names"));
  return tagger;
}

std::vector<TaggedSpan> MentionTagger::tag(const NameContext& context) const {
  std::vector<TaggedSpan> spans;
  const auto& model = *model_;
  if (model.labels().size() != kMentionLabels) return spans;
  const auto& step = transitions_;
  base::FeatureHashes features;
  std::vector<Row> emissions;
  std::vector<std::array<std::uint8_t, kMentionLabels>> back;
  std::vector<std::uint8_t> best;
  for (const auto& range : tagging_ranges(*context.analysis)) {
    const std::uint32_t length = range.size();
    emissions.assign(length, Row{});
    back.resize(length);
    Row score{};
    for (std::uint32_t i = 0; i < length; ++i) {
      features.clear();
      mention_features(context, range.first + i, features);
      model.add_scores(features.get(), emissions[i]);
      emissions[i][0] -= outside_;
      Row next{};
      for (std::size_t to = 0; to < kMentionLabels; ++to) {
        if (i == 0) {
          next[to] = emissions[i][to] + step[0][to];
          continue;
        }
        float top = kNever * 2;
        std::uint8_t from = 0;
        for (std::size_t f = 0; f < kMentionLabels; ++f) {
          const float s = score[f] + step[f][to];
          if (s > top) {
            top = s;
            from = static_cast<std::uint8_t>(f);
          }
        }
        next[to] = top + emissions[i][to];
        back[i][to] = from;
      }
      score = next;
    }
    best.resize(length);
    auto label =
        static_cast<std::uint8_t>(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::uint32_t i = length; i-- > 0; label = back[i][label]) best[i] = label;
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
  return spans;
}

}  // namespace sotin::facts
