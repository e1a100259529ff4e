#pragma once

/// @file
/// A facts::Report as rows of the ledger, both ways: what `write_report` wrote `read_report` gives
/// back, field by field.

#include <cstdint>
#include <string>
#include <vector>

#include "database.hpp"
#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::ledger {

/// Writes the facts of `report` as rows of `reading` (which is there already).
void write_report(Database& database, std::int64_t reading, const text::Document& document,
                  const facts::Report& report);

/// Fills in everything but language, published and outlet, which stand with the reading itself.
/// Throws kLedgerDamaged for a span outside `text_size` bytes or an index outside its list, so that
/// nobody after this need look.
void read_report(Database& database, std::int64_t reading, std::size_t text_size,
                 facts::Report& report);

/// Writes the sentences of `document` (and its headline) and indexes them.
void write_sentences(Database& database, std::int64_t version, const text::Document& document);

}  // namespace sotin::ledger
