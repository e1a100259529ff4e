#pragma once

/// @file
/// What the answers of the ledger share: one record as a line for people or as JSON, rows that are
/// put in order, and the frame around them.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sotin/ledger/ledger.hpp"
#include "sotin/stories/date_range.hpp"
#include "sotin/views/ledger_answers.hpp"
#include "text_page.hpp"

namespace sotin::views {

using stories::date_range;
using stories::DateRange;

/// Kinds of records, as their ids begin.
enum class Record : char {
  kStatement = 's',
  kEvent = 'v',
  kCommitment = 'c',
  kMembership = 'm',
};

/// Writes the records of one report after another, as text or JSON.
class LedgerLines {
 public:
  explicit LedgerLines(const Asked& asked);
  ~LedgerLines();

  /// All calls below are about this report, until the next call. It must live as long.
  void about(const ledger::Stored& stored);

  /// The same from a report's JSON as stored, which needs no rows; JSON lines only. False when it is
  /// no JSON of a report.
  [[nodiscard]] bool about_json(ledger::ReportRow row, std::string json);

  /// The record's own date (empty: none) and, of an encounter, its status.
  [[nodiscard]] std::pair<std::string, std::string> when(Record kind, std::size_t index) const;

  /// The record as it is shown: a few lines of text, or a JSON object without a line break.
  [[nodiscard]] std::string line(Record kind, std::size_t index) const;

  /// A statement in a list of several speakers: its speaker stands before its words.
  [[nodiscard]] std::string dated_statement(std::size_t index) const;

  [[nodiscard]] std::string speaker(const facts::Statement& statement) const;
  [[nodiscard]] std::string name(facts::EntityIndex entity) const;
  [[nodiscard]] std::string_view say(std::string_view vietnamese, std::string_view english) const {
    return views::say(asked_.text.tongue, vietnamese, english);
  }

 private:
  struct Parsed;
  [[nodiscard]] std::string json_line(Record kind, std::size_t index) const;
  [[nodiscard]] std::string statement(std::size_t index, bool with_speaker) const;
  [[nodiscard]] std::string event(std::size_t index) const;
  [[nodiscard]] std::string commitment(std::size_t index) const;
  [[nodiscard]] std::string membership(std::size_t index) const;
  [[nodiscard]] std::string words(const text::Span& span) const;
  [[nodiscard]] Piece place(const text::Span& span) const;
  void quote(Page& page, const text::Span& span) const;
  void items(Page& page, const std::vector<Piece>& pieces) const;
  [[nodiscard]] Piece doubt(float confidence) const;
  [[nodiscard]] std::string chain(const facts::Statement& statement) const;
  [[nodiscard]] Piece source(Record kind, std::size_t index) const;
  [[nodiscard]] Piece on_the_word_of(std::int32_t statement) const;

  Asked asked_;
  const ledger::Stored* stored_ = nullptr;
  ledger::ReportRow row_;  // where there is no `stored_`
  mutable std::unique_ptr<Parsed> parsed_;  // the report's JSON, made when first asked for
};

/// A record that waits to be put in its place.
struct Row {
  std::string date;       ///< the value that it is ordered by; empty: undated
  std::size_t order = 0;  ///< among equal dates
  std::string shown;
};

/// By date, undated ones last, otherwise in the order of `order`.
void sort_rows(std::vector<Row>& rows);

/// "[a,b,c]" of what the rows show.
[[nodiscard]] std::string json_list(const std::vector<Row>& rows);

[[nodiscard]] std::string json_string_or_null(const std::optional<std::string>& text);

/// The date that a statement is ordered by: said, else published.
[[nodiscard]] std::string date_of(const ledger::Stored& stored, const facts::Statement& statement);

}  // namespace sotin::views
