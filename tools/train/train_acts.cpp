// The model of speech acts: annotated statements with their cue, speaker and content as given, one
// example each, and a lighter one for every second act. Prints its accuracy on held-out fifths.
#include <iostream>

#include "facts/qualities/act_features.hpp"
#include "gold_reading.hpp"
#include "learner.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

using namespace facts;

struct Example {
  std::vector<std::string> features;
  Act act;
  std::vector<Act> also;
  std::size_t report;
  qualities::ActRule rule;
};

constexpr int kActs = 18;
constexpr float kAlsoWeight = 0.25F;
constexpr float kKeep = 0.08F;  // smaller weights are not worth their place

std::vector<std::string> act_labels() {
  std::vector<std::string> labels;
  for (int a = 0; a < kActs; ++a) labels.emplace_back(name_of(static_cast<Act>(a)));
  return labels;
}

LearnerOptions options() {
  LearnerOptions o;
  o.epochs = 40;
  o.rate = 0.1F;
  o.l2 = 0.1F;
  o.min_count = 3;
  return o;
}

template <class Keep>
Learner learn(const std::vector<Example>& examples, Keep keep) {
  Learner learner(act_labels());
  for (const auto& e : examples) {
    if (!keep(e)) continue;
    learner.add(e.features, static_cast<int>(e.act));
    for (const auto act : e.also) learner.add(e.features, static_cast<int>(act), kAlsoWeight);
  }
  learner.learn(options());
  return learner;
}

/// Share of held-out statements whose act, or a second act, is foretold.
void cross_validate(const std::vector<Example>& examples) {
  constexpr std::size_t kFolds = 6;
  int right = 0, main = 0;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto learner =
        learn(examples, [&](const Example& e) { return e.report % kFolds != fold; });
    for (const auto& e : examples) {
      if (e.report % kFolds != fold) continue;
      const auto scores = learner.scores(e.features);
      auto best = static_cast<Act>(std::max_element(scores.begin(), scores.end()) - scores.begin());
      if (e.rule.sure) best = e.rule.act;
      const bool also = std::find(e.also.begin(), e.also.end(), best) != e.also.end();
      right += best == e.act || also;
      main += best == e.act;
    }
  }
  const auto total = static_cast<double>(examples.size());
  std::cerr << "acts: held-out accuracy " << right / total << " (first act alone " << main / total
            << ") of " << examples.size() << '\n';
}

void train_acts(const Reports& given, const std::string& folder) {
  const Reports reports = with_times(given);
  std::vector<Example> examples;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    const auto reading = gold_reading(reports[r]);
    const qualities::Frames frames(reading);
    for (std::size_t s = 0; s < frames.size(); ++s) {
      base::FeatureNames names;
      qualities::act_features(reading, frames, s, names);
      const auto& statement = reading.report.statements[s];
      examples.push_back({names.get(), statement.act, statement.act_also, r,
                          qualities::act_rule(reading, frames, s)});
    }
  }
  cross_validate(examples);
  const auto learner = learn(examples, [](const Example&) { return true; });
  write_file(folder + "/acts.tsv",
             learner.write(
                 "Weights of the model of speech acts.\n"
                 "Made by: sotin-train acts --gold gold/news_train.jsonl (annotated news reports)",
                 kKeep));
}

const Registration registration({"acts", train_acts});

}  // namespace
}  // namespace sotin::train
