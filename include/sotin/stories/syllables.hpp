#pragma once

/// @file
/// Text as syllables: the tokens in which near copies, stories and summaries are measured. A
/// syllable is a maximal run of letters and digits in lower case; «.» or «,» between two digits
/// stays inside («5.000», «7,2»); «_» parts syllables.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sotin/text/span.hpp"

namespace sotin::stories {

struct Syllable {
  std::uint64_t key = 0;  ///< hash of the lower-case letters: equal for equal syllables everywhere
  text::Span where;       ///< bytes of the text
  bool capital = false;   ///< begins with a capital letter
  bool number = false;    ///< begins with a digit
};

/// The syllables of NFC text, in order. Linear.
[[nodiscard]] std::vector<Syllable> syllables(std::string_view text);

/// The same, appended to `out`: one allocation can serve many texts.
void append_syllables(std::string_view text, std::vector<Syllable>& out);

}  // namespace sotin::stories
