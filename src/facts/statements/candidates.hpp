#pragma once

/// @file
/// Places that may open a statement, with what stands around them.

#include <vector>

#include "facts/reading.hpp"
#include "facts/statements/cue_lexicon.hpp"

namespace sotin::facts::statements {

/// A possible cue. Everything is found by bounded looks to the left and right.
struct Candidate {
  TokenRange phrase;  ///< the words of the lexicon
  TokenRange cue;     ///< with a negation before and «thêm, rằng, là» after
  CueClass cls = CueClass::kSay;
  CueStrength strength = CueStrength::kMiddle;
  base::Value words;  ///< the phrase as a feature value
  bool negated = false;
  bool in_mention = false;
  bool medium_subject = false;  ///< the subject is a paper, broadcaster or agency
  bool medium_object = false;   ///< the object is
  std::uint32_t sentence = 0;
  std::int32_t quotation = -1;  ///< the quotation it stands in

  // to the left
  std::uint32_t verb_group = 0;  ///< first of the adverbs, dates and negations before the cue
  std::int32_t subject = -1;     ///< nearest mention to the left in the same sentence and quotation
  std::uint32_t subject_gap = 0;  ///< words between it and verb_group
  std::uint32_t subject_commas = 0;
  std::int32_t quote_before =
      -1;  ///< quotation that closes shortly before, in sentence or the one before
  std::uint32_t quote_gap = 0;  ///< tokens between its end and the cue
  // to the right
  std::uint32_t next = 0;    ///< first token after the cue
  std::int32_t object = -1;  ///< mention that begins within three tokens after the cue
  std::int32_t quote_after =
      -1;  ///< quotation that opens within 25 tokens, in this sentence or at the next line's head
  std::uint32_t quote_after_gap = 0;
  bool colon_after =
      false;  ///< a colon stands between the cue and quote_after or right after the cue

  std::uint32_t source_end =
      0;  ///< «theo X, ...»: the mark or «thì» where the source ends; else the cue's end

  float yes = 0;      ///< probability of being a cue
  float carrier = 0;  ///< probability of only passing another's words on
};

/// All candidates in text order; phrases do not overlap. Linear.
[[nodiscard]] std::vector<Candidate> find_candidates(const Reading& reading);

}  // namespace sotin::facts::statements
