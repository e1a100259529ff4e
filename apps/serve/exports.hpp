#pragma once

/// @file
/// Exports over HTTP: any file of any format as a stream, or all files of a format with their
/// manifest as one archive. Nothing is capped; memory is bounded by the longest report.

#include <functional>
#include <string>

#include "desk.hpp"
#include "router.hpp"

namespace sotin::serve {

/// Adds /api/v1/exports. `desk` must outlive the router and its streams.
void add_exports(Router& router, const Desk& desk, std::function<std::string()> time_now);

}  // namespace sotin::serve
