// The name tagger: labels tokens with the mentions of the annotated reports and learns a chain.
#include "facts/names/mention_tagger.hpp"
#include "learner.hpp"
#include "sequence_learner.hpp"
#include "trainers.hpp"

#include <iostream>

namespace sotin::train {
namespace {

using facts::EntityKind;

void train_names(const Reports& reports, const std::string& folder) {
  SequenceLearner learner({facts::kMentionLabelNames.begin(), facts::kMentionLabelNames.end()},
                          facts::may_follow);
  base::FeatureNames sink;
  std::size_t mentions = 0;
  std::size_t cut = 0;
  for (const auto& gold : reports) {
    const auto analysis = language::analyse(gold.document);
    const auto context = facts::make_name_context(analysis);
    std::vector<int> labels(analysis.tokens.size(), 0);
    for (const auto& entity : gold.report.entities) {
      for (const auto& where : entity.mentions) {
        const auto range = analysis.tokens_in(where);
        ++mentions;
        cut += analysis.span(range) != where;
        for (auto i = range.first; i < range.last; ++i) {
          labels[i] = 1 + 2 * static_cast<int>(entity.kind) + (i > range.first ? 1 : 0);
        }
      }
    }
    for (const auto& range : facts::tagging_ranges(analysis)) {
      std::vector<std::vector<std::string>> features;
      for (auto i = range.first; i < range.last; ++i) {
        sink.clear();
        facts::mention_features(context, i, sink);
        features.push_back(sink.get());
      }
      learner.add(features, {labels.begin() + range.first, labels.begin() + range.last});
    }
  }
  std::cerr << mentions << " mentions, " << cut << " of them cut through a token\n";
  const SequenceOptions options;
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
