#pragma once

/// @file
/// The ledger as tables: comma-separated values after RFC 4180 (UTF-8, CRLF), one table a kind of
/// record. Each row names its report and who made it; `start` and `end` are code points.

#include <span>
#include <string>
#include <string_view>

#include "sotin/ledger/rows.hpp"

namespace sotin::views {

/// reports, statements, chains, events, participants, commitments, memberships, entities, mentions,
/// times.
[[nodiscard]] std::span<const std::string_view> table_names();

/// The line of column names.
[[nodiscard]] std::string table_head(std::string_view table);

/// The rows of one report.
[[nodiscard]] std::string table_rows(std::string_view table, const ledger::Stored& stored);

}  // namespace sotin::views
