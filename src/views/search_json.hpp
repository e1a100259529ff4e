#pragma once

/// @file
/// A search as JSON, whole or in pages.

#include <string>
#include <string_view>

#include "sotin/ledger/rows.hpp"

namespace sotin::views {

[[nodiscard]] std::string json_of(const ledger::SearchHit& hit);

/// `sotin.search/1`; `next` is the cursor of the next page or empty.
[[nodiscard]] std::string search_json(const ledger::SearchAnswer& answer, std::string_view query,
                                      std::string_view next);

/// The cursor behind the first `given` hits.
[[nodiscard]] std::string search_cursor(std::string_view query, std::size_t given);

}  // namespace sotin::views
