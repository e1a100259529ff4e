#pragma once

/// @file
/// What readers correct on the page: forms come in, records go into the ledger, the answer leads
/// back to the entry. Sending a form twice is as good as once.

#include <functional>
#include <string>

#include "desk.hpp"
#include "router.hpp"

namespace sotin::serve {

/// What the site lends to the forms.
struct Correcting {
  Desk& desk;
  std::function<std::string()> time_now;
  /// An error as a page, and what open pages are told.
  std::function<Response(const Request&, const Error&)> failed;
  std::function<void(std::string_view what, std::string_view json)> tell;
};

/// Adds the addresses that take corrections, moves and their undoing.
void add_corrections(Router& router, Correcting site);

}  // namespace sotin::serve
