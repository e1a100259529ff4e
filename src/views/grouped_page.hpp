#pragma once

/// @file
/// A page of commitments under their parties, or of memberships under their organisations. What
/// one page holds is put together; the next one begins anew.

#include <string_view>

#include "sotin/views/ledger_pages.hpp"

namespace sotin::views {

/// `promised`: commitments, else memberships. `list` names the list to its cursors.
[[nodiscard]] Result<ListPage> grouped_page(const ledger::Ledger& ledger, bool promised,
                                            const ListAsked& asked, std::string_view list);

}  // namespace sotin::views
