#pragma once

/// @file
/// The tables of the ledger and how an older file becomes a current one.

#include <string>

#include "database.hpp"

namespace sotin::ledger {

/// Marks a file as ours ("SOTN").
inline constexpr std::int64_t kApplicationId = 0x534F544E;

/// The schema that this program writes.
[[nodiscard]] std::int64_t current_schema();

/// Makes the tables of a new file, or brings an older one up to date, in one transaction. Throws
/// kLedgerNewer for a file of a later schema, kLedgerDamaged for a file that is not ours.
void migrate(Database& database);

/// Makes the SQL function `fold_marks` known: the index of words without marks needs it.
void add_functions(Database& database);

/// The script of schema 3: what people and the world outside add to a ledger.
[[nodiscard]] std::string third_schema();
/// Its part for corrections by people and moves between stories.
[[nodiscard]] std::string corrections_schema();

/// Its part for reading marks (reading_marks.cpp).
[[nodiscard]] std::string reading_marks_schema();

/// Triggers that keep the rows of `table` as they are, save while a report is being forgotten.
[[nodiscard]] std::string append_only(const char* table);

}  // namespace sotin::ledger
