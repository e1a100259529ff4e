// Encounters: find the words that may tell of one, let a model decide which do, describe each from
// its sentence, and join those that tell of the same occurrence.
#include "facts/events/encounter_features.hpp"
#include "facts/events/encounters.hpp"
#include "facts/reading.hpp"

#include <algorithm>
#include <utility>

namespace sotin::facts {
namespace {

constexpr std::size_t kMostEncounters = 1000;  // of one report: more is no news

}  // namespace

std::vector<Encounter> read_encounters(const ReadingView& view, const EncounterModels& models) {
  std::vector<Encounter> records;
  if (models.trigger->empty()) return records;
  base::FeatureHashes features;
  for (const auto& trigger : find_triggers(view)) {
    features.clear();
    trigger_features(view, trigger, context_of(view, trigger), features);
    const float margin = models.trigger->margin(features.get());
    if (margin <= 0) continue;
    auto fresh = describe(view, trigger, models);
    fresh.event.confidence = base::logistic(margin);
    float best = 0;
    Encounter* same = nullptr;
    const auto begin = records.size() > kMergeReach ? records.size() - kMergeReach : 0;
    for (auto r = records.size(); r > begin;) {
      auto& record = records[--r];
      if (!may_be_one(record, fresh)) continue;
      if (surely_one(view, record, fresh)) {
        same = &record;
        break;
      }
      features.clear();
      merge_features(view, record, fresh, features);
      const float score = models.merge->margin(features.get());
      if (score > best) {
        best = score;
        same = &record;
      }
    }
    if (same != nullptr) {
      merge_into(*same, fresh);
    } else if (records.size() < kMostEncounters) {
      records.push_back(std::move(fresh));
    }
  }
  return records;
}

void find_events(Reading& reading) { find_events(reading, ReadingView(reading)); }

void find_events(Reading& reading, const ReadingView& view) {
  find_events(reading, view, EncounterModels::embedded());
}

void find_events(Reading& reading, const ReadingView& view, const EncounterModels& models) {
  auto records = read_encounters(view, models);
  auto& events = reading.report.events;
  for (auto& record : records) events.push_back(std::move(record.event));
  // In the order of the text; of those one sentence tells, the dated first.
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return std::pair(a.evidence.front().begin, !a.date) <
           std::pair(b.evidence.front().begin, !b.date);
  });
}

}  // namespace sotin::facts
