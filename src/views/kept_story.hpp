#pragma once

/// @file
/// One story of the ledger, loaded and put together: what its views share.

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/language/analysis.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/story.hpp"
#include "sotin/stories/summary.hpp"
#include "sotin/views/story_view.hpp"

namespace sotin::views {

/// The reports of a story as summaries look at them; everything lives as long as this.
struct Summed {
  std::vector<text::Document> titles;
  std::vector<language::Analysis> analyses;
  std::vector<stories::SummaryReport> reports;
};

/// May be moved, not copied: its parts point at one another.
struct KeptStory {
  std::deque<ledger::Stored> stored;  ///< its reports, by time
  std::vector<std::int32_t> groups;   ///< near copies have the same number; -1: none
  std::vector<std::uint32_t> order;   ///< indexes into `stored` in the story's order
  stories::Story story;               ///< with its summary
  StoryReports with;
  Summed sums;
  std::vector<stories::SummarySentence> summary;
  std::size_t all = 0;  ///< reports of the story; of long ones only the latest are loaded

  KeptStory() = default;
  KeptStory(const KeptStory&) = delete;
  KeptStory& operator=(const KeptStory&) = delete;
  KeptStory(KeptStory&&) = default;
  KeptStory& operator=(KeptStory&&) = default;
};

/// The story by its id, a beginning of it, or a report of it, with a summary of at most
/// `syllables`.
[[nodiscard]] Result<KeptStory> load_story(const ledger::Ledger& ledger, std::string_view id,
                                           std::size_t syllables);

}  // namespace sotin::views
