#pragma once

/// @file
/// The lists of the ledger in pages. A page begins behind a key, so it costs the same wherever it
/// lies, its memory is bounded by its size, and what is read in meanwhile shifts nothing.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/facts/report.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::ledger {

/// Where a page ends: the values by which its list is ordered. Empty: the beginning, or no more.
using PageKey = std::vector<std::string>;

/// How much is wanted, and behind what. A key that is none of the list's is kBadArgument; a made up
/// one begins where it would stand.
struct PageAsked {
  std::size_t limit = 100;
  PageKey after = {};
};

template <class Row>
struct Page {
  std::vector<Row> rows;
  PageKey next = {};  ///< empty: there is no more
};

/// Kinds of records, as their ids begin.
enum class RecordKind : char {
  kStatement = 's',
  kEvent = 'v',
  kCommitment = 'c',
  kMembership = 'm',
};

/// A record of a current reading.
struct RecordPlace {
  RecordKind kind = RecordKind::kStatement;
  std::string report;
  std::uint32_t number = 0;  ///< in its list
  bool dated = false;        ///< it has a day of its own
  std::int64_t first = 0;    ///< days since 1970 of its own date, else of its report's
  std::int64_t last = 0;
  std::string published;  ///< of its report; «~» when unknown
};

/// In which order records come. Equal ones come by report (its date, its id) and number.
enum class RecordOrder : std::uint8_t {
  kByDay,   ///< the day said or held, else the day published; one kind at a time
  kByDate,  ///< the record's own date, those without one last; statements and encounters
};

/// Which records are wanted; what is not set asks for nothing.
struct RecordFilter {
  RecordOrder order = RecordOrder::kByDay;
  /// For kByDay; with kByDate std::nullopt takes statements and encounters.
  std::optional<RecordKind> kind = {};
  std::optional<std::string> name = {};  ///< of speaker, party, organisation: a whole form or words
  /// Of these entities of these reports (whole ids); asks for more than `name` can.
  std::optional<std::vector<std::pair<std::string, facts::EntityIndex>>> of = {};
  std::optional<std::string> act = {};  ///< act, status or role, as JSON has it
  std::optional<std::string> outlet = {};
  std::optional<std::string> story = {};   ///< whole id
  std::optional<std::string> report = {};  ///< whole id
  std::optional<std::string> words = {};   ///< all of them in the record's words, marks if given
  std::optional<std::string> since = {};   ///< a date value; days from its first one on
  std::optional<std::string> until = {};   ///< days up to its last one
  std::optional<double> sure_from = {};    ///< confidence
  std::optional<double> sure_below = {};
};

struct ReportFilter {
  std::optional<std::string> since = {};
  std::optional<std::string> until = {};
  std::optional<std::string> story = {};
  std::optional<bool> corrected = {};  ///< with or without a correction that was not undone
};

/// Who is named in the ledger: names that joining compares as one, before any is joined.
struct NamedRow {
  std::string key;   ///< the name as compared
  std::string name;  ///< as a report has it
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::size_t reports = 0;
};

struct NamedFilter {
  std::optional<facts::EntityKind> kind = {};
  std::optional<std::string> begins = {};  ///< the key begins so, marks and case left out
};

/// An entity of a current reading with what joining looks at.
struct BearerRow {
  SubjectRow subject;
  std::vector<std::string> forms;  ///< its name and its forms in the text, each folded form once
};

/// A story with reports that are new since a reading.
struct FreshStory {
  std::string id;
  std::size_t fresh = 0;     ///< how many of its reports are new
  std::int64_t minutes = 0;  ///< of its latest report: what stories are ordered by
};

/// A report's row and its JSON as the machine wrote it.
struct WrittenReport {
  ReportRow row;
  bool corrected = false;  ///< people corrected it: the JSON does not say all
  std::string json;        ///< empty when corrected or written by another program version
};

/// While it lives, a ledger that only looks answers from one moment. Inside another it does
/// nothing.
class Moment {
 public:
  explicit Moment(const Ledger& ledger);
  Moment(const Moment&) = delete;
  ~Moment();

 private:
  const Ledger* ledger_ = nullptr;  // null: another one began it
};

/// Works on an open ledger, which must outlive it.
class Pages {
 public:
  explicit Pages(const Ledger& ledger) : ledger_(&ledger) {}

  /// In the order of Ledger::reports().
  [[nodiscard]] Result<Page<ReportRow>> reports(const ReportFilter& filter,
                                                const PageAsked& asked) const;
  [[nodiscard]] Result<Page<RecordPlace>> records(const RecordFilter& filter,
                                                  const PageAsked& asked) const;
  /// Those of these entities (of reports with these whole ids) whose rows tell everything about
  /// them; the others, of reports that wait for their place, are left out.
  [[nodiscard]] Result<std::vector<BearerRow>> bearers(
      const std::vector<std::pair<std::string, facts::EntityIndex>>& entities) const;

  /// The current reading of a report (whole id), in one look; std::nullopt when it is not there.
  [[nodiscard]] Result<std::optional<WrittenReport>> written(std::string_view id) const;

  /// By key, then kind.
  [[nodiscard]] Result<Page<NamedRow>> named(const NamedFilter& filter,
                                             const PageAsked& asked) const;
  /// The latest first; `fresh` is not counted.
  [[nodiscard]] Result<Page<StoryRow>> stories(const PageAsked& asked) const;

  /// The stories with reports that are new since `reading` (only `story`, a whole id, where it is
  /// given), the latest first. Looks at these stories only.
  [[nodiscard]] Result<std::vector<FreshStory>> fresh_stories(
      std::int64_t reading, const std::optional<std::string>& story = {}) const;
  /// `count` stories of the list that stories() gives, without those of the ids `without`, from
  /// number `from` on. Skipping a story costs a microsecond.
  [[nodiscard]] Result<std::vector<StoryRow>> stories_from(
      std::size_t from, std::size_t count, const std::set<std::string>& without) const;
  /// The rows of these stories (whole ids), in that order; unknown ids are left out.
  [[nodiscard]] Result<std::vector<StoryRow>> story_rows(const std::vector<std::string>& ids) const;
  /// The ids of all stories whose title holds `words` (folded words), the latest first.
  [[nodiscard]] Result<std::vector<std::string>> stories_titled(const std::string& words) const;

  /// `count` reports, the latest published first, undated ones last, from number `from` on.
  [[nodiscard]] Result<std::vector<ReportRow>> latest_reports(std::size_t from,
                                                              std::size_t count) const;
  [[nodiscard]] Result<std::size_t> count_reports() const;

  /// A number that changes when another connection, of this process or any other, has changed the
  /// ledger since the last call for this ledger. Cheap; means nothing for other connections.
  [[nodiscard]] Result<std::int64_t> changes_of_others() const;

  /// Lets this connection hold so many bytes of the file in memory.
  Result<void> hold(std::size_t bytes) const;

  struct StoryFigures {
    std::size_t stories = 0;  ///< that hold reports
    std::size_t waiting = 0;  ///< reports without a place yet
  };
  [[nodiscard]] Result<StoryFigures> story_figures() const;

 private:
  const Ledger* ledger_;
};

}  // namespace sotin::ledger
