// The three models of commitments: which runs of binding words bind, whom, and how far they reach.
#include <fmt/format.h>

#include "facts/commitments/commitment_features.hpp"
#include "facts/commitments/promises.hpp"
#include "gold_reading.hpp"
#include "later_work.hpp"
#include "learner.hpp"
#include "made_sentences.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

using namespace facts;

constexpr float kMadeWeight = 0.5F;  // of a made sentence against a reported one

double overlap(const Span& a, const Span& b) {
  if (!a.overlaps(b)) return 0;
  const double common = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return common / (std::max(a.end, b.end) - std::min(a.begin, b.begin));
}

/// The extent nearest to what the annotation has, with its overlap; -1 below a half.
std::pair<int, double> best_extent(const ReadingView& view, const std::vector<TokenRange>& extents,
                                   const Span& what) {
  int best = -1;
  double top = 0.5;
  for (std::size_t i = 0; i < extents.size(); ++i) {
    const auto o = overlap(view.analysis.span(extents[i]), what);
    if (o >= top) {
      top = o;
      best = static_cast<int>(i);
    }
  }
  return {best, top};
}

struct Prepared {
  const LaterWork* work;
  std::unique_ptr<ReadingView> view;
  std::vector<Promise> promises;
  std::vector<int> labels;
};

std::string note(const std::string& what, std::size_t examples) {
  return fmt::format(
      "{}\nLearned by `sotin-train commitments --gold news_train.jsonl --gold times_train.jsonl`, "
      "{} examples.",
      what, examples);
}

}  // namespace

