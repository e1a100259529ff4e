#include "stages.hpp"

#include <ctime>

#include "facts/events/reading_view.hpp"
#include "facts/prose_only.hpp"
#include "facts/reading.hpp"
#include "facts/source.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::benchmarks {

namespace {

// Processor time of this thread: other programs on the machine do not count.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

}  // namespace

StageTimes time_stages(const Corpus& corpus) {
  StageTimes result;
  for (const char* name :
       {"document (UTF-8, NFC)", "analyse", "times", "mentions", "entities", "statements",
        "qualities", "encounters", "commitments", "memberships", "JSON"}) {
    result.seconds.emplace_back(name, 0.0);
  }
  for (const auto& item : corpus.items) {
    std::size_t stage = 0;
    auto start = processor_seconds();
    const auto lap = [&] {
      const auto now = processor_seconds();
      result.seconds[stage++].second += now - start;
      start = now;
    };
    const auto document = text::Document::from_bytes(item.text, item.origin);
    lap();
    facts::Reading reading;
    reading.document = &document;
    reading.analysis = language::analyse(document);
    std::optional<text::Document> headline;
    std::optional<facts::Analysis> headline_analysis;
    if (document.origin().title) {
      headline = text::Document::from_bytes(*document.origin().title, {});
      headline_analysis = language::analyse(*headline);
      reading.title = &*headline_analysis;
    }
    reading.report.parts = reading.analysis.parts;
    reading.report.notes = document.notes();
    facts::find_source(reading);
    lap();
    facts::find_times(reading);
    lap();
    facts::find_mentions(reading);
    lap();
    facts::resolve_entities(reading);
    lap();
    facts::find_statements(reading);
    facts::keep_prose_statements(reading);
    lap();
    facts::qualify_statements(reading);
    lap();
    const facts::ReadingView view(reading);
    facts::find_events(reading, view);
    facts::keep_prose_events(reading);
    facts::link_settings(reading);
    lap();
    facts::find_commitments(reading, view);
    lap();
    facts::find_memberships(reading, view);
    lap();
    result.statements += reading.report.statements.size();
    const auto json = views::report_json(document, reading.report);
    lap();
  }
  return result;
}

}  // namespace sotin::benchmarks
