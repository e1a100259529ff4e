#pragma once

/// @file
/// Where a report comes from and when it was published: as given, from the URL's stamp, or from a
/// dateline.

#include "reading.hpp"

namespace sotin::facts {

/// Fills report.published, report.outlet and report.language.
void find_source(Reading& reading);

}  // namespace sotin::facts
