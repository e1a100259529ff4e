#include "sotin/base/letters.hpp"

#include "sotin/base/utf8.hpp"

namespace sotin::base {

const std::array<Letter, kLetterTableEnd>& letter_table() {
  static const auto table = [] {
    std::array<Letter, kLetterTableEnd> made{};
    const auto length = [](char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : 3; };
    for (char32_t c = 0; c < kLetterTableEnd; ++c) {
      const char32_t lower = to_lower(c);
      made[c] = {static_cast<std::uint16_t>(length(lower) == length(c) ? lower : c), is_letter(c),
                 is_upper(c)};
    }
    return made;
  }();
  return table;
}

}  // namespace sotin::base
