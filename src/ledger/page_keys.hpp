#pragma once

/// @file
/// Parts of the keys of pages, and of what filters ask. What is not as it should be throws
/// kBadArgument.

#include <charconv>
#include <cstdint>
#include <string>

#include "sotin/ledger/pages.hpp"

namespace sotin::ledger {

/// Days since 1970 of a date value's first and last day.
[[nodiscard]] std::int64_t first_day_of(const std::string& value);
[[nodiscard]] std::int64_t last_day_of(const std::string& value);

/// A key has `size` parts or none.
void check_key(const PageKey& key, std::size_t size);

[[nodiscard]] std::int64_t number_in(const std::string& part);

}  // namespace sotin::ledger
