#include "facts/qualities/explain.hpp"

#include <algorithm>

#include "facts/qualities/act_features.hpp"
#include "facts/qualities/acts.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts::qualities {

ActReasons explain_act(const Reading& reading, std::size_t index) {
  const Frames frames(reading);
  const auto rule = act_rule(reading, frames, index);
  ActReasons out;
  out.rule = std::string(rule.name);
  out.sure = rule.sure;
  out.act = choose_act(reading, frames, index).act;
  const auto& model = base::LinearModel::embedded("acts");
  if (model.empty() || rule.sure) return out;
  base::FeatureHashes hashes;
  act_features(reading, frames, index, hashes);
  const auto scores = model.scores(hashes.get());
  const int chosen = model.label(name_of(out.act));
  int second = -1;
  for (int l = 0; l < static_cast<int>(scores.size()); ++l) {
    if (l != chosen && (second < 0 || scores[static_cast<std::size_t>(l)] >
                                          scores[static_cast<std::size_t>(second)])) {
      second = l;
    }
  }
  if (chosen < 0 || second < 0) return out;
  out.runner_up =
      value_of<Act>(model.labels()[static_cast<std::size_t>(second)]).value_or(Act::kReport);
  base::FeatureNames names;
  act_features(reading, frames, index, names);
  for (const auto& name : names.get()) {
    const float weight = model.weight(name, chosen) - model.weight(name, second);
    if (weight != 0) out.reasons.push_back({name, weight});
  }
  std::stable_sort(out.reasons.begin(), out.reasons.end(), [](const Reason& a, const Reason& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  return out;
}

}  // namespace sotin::facts::qualities
