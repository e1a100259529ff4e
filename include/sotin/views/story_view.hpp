#pragma once

/// @file
/// A story for people and as the contract's JSON (`sotin.story/1`).

#include <string>
#include <string_view>
#include <vector>

#include "sotin/stories/story.hpp"
#include "sotin/text/document.hpp"
#include "sotin/views/report_text.hpp"

namespace sotin::views {

/// What the views need beside the story: its reports in the story's order. They must live as long
/// as the call.
struct StoryReports {
  std::vector<const text::Document*> documents;
  std::vector<const facts::Report*> reports;
};

/// One line of JSON, ended by a line break. Byte offsets become code points here. Entities in
/// `positions` are named by the ids in `actors`. `more`: further members, as JSON, for the end.
[[nodiscard]] std::string story_json(const stories::Story& story, const StoryReports& reports,
                                     std::string_view more = {});

/// The story to be read: what several reports tell and on whose word, where they disagree, what
/// each party said over time, and the timeline; with its summary on top where `summary` is set.
/// Ended by a line break.
[[nodiscard]] std::string story_text(const stories::Story& story, const StoryReports& reports,
                                     const TextOptions& options, bool summary = false);

}  // namespace sotin::views
