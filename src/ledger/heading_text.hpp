#pragma once

/// @file
/// Headings of reports as SQL gives them.

#include <string>

#include "database.hpp"

namespace sotin::ledger {

/// Of a version `v` without a title the text that its heading is made from, else null.
inline constexpr std::string_view kHeadingText =
    "CASE WHEN trim(coalesce(v.title, ''), char(9, 10, 13, 32)) = '' THEN substr(v.text, 1, 2000)"
    " END";

/// The title of a row, else made from its `kHeadingText`.
[[nodiscard]] std::string heading_of(const Query& row, int title, int text);

/// Of the story's earliest report that has a title, else the earliest one's heading.
[[nodiscard]] std::string title_of_story(Database& database, std::int64_t story);

}  // namespace sotin::ledger
