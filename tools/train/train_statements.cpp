// The models of the statement reader, in the order of its steps. Each step learns from what the
// steps before it get right and wrong on reports they have not seen (six-fold jackknife).
#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "facts/statements/assemble.hpp"
#include "facts/statements/cue_features.hpp"
#include "facts/statements/draft_features.hpp"
#include "facts/statements/extent_features.hpp"
#include "facts/statements/speaker_features.hpp"
#include "learner.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/views/report_json.hpp"
#include "statement_examples.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

using namespace facts;
using namespace facts::statements;
using base::FeatureNames;
using base::LinearModel;

constexpr std::size_t kFolds = 6;
const LearnerOptions kCueOptions{
    .epochs = 20, .rate = 0.05F, .l2 = 3e-4F, .drop = 0.3F, .rounds = 8};
const LearnerOptions kRankOptions{
    .epochs = 20, .rate = 0.1F, .l2 = 2e-3F, .drop = 0.3F, .rounds = 8};

// Labels and candidates are kept beside each report: `drafts` are the annotated statements with a
// candidate, as the steps so far read them.
struct Work {
  std::size_t report;
  Names names;
  StatementExample example;
  std::vector<Draft> drafts;
  std::vector<std::int32_t> statement;  // per draft
};

struct ModelSet {
  LinearModel cues, extents, speakers, antecedents, kinds, sureness;
  Models view() const { return {&cues, &extents, &speakers, &antecedents, &kinds, &sureness}; }
};

using Folds = std::vector<ModelSet>;

LinearModel parsed(const std::string& text) { return LinearModel::parse(text).value(); }

template <class Features>
std::vector<std::string> named(Features features) {
  FeatureNames names;
  features(names);
  return names.get();
}

// Learns one model from all reports but those of `fold` (kFolds: from all).
using Learn = std::string (*)(const std::vector<Work>& works, std::size_t fold);

bool left_out(std::size_t report, std::size_t fold) { return report % kFolds == fold; }

std::string learn_cues(const std::vector<Work>& works, std::size_t fold) {
  Learner learner({"no", "yes", "carrier"});
  for (std::size_t w = 0; w < works.size(); ++w) {
    if (left_out(works[w].report, fold)) continue;
    const auto& x = works[w].example;
    for (std::size_t i = 0; i < x.candidates.size(); ++i) {
      const auto features =
          named([&](auto& sink) { cue_features(x.reading, x.candidates, i, sink); });
      const int label = x.statement[i] >= 0 ? 1 : x.carrier[i] ? 2 : 0;
      learner.add(features, label);
    }
  }
  learner.learn(kCueOptions);
  return learner.write(
      "Is a candidate a cue, a carrier or neither? Multinomial logistic regression.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

// The opening and closing that come nearest to the annotated content; false when none does.
bool right_extent(const Reading& reading, const Candidate& c, const std::vector<Edge>& starts,
                  const TokenRange& content, std::size_t& start, std::size_t& end) {
  double most = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto ends = closings(reading, c, starts[i]);
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const double share = overlap(content, content_of(starts[i], ends[k]));
      if (share > most + 1e-9) {
        most = share;
        start = i;
        end = k;
      }
    }
  }
  return most >= 0.75;
}

TokenRange annotated_content(const Work& work, std::int32_t statement) {
  const auto& s = work.example.gold->report.statements[static_cast<std::size_t>(statement)];
  return work.example.reading.analysis.tokens_in(s.content.front());
}

