#pragma once

/// @file
/// What changed between two versions of a report, for people and as JSON.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/text/document.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::cli {

struct Changes {
  std::vector<std::string> removed;  ///< sentences, in order of the older text
  std::vector<std::string> added;    ///< sentences, in order of the newer text
  std::string lines;                 ///< for people: «  - removed», «  + added», in order
};

/// Compares two versions sentence by sentence. At most 40 sentences are put into `lines`.
[[nodiscard]] Changes changes_between(const text::Document& older, const text::Document& newer,
                                      views::Tongue tongue);

/// Words from outside as a terminal may show them: control characters become spaces.
[[nodiscard]] std::string shown(std::string_view words);

}  // namespace sotin::cli
