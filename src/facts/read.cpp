#include "sotin/facts/read.hpp"

#include "prose_only.hpp"
#include "reading.hpp"
#include "source.hpp"

namespace sotin::facts {

Report read(const text::Document& document) {
  Reading reading;
  reading.document = &document;
  reading.analysis = language::analyse(document);
  std::optional<text::Document> headline;
  std::optional<Analysis> headline_analysis;
  if (document.origin().title) {
    headline = text::Document::from_bytes(*document.origin().title, {});
    headline_analysis = language::analyse(*headline);
    reading.title = &*headline_analysis;
  }
  reading.report.parts = reading.analysis.parts;
  reading.report.notes = document.notes();
  find_source(reading);
  find_times(reading);
  find_mentions(reading);
  resolve_entities(reading);
  find_statements(reading);
  keep_prose_statements(reading);
  qualify_statements(reading);
  find_events(reading);
  keep_prose_events(reading);
  link_settings(reading);
  find_commitments(reading);
  find_memberships(reading);
  return std::move(reading.report);
}

}  // namespace sotin::facts
