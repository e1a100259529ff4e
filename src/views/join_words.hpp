#pragma once

/// @file
/// The names of rules and evidence of joins, for people.

#include <string>
#include <string_view>

#include "sotin/views/tongue.hpp"

namespace sotin::views {

/// «cùng tên» for "same-name".
[[nodiscard]] std::string join_wording(std::string_view name, Tongue tongue);

}  // namespace sotin::views
