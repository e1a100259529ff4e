// sotin-oracle WEIGHTS GOLD... : reads annotated reports with the annotation's own mentions, times
// and statements, runs the later stages (encounters, commitments, memberships) with the weights of
// a folder and prints the reports.
#include <fstream>
#include <iostream>
#include <sstream>

#include "facts/commitments/promises.hpp"
#include "facts/events/encounters.hpp"
#include "gold_reading.hpp"
#include "sotin/views/report_json.hpp"

namespace {

sotin::base::LinearModel model(const std::string& folder, const std::string& name) {
  std::ifstream in(folder + "/" + name + ".tsv");
  std::stringstream text;
  text << in.rdbuf();
  return sotin::base::LinearModel::parse(text.str()).value_or(sotin::base::LinearModel());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace sotin;
  if (argc < 3) return 2;
  const std::string folder = argv[1];
  std::vector<train::GoldReport> all;
  for (int i = 2; i < argc; ++i) {
    for (auto& report : train::load_gold(argv[i])) all.push_back(std::move(report));
  }
  const auto trigger = model(folder, "encounter_triggers"),
             participant = model(folder, "encounter_participants"),
             date = model(folder, "encounter_dates"), merge = model(folder, "encounter_merges");
  const auto decide = model(folder, "commitments"), extent = model(folder, "commitment_extents");
  for (const auto& gold : train::with_times(all)) {
    auto reading = train::gold_reading(gold);
    const facts::ReadingView view(reading);
    for (auto& e : facts::read_encounters(view, {&trigger, &participant, &date, &merge})) {
      reading.report.events.push_back(std::move(e.event));
    }
    reading.report.commitments = facts::read_commitments(view, {&decide, &extent});
    facts::find_memberships(reading);
    std::cout << views::report_json(gold.document, reading.report) << '\n';
  }
}
