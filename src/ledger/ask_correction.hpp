#pragma once

/// @file
/// From what a person asks for to a correction that can be kept. Refusals are thrown (Failure).

#include <optional>
#include <string>
#include <string_view>

#include "correct_report.hpp"
#include "correction_places.hpp"
#include "sotin/ledger/corrections.hpp"

namespace sotin::ledger {

/// The correction that `change` of an entry is; nothing when it stands so already.
[[nodiscard]] std::optional<CorrectionRow> ask_correction(const Stored& stored, char kind,
                                                          std::size_t index, const Change& change);

/// The correction that adds a statement.
[[nodiscard]] CorrectionRow ask_statement(const Stored& stored, const MissedStatement& statement);

/// A day or coarser as the contract writes it: «2025-08-20», «2025-08», «2025», «2025-W34», X for
/// what is unknown, two of them with «/» between. «20/8/2025» and «8/2025» are turned. Throws
/// kBadArgument for anything else.
[[nodiscard]] std::string date_asked(std::string_view value);

}  // namespace sotin::ledger
