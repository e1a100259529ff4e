#pragma once

/// @file
/// /api/v1: the same answers as the command line's --json.

#include "desk.hpp"
#include "router.hpp"

namespace sotin::serve {

/// Adds the API's routes. `desk` must outlive the router.
void add_api(Router& router, const Desk& desk);

}  // namespace sotin::serve
