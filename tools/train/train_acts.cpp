// The model of speech acts: annotated statements with their cue, speaker and content as given, one
// example each, and a lighter one for every second act.

#include "facts/qualities/act_features.hpp"
#include "gold_reading.hpp"
#include "later_work.hpp"
#include "learner.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {

using namespace facts;

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

}  // namespace

std::string learn_acts(const std::vector<LaterWork>& works, std::size_t fold) {
  Learner learner(act_labels());
  for (const auto& work : works) {
    if (left_out(work.report, fold) || work.names != Names::kAnnotated) continue;
    const auto& reading = *work.reading;
    const qualities::Frames frames(reading);
    for (std::size_t s = 0; s < frames.size(); ++s) {
      if (work.gold_statement[s] < 0) continue;
      const auto& annotated =
          work.gold->report.statements[static_cast<std::size_t>(work.gold_statement[s])];
      base::FeatureNames names;
      qualities::act_features(reading, frames, s, names);
      learner.add(names.get(), static_cast<int>(annotated.act));
      for (const auto act : annotated.act_also)
        learner.add(names.get(), static_cast<int>(act), kAlsoWeight);
    }
  }
  learner.learn(options());
  return learner.write(
      "Weights of the model of speech acts.\n"
      "Made by: sotin-train acts --gold gold/news_train.jsonl (annotated news reports)",
      kKeep);
}

namespace {

void train_acts(const Reports& given, const std::string& folder) {
  const Reports reports = with_times(given);
  write_file(folder + "/acts.tsv", learn_acts(annotated_works(reports), kFolds));
}

const Registration registration({"acts", train_acts});

}  // namespace
}  // namespace sotin::train
