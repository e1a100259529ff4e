#pragma once

/// @file
/// The ledger's side of stories: where each report stands and how it came to stand there, sketches,
/// near copies, who was joined with whom, bookmarks. The layer above computes; here it is kept.
///
/// What is now (`place_of`, `stories`) changes; the logs (`events`, `joins`, `bookmarks`) only
/// grow. Forgetting a report takes it out of all of them.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

/// A report that has no story yet, or whose text or reading is newer than what was compared.
struct WaitingReport {
  std::string id;
  std::optional<std::string> published;
  std::string read_at;               ///< of its first version
  std::optional<std::string> story;  ///< where it stands already
  bool same_text = false;            ///< only its reading is new
};

/// A report as it was placed.
struct PlacedReport {
  std::string id;
  std::string story;
  std::int64_t minutes = 0;  ///< its time, since 1970
  std::string sketch;        ///< bytes; empty when it has none
  std::string witness;       ///< whose word it is
  std::string text;          ///< only when asked for
};

/// Something that happened to stories.
struct StoryChange {
  std::string what;  ///< "merged", "split", "moved"
  std::string from;
  std::string to;
  std::vector<std::string> reports;  ///< those that changed stories
};

struct CopyFound {
  std::string of;  ///< the other report
  float containment = 0;
};

/// An entity of a report as joining sees it.
struct SubjectRow {
  std::string report;
  facts::EntityIndex entity = facts::kNobody;
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::string name;
  std::optional<std::string> role;
  std::optional<std::string> country;
  std::string key;   ///< the name as compared
  std::string tail;  ///< its last word
  std::optional<int> born;
  std::vector<std::string> homes;
  std::string story;
  std::optional<std::string> published;
};

/// What is to be kept of one report.
struct Placing {
  std::string report;
  std::string story;
  std::int64_t minutes = 0;
  std::string sketch;
  std::string witness;  ///< whose word the report is: equal for reports that rest on one source
  bool opened = false;
  float likeness = 0;
  std::vector<StoryChange> changes;
  std::vector<CopyFound> copies;
  std::vector<SubjectRow> subjects;  ///< entity, kind, key, tail, born, homes are kept
};

/// A story in a list.
struct StoryRow {
  std::string id;
  std::string title;  ///< of its earliest report that has one
  std::size_t reports = 0;
  std::size_t sources = 0;  ///< different witnesses
  std::string first;        ///< dates; empty when no report is dated
  std::string last;
  std::size_t fresh = 0;  ///< reports that are new since what was asked
};

/// Since when something is new.
struct Since {
  std::optional<std::string> date;  ///< published on that day or later
  std::int64_t reading = -1;        ///< read after this mark (of a bookmark); -1: not asked
};

struct StoryAsked {
  Since since = {};
  std::size_t limit = 0;  ///< 0: all
};

struct StoryList {
  std::vector<StoryRow> rows;  ///< the latest first
  std::size_t stories = 0;     ///< all that answer
  std::size_t waiting = 0;     ///< reports without a place yet
};

struct StoryEvent {
  std::string at;
  std::string what;  ///< "opened", "joined", "merged", "split", "moved"
  std::string story;
  std::optional<std::string> other;  ///< where from
  std::optional<std::string> report;
};

/// One line of the log of joins.
struct JoinEntry {
  std::int64_t entry = 0;
  std::string at;
  std::string what;  ///< "joined", "parted", "undone"
  bool by_person = false;
  std::string rule;
  std::string evidence;
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::string report;
  std::string name;
  std::optional<std::string> other_report;
  std::optional<std::string> other_name;
  std::optional<std::int64_t> undoes;
  std::string reason;
};

struct Bookmark {
  std::int64_t entry = 0;
  std::string name;
  std::string at;
  std::int64_t reading = 0;  ///< everything up to here had been read
};

/// Works on an open ledger, which must outlive it.
class StoryBook {
 public:
  explicit StoryBook(const Ledger& ledger) : ledger_(&ledger) {}

  /// Reports to be placed, by publication then id; undated ones by their first reading.
  [[nodiscard]] Result<std::vector<WaitingReport>> waiting() const;
  [[nodiscard]] Result<std::size_t> count_waiting() const;

  /// Placed reports whose time lies in [first, last], in the order they were placed.
  Result<void> for_each_placed(std::int64_t first, std::int64_t last, bool with_text,
                               const std::function<void(PlacedReport&&)>& each) const;

  /// Keeps all of them in one transaction, with their events.
  Result<void> place(const std::vector<Placing>& placings, std::string_view at);

  /// The story of such an id, of a unique beginning of one, or of a report's id; merged ones lead
  /// to where they went. kNotFound with near ids in the detail.
  [[nodiscard]] Result<std::string> find_story(std::string_view id) const;

  /// Ids of the reports of a story, by time.
  [[nodiscard]] Result<std::vector<std::string>> reports_of(std::string_view story) const;
  /// Of those, the ones that are new; all when nothing is asked.
  [[nodiscard]] Result<std::vector<std::string>> reports_since(std::string_view story,
                                                               const Since& since) const;
  [[nodiscard]] Result<StoryList> stories(const StoryAsked& asked = {}) const;
  [[nodiscard]] Result<std::vector<StoryEvent>> events_of(std::string_view story) const;
  /// Merges, splits and moves since then, of all stories, oldest first.
  [[nodiscard]] Result<std::vector<StoryEvent>> changes_since(std::string_view at) const;
  [[nodiscard]] Result<std::string> story_of(std::string_view report) const;

  /// Pairs of near copies among the reports of a story.
  struct CopyPair {
    std::string report;
    std::string of;
    float containment = 0;
  };
  [[nodiscard]] Result<std::vector<CopyPair>> copies_of(std::string_view story) const;

  /// Subjects of current readings with that key, of that kind; at most `most`, latest first.
  [[nodiscard]] Result<std::vector<SubjectRow>> subjects(std::string_view key,
                                                         facts::EntityKind kind,
                                                         std::size_t most) const;
  /// What is kept about the subjects of one report: born, homes, story.
  [[nodiscard]] Result<std::vector<SubjectRow>> subjects_of(std::string_view report) const;
  /// Subjects of the latest reports of the story of `report`, at most of `reports` of them.
  [[nodiscard]] Result<std::vector<SubjectRow>> subjects_near(std::string_view report,
                                                              std::size_t reports) const;

  /// Adds to the log of joins, in one transaction; gives the number of the first.
  Result<std::int64_t> log_joins(const std::vector<JoinEntry>& entries);
  /// What persons decided and did not undo, oldest first.
  [[nodiscard]] Result<std::vector<JoinEntry>> decisions() const;
  /// The log, newest first; of one report when `report` is not empty.
  [[nodiscard]] Result<std::vector<JoinEntry>> joins(std::string_view report,
                                                     std::size_t limit) const;

  /// The number of the last reading: what a mark of «everything until now» holds. 0: none.
  [[nodiscard]] Result<std::int64_t> last_reading() const;
  /// Marks everything read until now as seen under `name`.
  Result<Bookmark> set_bookmark(std::string_view name, std::string_view at);
  /// Takes the last one of that name back; the one before counts again. kNotFound when none is set.
  Result<std::optional<Bookmark>> undo_bookmark(std::string_view name, std::string_view at);
  [[nodiscard]] Result<std::vector<Bookmark>> bookmarks() const;  ///< those that count, by name

 private:
  const Ledger* ledger_;
};

}  // namespace sotin::ledger
