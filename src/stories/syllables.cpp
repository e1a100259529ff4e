// One pass over the bytes: the letter table gives class and lower case of a character in one load,
// and the key is an FNV-1a over lower-case code points, so no string is built.
#include "sotin/stories/syllables.hpp"

#include "sotin/base/letters.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::stories {
namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// U+00D0 is typed for Đ in many pages; its lower case would be another letter.
constexpr char32_t kEth = 0xD0;
constexpr char32_t kLowerD = 0x111;

struct Character {
  char32_t lower;
  bool in_syllable;
  bool capital;
};

Character character_of(char32_t c) {
  if (c == kEth) return {kLowerD, true, true};
  if (c < base::kLetterTableEnd) {
    const auto& letter = base::letter_table()[c];
    return {letter.lower, letter.letter || is_digit(c), letter.capital};
  }
  return {base::to_lower(c), base::is_letter(c), base::is_upper(c)};
}

std::uint64_t mixed(std::uint64_t key) {
  key ^= key >> 32;
  key *= 0xd6e8feb86659fd93ULL;
  return key ^ (key >> 29);
}

}  // namespace

void append_syllables(std::string_view text, std::vector<Syllable>& out) {
  const auto size = text.size();
  std::size_t pos = 0;
  while (pos < size) {
    auto point = base::decode(text, pos);
    auto now = character_of(point.value);
    if (!now.in_syllable) {
      pos += point.length;
      continue;
    }
    Syllable syllable;
    const auto begin = pos;
    syllable.capital = now.capital;
    syllable.number = is_digit(point.value);
    std::uint64_t key = kSeed;
    char32_t last = 0;
    while (true) {
      key = (key ^ now.lower) * 0x100000001b3ULL;
      last = point.value;
      pos += point.length;
      if (pos >= size) break;
      point = base::decode(text, pos);
      now = character_of(point.value);
      const bool joins = (point.value == '.' || point.value == ',') && is_digit(last) &&
                         pos + 1 < size && is_digit(static_cast<unsigned char>(text[pos + 1]));
      if (joins) now.lower = point.value;
      if (!now.in_syllable && !joins) break;
    }
    syllable.key = mixed(key);
    syllable.where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(pos)};
    out.push_back(syllable);
  }
}

std::vector<Syllable> syllables(std::string_view text) {
  std::vector<Syllable> out;
  out.reserve(text.size() / 5);
  append_syllables(text, out);
  return out;
}

}  // namespace sotin::stories
