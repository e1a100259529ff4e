// The name tagger: labels tokens with the mentions of the annotated reports and learns a chain.
#include <iostream>

#include "facts/names/mention_tagger.hpp"
#include "learner.hpp"
#include "names_examples.hpp"
#include "trainers.hpp"

namespace sotin::train {

SequenceOptions names_options() { return {}; }

std::size_t add_names_examples(const GoldReport& gold, SequenceLearner& learner) {
  const auto analysis = language::analyse(gold.document);
  const auto context = facts::make_name_context(analysis);
  std::vector<int> labels(analysis.tokens.size(), 0);
  std::size_t cut = 0;
  for (const auto& entity : gold.report.entities) {
    for (const auto& where : entity.mentions) {
      const auto range = analysis.tokens_in(where);
      cut += analysis.span(range) != where;
      for (auto i = range.first; i < range.last; ++i) {
        labels[i] = 1 + 2 * static_cast<int>(entity.kind) + (i > range.first ? 1 : 0);
      }
    }
  }
  base::FeatureNames sink;
  for (const auto& range : facts::tagging_ranges(analysis)) {
    std::vector<std::vector<std::string>> features;
    for (auto i = range.first; i < range.last; ++i) {
      sink.clear();
      facts::mention_features(context, i, sink);
      features.push_back(sink.get());
    }
    learner.add(features, {labels.begin() + range.first, labels.begin() + range.last});
  }
  return cut;
}

namespace {

void train_names(const Reports& reports, const std::string& folder) {
  SequenceLearner learner({facts::kMentionLabelNames.begin(), facts::kMentionLabelNames.end()},
                          facts::may_follow);
  std::size_t cut = 0;
  for (const auto& report : reports) cut += add_names_examples(report, learner);
  std::cerr << cut << " mentions cut through a token\n";
  const auto options = names_options();
  learner.learn(options);
  write_file(folder + "/names.tsv",
             learner.write(
                 "Labels tokens with the mentions they belong to (linear-chain CRF).\n"
                 "Made by: sotin-train names --gold news_train.jsonl\n"
                 "Learned from annotated news reports; holds single words and word pairs, no text.",
                 options.keep));
}

const Registration registration({"names", train_names});

}  // namespace
}  // namespace sotin::train
