#pragma once

/// @file
/// Subjects from the rows that the ledger keeps of them, without loading a reading.

#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {

/// Its only form is its name.
[[nodiscard]] Subject subject_of(const ledger::SubjectRow& row);

}  // namespace sotin::stories
