#pragma once

/// @file
/// What a timeline shows: items with the days they can mean, and the lane each stands in.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/stories/date_range.hpp"
#include "story_view.hpp"

namespace sotin::views::web {

/// Which day an item stands at.
enum class Days : std::uint8_t {
  kSaid,      ///< what was said at the day of saying, encounters at theirs
  kReported,  ///< everything at the day its report was published
  kAbout,     ///< what was said at the days it speaks of, encounters at theirs
};
enum class Lanes : std::uint8_t { kActor, kSource };

struct TimelineItem {
  std::string date;  ///< the value as the report has it
  stories::DateRange range;
  std::string_view look;  ///< class of the style sheet: said, happened, planned, proposed, off
  std::string label;      ///< who speaks, or which encounter
  std::string lane;
  stories::Cited at;
};

struct TimelineItems {
  std::vector<TimelineItem> shown;  ///< by first day, then last day
  std::size_t undated = 0;          ///< statements and encounters that have no such day
};

/// All items; what several reports tell of one day is one item, save for Days::kReported.
[[nodiscard]] TimelineItems timeline_items(const StoryView& view, Days days, Lanes lanes);

/// The timeline as an SVG: time from left to right, a lane for each of the busiest names and one
/// for the rest; a day is a dot, an imprecise date a bar as wide as the days it can mean. Marks
/// that share a day, a lane and a look are one mark with their number, and lead to `#t<N>`, the
/// first of them in the list. Shows the days [first, last].
void put_drawing(Html& html, const std::vector<TimelineItem>& items, std::int32_t first,
                 std::int32_t last, const Reader& reader);

/// «2025-08-20» of a number of days since 1970.
[[nodiscard]] std::string iso_day(std::int32_t day);

}  // namespace sotin::views::web
