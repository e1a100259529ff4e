#pragma once

/// @file
/// Pages of lists that are no records of reports.

#include <charconv>
#include <string>

#include "sotin/views/ledger_pages.hpp"

namespace sotin::views {

/// The disagreements or positions of the story that `asked.query` names.
[[nodiscard]] Result<ListPage> story_part_page(const ledger::Ledger& ledger, List which,
                                               const ListAsked& asked, const std::string& list);

/// Corrections by their numbers; the moves of reports stand on the first page.
[[nodiscard]] Result<ListPage> corrections_page(const ledger::Ledger& ledger,
                                                const ListAsked& asked, const std::string& list);

/// A number in a cursor; 0 for what is none.
[[nodiscard]] inline std::size_t count_in(const std::string& part) {
  std::size_t count = 0;
  std::from_chars(part.data(), part.data() + part.size(), count);
  return count;
}

}  // namespace sotin::views
