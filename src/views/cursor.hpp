#pragma once

/// @file
/// Cursors: keys of pages as one opaque word of letters, digits, «-» and «_».

#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::views {

/// `list` names the list and all that was asked of it: a cursor is of no use to another. Empty for
/// an empty key.
[[nodiscard]] std::string cursor_of(std::string_view list, const ledger::PageKey& key);

/// kBadArgument for what is no cursor of this list. A forged one that looks right leads to a place
/// in the list, no further.
[[nodiscard]] Result<ledger::PageKey> key_of(std::string_view list, std::string_view cursor);

}  // namespace sotin::views
