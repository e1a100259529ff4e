#pragma once

/// @file
/// What is new in one story, as values that can be shown without the story: new statements, parties
/// that changed their position, encounters to come, disagreements that opened. Every entry has its
/// report and its place there.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::stories {

/// Words of a report that are news.
struct NewsItem {
  std::string report;       ///< its id
  std::string record;       ///< "s3", "v1", ... ; empty for the writer's own words
  text::Span where;         ///< bytes of that report's text
  std::uint32_t start = 0;  ///< the same place in code points
  std::uint32_t end = 0;
  std::string words;
  std::string who;   ///< speaker, party, or those who meet; may be empty
  std::string date;  ///< said, or planned for; empty where no report tells
};

/// A party that moved.
struct NewPosition {
  std::string about;
  NewsItem before;
  Stance before_stance = Stance::kSaid;
  NewsItem now;
  Stance stance = Stance::kSaid;
  bool conditional = false;
};

struct NewDisagreement {
  std::string link;  ///< its id in the story
  Verdict verdict = Verdict::kDifferentThing;
  std::string about;
  std::vector<NewsItem> members;
  std::vector<std::uint32_t> sides;  ///< of each member
};

/// The sizes of the lists are the counts to show.
struct StoryNews {
  std::vector<std::string> reports;    ///< ids of the new ones, in the story's order
  std::vector<NewsItem> statements;    ///< that no known report tells; each once
  std::vector<NewPosition> positions;  ///< changed by a new report
  /// Planned, for a day not before the report's own, told by no known report, and not told as held
  /// or called off by any.
  std::vector<NewsItem> encounters;
  std::vector<NewDisagreement> disagreements;  ///< that were none among the known reports
  std::vector<std::string> confirmed;          ///< ids of known links that got new members
};

/// What the reports that are not `known` (one value a report) bring to the story. `told`: its
/// reports in its order. A pure function, linear in the records.
[[nodiscard]] StoryNews news_of(const Story& story, std::span<const Told> told,
                                const std::vector<bool>& known);

/// The same for a story of the ledger, by its id: loads and tells it, without a summary (some
/// milliseconds for a story of ten reports). Of a longer story the latest `kMostTold` reports
/// (load_story.hpp) are looked at.
[[nodiscard]] Result<StoryNews> news_of(const ledger::Ledger& ledger, std::string_view story,
                                        const ledger::Since& since);

}  // namespace sotin::stories
