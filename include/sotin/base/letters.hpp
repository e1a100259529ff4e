#pragma once

/// @file
/// A table of the characters that Vietnamese news is made of (below U+2000): letter or not, capital
/// or not, and the lower case. One load a character instead of several comparisons.

#include <array>
#include <cstdint>

namespace sotin::base {

struct Letter {
  std::uint16_t lower;  ///< lower case, where it has the same UTF-8 length; else the character itself
  bool letter;
  bool capital;
};

inline constexpr char32_t kLetterTableEnd = 0x2000;

/// The table, built at first use from base/utf8.hpp; index by code point below kLetterTableEnd.
[[nodiscard]] const std::array<Letter, kLetterTableEnd>& letter_table();

}  // namespace sotin::base
