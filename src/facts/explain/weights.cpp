// The features of a decision are asked for once more, as words instead of hashes, and looked up in
// the model: the same template functions as in reading and training, so nothing can differ.
#include "facts/explain/weights.hpp"

#include <algorithm>

#include "facts/events/encounter_features.hpp"
#include "facts/explain/choice_weights.hpp"
#include "facts/names/mention_features.hpp"
#include "facts/qualities/act_features.hpp"
#include "facts/qualities/explain.hpp"
#include "facts/statements/cue_features.hpp"

namespace sotin::facts {
namespace {

constexpr std::size_t kShown = 6;

/// Adds the strongest features for `label`.
void add_strongest(std::string_view model_name, std::string_view label,
                   const base::FeatureNames& names, std::vector<Weight>& out) {
  const auto& model = base::LinearModel::embedded(model_name);
  const int index = model.label(label);
  if (index < 0) return;
  std::vector<Weight> weights;
  for (const auto& feature : names.get()) {
    const float weight = model.weight(feature, index);
    if (weight != 0)
      weights.push_back({std::string(model_name), std::string(label), feature, weight});
  }
  std::stable_sort(weights.begin(), weights.end(), [](const Weight& a, const Weight& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  if (weights.size() > kShown) weights.resize(kShown);
  std::move(weights.begin(), weights.end(), std::back_inserter(out));
}

void of_statement(const Reading& reading, std::size_t index, std::vector<Weight>& out) {
  const auto& s = reading.report.statements[index];
  if (s.cue) {
    const auto tokens = reading.analysis.tokens_in(*s.cue);
    const auto candidates = statements::find_candidates(reading);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto& cue = candidates[i].cue;
      if (cue.last <= tokens.first || cue.first >= tokens.last) continue;
      base::FeatureNames names;
      statements::cue_features(reading, candidates, i, names);
      add_strongest("cues", "yes", names, out);
      break;
    }
  }
  statement_choices(reading, index, [&](auto model, auto label, const auto& names) {
    add_strongest(model, label, names, out);
  });
  if (qualities::explain_act(reading, index).sure) return;  // a rule decided, no weight
  const qualities::Frames frames(reading);
  base::FeatureNames names;
  qualities::act_features(reading, frames, index, names);
  add_strongest("acts", name_of(s.act), names, out);
}

void of_event(const Reading& reading, std::size_t index, std::vector<Weight>& out) {
  const auto& e = reading.report.events[index];
  const ReadingView view(reading);
  for (const auto& trigger : find_triggers(view)) {
    const auto where = reading.analysis.span(trigger.tokens);
    const bool inside = std::any_of(e.evidence.begin(), e.evidence.end(),
                                    [&](const Span& evidence) { return evidence.contains(where); });
    if (!inside || family(trigger.type) != family(e.type)) continue;
    base::FeatureNames names;
    trigger_features(view, trigger, context_of(view, trigger), names);
    const auto& labels = base::LinearModel::embedded("encounter_triggers").labels();
    if (labels.size() == 2) add_strongest("encounter_triggers", labels[1], names, out);
    return;
  }
}

void of_entity(const Reading& reading, std::size_t index, std::vector<Weight>& out) {
  const auto& e = reading.report.entities[index];
  if (e.mentions.empty()) return;
  const auto tokens = reading.analysis.tokens_in(e.mentions.front());
  if (tokens.empty()) return;
  const auto context = make_name_context(reading.analysis);
  base::FeatureNames names;
  mention_features(context, tokens.first, names);
  add_strongest("names", "B-" + std::string(name_of(e.kind)), names, out);
}

}  // namespace

std::vector<Weight> weights_of(const Reading& reading, const RecordId& id) {
  std::vector<Weight> out;
  if (id.kind == 's') of_statement(reading, id.index, out);
  if (id.kind == 'v') of_event(reading, id.index, out);
  const auto add = [&](auto model, auto label, const auto& names) {
    add_strongest(model, label, names, out);
  };
  if (id.kind == 'v') date_choice(reading, id.index, add);
  if (id.kind == 'c') commitment_choices(reading, id.index, add);
  if (id.kind == 'e') of_entity(reading, id.index, out);
  return out;
}

}  // namespace sotin::facts
