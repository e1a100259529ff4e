// sotin-train MODEL... --gold FILE --out FOLDER: learns weights from annotated reports.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "fold_names.hpp"
#include "trainers.hpp"

namespace sotin::train {
namespace {
std::vector<Trainer>& registry() {
  static std::vector<Trainer> all;
  return all;
}
}  // namespace

Registration::Registration(Trainer trainer) { registry().push_back(trainer); }

std::vector<Trainer> trainers() {
  auto all = registry();
  std::sort(all.begin(), all.end(),
            [](const Trainer& a, const Trainer& b) { return std::string_view(a.model) < b.model; });
  return all;
}
}  // namespace sotin::train

int main(int argc, char** argv) {
  CLI::App app{"Learns sotin's weights from annotated reports"};
  std::vector<std::string> models;
  std::vector<std::string> gold;
  std::string folder = "data/vi/weights";
  double share = 1.0;
  app.add_option("model", models, "models to learn; none: all but the check-... ones");
  app.add_option("--gold", gold, "annotated reports, JSON Lines")->required();
  app.add_option("--out", folder, "folder for the weight files");
  app.add_option("--share", share, "use only this share of the reports (learning curve)");
  app.add_option("--fold-names", sotin::train::fold_names_folder(),
                 "folder that keeps the name taggers of the folds between runs");
  CLI11_PARSE(app, argc, argv);
  sotin::train::Reports reports;
  for (const auto& path : gold) {
    for (auto& report : sotin::train::load_gold(path)) reports.push_back(std::move(report));
  }
  reports.resize(static_cast<std::size_t>(static_cast<double>(reports.size()) * share));
  for (const auto& trainer : sotin::train::trainers()) {
    const bool check = std::string_view(trainer.model).starts_with("check-");
    if (models.empty() && check) continue;
    if (!models.empty() && std::find(models.begin(), models.end(), trainer.model) == models.end()) continue;
    std::cerr << "training " << trainer.model << " on " << reports.size() << " reports\n";
    trainer.train(reports, folder);
  }
}
