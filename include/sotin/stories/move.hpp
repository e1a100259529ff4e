#pragma once

/// @file
/// A person puts a report into another story. The move is kept as a record of its own and outranks
/// grouping: later reports neither take the report away nor make the two stories one.

#include <cstdint>
#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/ledger/corrections.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::stories {

struct Moved {
  std::int64_t number = 0;  ///< of the record; 0: it stood there already
  std::string report;
  std::string story;  ///< where it stands now
};

/// Moves `report` (or a unique beginning of its id) to the story that `to` names (its id, a
/// beginning of it, or a report of it), or to a story of its own when `to` is empty.
[[nodiscard]] Result<Moved> move_report(ledger::Ledger& ledger, std::string_view report,
                                        std::string_view to, const ledger::CorrectedBy& by);

}  // namespace sotin::stories
