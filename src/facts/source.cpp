#include "source.hpp"

namespace sotin::facts {

void find_source(Reading& reading) {
  const auto& origin = reading.document->origin();
  if (origin.published) reading.report.published = Published{*origin.published, DateBasis::kGiven, {}};
  if (origin.outlet) reading.report.outlet = Outlet{*origin.outlet, OutletBasis::kGiven, {}};
  if (origin.language) reading.report.language = *origin.language;
}

}  // namespace sotin::facts
