#pragma once

/// @file
/// Questions other readers ask about mentions: what stands at a token, who was named last, whom a
/// pronoun means. All searches look back a bounded number of mentions, so each costs constant time.

#include <cstdint>
#include <string_view>

#include "facts/reading.hpp"

namespace sotin::facts {

inline constexpr std::int32_t kNoMention = -1;

/// Index of the mention that covers `token`, or kNoMention (also when out of range).
[[nodiscard]] std::int32_t mention_covering(const Reading& reading, std::int64_t token);

/// The mention whose first token is `token`, or kNoMention.
[[nodiscard]] std::int32_t mention_starting(const Reading& reading, std::int64_t token);

/// The mention whose last token is `token`, or kNoMention.
[[nodiscard]] std::int32_t mention_ending(const Reading& reading, std::int64_t token);

/// Index of the first mention that begins at or after `token`; mentions.size() when there is none.
[[nodiscard]] std::size_t first_mention_from(const Reading& reading, std::uint32_t token);

/// Latest mention of a person that ends at or before `token`, or kNoMention.
[[nodiscard]] std::int32_t latest_person_before(const Reading& reading, std::uint32_t token);

/// The mention that is the subject of `sentence`: the first that is not behind a preposition and
/// stands outside quotation marks, or kNoMention.
[[nodiscard]] std::int32_t subject_of(const Reading& reading, std::uint32_t sentence);

/// What a pronoun allows its antecedent to be.
struct PronounSense {
  bool pronoun = false;  ///< is it one at all
  bool person = true;   ///< else an organisation or a country («nước này», «cơ quan này»)
  bool plural = false;  ///< «họ», «hai bên»
  char gender = '?';    ///< 'm', 'f' or '?'
  std::string_view word;  ///< the word that counts, e.g. "ông", "lãnh đạo", "nước"
};

/// Is `range` a pronoun or an anaphoric title («ông», «bà này», «vị này», «nhà lãnh đạo này»,
/// «họ»)?
[[nodiscard]] PronounSense sense_of_pronoun(const Analysis& analysis, const TokenRange& range);

/// The entity a pronoun at `range` means: the subject of the sentence before when it fits, else the
/// nearest earlier person that fits in gender; kNobody when none does.
[[nodiscard]] EntityIndex find_person_for_pronoun(const Reading& reading, const TokenRange& range);

}  // namespace sotin::facts
