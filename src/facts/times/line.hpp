#pragma once

/// @file
/// A window on the tokens of one line, with the questions the grammar asks: which word is this,
/// is there a space, what number. Out of the window there is nothing.

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "sotin/base/hash.hpp"
#include "sotin/language/analysis.hpp"

namespace sotin::facts::times {

using At = std::uint32_t;  ///< a token
using Key = std::uint64_t;

/// Key of a lower-case word, made when compiling: is(at, "ngày"_w).
consteval Key operator""_w(const char* text, std::size_t size) {
  return hash_bytes(std::string_view(text, size));
}

class Line {
 public:
  /// `keys`, if given, stand for the keys of tokens [first, last): other spellings made one.
  Line(const language::Analysis& analysis, At first, At last, const Key* keys = nullptr)
      : analysis_(&analysis), keys_(keys), first_(first), last_(last) {}

  [[nodiscard]] At first() const { return first_; }
  [[nodiscard]] At last() const { return last_; }
  [[nodiscard]] bool has(At at) const { return at >= first_ && at < last_; }
  [[nodiscard]] Key key(At at) const {
    if (!has(at)) return 0;
    return keys_ != nullptr ? keys_[at - first_] : token(at).key;
  }
  [[nodiscard]] bool is(At at, Key word) const { return key(at) == word; }
  [[nodiscard]] bool any(At at, std::initializer_list<Key> words) const {
    const Key here = key(at);
    for (const Key word : words) {
      if (here == word) return true;
    }
    return false;
  }
  /// The words at `at` and after.
  [[nodiscard]] bool is(At at, Key first, Key second) const {
    return is(at, first) && is(at + 1, second);
  }
  [[nodiscard]] bool is(At at, Key first, Key second, Key third) const {
    return is(at, first) && is(at + 1, second) && is(at + 2, third);
  }
  [[nodiscard]] bool number(At at) const {
    return has(at) && token(at).kind == language::TokenKind::kNumber;
  }
  [[nodiscard]] bool word(At at) const {
    return has(at) && token(at).kind == language::TokenKind::kWord;
  }
  /// Starts with a capital.
  [[nodiscard]] bool capital(At at) const {
    return word(at) && token(at).shape != language::Shape::kLower;
  }
  [[nodiscard]] bool lower(At at) const { return word(at) && !capital(at); }
  /// Nothing of the line, or a mark: where a phrase may end.
  [[nodiscard]] bool stops(At at) const {
    return !has(at) || token(at).kind == language::TokenKind::kPunct;
  }
  /// Stands without a space after the token before it.
  [[nodiscard]] bool glued(At at) const { return has(at) && !token(at).space_before; }
  /// How many bytes the token has (digits of a number).
  [[nodiscard]] std::uint32_t length(At at) const {
    return has(at) ? token(at).where.end - token(at).where.begin : 0;
  }
  /// The number at `at`, or -1; numbers of more than nine digits are -1 too.
  [[nodiscard]] std::int32_t value(At at) const {
    if (!number(at) || length(at) > 9) return -1;
    std::int32_t sum = 0;
    for (const char c : token(at).where.in(analysis_->folded)) sum = sum * 10 + (c - '0');
    return sum;
  }
  [[nodiscard]] bool dash(At at) const { return any(at, {"-"_w, "–"_w, "—"_w}); }
  [[nodiscard]] const language::Token& token(At at) const { return analysis_->tokens[at]; }
  [[nodiscard]] const language::Analysis& analysis() const { return *analysis_; }

 private:
  const language::Analysis* analysis_;
  const Key* keys_;
  At first_;
  At last_;
};

}  // namespace sotin::facts::times
