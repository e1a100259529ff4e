#pragma once

/// @file
/// What the commands of stories share: a ledger whose reports all have their place.

#include <optional>

#include "answer.hpp"
#include "sotin/views/story_answers.hpp"

namespace sotin::cli {

/// Places the reports that wait; complains when that fails. Says what it did when it took long or
/// placed many.
bool keep(Context& context, ledger::Ledger& ledger);

/// Opens the ledger and places what waits; a ledger that can't be written is read as it is.
[[nodiscard]] std::optional<ledger::Ledger> open_kept(Context& context);

/// Prints an answer; exit code 3 when nothing was found.
void give(Context& context, const Result<views::Answer>& answer);

}  // namespace sotin::cli
