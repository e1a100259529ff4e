// Headline, else the first sentence of prose, else whatever words come first.
#include "sotin/language/heading.hpp"

#include <algorithm>

#include "sotin/base/utf8.hpp"
#include "sotin/language/analysis.hpp"

namespace sotin::language {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Without blanks around it, each run of blanks inside one space.
std::string on_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    if (!is_blank(c)) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

/// The first `kHeadingBytes`, on a border of code points.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= kHeadingBytes) return text;
  auto end = kHeadingBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

/// At most `kHeadingLetters`, cut before a word.
std::string shortened(std::string line, bool goes_on) {
  std::size_t letters = 0, pos = 0, border = 0;
  while (pos < line.size() && letters < kHeadingLetters) {
    if (line[pos] == ' ') border = pos;
    pos += std::max<std::size_t>(1, base::decode(line, pos).length);
    ++letters;
  }
  if (pos >= line.size() && !goes_on) return line;
  if (pos < line.size()) line.resize(border > 0 && line[pos] != ' ' ? border : pos);
  while (!line.empty() && (line.back() == ' ' || line.back() == ',' || line.back() == ';'))
    line.pop_back();
  return line + "…";
}

}  // namespace

std::string heading_of(std::string_view title, std::string_view text) {
  const auto begins = beginning_of(title);
  if (auto line = on_one_line(begins); !line.empty()) return line;
  const auto document = text::Document::from_bytes(beginning_of(text), {});
  const auto analysis = analyse(document);
  const Sentence* first = nullptr;
  const auto find = [&](auto&& fits) {
    if (first != nullptr) return;
    const auto& all = analysis.sentences;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Sentence& sentence) {
      const auto& tokens = analysis.tokens;
      return fits(sentence.part) &&
             std::any_of(tokens.begin() + sentence.tokens.first,
                         tokens.begin() + sentence.tokens.last,
                         [](const Token& token) { return token.kind == TokenKind::kWord; });
    });
    if (at != all.end()) first = &*at;
  };
  using text::PartKind;
  find([](PartKind part) { return part == PartKind::kHeadline; });
  find([](PartKind part) { return part == PartKind::kLead || part == PartKind::kBody; });
  find([](PartKind) { return true; });
  if (first == nullptr) return {};
  auto where = analysis.span(first->tokens);
  if (first->part == PartKind::kHeadline) {
    for (const auto& part : analysis.parts) {
      if (part.kind == PartKind::kHeadline && part.where.begin <= where.begin) where = part.where;
    }
  }
  const bool goes_on = where.end == document.text().size() && text.size() > kHeadingBytes;
  return shortened(on_one_line(document.words(where)), goes_on);
}

}  // namespace sotin::language
