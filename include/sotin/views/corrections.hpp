#pragma once

/// @file
/// What people corrected: for people, as JSON, and as annotated reports to learn from.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/corrections.hpp"
#include "sotin/views/ledger_answers.hpp"

namespace sotin::views {

/// The corrections of a report, or of all when `report` is empty, oldest first, also those undone
/// and those that no longer apply.
[[nodiscard]] Result<Answer> list_corrections(const ledger::Ledger& ledger, std::string_view report,
                                              const Asked& asked);

/// A correction, a move, and a list of both (`sotin.corrections/1`), by number.
[[nodiscard]] std::string correction_json(const ledger::Correction& correction);
[[nodiscard]] std::string move_json(const ledger::StoryMove& move);
[[nodiscard]] std::string corrections_json(const std::vector<std::string>& corrections,
                                           std::vector<ledger::StoryMove> moves,
                                           std::string_view next);

/// The lines of `corrections` under a heading; empty when there are none.
[[nodiscard]] std::string correction_lines(const std::vector<ledger::Correction>& corrections,
                                           const TextOptions& options);

/// «người nói: A → B»: what a correction changes, in one line.
[[nodiscard]] std::string correction_words(const ledger::Correction& correction, Tongue tongue);

/// «còn hiệu lực», «không còn áp dụng được» ...
[[nodiscard]] std::string_view wording(ledger::CorrectionState state, Tongue tongue);
/// «người nói», «ngày nói» ...
[[nodiscard]] std::string_view wording(ledger::CorrectedField field, Tongue tongue);

/// The contract's JSON of a report: the machine's bytes, or with what people corrected.
[[nodiscard]] Result<std::string> corrected_json(const ledger::Ledger& ledger, std::string_view id);

/// The same for every report, in the order of reports(), until `each` returns false.
[[nodiscard]] Result<void> for_each_corrected_json(
    const ledger::Ledger& ledger, const std::function<bool(std::string_view json)>& each);

/// Every report with a correction in force as one annotated report, in the form of the annotated
/// sets (JSON of the contract): what people corrected with all the rest that was read.
[[nodiscard]] Result<void> for_each_annotation(
    const ledger::Ledger& ledger, const std::function<bool(std::string_view json)>& each);

/// A refusal of a correction (English detail of the ledger) in the reader's tongue.
[[nodiscard]] std::string refusal_words(std::string_view detail, Tongue tongue);

}  // namespace sotin::views
