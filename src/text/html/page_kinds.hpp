#pragma once

/// @file
/// What each block of a page is.

#include <string>
#include <vector>

#include "main_text.hpp"
#include "page_head.hpp"
#include "sotin/text/html.hpp"

namespace sotin::text::html {

struct BlockKinds {
  std::vector<BlockKind> kinds;  ///< by block
  std::vector<bool> in_text;     ///< by block: does it belong to the text?
  std::size_t title = 0;         ///< the block that shows the title; blocks.size() when none does
  std::size_t lead = 0;          ///< the block that is the lead, or the first paragraph that
                                 ///< serves as one; blocks.size() when none does
};

/// Tells the blocks apart. `taken` is what choose_main took. Linear.
[[nodiscard]] BlockKinds tell_apart(const PageView& page, const std::vector<bool>& taken,
                                    const PageHead& head);

}  // namespace sotin::text::html
