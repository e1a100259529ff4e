#pragma once

/// @file
/// Correcting on the page: forms that need no script, the mark of what was corrected, the history.

#include "layout.hpp"
#include "sotin/ledger/corrections.hpp"

namespace sotin::views::web {

/// «đã sửa» with who and when, when people corrected the entry.
void put_corrected(Html& html, const ledger::Stored& stored, char kind, std::size_t index,
                   const Reader& reader);

/// A link to the form of an entry, where the form itself would be too much.
void put_correction_link(Html& html, const ledger::Stored& stored, char kind, std::size_t index,
                         const Reader& reader);

/// «Sửa»: the form of an entry, folded unless `open`, and what was corrected in it before.
void put_correction_form(Html& html, const ledger::Stored& stored, char kind, std::size_t index,
                         const Reader& reader, bool open = false);

/// Of a whole report: a missed statement, another story, and all that was corrected, with undoing.
void put_report_corrections(Html& html, const ledger::Ledger& ledger, const ledger::Stored& stored,
                            const Reader& reader);

}  // namespace sotin::views::web
