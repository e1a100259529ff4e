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
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t pos) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char b0 = byte(pos);
  if (b0 < 0x80) return {b0, 1};
  const std::size_t left = text.size() - pos;
  const auto tail = [&](std::size_t i) { return (byte(pos + i) & 0xC0) == 0x80; };
  if ((b0 & 0xE0) == 0xC0 && left >= 2 && tail(1)) {
    return {static_cast<char32_t>(((b0 & 0x1F) << 6) | (byte(pos + 1) & 0x3F)), 2};
  }
  if ((b0 & 0xF0) == 0xE0 && left >= 3 && tail(1) && tail(2)) {
    return {static_cast<char32_t>(((b0 & 0x0F) << 12) | ((byte(pos + 1) & 0x3F) << 6) |
                                  (byte(pos + 2) & 0x3F)),
            3};
  }
  if ((b0 & 0xF8) == 0xF0 && left >= 4 && tail(1) && tail(2) && tail(3)) {
    return {static_cast<char32_t>(((b0 & 0x07) << 18) | ((byte(pos + 1) & 0x3F) << 12) |
                                  ((byte(pos + 2) & 0x3F) << 6) | (byte(pos + 3) & 0x3F)),
            4};
  }
  return {b0, 1};
}

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
