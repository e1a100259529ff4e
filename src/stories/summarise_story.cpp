// The summary of a story: sentences of its reports, where copies and reports that credit the same
// source as a whole are one witness.
#include <map>
#include <string>

#include "report_source.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::stories {

void summarise_story(Story& story, const std::vector<Told>& reports,
                     const std::vector<std::uint32_t>& order, const SummaryOptions& options) {
  std::vector<language::Analysis> analyses;
  analyses.reserve(reports.size());
  std::vector<SummaryReport> given;
  std::map<std::string, std::uint32_t> witnesses;
  for (const auto index : order) {
    const auto& told = reports[index];
    analyses.push_back(language::analyse(*told.document));
    std::string witness = "report " + told.document->id();
    if (told.copy_group >= 0) {
      witness = "copy " + std::to_string(told.copy_group);
    } else if (const auto credited = report_sources(*told.document); !credited.empty()) {
      witness = "source " + credited.front();
    }
    const auto number =
        witnesses.emplace(std::move(witness), static_cast<std::uint32_t>(witnesses.size()));
    SummaryReport report;
    report.id = told.document->id();
    if (told.document->origin().title) report.title = *told.document->origin().title;
    if (told.report->published) report.published = told.report->published->value;
    report.analysis = &analyses.back();
    report.witness = number.first->second;
    given.push_back(report);
  }
  story.summary.clear();
  for (const auto& sentence : summarise(given, options)) {
    story.summary.push_back(
        {static_cast<std::uint32_t>(sentence.report), sentence.where, sentence.witnesses});
  }
}

}  // namespace sotin::stories
