#pragma once

/// @file
/// What a Ledger holds, for lists that are no functions of its own: its one connection serves both.

#include "inner.hpp"

namespace sotin::ledger {

/// The connection of an open ledger. Defined where the ledger is opened.
[[nodiscard]] Database& database_of(const Ledger& ledger);

}  // namespace sotin::ledger
