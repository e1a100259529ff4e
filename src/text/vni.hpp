#pragma once

/// @file
/// VNI-Windows, in which old Vietnamese pages stand: a letter, then a byte for its marks.

#include <string>
#include <string_view>

namespace sotin::text {

/// `bytes` as UTF-8, marks as combining characters behind their letter. A byte that makes no sense
/// where it stands becomes U+FFFD. Every byte gives one character, or a mark of the letter's form
/// (U+0302, U+0306) with one of its tone behind it; see `continues_vni_mark`. Linear.
[[nodiscard]] std::string from_vni(std::string_view bytes);

/// In the answer of `from_vni`: do these two characters come from one byte?
[[nodiscard]] bool continues_vni_mark(char32_t before, char32_t c);

}  // namespace sotin::text
