#pragma once

/// @file
/// Answers of any length, printed as they come.

#include "answer.hpp"
#include "sotin/views/ledger_pages.hpp"

namespace sotin::cli {

/// Opens the ledger to read, asks, prints what comes. When nothing is found: exit code 3.
void answer_in_pieces(
    Context& context,
    const std::function<Result<std::size_t>(const ledger::Ledger&, const views::Asked&,
                                            const views::Write&)>& ask);

}  // namespace sotin::cli
