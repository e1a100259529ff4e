// report.times: scan the text for temporal expressions, then resolve them in text order. The
// headline given apart is read first; the day it tells is where the story begins.
#include "facts/times/resolve.hpp"
#include "facts/times/scan.hpp"

namespace sotin::facts {

void find_times(Reading& reading) {
  std::optional<times::Day> published;
  if (reading.report.published) published = times::parse_day(reading.report.published->value);
  times::PartialDay lead;
  if (reading.title != nullptr) {
    lead = times::resolve(*reading.title, times::scan(*reading.title, published), published, {})
               .first_day;
  }
  auto resolved =
      times::resolve(reading.analysis, times::scan(reading.analysis, published), published, lead);
  reading.report.times = std::move(resolved.times);
}

}  // namespace sotin::facts
