#pragma once

/// @file
/// A report in a list, or its tombstone, as JSON.

#include <string>

#include "sotin/ledger/rows.hpp"

namespace sotin::views {

/// `heading`: what the report is called, see ledger/headings.hpp.
[[nodiscard]] std::string json_of(const ledger::ReportRow& row, const std::string& heading);
[[nodiscard]] std::string json_of(const ledger::Tombstone& stone);

}  // namespace sotin::views
