#pragma once

/// @file
/// The source that a whole report credits: «(Theo Sagara)» at its end, «(Sagara) –» in its
/// dateline.

#include <string>
#include <vector>

#include "sotin/text/document.hpp"

namespace sotin::stories {

/// Names of credited sources, as written; mostly none. Looks at the first line and the last lines.
[[nodiscard]] std::vector<std::string> report_sources(const text::Document& document);

}  // namespace sotin::stories
