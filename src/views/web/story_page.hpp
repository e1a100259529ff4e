#pragma once

/// @file
/// The sections of a story's page, each over the same story and its reports.

#include <vector>

#include "layout.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::views::web {

/// A story with its reports in the story's order.
struct StoryView {
  const stories::Story& story;
  const std::vector<const ledger::Stored*>& reports;
  const Reader& reader;

  [[nodiscard]] std::string words(const stories::Cited& at) const {
    return std::string(reports[at.report]->document.words(at.where));
  }
  /// The name of the actor that an entity of a report was joined into; else the entity's own.
  [[nodiscard]] std::string actor(std::uint32_t report, facts::EntityIndex entity) const;
  /// Who stands behind a record: its speaker or party; empty for the others.
  [[nodiscard]] std::string who(const stories::Cited& at) const;
  /// The record where it stands in its report.
  [[nodiscard]] std::string address(const stories::Cited& at) const;
};

/// «words» as a link to their place, then outlet and date of the report.
void put_cited(Html& html, const StoryView& view, const stories::Cited& at);

/// The timeline as a drawing, a lane for each of the busiest actors, and as a list that says the
/// same.
void put_timeline(Html& html, const StoryView& view);

}  // namespace sotin::views::web
