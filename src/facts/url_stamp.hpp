#pragma once

/// @file
/// Days as numbers, checked.

#include <optional>
#include <string>

namespace sotin::facts {

/// «2025-08-21» for a day that exists between 1990 and 2099; nothing otherwise.
[[nodiscard]] std::optional<std::string> iso_day(int year, int month, int day);

}  // namespace sotin::facts
