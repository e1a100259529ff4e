#pragma once

/// @file
/// Corrections by people. Each is a record of its own that outranks the machine; undoing one is a
/// record too. A correction is tied to the words of the version it was made on, not to numbers of
/// entries, so it holds when the report is read again or comes in a new version, as long as the
/// words are there. `Ledger::load` and `for_each` hand out corrected reports; `Ledger::json` stays
/// what the machine wrote. Moving a report to another story is a record of the same kind.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/correction.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

/// One thing that should be otherwise.
struct Change {
  CorrectedField field = CorrectedField::kSpeaker;
  std::string value = {};  ///< people, places and words: as the report has them; act, status, date
                           ///< and the like: as in the contract; empty: nobody, unknown. The day
                           ///< of a commitment is that of its statement.
  std::vector<std::string> list = {};  ///< content or participants: words of the report, in order
  std::optional<facts::SpeakerKind> kind =
      {};  ///< what a speaker is whom the machine has not found
};

/// A statement that the machine missed.
struct MissedStatement {
  std::vector<std::string> content;  ///< words of the report
  std::string cue;                   ///< words of the report; may be empty
  std::string speaker;               ///< a name or words of the report; empty: nobody
  std::optional<facts::SpeakerKind> kind = {};
  std::string act = "REPORT";
  std::string said_on;  ///< a day or coarser; empty: unknown
};

/// Who corrects, when and why.
struct CorrectedBy {
  std::string author;
  std::string at;  ///< ISO 8601 date-time
  std::string reason;
};

/// A report that a person put into another story.
struct StoryMove {
  std::int64_t number = 0;
  std::string report;
  std::string from;
  std::string to;
  std::string at;
  std::string author;
  std::string reason;
  std::optional<Undoing> undone = {};
};

/// What a person's move asks of grouping: the report stays where it is, and that story is never one
/// with the story that it was taken from.
struct Pin {
  std::string report;
  std::string story;
  std::string apart_from;
};

class CorrectionBook {
 public:
  explicit CorrectionBook(const Ledger& ledger) : ledger_(&ledger) {}

  /// Finds the entry that `entry` names in the corrected report: «s3», «v1», «c2», «m4», the mark
  /// of an entry (`mark_of`), or words that stand in just one statement. Gives «s3» and the like.
  /// Fails with kNotFound or, when several answer, kBadArgument with their list.
  [[nodiscard]] Result<std::string> find_entry(std::string_view report,
                                               std::string_view entry) const;

  /// Keeps what of `changes` differs from what stands, all or nothing; gives the numbers of the
  /// new records. Asking for what stands already changes nothing and gives none, so asking twice
  /// is as good as once. Fails with kBadArgument when words are not in the report, and so on.
  Result<std::vector<std::int64_t>> correct(std::string_view report, std::string_view entry,
                                            const std::vector<Change>& changes,
                                            const CorrectedBy& by);
  Result<std::vector<std::int64_t>> add(std::string_view report, const MissedStatement& statement,
                                        const CorrectedBy& by);

  /// Takes a correction back; false when that was done before. kNotFound when there is none.
  Result<bool> undo(std::int64_t number, const CorrectedBy& by);

  /// The corrections of a report (or a beginning of its id), oldest first; of all reports that have
  /// any when `report` is empty.
  [[nodiscard]] Result<std::vector<Correction>> corrections(std::string_view report) const;

  /// Has the report (its exact id) a correction that was not undone?
  [[nodiscard]] Result<bool> is_corrected(std::string_view report) const;
  /// The reports that have any correction that was not undone, in the order of reports().
  [[nodiscard]] Result<std::vector<std::string>> corrected_reports() const;

  /// Puts a report (its exact id) into the story with that id, which is made when it is not there;
  /// the number of the new record, 0 when it stands there already. kNotFound for a report without
  /// a place.
  Result<std::int64_t> move(std::string_view report, std::string_view story, const CorrectedBy& by);
  /// Takes a move back: the report returns when no later move of it counts. False when that was
  /// done before.
  Result<bool> undo_move(std::int64_t number, const CorrectedBy& by);
  /// The moves of a report, oldest first; of all when `report` is empty.
  [[nodiscard]] Result<std::vector<StoryMove>> moves(std::string_view report) const;
  [[nodiscard]] Result<std::vector<Pin>> pins() const;
  /// Is there, or was there ever, a story with that exact id?
  [[nodiscard]] Result<bool> has_story(std::string_view story) const;

 private:
  const Ledger* ledger_;
};

/// What an entry is known by on a page: the same as long as its words are.
[[nodiscard]] std::string mark_of(const Stored& stored, char kind, std::size_t index);

/// The last correction in force of an entry; null when it is the machine's.
[[nodiscard]] const Correction* correction_of(const Stored& stored, char kind, std::size_t index);

}  // namespace sotin::ledger
