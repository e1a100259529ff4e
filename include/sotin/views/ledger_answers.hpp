#pragma once

/// @file
/// Answers of the ledger: for people in a terminal, or as JSON. Every line names the report and the
/// words that it rests on.

#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/views/report_text.hpp"

namespace sotin::views {

/// How an answer is wanted.
struct Asked {
  bool json = false;
  TextOptions text = {};
};

struct Answer {
  std::string words;      ///< text, or one JSON object; ended by a line break
  std::size_t found = 0;  ///< 0: nothing answers; `words` says so
};

/// The reports of the ledger and the tombstones of forgotten ones.
[[nodiscard]] Result<Answer> list_reports(const ledger::Ledger& ledger, const Asked& asked);

/// One report: its ledger as text, or its contract JSON: byte for byte what was printed when it was
/// read, or, when people corrected it, the same with their corrections.
[[nodiscard]] Result<Answer> show_report(const ledger::Ledger& ledger, std::string_view id,
                                         const Asked& asked);

/// Who bears `name`, over all reports: offices, statements in the order of their dates,
/// commitments.
[[nodiscard]] Result<Answer> who(const ledger::Ledger& ledger, std::string_view name,
                                 const Asked& asked);

/// Commitments by party; of one party when `party` is not empty.
[[nodiscard]] Result<Answer> commitments(const ledger::Ledger& ledger, std::string_view party,
                                         const Asked& asked);

/// Members, sizes and contributions of an organisation, and who claims each.
[[nodiscard]] Result<Answer> members(const ledger::Ledger& ledger, std::string_view organisation,
                                     const Asked& asked);

/// Encounters by date.
[[nodiscard]] Result<Answer> meetings(const ledger::Ledger& ledger, const Asked& asked);

/// What was said, what happened, what is planned, by date; imprecise dates stay imprecise, entries
/// without a date come last.
[[nodiscard]] Result<Answer> timeline(const ledger::Ledger& ledger, const Asked& asked);

/// Sentences that hold the words of `query`, and how the query was read.
[[nodiscard]] Result<Answer> search(const ledger::Ledger& ledger, std::string_view query,
                                    std::size_t limit, const Asked& asked);

/// What `check` found, ended by a line break.
[[nodiscard]] std::string check_words(const ledger::CheckAnswer& checked, const Asked& asked);

/// A tombstone as a JSON object.
[[nodiscard]] std::string tombstone_json(const ledger::Tombstone& stone);

/// `text` as a JSON string.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace sotin::views
