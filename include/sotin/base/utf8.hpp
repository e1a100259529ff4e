#pragma once

/// @file
/// UTF-8 by hand where ICU would be a detour: decoding, and a case folding that keeps every
/// byte offset (each letter and its lower case have the same length, or the letter stays).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sotin::base {

/// The code point at `pos` of valid UTF-8 and its length in bytes. On a broken sequence: the byte
/// itself, length 1. `pos` must be inside.
struct CodePoint {
  char32_t value;
  std::uint32_t length;
};
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t pos);

/// True for letters of the Latin script with all Vietnamese marks, Greek and Cyrillic letters,
/// other alphabets, and combining marks. Digits are not letters.
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_space(char32_t c);  ///< also U+00A0, U+2000-200B, U+3000, U+FEFF
[[nodiscard]] char32_t to_lower(char32_t c);

/// Lower case with unchanged byte offsets. Linear, one allocation.
[[nodiscard]] std::string fold_case(std::string_view text);

/// Lower case without any Vietnamese marks: "Đà Nẵng" -> "da nang". Offsets change.
[[nodiscard]] std::string fold_marks(std::string_view text);

/// Number of code points of valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

void append_utf8(std::string& out, char32_t c);

}  // namespace sotin::base
