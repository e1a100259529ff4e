#pragma once

/// @file
/// What a page says about itself outside of its words: meta elements, linked data, links, <time>.

#include <optional>
#include <string>
#include <vector>

#include "dates.hpp"
#include "linked_data.hpp"
#include "sotin/text/html.hpp"
#include "tree.hpp"

namespace sotin::text::html {

/// One thing said, not yet chosen.
struct Said {
  std::string name;   ///< "og:title", "json-ld headline", "time datetime" ...
  std::string value;  ///< without references
  PageBytes where;
  std::uint32_t node = 0;
};

struct PageHead {
  std::vector<Said> said;  ///< in the order of the page, linked data first

  /// The first value said under one of `names`, in the order of `names`.
  [[nodiscard]] const Said* first(std::initializer_list<std::string_view> names) const;
};

/// Gathers it all. Linear; at most 4,000 things.
[[nodiscard]] PageHead read_head(const Tree& tree);

}  // namespace sotin::text::html
