#include "facts/statements/drafts.hpp"

#include <algorithm>
#include <array>

#include "facts/statements/cue_features.hpp"
#include "facts/statements/draft_features.hpp"
#include "facts/statements/extent_features.hpp"
#include "facts/statements/speaker_features.hpp"
#include "facts/statements/sureness_features.hpp"

namespace sotin::facts::statements {
namespace {

// Best of `count` options by `model`, and its share of the probability.
template <class Features>
std::pair<std::size_t, float> best_of(const base::LinearModel& model, std::size_t count,
                                      Features features) {
  thread_local base::FeatureHashes hashes;
  thread_local std::vector<float> scores;
  scores.assign(count, 0.0F);
  for (std::size_t i = 0; i < count; ++i) {
    hashes.clear();
    features(i, hashes);
    scores[i] = model.margin(hashes.get());
  }
  const auto best =
      static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  base::softmax(scores);
  return {best, scores[best]};
}

}  // namespace

Models Models::embedded() {
  using base::LinearModel;
  static const Models models = {&LinearModel::embedded("cues"),          &LinearModel::embedded("extents"),
          &LinearModel::embedded("speakers"),      &LinearModel::embedded("antecedents"),
          &LinearModel::embedded("speaker_kinds"), &LinearModel::embedded("sureness")};
  return models;
}

void judge_cues(const Reading& reading, const Models& models, std::vector<Candidate>& candidates) {
  if (models.cues->labels().size() != 3) return;
  base::FeatureHashes hashes;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    hashes.clear();
    cue_features(reading, candidates, i, hashes);
    std::array<float, 3> scores{};
    models.cues->add_scores(hashes.get(), scores);
    base::softmax(scores);
    candidates[i].yes = scores[1];
    candidates[i].carrier = scores[2];
  }
}

std::vector<Draft> accept_cues(const std::vector<Candidate>& candidates, float least) {
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& c = candidates[i];
    if (c.yes < least) continue;
    if (!drafts.empty() && drafts.back().sentence == c.sentence &&
        drafts.back().cue.last >= c.cue.first) {
      auto& last = drafts.back();
      last.cue.last = std::max(last.cue.last, c.cue.last);
      last.candidate = static_cast<std::int32_t>(i);
      continue;
    }
    Draft draft;
    draft.candidate = static_cast<std::int32_t>(i);
    draft.cue = c.cue;
    draft.sentence = c.sentence;
    drafts.push_back(draft);
  }
  return drafts;
}

bool choose_extent(const Reading& reading, const Models& models,
                   const std::vector<Candidate>& candidates, Draft& draft) {
  const auto index = static_cast<std::size_t>(draft.candidate);
  const auto& c = candidates[index];
  const auto starts = openings(reading, c);
  const auto opening = best_of(*models.extents, starts.size(), [&](std::size_t i, auto& sink) {
    opening_features(reading, candidates, index, starts, i, sink);
  });
  const auto start = opening.first;
  draft.opening = starts[start].kind;
  draft.opening_share = opening.second;
  const auto ends = closings(reading, c, starts[start]);
  if (ends.empty()) return false;
  const auto [end, end_share] =
      best_of(*models.extents, ends.size(), [&](std::size_t i, auto& sink) {
        closing_features(reading, candidates, index, starts[start], ends, i, sink);
      });
  draft.closing = ends[end].kind;
  draft.closing_share = end_share;
  draft.content = content_of(starts[start], ends[end]);
  return !draft.content.empty();
}

void choose_kind(const Reading& reading, const Models& models, Draft& draft) {
  draft.kind = SpeakerKind::kUnspecified;
  const auto& labels = models.kinds->labels();
  if (draft.entity == kNobody || labels.empty()) return;
  base::FeatureHashes hashes;
  kind_features(reading, draft, hashes);
  std::vector<float> scores(labels.size(), 0.0F);
  models.kinds->add_scores(hashes.get(), scores);
  const auto best =
      static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  draft.kind = value_of<SpeakerKind>(labels[best]).value_or(SpeakerKind::kPerson);
}

void choose_speaker(const Reading& reading, const Models& models, const Candidate& candidate,
                    const std::vector<Turn>& turns, Draft& draft) {
  const auto options = speaker_options(reading, candidate, draft.content);
  const auto [best, share] =
      best_of(*models.speakers, options.size(), [&](std::size_t i, auto& sink) {
        speaker_features(reading, candidate, draft.content, turns, options, i, sink);
      });
  draft.speaker = options[best];
  draft.speaker_share = share;
  draft.entity = kNobody;
  draft.entity_share = 1;
  const auto sort = draft.speaker.sort;
  if (sort == SpeakerSort::kMention) {
    draft.entity = reading.mentions[static_cast<std::size_t>(draft.speaker.mention)].entity;
  } else if (refers(sort)) {
    const std::uint32_t before = draft.speaker.span.empty()
                                     ? std::min(draft.cue.first, draft.content.first)
                                     : draft.speaker.span.first;
    const auto all = antecedents(reading, before, turns, draft.speaker);
    if (all.empty()) return;
    const auto [who, who_share] =
        best_of(*models.antecedents, all.size(), [&](std::size_t i, auto& sink) {
          antecedent_features(reading, candidate, draft.speaker, turns, all, i, sink);
        });
    draft.entity = all[who].entity;
    draft.entity_share = who_share;
  }
}

void judge_sureness(const Reading& reading, const Models& models,
                    const std::vector<Candidate>& candidates, Draft& draft) {
  base::FeatureHashes hashes;
  sureness_features(reading, candidates, draft, hashes);
  draft.confidence = models.sureness->labels().size() == 2
                         ? base::logistic(models.sureness->margin(hashes.get()))
                         : 0.5F;
}

}  // namespace sotin::facts::statements
