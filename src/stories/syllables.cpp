// One pass over the bytes: a table gives class and lower case of a character in one load, and the
// key is an FNV-1a over lower-case code points, so no string is built.
#include "sotin/stories/syllables.hpp"

#include <array>

#include "sotin/base/letters.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::stories {
namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// U+00D0 is typed for Đ in many pages; its lower case would be another letter.
constexpr char32_t kEth = 0xD0;
constexpr char32_t kLowerD = 0x111;

/// What a character is: its lower case, and bits beside it.
using Character = std::uint32_t;
constexpr Character kLower = (1U << 21) - 1;
constexpr Character kInSyllable = 1U << 31;
constexpr Character kCapital = 1U << 30;
constexpr Character kDigit = 1U << 29;

Character character(char32_t lower, bool in_syllable, bool capital, bool digit) {
  return lower | (in_syllable ? kInSyllable : 0) | (capital ? kCapital : 0) | (digit ? kDigit : 0);
}

using Characters = std::array<Character, base::kLetterTableEnd>;

const Characters& characters() {
  static const auto table = [] {
    Characters made{};
    for (char32_t c = 0; c < base::kLetterTableEnd; ++c) {
      const auto& letter = base::letter_table()[c];
      made[c] = character(letter.lower, letter.letter || is_digit(c), letter.capital, is_digit(c));
    }
    made[kEth] = character(kLowerD, true, true, false);
    return made;
  }();
  return table;
}

Character character_of(const Characters& table, char32_t c) {
  if (c < base::kLetterTableEnd) return table[c];
  return character(base::to_lower(c) & kLower, base::is_letter(c), base::is_upper(c), false);
}

std::uint64_t mixed(std::uint64_t key) {
  key ^= key >> 32;
  key *= 0xd6e8feb86659fd93ULL;
  return key ^ (key >> 29);
}

}  // namespace

void append_syllables(std::string_view text, std::vector<Syllable>& out) {
  const auto& table = characters();
  const auto size = text.size();
  std::size_t pos = 0;
  while (pos < size) {
    auto point = base::decode(text, pos);
    auto now = character_of(table, point.value);
    if ((now & kInSyllable) == 0) {
      pos += point.length;
      continue;
    }
    const auto begin = pos;
    const auto first = now;
    std::uint64_t key = kSeed;
    while (true) {
      key = (key ^ (now & kLower)) * 0x100000001b3ULL;
      const auto last = now;
      pos += point.length;
      if (pos >= size) break;
      point = base::decode(text, pos);
      now = character_of(table, point.value);
      if ((now & kInSyllable) != 0) continue;
      const bool joins = (last & kDigit) != 0 && (point.value == '.' || point.value == ',') &&
                         pos + 1 < size && is_digit(static_cast<unsigned char>(text[pos + 1]));
      if (!joins) break;
      now = point.value;
    }
    out.push_back({.key = mixed(key),
                   .where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(pos)},
                   .capital = (first & kCapital) != 0,
                   .number = (first & kDigit) != 0});
  }
}

std::vector<Syllable> syllables(std::string_view text) {
  std::vector<Syllable> out;
  out.reserve(text.size() / 5);
  append_syllables(text, out);
  return out;
}

}  // namespace sotin::stories
