// Vietnamese text has a letter of its own (ạ, ế, ơ, đ ...) about once in eight letters. They are
// counted in the words of a page, not in its tags, scripts and styles; character references count
// as the letters they stand for.
#include "sotin/text/language_gate.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "sotin/base/utf8.hpp"
#include "sotin/text/encoding.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kSample = 256U << 10;
constexpr std::size_t kEnoughLetters = 200;
constexpr std::size_t kMarkedShare = 50;    // one letter in so many is enough for Vietnamese
constexpr std::size_t kUnmarkedShare = 20;  // and so of words typed without marks

bool is_vietnamese_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 ||
         c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The commonest words typed without marks that no other big language shares.
bool is_unmarked_word(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kWords = {
      "khong", "cua", "nguoi", "duoc", "nhung", "trong", "nuoc", "viec", "cung", "voi"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

struct Counts {
  std::size_t letters = 0;
  std::size_t marked = 0;
  std::size_t words = 0;
  std::size_t unmarked = 0;

  void add_reference(std::string_view body) {
    if (!body.starts_with('#')) {
      ++letters;  // &eacute; and its like
      return;
    }
    body.remove_prefix(1);
    const bool hex = body.starts_with('x') || body.starts_with('X');
    if (hex) body.remove_prefix(1);
    std::uint32_t value = 0;
    std::from_chars(body.data(), body.data() + body.size(), value, hex ? 16 : 10);
    letters += value >= 0xC0;
    marked += is_vietnamese_letter(value);
  }
};

bool same_letters(std::string_view bytes, std::string_view small) {
  return bytes.size() >= small.size() && std::equal(small.begin(), small.end(), bytes.begin(),
                                                    [](char a, char b) { return a == (b | 0x20); });
}

/// Behind the tag (and, for scripts and styles, the element) that begins at `at`.
std::size_t behind_tag(std::string_view text, std::size_t at) {
  const auto tag = text.substr(at + 1, 8);
  for (const std::string_view name : {"script", "style", "!--"}) {
    if (!same_letters(tag, name)) continue;
    const std::string_view stop = name == "!--" ? "-->" : "</s";
    const auto end = text.find(stop, at + 1);
    if (end == std::string_view::npos) return text.size();
    at = end;
    break;
  }
  const auto end = text.find('>', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

Counts count(std::string_view text) {
  Counts counts;
  const bool markup = text.find('<') != std::string_view::npos;
  char word[8];
  std::size_t length = 0;
  const auto end_word = [&] {
    if (length == 0) return;
    ++counts.words;
    if (length <= 8 && is_unmarked_word({word, length})) ++counts.unmarked;
    length = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_ascii_letter(c)) {
      if (length < 8) word[length] = static_cast<char>(c | 0x20);
      ++length;
      ++counts.letters;
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
      const auto [letter, size] = base::decode(text, at);
      counts.letters += letter >= 0xC0 && base::is_letter(letter);
      counts.marked += is_vietnamese_letter(letter);
      length = 9;  // a word with such a letter is none of the unmarked ones
      at += size;
      continue;
    }
    if (c == '&' && markup) {
      const auto end = text.substr(at, 12).find(';');
      if (end != std::string_view::npos && end > 2) {
        counts.add_reference(text.substr(at + 1, end - 1));
        length = 9;
        at += end + 1;
        continue;
      }
    }
    end_word();
    at = c == '<' && markup ? behind_tag(text, at) : at + 1;
  }
  end_word();
  return counts;
}

/// Does the page say that it is Vietnamese?
bool says_vietnamese(std::string_view head) {
  const auto folded = base::fold_case(head.substr(0, 4096));
  for (const std::string_view words : {"lang=\"vi", "lang='vi", "lang=vi", "content=\"vi\""}) {
    if (folded.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

bool surely_not_vietnamese(std::string_view bytes) {
  bytes = bytes.substr(0, kSample);
  if (says_vietnamese(bytes)) return false;
  auto counts = count(bytes);
  // A letter may have been cut at the end of the sample.
  const auto whole = bytes.substr(0, bytes.size() > 4 ? bytes.size() - 4 : 0);
  if (counts.marked * kMarkedShare < counts.letters &&
      !simdjson::validate_utf8(whole.data(), whole.size())) {
    std::vector<std::string> notes;
    const auto text = to_utf8(bytes, notes);
    counts = count(text);
  }
  if (counts.letters < kEnoughLetters) return false;
  return counts.marked * kMarkedShare < counts.letters &&
         counts.unmarked * kUnmarkedShare < counts.words;
}

}  // namespace sotin::text
