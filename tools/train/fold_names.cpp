#include "fold_names.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "learner.hpp"
#include "names_examples.hpp"

namespace sotin::train {
namespace {

constexpr int kRounds = 2;  // of eight: these weights are not shipped

std::string learn_without(const Reports& reports, std::size_t fold, std::size_t folds) {
  SequenceLearner learner({facts::kMentionLabelNames.begin(), facts::kMentionLabelNames.end()},
                          facts::may_follow);
  for (std::size_t r = 0; r < reports.size(); ++r) {
    if (r % folds != fold) add_names_examples(reports[r], learner);
  }
  auto options = names_options();
  options.rounds = kRounds;
  learner.learn(options);
  return learner.write("Names without fold " + std::to_string(fold), options.keep);
}

}  // namespace

std::string& fold_names_folder() {
  static std::string folder;
  return folder;
}

std::vector<facts::MentionTagger> fold_taggers(const Reports& reports, std::size_t folds) {
  std::vector<facts::MentionTagger> taggers;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const std::string path = fold_names_folder().empty() ? std::string()
                                                         : fold_names_folder() + "/names-without-" +
                                                               std::to_string(fold) + ".tsv";
    std::ifstream kept(path);
    std::stringstream text;
    if (kept) {
      text << kept.rdbuf();
    } else {
      std::cerr << "names without fold " << fold << '\n';
      text << learn_without(reports, fold, folds);
      if (!path.empty()) write_file(path, text.str());
    }
    taggers.emplace_back(text.str());
  }
  return taggers;
}

}  // namespace sotin::train
