#pragma once

/// @file
/// The lists of the ledger in pages, as JSON objects. Where one page holds everything, its JSON is
/// that of the command of the same name, byte for byte.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/correction_pages.hpp"
#include "sotin/ledger/pages.hpp"
#include "sotin/views/ledger_answers.hpp"

namespace sotin::views {

/// Takes an answer piece by piece; false when no more is wanted.
using Write = std::function<bool(std::string_view)>;

/// `meetings` and `timeline` of ledger_answers.hpp as they come, for answers of any length; they give
/// what was found.
Result<std::size_t> write_meetings(const ledger::Ledger& ledger, const Asked& asked,
                                   const Write& write);
Result<std::size_t> write_timeline(const ledger::Ledger& ledger, const Asked& asked,
                                   const Write& write);

/// `who` of ledger_answers.hpp with at most so many members, statements and commitments of each
/// actor, the earliest; `all` in the JSON counts them.
[[nodiscard]] Result<Answer> who_at_most(const ledger::Ledger& ledger, std::string_view name,
                                         std::size_t most, const Asked& asked);

enum class List : std::uint8_t {
  kReports,
  kStatements,
  kMeetings,
  kCommitments,
  kMembers,
  kTimeline,
  kPeople,
  kStories,
  kSearch,
  kCorrections,
  kDisagreements,  ///< of a story, which `query` names; and its positions
  kPositions,
};

/// What is asked of a list. Filters that a list does not have are left aside.
struct ListAsked {
  ledger::RecordFilter records = {};  ///< lists of records
  ledger::ReportFilter reports = {};
  ledger::NamedFilter people = {};
  ledger::CorrectionFilter corrections = {};
  std::string query = {};  ///< words of a search; party of commitments, organisation of members
  std::size_t limit = 100;
  std::string cursor = {};  ///< where the page before ended
};

struct ListPage {
  std::string json;                ///< the whole answer, ended by a line break
  std::vector<std::string> items;  ///< its records alone, each a JSON object
  std::string next;                ///< cursor of the next page; empty: there is none
};

/// kBadArgument for a cursor of another list and for what is no date.
[[nodiscard]] Result<ListPage> list_page(const ledger::Ledger& ledger, List list,
                                         const ListAsked& asked);

/// The columns of a list's table: name, and where in the record (a JSON pointer).
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> columns_of(List list);

/// Comma-separated values after RFC 4180 (CRLF): the line of column names, and a line a record.
/// Cells that a spreadsheet would take for a formula get an apostrophe before them.
[[nodiscard]] std::string csv_head(List list);
[[nodiscard]] std::string csv_line(List list, std::string_view record);

/// A cell as it is written there.
[[nodiscard]] std::string csv_cell(std::string_view words);

}  // namespace sotin::views
