#pragma once

/// @file
/// What the name tagger looks at: the tokens, their classes in the lexicons, how they are written,
/// and a memory of how each capitalised word is used elsewhere in the report.

#include <cstdint>
#include <vector>

#include "facts/names/chunks.hpp"
#include "facts/names/name_classes.hpp"
#include "sotin/language/analysis.hpp"

namespace sotin::facts {

/// How a token is written, finer than language::Shape.
enum class Writing : std::uint8_t {
  kNone,
  kLower,
  kCapital,
  kUpper,
  kMixed,
  kForeignCapital,
  kLetter,
  kNumber,
  kComma,
  kStop,
  kOpen,
  kClose,
  kQuote,
  kDash,
  kSlash,
  kColon,
  kOther,
};

/// Memory bits of a word.
enum : std::uint8_t {
  kSeenLower = 1,      ///< also written in lower case
  kSeenCapital = 2,    ///< written in capitals inside a sentence
  kSeenAddressed = 4,  ///< once behind an honorific, office or rank
  kSeenOrganised = 8,  ///< once behind a word that opens an organisation
  kSeenLocated = 16,   ///< once behind a word that opens a place
  kSeenOften = 32,     ///< three times or more in capitals
};

/// Classes whose words open a mention that goes on to the right.
inline constexpr ClassMask kOpeners = bits(
    NameClass::kOffice, NameClass::kHonorific, NameClass::kRank, NameClass::kOrganisationHead,
    NameClass::kPlaceHead, NameClass::kGroupHead, NameClass::kThingHead, NameClass::kQuantifier);

/// Made once a report; holds a reference to the analysis.
struct NameContext {
  const language::Analysis* analysis = nullptr;
  std::vector<TokenClasses> classes;
  std::vector<Writing> writing;
  std::vector<std::uint8_t> memory;  ///< of capitalised words; 0 for others
  std::vector<Chunk> chunks;
  std::vector<std::int32_t> chunk_at;  ///< index of the chunk over a token, or -1
  static constexpr std::uint32_t kNoOpener = 0xffffffff;
  std::vector<std::uint32_t>
      opener;  ///< last token before this one, in its clause, that opens a phrase of kOpeners
  std::vector<std::uint8_t>
      speech_ahead;  ///< tokens to the next verb of saying in the clause, 1-6; 0: none
  std::vector<std::uint8_t> sentence_start;  ///< 1 for the first word of a sentence or quotation
};

[[nodiscard]] NameContext make_name_context(const language::Analysis& analysis);

/// Can `words` not be a Vietnamese syllable («Schuck», «Jeffrey»)?
[[nodiscard]] bool looks_foreign(std::string_view lower);

}  // namespace sotin::facts
