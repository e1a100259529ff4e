#pragma once

/// @file
/// One story of the ledger, loaded and put together.

#include <deque>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::stories {

/// Reports that are told at once; of a longer story the latest.
inline constexpr std::size_t kMostTold = 500;

/// May be moved, not copied: `told` points into `stored`.
struct LoadedStory {
  std::deque<ledger::Stored> stored;  ///< its reports, by time
  std::vector<std::int32_t> groups;   ///< near copies have the same number; -1: none
  std::vector<std::uint32_t> order;   ///< indexes into `stored` in the story's order
  std::vector<Told> told;             ///< in the story's order
  Story story;                        ///< without a summary
  std::size_t all = 0;                ///< reports of the story, told or not

  LoadedStory() = default;
  LoadedStory(const LoadedStory&) = delete;
  LoadedStory& operator=(const LoadedStory&) = delete;
  LoadedStory(LoadedStory&&) = default;
  LoadedStory& operator=(LoadedStory&&) = default;
};

/// The story by its id, a beginning of it, or a report of it. kNotFound with near ids.
[[nodiscard]] Result<LoadedStory> load_story(const ledger::Ledger& ledger, std::string_view id);

}  // namespace sotin::stories
