#pragma once

/// @file
/// A Document cut into tokens, sentences, lines and quotations: what every fact reader looks at.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/linear_model.hpp"
#include "sotin/text/document.hpp"
#include "sotin/text/parts.hpp"
#include "sotin/text/span.hpp"

namespace sotin::language {

enum class TokenKind : std::uint8_t {
  kWord,    ///< a run of letters: one Vietnamese syllable, or a foreign word
  kNumber,  ///< a run of digits
  kPunct,   ///< one other character
};

/// How a word is written.
enum class Shape : std::uint8_t { kLower, kCapital, kUpper, kMixed, kNone };

/// The smallest piece: a run of letters, a run of digits, or one other character. "TP.HCM" is three
/// tokens without spaces between them, "20-8" likewise, "16h20" is 16 h 20.
struct Token {
  text::Span where;
  std::uint64_t key;       ///< base::Value key of the lower-case words
  std::uint32_t sentence;  ///< index into Analysis::sentences
  TokenKind kind;
  Shape shape;        ///< kNone for numbers and punctuation
  bool space_before;  ///< white space or the text's start stands before it
  bool line_start;    ///< first token of its line
};

/// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : last - first; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return first <= token && token < last; }
  auto operator<=>(const TokenRange&) const = default;
};

struct Sentence {
  TokenRange tokens;
  std::uint32_t line;   ///< index into Analysis::lines
  text::PartKind part;  ///< kind of the part it begins in
};

/// A line of the text (news paragraphs are lines).
struct Line {
  TokenRange sentences;  ///< indexes into Analysis::sentences
  TokenRange tokens;
};

/// A pair of quotation marks. `inside` are the tokens between the marks. A quotation whose closing
/// mark is missing ends at the line break (`closed` false). Quotations do not nest here: the
/// outermost counts. A quotation in which each line opens anew (and only the last closes) is one.
struct Quotation {
  TokenRange inside;
  bool closed;
};

/// A Document's analysis. Holds a reference to the document, which must outlive it.
struct Analysis {
  const text::Document* document;
  std::string folded;  ///< lower-case text, same byte offsets as document->text()
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Line> lines;
  std::vector<Quotation> quotations;
  std::vector<std::int32_t>
      quotation_of;  ///< per token: index of the quotation it is inside, or -1
  std::vector<text::Part> parts;

  [[nodiscard]] std::string_view words(std::uint32_t token) const {
    return document->words(tokens[token].where);
  }
  /// Lower-case words of a token; empty when out of range (also below 0).
  [[nodiscard]] std::string_view lower(std::int64_t token) const {
    if (token < 0 || token >= static_cast<std::int64_t>(tokens.size())) return {};
    return tokens[static_cast<std::size_t>(token)].where.in(folded);
  }
  /// A token as a feature value; `<none>` when out of range.
  [[nodiscard]] base::Value value(std::int64_t token) const {
    if (token < 0 || token >= static_cast<std::int64_t>(tokens.size())) return {"<none>"};
    const auto& t = tokens[static_cast<std::size_t>(token)];
    return {t.key, t.where.in(folded)};
  }
  [[nodiscard]] text::Span span(const TokenRange& range) const {
    if (range.empty()) return {};
    return {tokens[range.first].where.begin, tokens[range.last - 1].where.end};
  }
  /// Tokens that overlap `span`.
  [[nodiscard]] TokenRange tokens_in(const text::Span& span) const;
  /// First token that ends after byte `offset`.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const;
  /// Do tokens [at, ...) read `phrase` (lower case, syllables and marks separated by one space)?
  /// Returns the number of tokens matched, 0 if not.
  [[nodiscard]] std::uint32_t match(std::uint32_t at, std::string_view phrase) const {
    // Most calls fail at the first byte.
    if (at >= tokens.size() || phrase.empty() || folded[tokens[at].where.begin] != phrase.front()) {
      return 0;
    }
    return match_all(at, phrase);
  }

 private:
  [[nodiscard]] std::uint32_t match_all(std::uint32_t at, std::string_view phrase) const;
};

/// Analyses `document`. Linear; no clock, no locale. Safe to call from several threads at once.
[[nodiscard]] Analysis analyse(const text::Document& document);

}  // namespace sotin::language