std::vector<NamedModel> learn_commitments(const std::vector<LaterWork>& works, std::size_t fold) {
  std::vector<Prepared> all;
  for (const auto& work : works) {
    if (left_out(work.report, fold) || work.names != Names::kAnnotated) continue;
    Prepared p;
    p.work = &work;
    p.view = std::make_unique<ReadingView>(*work.reading);
    p.promises = find_promises(*p.view);
    all.push_back(std::move(p));
  }
  base::FeatureNames names;
  Ranker extents;
  std::size_t groups = 0;
  for (auto& p : all) {
    const auto& gold = p.work->gold->report.commitments;
    p.labels.assign(p.promises.size(), 0);
    for (std::size_t c = 0; c < gold.size(); ++c) {
      // The run that leads to it: its best extent fits; the nearest to the beginning of several.
      int run = -1;
      double top = 0;
      for (std::size_t i = 0; i < p.promises.size(); ++i) {
        if (!p.view->analysis.span(p.promises[i].marker).overlaps(gold[c].evidence)) continue;
        const auto fit =
            best_extent(*p.view, extent_candidates(*p.view, p.promises[i]), gold[c].what);
        if (fit.first >= 0 && fit.second > top) {
          top = fit.second;
          run = static_cast<int>(i);
        }
      }
      if (run < 0) continue;
      const auto& promise = p.promises[static_cast<std::size_t>(run)];
      const bool first_time = p.labels[static_cast<std::size_t>(run)] == 0;
      p.labels[static_cast<std::size_t>(run)] = 1;
      ++groups;
      if (!first_time) continue;
      const auto ranges = extent_candidates(*p.view, promise);
      std::vector<std::vector<std::string>> candidates;
      for (std::size_t i = 0; i < ranges.size(); ++i) {
        names.clear();
        extent_features(*p.view, promise, ranges, i, names);
        candidates.push_back(names.get());
      }
      const auto fit = best_extent(*p.view, ranges, gold[c].what);
      if (candidates.size() > 1) extents.add(candidates, static_cast<std::size_t>(fit.first));
    }
  }
  const auto made = made_sentences("commitments");
  std::vector<std::vector<Promise>> made_promises;
  std::vector<std::vector<int>> made_labels;
  for (const auto& sentence : made) {
    const ReadingView view(*sentence.reading);
    auto promises = find_promises(view);
    std::vector<int> yes(promises.size(), 0);
    for (const auto& marked : sentence.marked) {
      int run = -1;
      std::pair<int, double> best{-1, 0};
      for (std::size_t i = 0; i < promises.size(); ++i) {
        const auto fit = best_extent(view, extent_candidates(view, promises[i]), marked);
        if (fit.first >= 0 && fit.second > best.second) {
          best = fit;
          run = static_cast<int>(i);
        }
      }
      if (run < 0) continue;
      yes[static_cast<std::size_t>(run)] = 1;
      const auto& promise = promises[static_cast<std::size_t>(run)];
      const auto ranges = extent_candidates(view, promise);
      std::vector<std::vector<std::string>> candidates;
      for (std::size_t i = 0; i < ranges.size(); ++i) {
        names.clear();
        extent_features(view, promise, ranges, i, names);
        candidates.push_back(names.get());
      }
      if (candidates.size() > 1)
        extents.add(candidates, static_cast<std::size_t>(best.first), kMadeWeight);
    }
    made_promises.push_back(std::move(promises));
    made_labels.push_back(std::move(yes));
  }
  LearnerOptions options{
      .epochs = 60, .rate = 0.1F, .l2 = 1e-4F, .prior = 1.0F, .min_count = 2, .rounds = 4};
  extents.learn(options);
  const auto extent_text = extents.write(note("How far does a promise reach?", groups));
  const auto extent = base::LinearModel::parse(extent_text).value_or(base::LinearModel());
  Learner decide({"no", "yes"});
  for (const auto& p : all) {
    for (std::size_t i = 0; i < p.promises.size(); ++i) {
      const auto ranges = extent_candidates(*p.view, p.promises[i]);
      if (ranges.empty()) continue;
      const auto who = party_candidates(*p.view, p.promises[i]);
      const auto chosen = choose_party(*p.view, p.promises[i], who);
      if (chosen < 0) continue;
      const auto what =
          ranges[static_cast<std::size_t>(choose_extent(*p.view, p.promises[i], ranges, extent))];
      for (const bool acts : {true, false}) {
        const float weight =
            (p.labels[i] != 0 ? 0.65F : 0.5F);  // recall counts as much as precision
        names.clear();
        commitment_features(*p.view, p.promises[i], &who[static_cast<std::size_t>(chosen)], what,
                            acts, names);
        decide.add(names.get(), p.labels[i], weight);
      }
    }
  }
  for (std::size_t s = 0; s < made.size(); ++s) {
    const ReadingView view(*made[s].reading);
    for (std::size_t i = 0; i < made_promises[s].size(); ++i) {
      const auto& promise = made_promises[s][i];
      const auto ranges = extent_candidates(view, promise);
      if (ranges.empty()) continue;
      const auto who = party_candidates(view, promise);
      const auto chosen = choose_party(view, promise, who);
      const auto what =
          ranges[static_cast<std::size_t>(choose_extent(view, promise, ranges, extent))];
      for (const bool acts : {true, false}) {
        names.clear();
        commitment_features(view, promise,
                            chosen < 0 ? nullptr : &who[static_cast<std::size_t>(chosen)], what,
                            acts, names);
        decide.add(names.get(), made_labels[s][i],
                   kMadeWeight * (made_labels[s][i] ? 0.65F : 0.5F));
      }
    }
  }
  options.prior = 3.0F;
  decide.learn(options);
  return {{"commitment_extents", extent_text},
          {"commitments", decide.write(note("Is a promise a commitment?", decide.size()))}};
}

namespace {

void train_commitments(const Reports& given, const std::string& folder) {
  const auto reports = with_times(given);
  const auto works = annotated_works(reports);
  for (const auto& model : learn_commitments(works, kFolds))
    write_file(folder + "/" + model.name + ".tsv", model.text);
}

const Registration registration({"commitments", train_commitments});

}  // namespace
}  // namespace sotin::train
