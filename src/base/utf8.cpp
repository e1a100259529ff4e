// Vietnamese letters sit in Latin-1, Latin Extended-A/B and Latin Extended Additional, where upper
// and lower case are neighbours or 32 apart; those are folded by arithmetic, the rest asks ICU.
#include "sotin/base/utf8.hpp"

#include <unicode/uchar.h>

namespace sotin::base {
namespace {

std::uint32_t encoded_length(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/// The base letter of a precomposed Vietnamese (lower-case) letter, by canonical decomposition.
char32_t strip_marks(char32_t lower) {
  switch (lower) {
    case 0x0111:
      return U'd';
    default:
      break;
  }
  if (lower < 0xC0 || lower > 0x1EF9) return lower;
  static constexpr char kLatin1[] = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y";
  if (lower >= 0xE0 && lower <= 0xFF) {
    const char base = kLatin1[lower - 0xE0];
    return base != 0 ? static_cast<char32_t>(base) : lower;
  }
  switch (lower) {
    case 0x103:
      return U'a';
    case 0x129:
      return U'i';
    case 0x169:
      return U'u';
    case 0x1A1:
      return U'o';
    case 0x1B0:
      return U'u';
    default:
      break;
  }
  if (lower >= 0x1EA0 && lower <= 0x1EB7) return U'a';
  if (lower >= 0x1EB8 && lower <= 0x1EC7) return U'e';
  if (lower >= 0x1EC8 && lower <= 0x1ECB) return U'i';
  if (lower >= 0x1ECC && lower <= 0x1EE3) return U'o';
  if (lower >= 0x1EE4 && lower <= 0x1EF1) return U'u';
  if (lower >= 0x1EF2 && lower <= 0x1EF9) return U'y';
  return lower;
}

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c < 0x250) return c != 0xD7 && c != 0xF7;
  if (c >= 0x1E00 && c < 0x1F00) return true;
  if (c >= 0x2000 && c < 0x2070) return false;
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if (c < 0xC0 || (c >= 0xDF && c < 0x100)) return c;
  if (c >= 0x1EA0 && c <= 0x1EFF) return c | 1;
  if (c >= 0x100 && c <= 0x137 && c != 0x130 && c != 0x131) return c | 1;
  if (c == 0x1A0 || c == 0x1AF) return c + 1;
  if (c >= 0x1EF2 || c < 0x1E00) return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return to_lower(c) != c;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++pos;
      continue;
    }
    const auto [c, length] = decode(text, pos);
    const char32_t lower = length > 1 ? to_lower(c) : c;
    if (length > 1 && lower != c && encoded_length(lower) == length) {
      append_utf8(out, lower);
    } else {
      out.append(text, pos, length);
    }
    pos += length;
  }
  return out;
}

std::string fold_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const auto [c, length] = decode(text, pos);
    pos += length;
    if (length == 1 && c >= 0x80) continue;
    if (c >= 0x300 && c <= 0x36F) continue;
    append_utf8(out, strip_marks(to_lower(c)));
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace sotin::base
