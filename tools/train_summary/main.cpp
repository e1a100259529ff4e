// sotin-train-summary --set DOCS REFS SYLLABLES [--set ...] --out FILE: learns the weights of
// `sotin summary` from reports and summaries that people wrote of them, and says what they are
// worth on clusters they were not learnt from.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "logistic.hpp"
#include "stories/summary_choice.hpp"

namespace sotin::train {
namespace {

using Set = std::vector<std::unique_ptr<Cluster>>;
constexpr std::size_t kFolds = 5;

std::vector<const Cluster*> without_fold(const std::vector<Set>& sets, std::size_t fold) {
  std::vector<const Cluster*> out;
  for (const auto& set : sets) {
    for (const auto& cluster : set) {
      if (cluster->block % kFolds != fold) out.push_back(cluster.get());
    }
  }
  return out;
}

/// Sums up every cluster by weights learnt from the other folds; summaries go into `folder`.
void cross_validate(const std::vector<Set>& sets, const std::vector<bool>& off, double ridge,
                    const std::string& folder) {
  std::vector<Weights> weights;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    weights.push_back(learn_weights(without_fold(sets, fold), off, ridge));
  }
  for (std::size_t i = 0; i < sets.size(); ++i) {
    std::ofstream file;
    if (!folder.empty()) file.open(fmt::format("{}/set{}.jsonl", folder, i + 1));
    double sum = 0;
    for (const auto& cluster : sets[i]) {
      const auto chosen = stories::choose_sentences(
          cluster->table, probabilities(*cluster, weights[cluster->block % kFolds]),
          {cluster->syllables, 0});
      sum += rouge2(*cluster, chosen);
      if (!folder.empty()) {
        file << nlohmann::json{{"cluster", cluster->name}, {"summary", text_of(*cluster, chosen)}}
                    .dump()
             << '\n';
      }
    }
    fmt::print("set {}: {} clusters, ROUGE-2 F1 {:.2f}\n", i + 1, sets[i].size(),
               100 * sum / static_cast<double>(sets[i].size()));
  }
}

void write(const Weights& weights, const std::string& path) {
  std::ofstream file(path);
  file << "# What makes a person who sums up reports use a pair of syllables.\n"
          "# Learned by `sotin-train-summary` from the tuning halves of VietnameseMDS (no licence "
          "stated) and ViMs-Dataset\n# (see its repository): weights only, no text of theirs.\n";
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] != 0) file << fmt::format("{}\t{:.5g}\n", stories::kPairFeatures[i], weights[i]);
  }
}

int run(int argc, char** argv) {
  CLI::App app{"Learns the weights of sotin summary"};
  std::vector<std::string> inputs;
  std::string out;
  std::string held_out;
  std::vector<std::string> without;
  double ridge = 3;
  app.add_option("--set", inputs, "DOCS REFS SYLLABLES, repeatable")->required()->type_size(3);
  app.add_option("--out", out, "file for the weights");
  app.add_option("--held-out", held_out, "folder for the summaries of the cross-validation");
  app.add_option("--without", without, "features to leave out (beginnings of names)");
  app.add_option("--ridge", ridge, "how much weights are held small");
  CLI11_PARSE(app, argc, argv);
  std::vector<Set> sets;
  for (std::size_t i = 0; i + 2 < inputs.size(); i += 3) {
    sets.push_back(load_clusters(inputs[i], inputs[i + 1],
                                 static_cast<std::uint32_t>(std::stoul(inputs[i + 2]))));
  }
  std::vector<bool> off(stories::kPairFeatures.size());
  for (std::size_t i = 1; i < off.size(); ++i) {
    for (const auto& name : without) off[i] = off[i] || stories::kPairFeatures[i].starts_with(name);
  }
  if (!held_out.empty()) std::filesystem::create_directories(held_out);
  if (out.empty() || !held_out.empty()) cross_validate(sets, off, ridge, held_out);
  if (!out.empty()) write(learn_weights(without_fold(sets, kFolds), off, ridge), out);
  return 0;
}

}  // namespace
}  // namespace sotin::train

int main(int argc, char** argv) {
  try {
    return sotin::train::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "sotin-train-summary: " << error.what() << '\n';
    return 1;
  }
}
