#pragma once

/// @file
/// Texts for the tests of near copies: sentences of syllables drawn with a fixed seed.

#include <cstdint>
#include <string>
#include <vector>

namespace sotin::stories::testing {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}
  std::uint64_t below(std::uint64_t end) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return (state_ >> 11) % end;
  }

 private:
  std::uint64_t state_;
};

inline std::string made_sentence(Draw& draw, std::size_t syllables) {
  static const char* const kOnsets[] = {"b", "c", "d", "đ", "g",  "h",
                                        "k", "l", "m", "n", "ph", "th"};
  static const char* const kRimes[] = {"a",  "ông", "iên", "ương", "ê",
                                       "ái", "ôn",  "ịch", "ử",    "eo"};
  std::string out;
  for (std::size_t i = 0; i < syllables; ++i) {
    if (i > 0) out += ' ';
    out += kOnsets[draw.below(12)];
    out += kRimes[draw.below(10)];
  }
  return out + ". ";
}

inline std::string made_text(std::uint64_t seed, std::size_t sentences) {
  Draw draw(seed);
  std::string out;
  for (std::size_t i = 0; i < sentences; ++i) out += made_sentence(draw, 8 + draw.below(20));
  return out;
}

}  // namespace sotin::stories::testing
