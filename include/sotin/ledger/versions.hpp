#pragma once

/// @file
/// The versions of a report: each change of its text, headline, date, outlet, URL or language made
/// one, and none of them went away. For pages that show what changed and for addresses that hold.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

/// A version as a list shows it: what it was given with, and when it came.
struct VersionRow {
  std::uint32_t number = 1;
  std::optional<std::string> title;
  std::optional<std::string> published;
  std::optional<std::string> outlet;
  std::string read_at;         ///< of its first reading: when the ledger got it
  std::uint32_t readings = 0;  ///< how often it was read, by different programs or data
};

/// The versions of a report, the first one first; the last is the current one. The id, or a unique
/// beginning of it; kNotFound as `Ledger::load`. Reads by a connection of its own, so the answer is
/// what was committed when it was asked.
[[nodiscard]] Result<std::vector<VersionRow>> versions_of(const Ledger& ledger,
                                                          std::string_view id);

/// The last reading of version `number`; kNotFound when the report has no such version.
[[nodiscard]] Result<Stored> load_version(const Ledger& ledger, std::string_view id,
                                          std::uint32_t number);

}  // namespace sotin::ledger
