#pragma once

/// @file
/// Reports into stories, as they come. Each report is in exactly one story; a story keeps its id
/// as long as it lives. When later reports show that two stories are one, or that one is two, the
/// change is carried out and told, never silent.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/stories/sketch.hpp"

namespace sotin::stories {

/// A report, by the hash of its id (`report_key`).
using ReportKey = std::uint64_t;
/// A story, named after the report that opened it.
using StoryId = std::uint64_t;

[[nodiscard]] ReportKey report_key(std::string_view id);
/// "s" and sixteen hex digits.
[[nodiscard]] std::string name_of_story(StoryId story);
/// The story of such a name; nothing for other words.
[[nodiscard]] std::optional<StoryId> story_of_name(std::string_view name);

/// Minutes since 1970 of an ISO 8601 date or date-time; without a zone it is read as UTC, without a
/// time as noon. Nothing for other words.
[[nodiscard]] std::optional<std::int64_t> minutes_of(std::string_view iso);

struct GroupingOptions {
  std::int64_t window = 10 * 24 * 60;    ///< minutes; reports farther apart are not compared
  std::size_t most_reports = 1'000'000;  ///< held in memory; farthest days go first
};

struct Arrival {
  ReportKey report = 0;
  Sketch sketch;
  std::optional<std::int64_t> minutes = {};  ///< published; none: as the newest before it
  std::optional<ReportKey> copy_of = {};     ///< joins this report's story without a look at words
};

/// What happened to stories beside a report joining one. `reports` are those that changed stories.
struct Change {
  enum class Kind : std::uint8_t { kMerged, kSplit, kMoved };
  Kind kind;
  StoryId from;
  StoryId to;
  std::vector<ReportKey> reports;
};
[[nodiscard]] std::string_view name_of(Change::Kind kind);

struct Placed {
  StoryId story = 0;
  bool opened = false;          ///< the report is the first of a new story
  float likeness = 0;           ///< to the story it joined, 0 to 1
  std::vector<Change> changes;  ///< merges, splits and moves it gave rise to, in order
};

/// Reports of the last days (by publication, in any order of arrival) with their stories. Not for
/// use from two threads at once. The same arrivals give the same stories everywhere.
class Grouping {
 public:
  explicit Grouping(const GroupingOptions& options = {});
  ~Grouping();
  Grouping(Grouping&&) noexcept;
  Grouping& operator=(Grouping&&) noexcept;

  /// Finds the story of a report. A report that is here already stays where it is. Time does not
  /// grow with the number of reports held.
  Placed add(const Arrival& arrival);

  /// Puts a report back where it was before a restart; nothing is decided. Give the reports of the
  /// last `window`, in order of arrival.
  void restore(const Arrival& arrival, StoryId story);

  /// A person put `report` into `story`, out of `apart_from`: it is not moved by itself, and nothing
  /// goes between the two stories. Holds for the life of this Grouping.
  void pin(ReportKey report, StoryId story, StoryId apart_from);

  /// The story of a report that is still held.
  [[nodiscard]] std::optional<StoryId> story_of(ReportKey report) const;
  /// How many reports are held.
  [[nodiscard]] std::size_t size() const;
  /// Bytes held, nearly.
  [[nodiscard]] std::size_t memory() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace sotin::stories
