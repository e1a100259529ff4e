#pragma once

/// @file
/// What to call a report that has no headline, in lists and at the top of pages.

#include <string>
#include <string_view>

namespace sotin::language {

/// `title` on one line when there are words in it; else the headline that stands in the text; else
/// its first sentence, where that is long cut at a word and ended by «…». Looks at the first
/// `kHeadingBytes` of the text only. Empty when the text has no words. A pure function; anything
/// may be handed in.
[[nodiscard]] std::string heading_of(std::string_view title, std::string_view text);

inline constexpr std::size_t kHeadingBytes = 2'000;
inline constexpr std::size_t kHeadingLetters = 90;  ///< code points, of a cut sentence

}  // namespace sotin::language
