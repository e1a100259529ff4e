#pragma once

/// @file
/// /api/v1: the same answers as the command line's --json, lists in pages.

#include <functional>
#include <string>

#include "desk.hpp"
#include "router.hpp"

namespace sotin::serve {

/// Adds the API's routes. `desk` must outlive the router; `time_now` gives ISO 8601 in UTC. What it
/// returns tells whether an answer is kept, so that it need not be made.
std::function<bool(const Request&)> add_api(Router& router, const Desk& desk,
                                            const std::function<std::string()>& time_now);

}  // namespace sotin::serve
