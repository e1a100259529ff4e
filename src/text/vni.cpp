// The table follows from how the encoding is made: the marks of tone, of the circumflex and of the
// breve with and without a tone are bytes of their own; ơ, ư, đ and the forms of i, whose marks
// would not fit, are whole letters.
#include "vni.hpp"

#include <array>

#include "sotin/base/utf8.hpp"

namespace sotin::text {
namespace {

constexpr char32_t kCircumflex = 0x302;
constexpr char32_t kBreve = 0x306;
constexpr char32_t kGrave = 0x300;
constexpr char32_t kAcute = 0x301;
constexpr char32_t kTilde = 0x303;
constexpr char32_t kHook = 0x309;
constexpr char32_t kDot = 0x323;

struct Meaning {
  char32_t letter = 0;
  char32_t form = 0;  // of a mark
  char32_t tone = 0;
};

/// Bytes from 0xC0 in small letters; capitals lie 0x20 before them.
constexpr Meaning meaning_of_small(unsigned char byte) {
  switch (byte) {
    case 0xF9:
      return {0, 0, kAcute};
    case 0xF8:
      return {0, 0, kGrave};
    case 0xFB:
      return {0, 0, kHook};
    case 0xF5:
      return {0, 0, kTilde};
    case 0xEF:
      return {0, 0, kDot};
    case 0xE2:
      return {0, kCircumflex, 0};
    case 0xE1:
      return {0, kCircumflex, kAcute};
    case 0xE0:
      return {0, kCircumflex, kGrave};
    case 0xE5:
      return {0, kCircumflex, kHook};
    case 0xE3:
      return {0, kCircumflex, kTilde};
    case 0xE4:
      return {0, kCircumflex, kDot};
    case 0xEA:
      return {0, kBreve, 0};
    case 0xE9:
      return {0, kBreve, kAcute};
    case 0xE8:
      return {0, kBreve, kGrave};
    case 0xFA:
      return {0, kBreve, kHook};
    case 0xFC:
      return {0, kBreve, kTilde};
    case 0xEB:
      return {0, kBreve, kDot};
    case 0xED:
      return {U'í'};
    case 0xEC:
      return {U'ì'};
    case 0xE6:
      return {U'ỉ'};
    case 0xF3:
      return {U'ĩ'};
    case 0xF2:
      return {U'ị'};
    case 0xF4:
      return {U'ơ'};
    case 0xF6:
      return {U'ư'};
    case 0xF1:
      return {U'đ'};
    case 0xEE:
      return {U'ỵ'};
    default:
      return {};
  }
}

constexpr char32_t capital(char32_t letter) {
  switch (letter) {
    case U'í':
      return U'Í';
    case U'ì':
      return U'Ì';
    case U'ỉ':
      return U'Ỉ';
    case U'ĩ':
      return U'Ĩ';
    case U'ị':
      return U'Ị';
    case U'ơ':
      return U'Ơ';
    case U'ư':
      return U'Ư';
    case U'đ':
      return U'Đ';
    case U'ỵ':
      return U'Ỵ';
    default:
      return letter;
  }
}

/// Signs that VNI shares with windows-1252.
constexpr char32_t sign_of(unsigned char byte) {
  constexpr std::array<char32_t, 32> kSigns = {
      0x20AC, 0,      0x201A, 0,      0x201E, 0x2026, 0,      0,      0, 0, 0, 0, 0, 0, 0, 0,
      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0, 0, 0, 0, 0, 0, 0};
  if (byte < 0x80) return byte;
  if (byte < 0xA0) return kSigns[byte - 0x80];
  return byte < 0xC0 ? byte : 0;
}

/// Does a vowel in front of it make sense of the mark?
bool fits(char32_t letter, const Meaning& mark) {
  const auto is = [&](char32_t small, char32_t large) {
    return letter == small || letter == large;
  };
  if (mark.form == kBreve) return is('a', 'A');
  const bool round = is('a', 'A') || is('e', 'E') || is('o', 'O');
  if (mark.form == kCircumflex) return round;
  return round || is('u', 'U') || is('y', 'Y') || is(U'ơ', U'Ơ') || is(U'ư', U'Ư');
}

}  // namespace

std::string from_vni(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  char32_t before = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool large = byte >= 0xC0 && byte < 0xE0;
    const auto meaning =
        byte < 0xC0 ? Meaning{sign_of(byte)}
                    : meaning_of_small(static_cast<unsigned char>(large ? byte + 0x20 : byte));
    const bool mark = meaning.form != 0 || meaning.tone != 0;
    if (mark && fits(before, meaning)) {
      if (meaning.form != 0) base::append_utf8(out, meaning.form);
      if (meaning.tone != 0) base::append_utf8(out, meaning.tone);
      before = 0;
      continue;
    }
    const bool letter = !mark && (meaning.letter != 0 || byte == 0);
    before = letter ? (large ? capital(meaning.letter) : meaning.letter) : 0xFFFD;
    base::append_utf8(out, before);
  }
  return out;
}

bool continues_vni_mark(char32_t before, char32_t c) {
  const bool tone = c == kGrave || c == kAcute || c == kTilde || c == kHook || c == kDot;
  return tone && (before == kCircumflex || before == kBreve);
}

}  // namespace sotin::text
