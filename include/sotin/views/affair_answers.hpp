#pragma once

/// @file
/// Stories with the affairs that they are of.

#include "sotin/views/story_answers.hpp"

namespace sotin::views {

/// As `list_stories`; `by_affair`: stories of one affair stand next to one another, each affair
/// where its latest story stands.
[[nodiscard]] Result<Answer> list_stories(const ledger::Ledger& ledger,
                                          const ledger::StoryAsked& which, const Asked& asked,
                                          bool by_affair);

}  // namespace sotin::views
