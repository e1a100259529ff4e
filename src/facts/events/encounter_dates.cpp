// The day of an encounter: the times of its sentence, which of them the grammar points to, which
// the model believes.
#include <algorithm>

#include "facts/events/encounter_features.hpp"
#include "facts/events/encounters.hpp"
#include "facts/times/time_lookup.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

constexpr std::size_t kTimesAside = 8;

/// Does a clause of its own open between the trigger and a later time ("kể từ ...", "sau khi ...")?
bool in_other_clause(const ReadingView& view, const Trigger& t, const TimeAt& time) {
  for (auto i = t.tokens.last; i < time.tokens.first; ++i) {
    const auto word = view.analysis.lower(i);
    if (word == "khi" || word == "kể") return true;
  }
  return false;
}

}  // namespace

std::vector<TimeAt> date_candidates(const ReadingView& view, const Trigger& t) {
  std::vector<TimeAt> out;
  for (const auto& time : view.times_in(view.sentence(t.tokens.first))) {
    if (day_of(view.reading.report.times[static_cast<std::size_t>(time.time)]).empty()) continue;
    out.push_back(time);
  }
  if (out.size() > kTimesAside) {
    const auto distance = [&](const TimeAt& x) {
      return x.tokens.first < t.tokens.first ? t.tokens.first - x.tokens.first
                                             : x.tokens.first - t.tokens.first;
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const TimeAt& x, const TimeAt& y) { return distance(x) < distance(y); });
    out.resize(kTimesAside);
    std::stable_sort(out.begin(), out.end(), [](const TimeAt& x, const TimeAt& y) {
      return x.tokens.first < y.tokens.first;
    });
  }
  return out;
}

int grammatical_date(const ReadingView& view, const Trigger& t,
                     const std::vector<TimeAt>& candidates) {
  const auto& a = view.analysis;
  static const auto& lexicon = language::Lexicon::embedded("encounters");
  const auto sentence = view.sentence(t.tokens.first);
  int before = -1;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const auto& time = candidates[c].tokens;
    if (in_other_clause(view, t, candidates[c])) continue;
    const bool ahead = time.first < t.tokens.first;
    const auto lead = a.lower(static_cast<std::int64_t>(time.first) - 1);
    if (lead == "từ" || lead == "kể" || lead == "trước" || lead == "sau" || lead == "đến") {
      if (c + 1 >= candidates.size() || candidates[c + 1].tokens.first > time.last + 1) continue;
    }
    const TokenRange between = ahead
                                   ? TokenRange{std::min(time.last, t.tokens.first), t.tokens.first}
                                   : TokenRange{t.tokens.last, std::max(time.first, t.tokens.last)};
    std::uint32_t commas = 0;
    bool broken = false;
    for (auto i = between.first; i < between.last && !broken; ++i) {
      const auto mark = a.lower(i);
      if (mark == ",") ++commas;
      if (mark == ";" || mark == ":" || mark == "\"" || mark == "“" || mark == "”") broken = true;
      if (view.cue_at(i) >= 0 || mark == "sẽ" || mark == "đã")
        broken = broken || !ahead || i + 3 < t.tokens.first;
      if (!ahead && i > t.tokens.last) {
        const auto* other = lexicon.longest(a, i);
        if (other != nullptr && other->attributes.size() >= 4 && other->attributes[2] == "strong")
          broken = true;
      }
    }
    if (broken) continue;
    if (!ahead && between.size() <= 25 && commas <= 2) return static_cast<int>(c);
    if (ahead && (between.size() <= 6 || time.first - sentence.first <= 3) && between.size() <= 40)
      before = static_cast<int>(c);
  }
  return before;
}

std::optional<EventDate> date_of(const ReadingView& view, const Trigger& t,
                                 const EncounterModels& models) {
  if (models.date == nullptr || models.date->empty()) return std::nullopt;
  const auto candidates = date_candidates(view, t);
  const auto picked = grammatical_date(view, t, candidates);
  base::FeatureHashes features;
  float best = 0;
  std::size_t chosen = candidates.size();

  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (in_other_clause(view, t, candidates[i])) continue;
    features.clear();
    date_features(view, t, candidates[i], static_cast<int>(i) == picked, features);
    const float margin = models.date->margin(features.get());
    if (margin > best) {
      best = margin;
      chosen = i;
    }
  }
  if (chosen == candidates.size()) return std::nullopt;
  const auto& a = view.analysis;
  const auto& times = view.reading.report.times;
  const auto& time = times[static_cast<std::size_t>(candidates[chosen].time)];
  EventDate out{day_of(time), time.where};
  // "từ 12 đến 23/4": the other end of a range stands one word away.
  const auto range_with = [&](const TimeAt& from, const TimeAt& to) {
    if (to.tokens.first != from.tokens.last + 1) return;
    const auto between = a.lower(from.tokens.last);
    if (between != "đến" && between != "-" && between != "–" && between != "tới") return;
    const auto begin = day_of(times[static_cast<std::size_t>(from.time)]),
               end = day_of(times[static_cast<std::size_t>(to.time)]);
    if (begin.size() != end.size() || begin >= end) return;
    out.value = begin + "/" + end;
    out.where = cover(times[static_cast<std::size_t>(from.time)].where,
                      times[static_cast<std::size_t>(to.time)].where);
  };
  if (chosen > 0) range_with(candidates[chosen - 1], candidates[chosen]);
  if (chosen + 1 < candidates.size()) range_with(candidates[chosen], candidates[chosen + 1]);
  return out;
}

}  // namespace sotin::facts
