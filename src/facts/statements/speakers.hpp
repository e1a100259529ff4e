#pragma once

/// @file
/// Who may be the speaker of a cue: names, pronouns and noun phrases beside it, the speaker of the
/// statement before, or nobody. A ranker chooses; a second one says whom a pronoun means.

#include <vector>

#include "facts/statements/candidates.hpp"
#include "facts/statements/speaker_heads.hpp"

namespace sotin::facts::statements {

enum class SpeakerSort : std::uint8_t {
  kMention,   ///< a mention
  kPronoun,   ///< «ông», «họ»
  kPointing,  ///< «vị này», «cơ quan trên»
  kPhrase,    ///< a noun phrase that is no mention
  kInherit,   ///< not in the clause: it goes on from before
  kNobody,    ///< the text names nobody
};

[[nodiscard]] base::Value name_of(SpeakerSort sort);

struct SpeakerOption {
  SpeakerSort sort = SpeakerSort::kNobody;
  TokenRange span = {};
  std::int32_t mention = -1;
};

/// Options for candidate `c` whose content is `content`, at most 24; kInherit and kNobody are
/// always among them. Bounded looks to both sides.
[[nodiscard]] std::vector<SpeakerOption> speaker_options(const Reading& reading, const Candidate& c,
                                                         const TokenRange& content);

/// What was said so far, for whoever comes next.
struct Turn {
  EntityIndex speaker = kNobody;
  std::uint32_t cue = 0;  ///< token
  TokenRange content = {};
  std::uint32_t sentence = 0;
};

/// Someone a pronoun may mean.
struct Antecedent {
  EntityIndex entity = kNobody;
  std::int32_t mention =
      -1;                  ///< its latest mention before the cue, -1 when known as a speaker only
  std::uint32_t rank = 0;  ///< 0 = most recent
  bool man = false;        ///< called «ông», «anh» somewhere near
  bool woman = false;      ///< called «bà», «chị», «cô»
  std::int32_t turn = -1;  ///< how many turns ago it spoke last: 0 = last, -1 = not lately
};

/// Does an option of this sort need an antecedent, and may it be someone new?
[[nodiscard]] constexpr bool refers(SpeakerSort sort) {
  return sort == SpeakerSort::kPronoun || sort == SpeakerSort::kPointing ||
         sort == SpeakerSort::kPhrase || sort == SpeakerSort::kInherit;
}
[[nodiscard]] constexpr bool may_be_new(SpeakerSort sort) {
  return sort == SpeakerSort::kPointing || sort == SpeakerSort::kPhrase;
}

/// At most 16 entities named before `before` (a token) or that spoke lately, most recent first; one
/// more for someone not named yet where `option` may be new. A pronoun for one person leaves out
/// what is no person or is called by the other sex's form, unless nobody else is left.
[[nodiscard]] std::vector<Antecedent> antecedents(const Reading& reading, std::uint32_t before,
                                                  const std::vector<Turn>& turns,
                                                  const SpeakerOption& option);
/// with `or_new` one more for someone not named yet.
[[nodiscard]] std::vector<Antecedent> antecedents(const Reading& reading, std::uint32_t before,
                                                  const std::vector<Turn>& turns, bool or_new);

}  // namespace sotin::facts::statements
