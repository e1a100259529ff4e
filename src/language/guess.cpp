// Vietnamese shows itself by its letters: about one in eight carries a mark that other languages do
// not have (ạ, ế, ơ, đ ...). Text without any such letter is told by its commonest words.
#include "sotin/language/guess.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "sotin/base/letters.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

constexpr std::size_t kSample = 2048;
constexpr std::size_t kGlance = 512;  // enough for most Vietnamese reports
constexpr std::size_t kFewestLetters = 20;

bool is_vietnamese_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 ||
         c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0;
}

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 14> kEnglish = {
    "the", "of", "and", "to", "in", "that", "is", "for", "was", "with", "said", "on", "by", "as"};
constexpr std::array<std::string_view, 22> kVietnameseUnmarked = {
    "khong", "cua",  "nguoi", "duoc", "nhung", "mot",  "trong", "voi",  "nay",  "cac", "da",
    "tai",   "ngay", "den",   "cho",  "viec",  "nuoc", "thu",   "cung", "theo", "va",  "nam"};

/// Do the letters alone tell that this is Vietnamese?
bool plainly_vietnamese(std::string_view text) {
  const auto& table = base::letter_table();
  std::size_t letters = 0;
  std::size_t marked = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto [c, length] = base::decode(text, pos);
    letters += c < base::kLetterTableEnd && table[c].letter;
    marked += is_vietnamese_letter(c);
    pos += length;
  }
  return letters >= 100 && marked * 25 >= letters;
}

}  // namespace

std::string_view guess_language(std::string_view text) {
  if (plainly_vietnamese(text.substr(0, kGlance))) return "vi";
  text = text.substr(0, kSample);
  std::size_t letters = 0;
  std::size_t marked = 0;
  std::size_t words = 0;
  std::size_t english = 0;
  std::size_t unmarked = 0;
  std::size_t begin = 0;
  const std::string folded = base::fold_case(text);
  for (std::size_t pos = 0; pos <= folded.size();) {
    char32_t c = ' ';
    std::uint32_t length = 1;
    if (pos < folded.size()) {
      const auto decoded = base::decode(folded, pos);
      c = decoded.value;
      length = decoded.length;
    }
    if (base::is_letter(c)) {
      ++letters;
      marked += is_vietnamese_letter(c);
    } else {
      if (pos > begin) {
        const auto word = std::string_view(folded).substr(begin, pos - begin);
        ++words;
        english += is_in(kEnglish, word);
        unmarked += is_in(kVietnameseUnmarked, word);
      }
      begin = pos + length;
    }
    pos += length;
  }
  if (letters < kFewestLetters) return marked > 0 ? "vi" : "und";
  if (marked * 25 >= letters) return "vi";
  if (english * 100 >= words * 8 && english > unmarked) return "en";
  if (unmarked * 100 >= words * 12) return "vi";
  return "und";
}

}  // namespace sotin::language
