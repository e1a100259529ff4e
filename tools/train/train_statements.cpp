// The models of the statement reader, in the order of its steps. Each step learns from what the
// steps before it get right and wrong on reports they have not seen (six-fold jackknife).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "facts/statements/assemble.hpp"
#include "facts/statements/sureness_features.hpp"
#include "fold_names.hpp"
#include "later_work.hpp"
#include "learn_statements.hpp"
#include "learner.hpp"

namespace sotin::train {
namespace {

using namespace facts;
using namespace facts::statements;
using base::FeatureNames;
using base::LinearModel;

struct ModelSet {
  LinearModel cues, extents, speakers, antecedents, kinds, sureness;
  Models view() const { return {&cues, &extents, &speakers, &antecedents, &kinds, &sureness}; }
};

using Folds = std::vector<ModelSet>;

LinearModel parsed(const std::string& text) { return LinearModel::parse(text).value(); }

// Every draft as it comes out with the models of its report's fold, and what became of it.
struct Outcome {
  const Work* work;
  Reading reading;
  std::vector<Candidate> candidates;
  std::vector<Draft> drafts;
};

std::vector<Outcome> outcomes(const std::vector<Work>& works, const Folds& folds) {
  std::vector<Outcome> out;
  for (const auto& work : works) {
    out.push_back({&work, work.example.reading, work.example.candidates, {}});
    auto& o = out.back();
    o.drafts = read_drafts(o.reading, folds[work.report % kFolds].view(), o.candidates);
  }
  return out;
}

const LearnerOptions kOutcomeOptions{
    .epochs = 20, .rate = 0.05F, .l2 = 0.03F, .drop = 0.5F, .shrink = 0.5F, .rounds = 4};

std::string learn_sureness(const std::vector<Outcome>& all, std::size_t fold) {
  Learner learner({"no", "yes"});
  for (const auto& o : all) {
    if (left_out(o.work->report, fold)) continue;
    for (const auto& draft : o.drafts) {
      learner.add(
          named([&](auto& sink) { sureness_features(o.reading, o.candidates, draft, sink); }),
          is_right(*o.work, draft, annotated_statement(*o.work, draft)) ? 1 : 0);
    }
  }
  learner.learn(kOutcomeOptions);
  return learner.write(
      "How sure speaker and content are. Logistic regression on jackknifed readings.\n"
      "Made by: sotin-train statements --gold ../shared/gold/news_train.jsonl");
}

// How often contents and speakers are right on reports left out, with the names that are read.
void report_steps(const std::vector<Work>& works, const Folds& folds) {
  double all = 0;
  double reach = 0;
  double extent = 0;
  double speaker = 0;
  for (const auto& work : works) {
    if (work.names != Names::kRead) continue;
    const auto& x = work.example;
    const auto models = folds[work.report % kFolds].view();
    for (std::size_t d = 0; d < work.drafts.size(); ++d) {
      auto draft = work.drafts[d];
      const auto content = annotated_content(work, work.statement[d]);
      const auto& c = x.candidates[static_cast<std::size_t>(draft.candidate)];
      const auto starts = openings(x.reading, c);
      std::size_t start = 0;
      std::size_t end = 0;
      ++all;
      const bool can = right_extent(x.reading, c, starts, content, start, end);
      const auto best = can ? content_of(starts[start], closings(x.reading, c, starts[start])[end])
                            : TokenRange{};
      reach += overlap(best, content) >= 0.8;
      extent += overlap(draft.content, content) >= 0.8;
      draft.content = content;
      choose_speaker(x.reading, models, c, annotated_turns(work, d), draft);
      speaker += is_right(work, draft, work.statement[d]);
    }
  }
  std::cerr << fmt::format(
      "steps on reports left out: content {:.3f} right ({:.3f} reachable); speaker {:.3f} right "
      "where the content is as annotated; {} statements\n",
      extent / all, reach / all, speaker / all, all);
}

// How well the confidence of reports left out tells right from wrong, with the names that are read.
void report_sureness(const std::vector<Outcome>& all, const Folds& folds) {
  std::vector<std::pair<float, bool>> judged;
  double loss = 0;
  for (const auto& o : all) {
    if (o.work->names != Names::kRead) continue;
    for (auto draft : o.drafts) {
      judge_sureness(o.reading, folds[o.work->report % kFolds].view(), o.candidates, draft);
      const bool right = is_right(*o.work, draft, annotated_statement(*o.work, draft));
      judged.emplace_back(draft.confidence, right);
      loss -= std::log(std::max(1e-6F, right ? draft.confidence : 1 - draft.confidence));
    }
  }
  std::sort(judged.begin(), judged.end(), [](auto& a, auto& b) { return a.first > b.first; });
  std::size_t right = 0;
  std::size_t half_right = 0;
  double ordered = 0;
  const std::size_t half = judged.size() / 2;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    half_right += i < half && judged[i].second;
    right += judged[i].second;
    if (!judged[i].second) ordered += static_cast<double>(right);
  }
  const auto count = static_cast<double>(judged.size());
  std::cerr << fmt::format(
      "sureness of reports left out: {} drafts, {} right; of the surer half {:.3f}; log loss "
      "{:.3f}; a right one is surer than a wrong one in {:.3f} of all pairs\n",
      judged.size(), right, static_cast<double>(half_right) / static_cast<double>(half),
      loss / count, ordered / (static_cast<double>(right) * (count - static_cast<double>(right))));
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
  report_steps(works, folds);
  report_sureness(finished, folds);
  if (folder != nullptr) {
    write_file(*folder + "/sureness.tsv", learn_sureness(finished, kFolds));
  }
  return folds;
}

void train_statements(const Reports& reports, const std::string& folder) {
  auto works = make_works(reports, fold_taggers(reports, kFolds));
  learn_steps(works, &folder);
}

const Registration registration({"statements", train_statements});

}  // namespace

std::vector<Reading> left_out_readings(const Reports& reports) {
  const auto taggers = fold_taggers(reports, kFolds);
  auto works = make_works(reports, taggers);
  const auto folds = learn_steps(works, nullptr);
  std::vector<Reading> out;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    out.push_back(read_names(reports[r], Names::kRead, taggers[r % kFolds]));
    read_statements(out.back(), folds[r % kFolds].view());
  }
  return out;
}

}  // namespace sotin::train
