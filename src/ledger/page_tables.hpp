#pragma once

/// @file
/// The tables by which the ledger answers in pages: the records of all current readings in the
/// orders in which they are asked for, and all names once.

#include <cstdint>
#include <string>

#include "database.hpp"

namespace sotin::ledger {

/// Their script in schema 3, with what an older ledger already holds.
[[nodiscard]] std::string page_indexes();

/// Days of what has no date.
inline constexpr std::int64_t kNoDay = 0x7FFFFFFF;

/// Makes the SQL functions `first_day` and `last_day` known.
void add_date_functions(Database& database);

/// Puts the records of the current reading of `report` in their places, instead of those of the one
/// before. To be called in the transaction that changes what is current.
void renew_entries(Database& database, std::int64_t report);

/// The second half of renew_entries: where people corrected the report, as they said.
void enter_corrected(Database& database, std::int64_t report);

/// Takes the entries of `report` away, and `forget_forms` the names that no reading has any more.
void forget_entries(Database& database, std::int64_t report);
void forget_forms(Database& database);

}  // namespace sotin::ledger
