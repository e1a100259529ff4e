#pragma once

/// @file
/// A report's text with entries marked in it. Entries may overlap in any way; the text is cut at
/// every border, and each piece knows the entries over it.

#include <string>
#include <vector>

#include "html.hpp"
#include "sotin/text/span.hpp"

namespace sotin::views::web {

/// A place that an entry marks: `look` is a class of the style sheet («said», «cue», «who» ...).
struct Mark {
  text::Span where;
  std::string entry;  ///< id of the entry: "s3"
  std::string_view look;
};

/// Writes text[where] with the marks in it: <mark class="said" data-entry="s3"> ... Overlapping
/// marks give one element a piece, with all their looks and entries. The first piece of an entry in
/// the whole text carries its id. `marks` must be sorted by begin; `seen` keeps which ids are
/// given.
void put_marked(Html& html, std::string_view text, const text::Span& where,
                const std::vector<Mark>& marks, std::vector<std::string>& seen);

}  // namespace sotin::views::web
