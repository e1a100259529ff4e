// One pass over the bytes: letters and digits gather into runs, everything else stands alone.
#include "tokens.hpp"

#include "sotin/base/hash.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

Shape shape_of(std::string_view words) {
  std::uint32_t upper = 0;
  std::uint32_t letters = 0;
  bool first_upper = false;
  for (std::size_t pos = 0; pos < words.size();) {
    const auto [c, length] = base::decode(words, pos);
    const bool is_upper = base::is_upper(c);
    if (pos == 0) first_upper = is_upper;
    upper += is_upper;
    ++letters;
    pos += length;
  }
  if (upper == 0) return Shape::kLower;
  if (upper == letters) return letters == 1 ? Shape::kCapital : Shape::kUpper;
  return first_upper && upper == 1 ? Shape::kCapital : Shape::kMixed;
}

}  // namespace

void find_tokens(Analysis& analysis) {
  const std::string& text = analysis.document->text();
  analysis.folded = base::fold_case(text);
  analysis.tokens.reserve(text.size() / 5 + 8);
  bool space = true;
  bool line_start = true;
  std::uint32_t line_first = 0;
  const auto end_line = [&] {
    const auto last = static_cast<std::uint32_t>(analysis.tokens.size());
    if (last > line_first) analysis.lines.push_back({{0, 0}, {line_first, last}});
    line_first = last;
    line_start = true;
  };
  for (std::size_t pos = 0; pos < text.size();) {
    auto [c, length] = base::decode(text, pos);
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
      end_line();
      space = true;
      pos += length;
      continue;
    }
    if (base::is_space(c)) {
      space = true;
      pos += length;
      continue;
    }
    const std::size_t begin = pos;
    TokenKind kind = TokenKind::kPunct;
    if (base::is_letter(c)) {
      kind = TokenKind::kWord;
      do {
        pos += length;
        if (pos >= text.size()) break;
        const auto next = base::decode(text, pos);
        c = next.value;
        length = next.length;
      } while (base::is_letter(c));
    } else if (c >= '0' && c <= '9') {
      kind = TokenKind::kNumber;
      while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9') ++pos;
    } else {
      pos += length;
    }
    const text::Span where{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(pos)};
    analysis.tokens.push_back({where, hash_bytes(where.in(analysis.folded)), 0, kind,
                               kind == TokenKind::kWord ? shape_of(where.in(text)) : Shape::kNone,
                               space, line_start});
    space = false;
    line_start = false;
  }
  end_line();
}

TokenRange Analysis::tokens_in(const text::Span& span) const {
  const std::uint32_t first = token_at(span.begin);
  std::uint32_t last = first;
  while (last < tokens.size() && tokens[last].where.begin < span.end) ++last;
  return {first, last};
}

std::uint32_t Analysis::token_at(std::uint32_t offset) const {
  const auto found =
      std::partition_point(tokens.begin(), tokens.end(),
                           [offset](const Token& token) { return token.where.end <= offset; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

std::uint32_t Analysis::match(std::uint32_t at, std::string_view phrase) const {
  std::uint32_t count = 0;
  while (!phrase.empty()) {
    const auto space = phrase.find(' ');
    if (lower(at + count) != phrase.substr(0, space)) return 0;
    ++count;
    phrase.remove_prefix(space == std::string_view::npos ? phrase.size() : space + 1);
  }
  return count;
}

Analysis analyse(const text::Document& document) {
  Analysis analysis;
  analysis.document = &document;
  analysis.parts = text::find_parts(document);
  find_tokens(analysis);
  find_quotations(analysis);
  find_sentences(analysis);
  return analysis;
}

}  // namespace sotin::language
