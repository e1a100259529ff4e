#pragma once

/// @file
/// What the name lexicons say about each token: a bit mask of classes for the tokens that open a
/// listed phrase and one for the tokens that go on with it.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sotin/language/analysis.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {

enum class NameClass : std::uint8_t {
  kCountry,
  kCapital,
  kProvince,
  kPlace,
  kOffice,
  kHonorific,
  kRank,
  kOrganisationHead,
  kOrganisation,
  kAgency,
  kOutlet,
  kFamilyName,
  kGivenName,
  kForeignName,
  kGroupHead,
  kQuantifier,
  kPlaceHead,
  kVerb,
  kLocative,
  kThingHead,
  kSpeechVerb,
  kNotName,
};
inline constexpr std::size_t kNameClasses = 22;

/// The table (`data/vi/<name>.tsv`) of each class, in the order of NameClass.
inline constexpr std::array<std::string_view, kNameClasses> kNameTables = {
    "countries",    "capitals",     "provinces",          "places",        "offices",
    "honorifics",   "ranks",        "organisation_heads", "organisations", "agencies",
    "outlets",      "family_names", "given_names",        "foreign_names", "group_heads",
    "quantifiers",  "place_heads",  "name_verbs",         "locatives",     "thing_heads",
    "speech_verbs", "not_names"};

using ClassMask = std::uint32_t;
[[nodiscard]] constexpr ClassMask bit(NameClass c) {
  return ClassMask{1} << static_cast<unsigned>(c);
}
template <class... Classes>
[[nodiscard]] constexpr ClassMask bits(Classes... classes) {
  return (bit(classes) | ...);
}

/// Classes of one token.
struct TokenClasses {
  ClassMask opens = 0;      ///< a listed phrase begins here
  ClassMask goes_on = 0;    ///< inside a listed phrase that began before
  std::uint8_t length = 0;  ///< tokens of the phrase that begins here
  [[nodiscard]] ClassMask any() const { return opens | goes_on; }
};

/// All name lexicons as one: a token is looked up once for all classes.
class Gazetteer {
 public:
  static const Gazetteer& embedded();
  /// Classes of every token; phrases do not overlap: leftmost, longest. Names count only in
  /// capitals.
  [[nodiscard]] std::vector<TokenClasses> classify(const language::Analysis& analysis) const;

 private:
  /// Classes by how the words must be written.
  struct Masks {
    ClassMask any = 0;      ///< in any case
    ClassMask capital = 0;  ///< first and last word in capitals
    ClassMask upper = 0;    ///< all capitals, as abbreviations
  };
  language::Lexicon lexicon_;
  std::vector<Masks> masks_;  // by entry of lexicon_
};

}  // namespace sotin::facts
