#pragma once

/// @file
/// Phrase lists ("phó thủ tướng", "tp.hcm") looked up at a token, longest match first.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/language/analysis.hpp"

namespace sotin::language {

/// A set of phrases with a row of attributes each, from an embedded table: first column the phrase
/// (any case; compared in lower case, token by token), further columns free.
class Lexicon {
 public:
  struct Entry {
    std::string phrase;                  ///< as in the table
    std::vector<std::string> attributes; ///< further columns
    std::uint32_t length;                ///< tokens
  };

  Lexicon() = default;
  /// Reads a table; a phrase that stands twice keeps its first row.
  static Lexicon parse(std::string_view table);
  /// The embedded table `data/vi/<name>.tsv`, read once; empty when there is none. Thread-safe.
  static const Lexicon& embedded(std::string_view name);

  /// The longest phrase that begins at token `at`, or nullptr. Constant time for most tokens.
  [[nodiscard]] const Entry* longest(const Analysis& analysis, std::uint32_t at) const {
    return may_begin(analysis.tokens[at].key) ? longest_from(analysis, at) : nullptr;
  }
  /// The phrase made of exactly tokens `range`, or nullptr.
  [[nodiscard]] const Entry* exact(const Analysis& analysis, const TokenRange& range) const;
  /// The phrase written so (any case), or nullptr.
  [[nodiscard]] const Entry* find(std::string_view phrase) const;

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  // Open addressing over hashes of token sequences; each prefix of a phrase has a slot.
  struct Slot {
    std::uint64_t key = 0;
    std::int32_t entry = -1;  // -1: only a prefix
    bool longer = false;      // some phrase goes on from here
  };
  [[nodiscard]] const Entry* longest_from(const Analysis& analysis, std::uint32_t at) const;
  [[nodiscard]] const Slot* slot(std::uint64_t key) const;
  Slot& make_slot(std::uint64_t key);
  void grow();

  [[nodiscard]] bool may_begin(std::uint64_t token) const {
    return (firsts_[(token & firsts_mask_) >> 6] >> (token & 63) & 1) != 0;
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  // One bit for each first token (by its key's low bits): most tokens are turned away here.
  std::vector<std::uint64_t> firsts_ = {0};
  std::uint64_t firsts_mask_ = 63;
  std::size_t used_ = 0;
};

}  // namespace sotin::language
