// The four models of encounters, learned one after the other on annotated reports: which triggers
// tell of one, who takes part, which time is its day, which triggers tell of the same one.
#include <fmt/format.h>

#include "facts/events/encounter_features.hpp"
#include "facts/events/encounters.hpp"
#include "facts/times/time_lookup.hpp"
#include "gold_reading.hpp"
#include "learner.hpp"
#include "made_sentences.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

using namespace facts;

/// Index of the annotated event that `trigger` tells of, or -1: same family, evidence covers it;
/// of several the one with the shortest evidence.
int event_of(const Report& gold, const ReadingView& view, const Trigger& trigger) {
  const auto where = view.analysis.span(trigger.tokens);
  int best = -1;
  std::uint32_t shortest = 0;
  for (std::size_t e = 0; e < gold.events.size(); ++e) {
    if (family(gold.events[e].type) != family(trigger.type)) continue;
    for (const auto& span : gold.events[e].evidence) {
      if (!span.overlaps(where)) continue;
      const bool exact = gold.events[e].type == trigger.type;
      const auto size = span.size() * 2 + (exact ? 0 : 1);
      if (best < 0 || size < shortest) {
        best = static_cast<int>(e);
        shortest = size;
      }
    }
  }
  return best;
}

base::LinearModel finish(Learner& learner, const LearnerOptions& options, const std::string& folder,
                         const std::string& name, const std::string& what) {
  learner.learn(options);
  const auto text =
      learner.write(fmt::format("{}\nLearned by `sotin-train encounters --gold news_train.jsonl "
                                "--gold times_train.jsonl`, {} examples.",
                                what, learner.size()));
  write_file(folder + "/" + name + ".tsv", text);
  return base::LinearModel::parse(text).value_or(base::LinearModel());
}

struct Prepared {
  std::unique_ptr<Reading> reading;
  std::unique_ptr<ReadingView> view;
  std::vector<Trigger> triggers;
  std::vector<int> events;
};

void train_encounters(const Reports& given, const std::string& folder) {
  const auto reports = with_times(given);
  std::vector<Prepared> all;
  for (const auto& gold : reports) {
    Prepared p;
    p.reading = std::make_unique<Reading>(gold_reading(gold));
    p.view = std::make_unique<ReadingView>(*p.reading);
    p.triggers = find_triggers(*p.view);
    for (const auto& t : p.triggers) p.events.push_back(event_of(gold.report, *p.view, t));
    all.push_back(std::move(p));
  }
  base::FeatureNames names;
  Learner triggers({"no", "yes"}), participants({"no", "yes"}), dates({"no", "yes"}),
      merges({"no", "yes"});
  for (std::size_t r = 0; r < reports.size(); ++r) {
    const auto& p = all[r];
    for (std::size_t i = 0; i < p.triggers.size(); ++i) {
      const auto& t = p.triggers[i];
      const auto around = context_of(*p.view, t);
      names.clear();
      trigger_features(*p.view, t, around, names);
      triggers.add(names.get(), p.events[i] >= 0 ? 1 : 0, p.events[i] >= 0 ? 1.7F : 1.0F);
      if (p.events[i] < 0) continue;
      const auto& event = reports[r].report.events[static_cast<std::size_t>(p.events[i])];
      for (const auto m : participant_candidates(*p.view, t)) {
        names.clear();
        participant_features(*p.view, t, around, m, names);
        bool yes = false;
        for (const auto& who : event.participants)
          yes = yes || who.entity == p.view->mention(m).entity;
        participants.add(names.get(), yes ? 1 : 0);
      }
      const auto times = date_candidates(*p.view, t);
      const auto picked = grammatical_date(*p.view, t, times);
      for (std::size_t k = 0; k < times.size(); ++k) {
        const auto& time = times[k];
        names.clear();
        date_features(*p.view, t, time, static_cast<int>(k) == picked, names);
        const auto day = day_of(p.reading->report.times[static_cast<std::size_t>(time.time)]);
        dates.add(names.get(),
                  event.date && event.date->value.find(day) != std::string::npos ? 1 : 0);
      }
    }
  }
  for (const auto& sentence : made_sentences("encounters")) {
    const ReadingView view(*sentence.reading);
    for (const auto& t : find_triggers(view)) {
      const auto where = view.analysis.span(t.tokens);
      bool yes = false;
      for (const auto& marked : sentence.marked) yes = yes || marked.overlaps(where);
      names.clear();
      trigger_features(view, t, context_of(view, t), names);
      triggers.add(names.get(), yes ? 1 : 0, 1.0F);
    }
  }
  LearnerOptions options{.epochs = 60, .rate = 0.1F, .l2 = 1e-4F, .prior = 2.0F, .min_count = 2};
  const auto trigger = finish(triggers, options, folder, "encounter_triggers",
                              "Does a trigger tell of an encounter?");
  const auto participant = finish(participants, options, folder, "encounter_participants",
                                  "Does a mention take part in the encounter?");
  const auto date =
      finish(dates, options, folder, "encounter_dates", "Is a time the day of the encounter?");
  const EncounterModels models{&trigger, &participant, &date, nullptr};
  for (std::size_t r = 0; r < reports.size(); ++r) {
    const auto& p = all[r];
    std::vector<std::pair<int, Encounter>> records;  // annotated event, what was read of it so far
    for (std::size_t i = 0; i < p.triggers.size(); ++i) {
      if (p.events[i] < 0) continue;
      auto fresh = describe(*p.view, p.triggers[i], models);
      const auto begin = records.size() > kMergeReach ? records.size() - kMergeReach : 0;
      Encounter* same = nullptr;
      for (auto k = records.size(); k > begin;) {
        auto& [event, record] = records[--k];
        if (!may_be_one(record, fresh)) continue;
        names.clear();
        merge_features(*p.view, record, fresh, names);
        merges.add(names.get(), event == p.events[i] ? 1 : 0);
        if (event == p.events[i] && same == nullptr) same = &record;
      }
      if (same != nullptr) {
        merge_into(*same, fresh);
      } else {
        records.emplace_back(p.events[i], std::move(fresh));
      }
    }
  }
  finish(merges, options, folder, "encounter_merges",
         "Is a trigger another mention of an earlier encounter?");
}

const Registration registration({"encounters", train_encounters});

}  // namespace
}  // namespace sotin::train
