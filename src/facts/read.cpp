#include "sotin/facts/read.hpp"

#include "facts/events/reading_view.hpp"
#include "prose_only.hpp"
#include "source.hpp"
#include "whole_reading.hpp"

namespace sotin::facts {

WholeReading::WholeReading(const text::Document& document) {
  reading.document = &document;
  reading.analysis = language::analyse(document);
  if (document.origin().title) {
    headline_ = text::Document::from_bytes(*document.origin().title, {});
    headline_analysis_ = language::analyse(*headline_);
    reading.title = &*headline_analysis_;
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
  const ReadingView view(reading);
  find_events(reading, view);
  keep_prose_events(reading);
  link_settings(reading);
  find_commitments(reading, view);
  find_memberships(reading, view);
}

Report read(const text::Document& document) {
  return std::move(WholeReading(document).reading.report);
}

}  // namespace sotin::facts
