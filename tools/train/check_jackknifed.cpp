// sotin-train check-jackknifed --gold REPORTS --gold TIMES --out FOLDER: every report read, through
// all stages, by models learned from the others: <folder>/read.jsonl, for the scorers.
#include "facts/commitments/promises.hpp"
#include "facts/events/encounters.hpp"
#include "facts/prose_only.hpp"
#include "facts/qualities/acts.hpp"
#include "facts/reading.hpp"
#include "gold_reading.hpp"
#include "later_work.hpp"
#include "learner.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::train {
namespace {

using namespace facts;
using base::LinearModel;

void check_jackknifed(const Reports& given, const std::string& folder) {
  const auto reports = with_times(given);
  auto works = later_works(reports);
  std::vector<std::string> lines(reports.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto acts = LinearModel::parse(learn_acts(works, fold)).value();
    std::vector<LinearModel> models;
    for (const auto& learn : {learn_encounters, learn_commitments}) {
      for (const auto& model : learn(works, fold))
        models.push_back(LinearModel::parse(model.text).value());
    }
    for (auto& work : works) {
      if (work.names != Names::kRead || !left_out(work.report, fold)) continue;
      auto& reading = *work.reading;
      qualities::qualify_acts(reading, acts);
      const ReadingView view(reading);
      find_events(reading, view, {&models[0], &models[1], &models[2], &models[3]});
      keep_prose_events(reading);
      link_settings(reading);
      reading.report.commitments = read_commitments(view, {&models[5], &models[4]});
      lines[work.report] = views::report_json(reports[work.report].document, reading.report);
    }
  }
  std::string out;
  for (const auto& line : lines) out += line + "\n";
  write_file(folder + "/read.jsonl", out);
}

const Registration registration({"check-jackknifed", check_jackknifed});

}  // namespace
}  // namespace sotin::train
