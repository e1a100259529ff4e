// One pass over the bytes: letters and digits gather into runs, everything else stands alone.
#include "tokens.hpp"

#include "sotin/base/hash.hpp"
#include "sotin/base/letters.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::language {
namespace {

/// What one pass over a word learns about it.
struct Word {
  std::size_t end;
  std::uint64_t key;
  Shape shape;
};

/// Reads the run of letters that begins at `pos`, writing its lower case into `folded` in place.
Word read_word(const std::array<base::Letter, base::kLetterTableEnd>& table,
               const std::string& text, std::string& folded, std::size_t pos) {
  std::uint64_t key = 0xcbf29ce484222325ULL;  // where hash_bytes begins
  const auto take = [&](std::size_t at) {
    key = (key ^ static_cast<unsigned char>(folded[at])) * 0x100000001b3ULL;  // as hash_bytes
  };
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  bool first_capital = false;
  while (pos < text.size()) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte < 0x80) {
      const auto& letter = table[byte];
      if (!letter.letter) break;
      folded[pos] = static_cast<char>(letter.lower);
      take(pos);
      if (letter.capital && letters == 0) first_capital = true;
      capitals += letter.capital;
      ++letters;
      ++pos;
      continue;
    }
    const auto [c, length] = base::decode(text, pos);
    bool capital = false;
    if (c < base::kLetterTableEnd) {
      const auto& letter = table[c];
      if (!letter.letter) break;
      capital = letter.capital;
      if (capital && length == 2) {
        folded[pos] = static_cast<char>(0xC0 | (letter.lower >> 6));
        folded[pos + 1] = static_cast<char>(0x80 | (letter.lower & 0x3F));
      } else if (capital && length == 3) {
        folded[pos] = static_cast<char>(0xE0 | (letter.lower >> 12));
        folded[pos + 1] = static_cast<char>(0x80 | ((letter.lower >> 6) & 0x3F));
        folded[pos + 2] = static_cast<char>(0x80 | (letter.lower & 0x3F));
      }
    } else if (!base::is_letter(c)) {
      break;
    }
    if (capital && letters == 0) first_capital = true;
    capitals += capital;
    ++letters;
    for (const auto end = pos + length; pos < end; ++pos) take(pos);
  }
  const Shape shape = capitals == 0                        ? Shape::kLower
                      : capitals == letters && letters > 1 ? Shape::kUpper
                      : first_capital && capitals == 1     ? Shape::kCapital
                                                           : Shape::kMixed;
  return {pos, hash_bytes({}, key), shape};
}

}  // namespace

void find_tokens(Analysis& analysis) {
  const std::string& text = analysis.document->text();
  const auto& table = base::letter_table();
  analysis.folded = text;
  analysis.tokens.reserve(text.size() / 5 + 8);
  bool space = true;
  bool line_start = true;
  std::uint32_t line_first = 0;
  const auto end_line = [&] {
    const auto last = static_cast<std::uint32_t>(analysis.tokens.size());
    if (last > line_first) analysis.lines.push_back({{0, 0}, {line_first, last}});
    line_first = last;
    line_start = true;
    space = true;
  };
  for (std::size_t pos = 0; pos < text.size();) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte == ' ') {
      space = true;
      ++pos;
      continue;
    }
    const auto [c, length] = base::decode(text, pos);
    const bool letter = c < base::kLetterTableEnd ? table[c].letter : base::is_letter(c);
    if (!letter && (c <= ' ' || c >= 0x80)) {
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
        end_line();
        pos += length;
        continue;
      }
      if (base::is_space(c)) {
        space = true;
        pos += length;
        continue;
      }
    }
    const std::size_t begin = pos;
    Token token{{}, 0, 0, TokenKind::kPunct, Shape::kNone, space, line_start};
    if (letter) {
      const auto word = read_word(table, text, analysis.folded, pos);
      token.kind = TokenKind::kWord;
      token.shape = word.shape;
      token.key = word.key;
      pos = word.end;
    } else {
      pos += length;
      if (c >= '0' && c <= '9') {
        token.kind = TokenKind::kNumber;
        while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9') ++pos;
      }
      token.key = hash_bytes(std::string_view(text).substr(begin, pos - begin));
    }
    token.where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(pos)};
    analysis.tokens.push_back(token);
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

std::uint32_t Analysis::match_all(std::uint32_t at, std::string_view phrase) const {
  std::uint32_t count = 0;
  while (!phrase.empty()) {
    const auto word = lower(at + count);
    if (!phrase.starts_with(word) || word.empty()) return 0;
    ++count;
    phrase.remove_prefix(word.size());
    if (phrase.empty()) return count;
    if (phrase.front() != ' ') return 0;
    phrase.remove_prefix(1);
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
