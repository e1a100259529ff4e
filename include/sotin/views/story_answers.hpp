#pragma once

/// @file
/// Answers about the stories of a ledger: lists, one story, what is new, who was joined with whom,
/// bookmarks.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/keep.hpp"
#include "sotin/views/ledger_answers.hpp"

namespace sotin::views {

/// Since when, as asked: a date («2025-09-10») or the name of a bookmark. An empty name asks for
/// nothing. kNotFound for a bookmark that is not set, with those that are.
[[nodiscard]] Result<ledger::Since> since_of(const ledger::Ledger& ledger, std::string_view words);

/// Stories, the latest first: `sotin.stories/1`.
[[nodiscard]] Result<Answer> list_stories(const ledger::Ledger& ledger,
                                          const ledger::StoryAsked& which, const Asked& asked);

/// Stories with new reports, and these: `sotin.news/1`.
[[nodiscard]] Result<Answer> news(const ledger::Ledger& ledger, const ledger::StoryAsked& which,
                                  std::string_view since, const Asked& asked);

/// One story (`sotin.story/1`) by its id, a beginning of it, or a report of it; with `since` the
/// sentences that nobody told before come first, and new reports are marked; without, a summary.
/// Either is of at most `syllables`.
[[nodiscard]] Result<Answer> story(const ledger::Ledger& ledger, std::string_view id,
                                   const ledger::Since& since, std::size_t syllables,
                                   const Asked& asked);

/// How a story came to be as it is: opened, joined, merged, split, moved.
[[nodiscard]] Result<Answer> story_history(const ledger::Ledger& ledger, std::string_view id,
                                           const Asked& asked);

/// The log of joins, newest first: `sotin.joins/1`.
[[nodiscard]] Result<Answer> list_joins(const ledger::Ledger& ledger, std::string_view report,
                                        std::size_t limit, const Asked& asked);
[[nodiscard]] std::string join_words(const ledger::JoinEntry& entry, const Asked& asked);

[[nodiscard]] Result<Answer> list_bookmarks(const ledger::Ledger& ledger, const Asked& asked);

/// What placing reports did, in a few words; empty when nothing was done.
[[nodiscard]] std::string kept_words(const stories::Kept& kept, Tongue tongue);

}  // namespace sotin::views
