#pragma once

/// @file
/// Names of agencies and papers, and what stands before them («hãng tin», «tờ»).

#include <string>
#include <string_view>

namespace sotin::stories {

/// The name without «hãng tin», «tờ», «đài» and the like before it.
[[nodiscard]] std::string_view without_medium_head(std::string_view name);

/// Is it a listed agency or paper, or called one? Also for folded names.
[[nodiscard]] bool is_medium_name(std::string_view name);

}  // namespace sotin::stories
