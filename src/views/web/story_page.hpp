#pragma once

/// @file
/// The sections of a story's page. Each is made from the same view; an empty one is left out. The
/// page puts them one below the other and lists them at its beginning.

#include <optional>
#include <string>
#include <vector>

#include "story_view.hpp"

namespace sotin::views::web {

struct Section {
  std::string id;     ///< its anchor
  std::string title;  ///< for the heading and the table of contents
  std::size_t count = 0;
  Html body;
};
using MaybeSection = std::optional<Section>;

[[nodiscard]] MaybeSection summary_section(const StoryView& view);
/// Lanes by actor or source; days of saying, of reporting, or spoken about; a range of days. First
/// a drawing, then a list that says the same.
[[nodiscard]] MaybeSection timeline_section(const StoryView& view, const StoryAsked& asked);
[[nodiscard]] MaybeSection said_section(const StoryView& view, const StoryAsked& asked);
[[nodiscard]] MaybeSection commitments_section(const StoryView& view);
[[nodiscard]] MaybeSection encounters_section(const StoryView& view);
[[nodiscard]] MaybeSection members_section(const StoryView& view);
[[nodiscard]] MaybeSection disagreements_section(const StoryView& view);
/// What at least two independent sources tell.
[[nodiscard]] MaybeSection agreed_section(const StoryView& view);
[[nodiscard]] MaybeSection positions_section(const StoryView& view);
/// Copies folded under the first of them.
[[nodiscard]] MaybeSection reports_section(const StoryView& view);

}  // namespace sotin::views::web
