#pragma once

/// @file
/// Near copies for people and as JSON: pairs, and groups with what each copy changed.

#include <span>
#include <string>
#include <string_view>

#include "sotin/stories/copy_groups.hpp"
#include "sotin/text/document.hpp"
#include "sotin/views/report_text.hpp"

namespace sotin::views {

/// {"a","b","containment"}, a line.
[[nodiscard]] std::string copy_pair_json(std::string_view a, std::string_view b, float containment);

/// A line: {"first","copies":[{"id","of","containment","added":[{"start","end","text"}],"altered":
/// [{"there":{...},"here":{...},"words_there":[[start,end]...],"words_here":[...]}],"dropped":[...]}]}.
/// `there` and `dropped` are places in the text of `of`, the others in that of the copy, in code
/// points. `of` is null, and nothing is said of changes, for a member that copies no earlier one.
[[nodiscard]] std::string copy_group_json(const stories::CopyGroup& group,
                                          std::span<const text::Document* const> reports);

/// The group to be read: the first publisher, then each copy with its changes; of long lists the
/// first few and how many more. Ended by an empty line.
[[nodiscard]] std::string copy_group_text(const stories::CopyGroup& group,
                                          std::span<const text::Document* const> reports,
                                          const TextOptions& options);

}  // namespace sotin::views
