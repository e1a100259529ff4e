// Words are copied character by character. A base letter with marks behind it becomes one composed
// letter, a piece of its own; so does a character reference.
#include "page_text.hpp"

#include "blocks.hpp"
#include "marks.hpp"
#include "references.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text::html {
namespace {

struct Character {
  char32_t first = 0;
  char32_t second = 0;
  std::size_t length = 0;
};

Character character_at(std::string_view text, std::size_t at) {
  if (text[at] == '&') {
    const auto found = reference_at(text.substr(at, 64));
    if (found.length > 0) return {found.first, found.second, found.length};
  }
  const auto [c, length] = base::decode(text, at);
  return {c, 0, length};
}

}  // namespace

void TextMaker::add(std::string_view characters, std::size_t begin, std::size_t end) {
  const auto at = static_cast<std::uint32_t>(text.size());
  text += characters;
  const auto behind = static_cast<std::uint32_t>(text.size());
  const bool plain = characters.size() == end - begin;
  if (!pieces.empty()) {
    auto& last = pieces.back();
    const bool last_plain = last.text.size() == last.where.end - last.where.begin;
    if (plain && last_plain && last.where.end == begin && last.text.end == at) {
      last.text.end = behind;
      last.where.end = end;
      return;
    }
  }
  pieces.push_back({{at, behind}, {begin, end}});
}

Span TextMaker::add_line(std::uint32_t first, std::uint32_t last) {
  const bool more = !text.empty();
  std::size_t line = text.size();
  bool begun = false;
  bool space = false;
  for_each_words(*tree_, first, last, [&](const Node& node) {
    const auto words = tree_->words(node);
    for (std::size_t at = 0; at < words.size();) {
      const auto c = character_at(words, at);
      const std::size_t begin = at;
      at += c.length;
      if (base::is_space(c.first)) {
        space = true;
        continue;
      }
      if (c.first == 0xAD || c.first == 0x200B) continue;  // says where a line may break
      if (!begun && more) {
        text += '\n';
        line = text.size();
      }
      if (begun && space) text += ' ';
      begun = true;
      space = false;
      std::string letters;
      base::append_utf8(letters, c.first);
      if (c.second != 0) base::append_utf8(letters, c.second);
      bool marked = is_mark(c.first);
      while (at < words.size() && letters.size() < 64) {
        const auto next = character_at(words, at);
        if (!is_mark(next.first)) break;
        base::append_utf8(letters, next.first);
        at += next.length;
        marked = true;
      }
      add(marked ? composed(letters) : letters, node.begin + begin, node.begin + at);
    }
  });
  return begun ? Span{static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(text.size())}
               : Span{};
}

PageBytes bytes_of_words(const Tree& tree, std::uint32_t first, std::uint32_t last) {
  PageBytes bytes;
  bool begun = false;
  for_each_words(tree, first, last, [&](const Node& node) {
    const auto words = tree.words(node);
    std::size_t from = 0;
    std::size_t to = words.size();
    while (from < to && is_blank(words[from])) ++from;
    while (to > from && is_blank(words[to - 1])) --to;
    if (from == to) return;
    if (!begun) bytes.begin = node.begin + from;
    begun = true;
    bytes.end = node.begin + to;
  });
  return bytes;
}

}  // namespace sotin::text::html
