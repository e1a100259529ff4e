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
  // Open addressing over hashes of token sequences; each prefix of a phrase has a slot. Eight bytes
  // a slot, so that the lists stay in the cache: the hash's high half and what is found.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t found = 0;  // 2 * (entry + 1) + (do phrases go on from here?); 0: free
    [[nodiscard]] bool goes_on() const { return (found & 1) != 0; }
    [[nodiscard]] std::int64_t entry() const { return std::int64_t{found >> 1} - 1; }
  };
  class PrefixTable;
  [[nodiscard]] const Entry* longest_from(const Analysis& analysis, std::uint32_t at) const;
  [[nodiscard]] Slot slot(std::uint64_t key) const;
  [[nodiscard]] const Entry* entry_of(std::uint64_t key) const;
  void index(const PrefixTable& prefixes);

  [[nodiscard]] bool may_begin(std::uint64_t token) const {
    return (firsts_[(token & firsts_mask_) >> 6] >> (token & 63) & 1) != 0;
  }

  [[nodiscard]] bool may_have(std::uint64_t key) const {
    const auto mark = key >> 20 & marks_mask_;
    return (marks_[mark >> 6] >> (mark & 63) & 1) != 0;
  }

  std::vector<Entry> entries_;
  std::vector<std::uint64_t> keys_;  // of entries_: their whole hashes
  std::vector<Slot> slots_ = std::vector<Slot>(1);
  // One bit for each first token (by its key's low bits), behind them one for each phrase of one
  // token; one for each slot. Most tokens are turned away here.
  std::vector<std::uint64_t> firsts_ = {0};
  std::vector<std::uint64_t> marks_ = {0};
  std::uint64_t firsts_mask_ = 63;
  std::uint64_t marks_mask_ = 63;
  std::uint64_t mask_ = 0;
};

}  // namespace sotin::language
