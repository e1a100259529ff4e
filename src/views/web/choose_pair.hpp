#pragma once

/// @file
/// A form that takes two reports of a story to the page that compares them.

#include <string>
#include <vector>

#include "layout.hpp"

namespace sotin::views::web {

/// `titles` are what the reports are called. `first` and `second` are indexes into `rows`, chosen
/// at the beginning. Of very many reports the latest are offered, and the two. Nothing when there
/// are not two.
void put_pair_choice(Html& html, const std::vector<ledger::ReportRow>& rows,
                     const std::vector<std::string>& titles, std::size_t first, std::size_t second,
                     const Reader& reader);

}  // namespace sotin::views::web