std::string learn_extents(const std::vector<Work>& works, std::size_t fold) {
  Ranker ranker;
  for (std::size_t w = 0; w < works.size(); ++w) {
    if (left_out(works[w].report, fold)) continue;
    const auto& x = works[w].example;
    for (std::size_t d = 0; d < works[w].drafts.size(); ++d) {
      const auto index = static_cast<std::size_t>(works[w].drafts[d].candidate);
      const auto& c = x.candidates[index];
      const auto starts = openings(x.reading, c);
      std::size_t start = 0;
      std::size_t end = 0;
      if (!right_extent(x.reading, c, starts, annotated_content(works[w], works[w].statement[d]),
                        start, end))
        continue;
      std::vector<std::vector<std::string>> group;
      for (std::size_t i = 0; i < starts.size(); ++i) {
        group.push_back(named([&](auto& sink) {
          opening_features(x.reading, x.candidates, index, starts, i, sink);
        }));
      }
      ranker.add(group, start);
      const auto ends = closings(x.reading, c, starts[start]);
      group.clear();
      for (std::size_t i = 0; i < ends.size(); ++i) {
        group.push_back(named([&](auto& sink) {
          closing_features(x.reading, x.candidates, index, starts[start], ends, i, sink);
        }));
      }
      ranker.add(group, end);
    }
  }
  ranker.learn(kRankOptions);
  return ranker.write(
      "Where a content opens (o...) and closes (c...). Ranker over the options of extents.hpp.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

// The option that is the annotated speaker; -1 when none is.
std::int32_t right_speaker(const Work& work, const Statement& s,
                           const std::vector<SpeakerOption>& options) {
  const auto& x = work.example;
  const TokenRange span =
      s.speaker.where ? x.reading.analysis.tokens_in(*s.speaker.where) : TokenRange{};
  std::int32_t best = -1;
  double most = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const auto& o = options[i];
    double value = 0;
    if (o.sort == SpeakerSort::kNobody) {
      value = s.speaker.entity == kNobody ? 0.9 : 0;
    } else if (o.sort == SpeakerSort::kInherit) {
      value = s.speaker.entity != kNobody ? (span.empty() ? 0.9 : 0.01) : 0;
    } else if (s.speaker.entity != kNobody) {
      const double share = overlap(span, o.span);
      if (o.sort == SpeakerSort::kMention) {
        const auto entity = x.reading.mentions[static_cast<std::size_t>(o.mention)].entity;
        const bool same = entity != kNobody &&
                          x.gold_entity[static_cast<std::size_t>(entity)] == s.speaker.entity;
        value = same ? 1 + share : share > 0.5 ? share * 0.5 : 0;
      } else if (share > 0) {
        value = share * (o.sort == SpeakerSort::kPhrase ? 0.85 : 1);
      }
    }
    if (value > most) {
      most = value;
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

EntityIndex read_entity(const StatementExample& x, EntityIndex gold) {
  for (std::size_t e = 0; gold != kNobody && e < x.gold_entity.size(); ++e) {
    if (x.gold_entity[e] == gold) return static_cast<EntityIndex>(e);
  }
  return kNobody;
}

// Turns as annotated up to each draft.
std::vector<Turn> annotated_turns(const Work& work, std::size_t until) {
  std::vector<Turn> turns;
  for (std::size_t d = 0; d < until; ++d) {
    const auto& s =
        work.example.gold->report.statements[static_cast<std::size_t>(work.statement[d])];
    turns.push_back({read_entity(work.example, s.speaker.entity), work.drafts[d].cue.first,
                     work.drafts[d].content, work.drafts[d].sentence});
  }
  return turns;
}

template <class Use>
void each_speaker_choice(const std::vector<Work>& works, std::size_t fold, Use use) {
  for (std::size_t w = 0; w < works.size(); ++w) {
    if (left_out(works[w].report, fold)) continue;
    const auto& x = works[w].example;
    for (std::size_t d = 0; d < works[w].drafts.size(); ++d) {
      const auto& draft = works[w].drafts[d];
      const auto& c = x.candidates[static_cast<std::size_t>(draft.candidate)];
      const auto& s = x.gold->report.statements[static_cast<std::size_t>(works[w].statement[d])];
      const auto options = speaker_options(x.reading, c, draft.content);
      const auto right = right_speaker(works[w], s, options);
      if (right >= 0)
        use(works[w], draft, c, s, options, static_cast<std::size_t>(right),
            annotated_turns(works[w], d));
    }
  }
}

std::string learn_speakers(const std::vector<Work>& works, std::size_t fold) {
  Ranker ranker;
  each_speaker_choice(
      works, fold,
      [&](const Work& work, const Draft& draft, const Candidate& c, const Statement&,
          const auto& options, std::size_t right, const auto& turns) {
        std::vector<std::vector<std::string>> group;
        for (std::size_t i = 0; i < options.size(); ++i) {
          group.push_back(named([&](auto& sink) {
            speaker_features(work.example.reading, c, draft.content, turns, options, i, sink);
          }));
        }
        ranker.add(group, right);
      });
  ranker.learn(kRankOptions);
  return ranker.write(
      "Who speaks, among the options of speakers.hpp. Ranker.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

std::string learn_antecedents(const std::vector<Work>& works, std::size_t fold) {
  Ranker ranker;
  each_speaker_choice(
      works, fold,
      [&](const Work& work, const Draft& draft, const Candidate& c, const Statement& s,
          const auto& options, std::size_t right, const auto& turns) {
        const auto& option = options[right];
        if (!refers(option.sort)) return;
        const auto before = option.span.empty() ? std::min(draft.cue.first, draft.content.first)
                                                : option.span.first;
        const auto all = antecedents(work.example.reading, before, turns, option);
        std::vector<std::vector<std::string>> group;
        std::size_t who = all.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
          const auto entity =
              all[i].entity == kNobody
                  ? kNobody
                  : work.example.gold_entity[static_cast<std::size_t>(all[i].entity)];
          if (who == all.size() && (entity == s.speaker.entity || all[i].entity == kNobody))
            who = i;
          group.push_back(named([&](auto& sink) {
            antecedent_features(work.example.reading, c, option, turns, all, i, sink);
          }));
        }
        if (who < all.size()) ranker.add(group, who);
      });
  ranker.learn(kRankOptions);
  return ranker.write(
      "Whom a pronoun, a pointing phrase or silence about the speaker means. Ranker.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

const std::vector<std::string> kKinds = {"person", "organisation", "country",
                                         "group",  "anonymous",    "unspecified"};

std::string learn_kinds(const std::vector<Work>& works, std::size_t fold) {
  Learner learner(kKinds);
  each_speaker_choice(
      works, fold,
      [&](const Work& work, const Draft& given, const Candidate&, const Statement& s,
          const auto& options, std::size_t right, const auto&) {
        Draft draft = given;
        draft.speaker = options[right];
        draft.entity = read_entity(work.example, s.speaker.entity);
        if (draft.entity == kNobody) return;
        learner.add(named([&](auto& sink) { kind_features(work.example.reading, draft, sink); }),
                    static_cast<int>(s.speaker.kind));
      });
  learner.learn(kCueOptions);
  return learner.write(
      "What kind of speaker it is. Multinomial logistic regression.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

// Is a draft as finished right: speaker and content as the scorer counts them?
bool is_right(const Work& work, const Draft& draft, std::int32_t statement) {
  if (statement < 0) return false;
  const auto& s = work.example.gold->report.statements[static_cast<std::size_t>(statement)];
  if (overlap(annotated_content(work, statement), draft.content) < 0.8) return false;
  if (s.speaker.entity == kNobody) return draft.entity == kNobody;
  if (draft.entity != kNobody &&
      static_cast<std::size_t>(draft.entity) < work.example.gold_entity.size() &&
      work.example.gold_entity[static_cast<std::size_t>(draft.entity)] == s.speaker.entity) {
    return true;
  }
  const bool unnamed =
      s.speaker.kind == SpeakerKind::kGroup || s.speaker.kind == SpeakerKind::kAnonymous;
  return unnamed && s.speaker.where &&
         overlap(work.example.reading.analysis.tokens_in(*s.speaker.where), draft.speaker.span) >=
             0.5;
}

// Every draft as it comes out with the models of its report's fold, and what became of it.
struct Outcome {
  const Work* work;
  std::vector<Candidate> candidates;
  std::vector<Draft> drafts;
};

std::vector<Outcome> outcomes(const std::vector<Work>& works, const Folds& folds) {
  std::vector<Outcome> out;
  for (const auto& work : works) {
    const auto& x = work.example;
    const auto models = folds[work.report % kFolds].view();
    Outcome outcome{&work, x.candidates, {}};
    judge_cues(x.reading, models, outcome.candidates);
    std::vector<Turn> turns;
    for (auto& draft : accept_cues(outcome.candidates, kLeastCue)) {
      if (!choose_extent(x.reading, models, outcome.candidates, draft)) continue;
      choose_speaker(x.reading, models,
                     outcome.candidates[static_cast<std::size_t>(draft.candidate)], turns, draft);
      choose_kind(x.reading, models, draft);
      turns.push_back({draft.entity, draft.cue.first, draft.content, draft.sentence});
      outcome.drafts.push_back(draft);
    }
    out.push_back(std::move(outcome));
  }
  return out;
}

const LearnerOptions kOutcomeOptions{.epochs = 20, .rate = 0.05F, .l2 = 3e-3F};

std::string learn_sureness(const std::vector<Outcome>& all, std::size_t fold) {
  Learner learner({"no", "yes"});
  for (const auto& o : all) {
    if (left_out(o.work->report, fold)) continue;
    for (const auto& draft : o.drafts) {
      const auto statement = o.work->example.statement[static_cast<std::size_t>(draft.candidate)];
      learner.add(named([&](auto& sink) {
                    sureness_features(o.work->example.reading, o.candidates, draft, sink);
                  }),
                  is_right(*o.work, draft, statement) ? 1 : 0);
    }
  }
  learner.learn(kOutcomeOptions);
  return learner.write(
      "How sure speaker and content are. Logistic regression on jackknifed readings.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

// Draft of each annotated statement that has a candidate.
void start_drafts(Work& work) {
  const auto& x = work.example;
  for (std::size_t i = 0; i < x.candidates.size(); ++i) {
    if (x.statement[i] < 0) continue;
    Draft draft;
    draft.candidate = static_cast<std::int32_t>(i);
    draft.cue = x.candidates[i].cue;
    draft.sentence = x.candidates[i].sentence;
    if (!work.drafts.empty() && work.statement.back() == x.statement[i]) {
      draft.cue.first = work.drafts.back().cue.first;
      work.drafts.back() = draft;
    } else {
      work.drafts.push_back(draft);
      work.statement.push_back(x.statement[i]);
    }
  }
}

// All steps: the models of every fold; with a folder, also the models of all reports as files
// there.
Folds learn_steps(std::vector<Work>& works, const std::string* folder) {
  Folds folds(kFolds);
  const auto step = [&](const char* name, LinearModel ModelSet::*model, Learn learn) {
    for (std::size_t fold = 0; fold < kFolds; ++fold)
      folds[fold].*model = parsed(learn(works, fold));
    if (folder != nullptr) write_file(*folder + "/" + name + ".tsv", learn(works, kFolds));
  };
  step("cues", &ModelSet::cues, learn_cues);
  for (std::size_t w = 0; w < works.size(); ++w) {
    judge_cues(works[w].example.reading, folds[works[w].report % kFolds].view(),
               works[w].example.candidates);
  }
  step("extents", &ModelSet::extents, learn_extents);
  for (std::size_t w = 0; w < works.size(); ++w) {
    for (auto& draft : works[w].drafts) {
      choose_extent(works[w].example.reading, folds[works[w].report % kFolds].view(),
                    works[w].example.candidates, draft);
    }
  }
  step("speakers", &ModelSet::speakers, learn_speakers);
  step("antecedents", &ModelSet::antecedents, learn_antecedents);
  step("speaker_kinds", &ModelSet::kinds, learn_kinds);
  const auto finished = outcomes(works, folds);
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    folds[fold].sureness = parsed(learn_sureness(finished, fold));
  }
  if (folder != nullptr) {
    write_file(*folder + "/sureness.tsv", learn_sureness(finished, kFolds));
  }
  return folds;
}

// Each report twice: with the names of its annotation and with those that are read.
std::vector<Work> make_works(const Reports& reports) {
  std::vector<Work> works;
  for (const auto names : {Names::kAnnotated, Names::kRead}) {
    for (std::size_t r = 0; r < reports.size(); ++r) {
      works.push_back({r, names, make_example(reports[r], names), {}, {}});
      start_drafts(works.back());
    }
  }
  return works;
}

void train_statements(const Reports& reports, const std::string& folder) {
  auto works = make_works(reports);
  learn_steps(works, &folder);
}

// Every report read with what was learned from the others: <folder>/annotated_names.jsonl and
// <folder>/read.jsonl, by whose names they rest on.
void check_jackknifed(const Reports& reports, const std::string& folder) {
  auto works = make_works(reports);
  auto folds = learn_steps(works, nullptr);
  for (const auto names : {Names::kAnnotated, Names::kRead}) {
    std::string out;
    for (std::size_t r = 0; r < reports.size(); ++r) {
      auto reading = read_names(reports[r], names);
      read_statements(reading, folds[r % kFolds].view());
      out += views::report_json(reports[r].document, reading.report);
      out += '\n';
    }
    write_file(folder + (names == Names::kRead ? "/read.jsonl" : "/annotated_names.jsonl"), out);
  }
}

const Registration registration({"statements", train_statements});
const Registration check({"check-jackknifed", check_jackknifed});

}  // namespace
}  // namespace sotin::train
