#pragma once

/// @file
/// What a person decides about who is who. Each decision is a line of the ledger's log of joins; it
/// outranks the machine, survives reading again, and can be undone.

#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::stories {

struct Decided {
  ledger::JoinEntry entry;  ///< as it was kept
};

/// Joins what `a` and `b` name, or parts them. A name is «REPORT:eN» (as `sotin who` shows it) or
/// the name of just one actor; with several the error lists them. An empty `b` parts `a` from
/// everybody. Fails with kNotFound or kBadArgument.
[[nodiscard]] Result<Decided> decide(ledger::Ledger& ledger, std::string_view a, std::string_view b,
                                     bool together, std::string_view now, std::string_view reason);

/// Takes a person's decision back, by its number in the log.
[[nodiscard]] Result<Decided> undo_decision(ledger::Ledger& ledger, std::int64_t entry,
                                            std::string_view now, std::string_view reason);

}  // namespace sotin::stories
