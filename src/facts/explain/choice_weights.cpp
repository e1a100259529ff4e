// The steps are run once more on the same reading: the option that was taken is named by the same
// template functions that chose it.
#include "facts/explain/choice_weights.hpp"

#include <algorithm>

#include "facts/commitments/commitment_features.hpp"
#include "facts/commitments/promises.hpp"
#include "facts/events/encounter_features.hpp"
#include "facts/statements/assemble.hpp"
#include "facts/statements/extent_features.hpp"
#include "facts/statements/speaker_features.hpp"
#include "facts/statements/sureness_features.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::facts {
namespace {

using namespace statements;

// Opening and closing as they were taken; false when the draft has other edges (a quotation alone).
void extent_choices(const Reading& reading, const std::vector<Candidate>& candidates,
                    const Draft& draft, const ChoiceSink& sink) {
  const auto index = static_cast<std::size_t>(draft.candidate);
  const auto starts = openings(reading, candidates[index]);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (starts[i].kind != draft.opening) continue;
    const auto ends = closings(reading, candidates[index], starts[i]);
    for (std::size_t k = 0; k < ends.size(); ++k) {
      if (ends[k].kind != draft.closing || content_of(starts[i], ends[k]) != draft.content)
        continue;
      base::FeatureNames opening;
      opening_features(reading, candidates, index, starts, i, opening);
      sink("extents", "yes", opening);
      base::FeatureNames closing;
      closing_features(reading, candidates, index, starts[i], ends, k, closing);
      sink("extents", "yes", closing);
      return;
    }
  }
}

void speaker_choices(const Reading& reading, const Candidate& c, const std::vector<Turn>& turns,
                     const Draft& draft, const ChoiceSink& sink) {
  const auto options = speaker_options(reading, c, draft.content);
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].sort != draft.speaker.sort || options[i].span != draft.speaker.span) continue;
    base::FeatureNames names;
    speaker_features(reading, c, draft.content, turns, options, i, names);
    sink("speakers", "yes", names);
    break;
  }
  if (!refers(draft.speaker.sort)) return;
  const auto before = draft.speaker.span.empty() ? std::min(draft.cue.first, draft.content.first)
                                                 : draft.speaker.span.first;
  const auto all = antecedents(reading, before, turns, draft.speaker);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool fresh = all[i].entity == kNobody && draft.speaker.sort == SpeakerSort::kPhrase;
    if (all[i].entity != draft.entity && !fresh) continue;
    base::FeatureNames names;
    antecedent_features(reading, c, draft.speaker, turns, all, i, names);
    sink("antecedents", "yes", names);
    return;
  }
}

}  // namespace

void statement_choices(const Reading& reading, std::size_t index, const ChoiceSink& sink) {
  const auto& s = reading.report.statements[index];
  if (s.content.empty()) return;
  Reading again = reading;
  auto candidates = find_candidates(again);
  const auto drafts = read_drafts(again, Models::embedded(), candidates);
  std::vector<Turn> turns;
  for (const auto& draft : drafts) {
    const bool same = again.analysis.span(draft.content) == s.content.front() &&
                      draft.cue.empty() != s.cue.has_value() &&
                      (!s.cue || again.analysis.span(draft.cue) == *s.cue);
    if (!same) {
      if (draft.candidate >= 0)
        turns.push_back({draft.entity, draft.cue.first, draft.content, draft.sentence});
      continue;
    }
    if (draft.candidate >= 0) {
      const auto& c = candidates[static_cast<std::size_t>(draft.candidate)];
      extent_choices(again, candidates, draft, sink);
      speaker_choices(again, c, turns, draft, sink);
    }
    base::FeatureNames names;
    sureness_features(again, candidates, draft, names);
    sink("sureness", "yes", names);
    return;
  }
}

void commitment_choices(const Reading& reading, std::size_t index, const ChoiceSink& sink) {
  const auto& c = reading.report.commitments[index];
  const ReadingView view(reading);
  const auto models = CommitmentModels::embedded();
  for (const auto& promise : find_promises(view)) {
    const auto extents = extent_candidates(view, promise);
    if (extents.empty()) continue;
    const auto chosen = choose_extent(view, promise, extents, *models.extent);
    const auto what = extents[static_cast<std::size_t>(chosen)];
    if (!view.analysis.span(what).overlaps(c.what)) continue;
    const auto parties = party_candidates(view, promise);
    const auto who = choose_party(view, promise, parties);
    if (who < 0 || parties[static_cast<std::size_t>(who)].entity != c.party) continue;
    base::FeatureNames decided;
    commitment_features(view, promise, &parties[static_cast<std::size_t>(who)], what, true,
                        decided);
    sink("commitments", "yes", decided);
    base::FeatureNames reach;
    extent_features(view, promise, extents, static_cast<std::size_t>(chosen), reach);
    sink("commitment_extents", "yes", reach);
    return;
  }
}

void date_choice(const Reading& reading, std::size_t index, const ChoiceSink& sink) {
  const auto& e = reading.report.events[index];
  if (!e.date || !e.date->where) return;
  const ReadingView view(reading);
  for (const auto& trigger : find_triggers(view)) {
    const auto where = reading.analysis.span(trigger.tokens);
    const bool inside = std::any_of(e.evidence.begin(), e.evidence.end(),
                                    [&](const Span& evidence) { return evidence.contains(where); });
    if (!inside || family(trigger.type) != family(e.type)) continue;
    const auto candidates = date_candidates(view, trigger);
    const auto picked = grammatical_date(view, trigger, candidates);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto& time = reading.report.times[static_cast<std::size_t>(candidates[i].time)];
      if (!time.where.overlaps(*e.date->where)) continue;
      base::FeatureNames names;
      date_features(view, trigger, candidates[i], static_cast<int>(i) == picked, names);
      sink("encounter_dates", "yes", names);
      return;
    }
  }
}

std::string statement_rules(const Reading& reading, std::size_t index) {
  const auto& s = reading.report.statements[index];
  std::string out;
  for (const auto& item : s.chain) {
    out += out.empty() ? "chain: " : ", ";
    out += name_of(item.role);
    const auto carried =
        std::any_of(reading.carriers.begin(), reading.carriers.end(), [&](const Carrier& carrier) {
          return carrier.statement == static_cast<std::int32_t>(index) && item.where &&
                 reading.analysis.span(carrier.source).overlaps(*item.where);
        });
    out += carried         ? " before the cue"
           : s.parent >= 0 ? " of the outer statement or named beside it"
           : item.where    ? " named beside it"
                           : " carried over";
  }
  if (s.said_on) {
    out += out.empty() ? "said on: " : "; said on: ";
    out += name_of(s.said_on->basis);
  }
  return out;
}

}  // namespace sotin::facts
