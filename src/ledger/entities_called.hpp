#pragma once

/// @file
/// Who is called by a name, with the rows of their reports.

#include <string_view>
#include <utility>
#include <vector>

#include "inner.hpp"

namespace sotin::ledger {

/// Entities of current readings with a form that holds the words of `name`, in the order of
/// Ledger::reports(): what Ledger::find_entities gives.
[[nodiscard]] std::vector<std::pair<std::int64_t, EntityMatch>> entities_called(
    Database& database, std::string_view name);

}  // namespace sotin::ledger
