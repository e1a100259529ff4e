#pragma once

/// @file
/// What the other reports of its story say of a statement: who tells it too, how many independent
/// sources stand behind it, and what speaks against it.

#include <vector>

#include "sotin/stories/load_story.hpp"
#include "source_chain.hpp"
#include "story_view.hpp"

namespace sotin::views::web {

/// A statement of a loaded story.
struct InStory {
  const StoryView& view;
  std::uint32_t report = 0;
  std::uint32_t index = 0;
};

/// The chain of this statement, then those of the same statement in other reports.
[[nodiscard]] std::vector<SourceChain> chains_of(const InStory& at);

/// The same statement in other reports, each in its own words with its chain, and the independent
/// witnesses; nothing when no other report tells it.
void put_elsewhere(Html& html, const InStory& at);

/// Disagreements that this statement takes part in, with their kind and their other sides; nothing
/// when there are none.
void put_against(Html& html, const InStory& at);

}  // namespace sotin::views::web
