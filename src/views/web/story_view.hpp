#pragma once

/// @file
/// A story as the sections of its page look at it: who is who over its reports, the words and the
/// address of every record, and which records several reports tell.

#include <string>
#include <utility>
#include <vector>

#include "layout.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::views::web {

class StoryView {
 public:
  /// `reports` in the story's order; all three must outlive the view.
  StoryView(const stories::Story& story, std::vector<const ledger::Stored*> reports,
            const Reader& reader);

  const stories::Story& story;
  std::vector<const ledger::Stored*> reports;
  const Reader& reader;

  [[nodiscard]] const facts::Report& facts(std::uint32_t report) const {
    return reports[report]->report;
  }
  [[nodiscard]] std::string words(const stories::Cited& at) const {
    return std::string(reports[at.report]->document.words(at.where));
  }
  /// The name of the actor that an entity of a report was joined into; else the entity's own.
  [[nodiscard]] std::string actor(std::uint32_t report, facts::EntityIndex entity) const;
  /// Who stands behind a record: its speaker or party; empty for the others.
  [[nodiscard]] std::string who(const stories::Cited& at) const;
  /// The same for people: «không nêu ai nói» where nobody is named.
  [[nodiscard]] std::string speaker(const stories::Cited& at) const;
  /// The record where it stands in its report.
  [[nodiscard]] std::string address(const stories::Cited& at) const;
  /// The link of that kind that a record is a member of; nullptr when only one report tells it.
  [[nodiscard]] const stories::Link* link_of(stories::RecordKind kind, std::uint32_t report,
                                             std::uint32_t index) const;
  /// Is it the first to be shown of what several reports tell?
  [[nodiscard]] bool first_told(stories::RecordKind kind, std::uint32_t report,
                                std::uint32_t index) const;

 private:
  struct Record {
    stories::RecordKind kind;
    std::uint32_t report;
    std::uint32_t index;
    auto operator<=>(const Record&) const = default;
  };
  std::vector<std::vector<std::int32_t>> actor_of_;           // [report][entity]
  std::vector<std::pair<Record, std::uint32_t>> same_links_;  // sorted
};

/// «words» as a link to their place, then outlet and date of the report.
void put_cited(Html& html, const StoryView& view, const stories::Cited& at);

/// (outlet, date) of a report, as a link to it.
void put_told_by(Html& html, const StoryView& view, std::uint32_t report);

/// «2 nguồn độc lập: RIA Novosti; AP», «không nêu nguồn».
[[nodiscard]] std::string witnesses_of(const stories::Link& link, const Reader& reader);

/// What a link is about, for a heading: its party, its encounter, or words of the reports.
[[nodiscard]] std::string subject_of(const stories::Link& link, const StoryView& view);

/// For a record that several reports tell: its witnesses, and the other places where it is told.
void put_also(Html& html, const StoryView& view, stories::RecordKind kind, std::uint32_t report,
              std::uint32_t index);

}  // namespace sotin::views::web
