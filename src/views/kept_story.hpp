#pragma once

/// @file
/// One story of the ledger with its summary: what its views share.

#include <string_view>
#include <vector>

#include "sotin/language/analysis.hpp"
#include "sotin/stories/load_story.hpp"
#include "sotin/stories/summary.hpp"
#include "sotin/views/story_view.hpp"

namespace sotin::views {

/// The reports of a story as summaries look at them; everything lives as long as this.
struct Summed {
  std::vector<text::Document> titles;
  std::vector<language::Analysis> analyses;
  std::vector<stories::SummaryReport> reports;
};

/// A loaded story with its summary; may be moved, not copied.
struct KeptStory : stories::LoadedStory {
  StoryReports with;
  Summed sums;
  std::vector<stories::SummarySentence> summary;
};

/// The story by its id, a beginning of it, or a report of it, with a summary of at most
/// `syllables`.
[[nodiscard]] Result<KeptStory> load_story(const ledger::Ledger& ledger, std::string_view id,
                                           std::size_t syllables);

}  // namespace sotin::views
