#pragma once

/// @file
/// The one connection of a ledger, for lists that are no functions of its own.

#include "inner.hpp"

namespace sotin::ledger {

[[nodiscard]] Database& database_of(const Ledger& ledger);

}  // namespace sotin::ledger
