#pragma once

/// @file
/// Chooses what a page's title, date, outlet ... are, and says by which rule.

#include "page_kinds.hpp"

namespace sotin::text::html {

/// Fills the fields of `page` (where: bytes of the UTF-8 page).
void choose_fields(Page& page, const PageView& view, const BlockKinds& kinds, const PageHead& head,
                   const PageOptions& options);

}  // namespace sotin::text::html
