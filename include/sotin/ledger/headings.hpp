#pragma once

/// @file
/// What reports without a headline are called in lists.

#include <map>
#include <string>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

/// By id, for those of `ids` (all reports when there are none) that were given no title: what their
/// text begins with (language/heading.hpp). Reads by a connection of its own.
[[nodiscard]] Result<std::map<std::string, std::string>> headings(
    const Ledger& ledger, const std::vector<std::string>& ids = {});

/// The same for the rows of a list: the title of each, else its heading.
[[nodiscard]] Result<std::vector<std::string>> headings_of(const Ledger& ledger,
                                                           const std::vector<ReportRow>& rows);

}  // namespace sotin::ledger
