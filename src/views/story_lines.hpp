#pragma once

/// @file
/// What the lists of stories share.

#include <string>

#include "sotin/ledger/story_book.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views {

[[nodiscard]] std::string day_for_people(const std::string& date, Tongue tongue);

/// A title, or that there is none.
[[nodiscard]] std::string title_of(const std::string& title, Tongue tongue);

/// A story of a list as a JSON object; `affair` is null where it stands in none.
[[nodiscard]] std::string json_of(const ledger::StoryRow& row, const std::string& affair = {});

}  // namespace sotin::views
