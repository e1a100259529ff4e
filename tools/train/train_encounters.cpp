// The four models of encounters, learned one after the other on annotated reports: which triggers
// tell of one, who takes part, which time is its day, which triggers tell of the same one.
#include <fmt/format.h>

#include "facts/events/encounter_features.hpp"
#include "facts/events/encounters.hpp"
#include "facts/times/time_lookup.hpp"
#include "gold_reading.hpp"
#include "later_work.hpp"
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

base::LinearModel finish(Learner& learner, const LearnerOptions& options,
                         std::vector<NamedModel>& out, const char* name, const std::string& what) {
  learner.learn(options);
  out.push_back(
      {name, learner.write(fmt::format("{}\nLearned by `sotin-train encounters --gold "
                                       "news_train.jsonl --gold times_train.jsonl`, {} examples.",
                                       what, learner.size()))});
  return base::LinearModel::parse(out.back().text).value_or(base::LinearModel());
}

struct Prepared {
  const LaterWork* work;
  std::unique_ptr<ReadingView> view;
  std::vector<Trigger> triggers;
  std::vector<int> events;
};

}  // namespace

std::vector<NamedModel> learn_encounters(const std::vector<LaterWork>& works, std::size_t fold) {
  std::vector<Prepared> all;
  for (const auto& work : works) {
    if (left_out(work.report, fold) || work.names != Names::kAnnotated) continue;
    Prepared p;
    p.work = &work;
    p.view = std::make_unique<ReadingView>(*work.reading);
    p.triggers = find_triggers(*p.view);
    for (const auto& t : p.triggers) p.events.push_back(event_of(work.gold->report, *p.view, t));
    all.push_back(std::move(p));
  }
  base::FeatureNames names;
  std::vector<NamedModel> out;
  Learner triggers({"no", "yes"}), participants({"no", "yes"}), dates({"no", "yes"}),
      merges({"no", "yes"});
  for (const auto& p : all) {
    for (std::size_t i = 0; i < p.triggers.size(); ++i) {
      const auto& t = p.triggers[i];
      const auto around = context_of(*p.view, t);
      names.clear();
      trigger_features(*p.view, t, around, names);
      triggers.add(names.get(), p.events[i] >= 0 ? 1 : 0, p.events[i] >= 0 ? 1.7F : 1.0F);
      if (p.events[i] < 0) continue;
      const auto& event = p.work->gold->report.events[static_cast<std::size_t>(p.events[i])];
      for (const auto m : participant_candidates(*p.view, t)) {
        names.clear();
        participant_features(*p.view, t, around, m, names);
        bool yes = false;
        for (const auto& who : event.participants)
          yes = yes || who.entity == p.work->annotated(p.view->mention(m).entity);
        participants.add(names.get(), yes ? 1 : 0);
      }
      const auto times = date_candidates(*p.view, t);
      const auto picked = grammatical_date(*p.view, t, times);
      for (std::size_t k = 0; k < times.size(); ++k) {
        const auto& time = times[k];
        names.clear();
        date_features(*p.view, t, time, static_cast<int>(k) == picked, names);
        const auto day = day_of(p.work->reading->report.times[static_cast<std::size_t>(time.time)]);
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
  const auto trigger =
      finish(triggers, options, out, "encounter_triggers", "Does a trigger tell of an encounter?");
  const auto participant = finish(participants, options, out, "encounter_participants",
                                  "Does a mention take part in the encounter?");
  const auto date =
      finish(dates, options, out, "encounter_dates", "Is a time the day of the encounter?");
  const EncounterModels models{&trigger, &participant, &date, nullptr};
  for (const auto& p : all) {
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
  finish(merges, options, out, "encounter_merges",
         "Is a trigger another mention of an earlier encounter?");
  return out;
}

namespace {

void train_encounters(const Reports& given, const std::string& folder) {
  const auto reports = with_times(given);
  const auto works = annotated_works(reports);
  for (const auto& model : learn_encounters(works, kFolds))
    write_file(folder + "/" + model.name + ".tsv", model.text);
}

const Registration registration({"encounters", train_encounters});

}  // namespace
}  // namespace sotin::train
