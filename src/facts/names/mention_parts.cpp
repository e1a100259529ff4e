// A person's name is the run of capitals behind the honorific, or at the end of the title once
// countries and bodies that belong to the title are taken off.
#include "facts/names/mention_parts.hpp"

#include <algorithm>
#include <charconv>

namespace sotin::facts {
namespace {

using language::Lexicon;
using language::TokenKind;

bool is_capital(const NameContext& c, std::uint32_t i) {
  return c.writing[i] >= Writing::kCapital && c.writing[i] <= Writing::kLetter;
}

bool is_joint(const NameContext& c, std::uint32_t i) {
  const auto w = c.analysis->lower(i);
  return w == "-" || w == "." || w == "'" || w == "’" || w == "bin" || w == "al" || w == "van" ||
         w == "der" || w == "de" || w == "von" || w == "da" || w == "del" || w == "el" ||
         w == "dos" || w == "ben" || w == "abu" || w == "di" || w == "du" || w == "la" ||
         w == "le" || w == "ibn";
}

/// Capitals from `first`, with particles and hyphens between them.
TokenRange run_from(const NameContext& c, std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = first;
  std::uint32_t i = first;
  while (i < last) {
    if (is_capital(c, i) ||
        (i > first && i == end + 1 && c.writing[end] == Writing::kDash &&
         !c.analysis->tokens[i].space_before && c.writing[i] == Writing::kLower)) {
      end = ++i;  // also the second half of «Jong-un»
    } else if (i > first && i - end < 2 && is_joint(c, i) &&
               !(c.analysis->tokens[i].kind == TokenKind::kPunct &&
                 c.analysis->tokens[i].space_before)) {
      ++i;
    } else {
      break;
    }
  }
  return {first, end};
}

constexpr ClassMask kOfTitle =
    bits(NameClass::kCountry, NameClass::kCapital, NameClass::kProvince, NameClass::kPlace,
         NameClass::kOrganisation, NameClass::kOffice, NameClass::kRank, NameClass::kHonorific,
         NameClass::kOrganisationHead, NameClass::kGroupHead, NameClass::kPlaceHead,
         NameClass::kAgency, NameClass::kOutlet);
constexpr ClassMask kSureNames = bits(NameClass::kFamilyName, NameClass::kForeignName);

constexpr ClassMask kProperTitle =
    bits(NameClass::kCountry, NameClass::kCapital, NameClass::kProvince, NameClass::kPlace,
         NameClass::kOrganisation, NameClass::kAgency, NameClass::kOutlet);

/// A district's name is more often a person's («Thanh Hà»), and one president's is a city's.
bool names_people_too(const NameContext& c, const TokenRange& range) {
  static const Lexicon& provinces = Lexicon::embedded("provinces");
  const auto* entry = provinces.exact(*c.analysis, range);
  return entry != nullptr && !entry->attributes.empty() &&
         (entry->attributes[0] == "district" || c.analysis->lower(range.first) == "hồ");
}

/// One of the family names that most people bear; «Văn» is nearly always a middle name.
bool is_common_family(const NameContext& c, std::uint32_t i) {
  constexpr std::uint32_t kCommon = 30;
  static const Lexicon& families = Lexicon::embedded("family_names");
  if (c.writing[i] != Writing::kCapital) return false;
  const auto* entry = families.exact(*c.analysis, {i, i + 1});
  if (entry == nullptr || entry->attributes.empty()) return false;
  std::uint32_t count = 0;
  const auto& digits = entry->attributes[0];
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return count >= kCommon;
}

/// Does the noun of a place or a body («xã», «Trường Tiểu học») end right before `i`?
bool behind_head(const NameContext& c, std::uint32_t i) {
  static const Lexicon& places = Lexicon::embedded("place_heads");
  static const Lexicon& bodies = Lexicon::embedded("organisation_heads");
  for (std::uint32_t length = 1; length <= 3 && length <= i; ++length) {
    const TokenRange head{i - length, i};
    if (places.exact(*c.analysis, head) != nullptr || bodies.exact(*c.analysis, head) != nullptr)
      return true;
  }
  return false;
}

/// «Đinh Văn Sang»: Đinh Văn is a town too, but a family name before a further name is a person's.
bool is_half_a_name(const NameContext& c, std::uint32_t i) {
  constexpr ClassMask kSurePlace = bits(NameClass::kCountry, NameClass::kCapital,
                                        NameClass::kProvince, NameClass::kOrganisation);
  const auto& classes = c.classes[i];
  if (classes.length != 2 || (classes.opens & bit(NameClass::kPlace)) == 0 ||
      (classes.opens & kSurePlace) != 0 || i + 2 >= c.writing.size())
    return false;
  return is_common_family(c, i) && is_capital(c, i + 2) && !is_common_family(c, i + 2) &&
         !behind_head(c, i);
}

/// Does a listed phrase of a title (and not a name) begin at `i`? A single capitalised word that is
/// only a common noun in lower case («Đình», «Nguyên») is part of a name unless a mention opens
/// with it.
bool opens_title(const NameContext& c, std::uint32_t i, std::uint32_t first) {
  const auto& classes = c.classes[i];
  const auto mask = classes.opens;
  if (classes.length == 0 || (mask & kOfTitle) == 0) return false;
  if (classes.length > 1) {
    if (is_half_a_name(c, i)) return false;
    return (mask & ~(bit(NameClass::kProvince) | kSureNames)) != 0 ||
           !names_people_too(c, {i, i + classes.length});
  }
  if ((mask & kSureNames) != 0) return false;
  if (!is_capital(c, i) || (mask & kProperTitle) != 0 || c.writing[i] == Writing::kUpper)
    return true;
  return i == first;
}

/// The name at the end of [first, last): its last run of capitals without what belongs to the
/// title.
TokenRange trailing_name(const NameContext& c, std::uint32_t first, std::uint32_t last) {
  std::uint32_t at = first;
  TokenRange found;
  while (at < last) {
    if (opens_title(c, at, first) && at + c.classes[at].length <= last) {
      at += c.classes[at].length;
      found = {};
      continue;
    }
    if (!is_capital(c, at)) {
      found = {};
      ++at;
      continue;
    }
    found = run_from(c, at, last);
    at = found.last;
    // «Đảo Ngọc Trần Thị Mơ»: a long run holds one family name in front.
    for (auto i = found.first + 1; found.size() > 5 && i + 1 < found.last; ++i) {
      if ((c.classes[i].opens & bit(NameClass::kFamilyName)) != 0 && found.last - i <= 5) {
        found.first = i;
        break;
      }
    }
    // «Chủ tịch xã Đồng Sậy Phạm Văn Lúa»: the place comes first, then family and given names.
    const bool whole = found.first == first || found.size() < 3 ||
                       (found.size() < 5 && is_common_family(c, found.first));
    if (whole || !behind_head(c, found.first)) continue;
    for (auto i = found.first + 1; i + 1 < found.last; ++i) {
      if (!is_common_family(c, i) || found.last - i > 4) continue;
      found.first = i;
      break;
    }
  }
  return found.last == last ? found : TokenRange{};
}

bool is_address(std::string_view w) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "ông",  "bà",  "anh", "chị",  "em", "cô",  "chú", "bác", "cụ",   "thầy",
      "ngài", "cậu", "bé",  "cháu", "mr", "mrs", "ms",  "dì",  "chàng"};
  return std::find(kWords.begin(), kWords.end(), w) != kWords.end();
}

void split_person(const NameContext& c, Mention& m) {
  const auto& a = *c.analysis;
  const auto [first, last] = m.tokens;
  m.name = m.role = {};
  for (auto i = first; i + 1 < last; ++i) {
    if (!is_address(a.lower(i)) || !is_capital(c, i + 1)) continue;
    if (is_capital(c, i) && i > first && is_capital(c, i - 1)) continue;  // «Tuấn Anh Dũng»
    if (opens_title(c, i + 1, first) && c.classes[i + 1].length > 1) continue;
    m.name = run_from(c, i + 1, last);
    if (i > first) {
      m.role = {first, i};
    } else if (m.name.last + 1 < last) {
      m.role = {m.name.last + 1, last};
    } else {
      m.role = {first, i + 1};
    }
    break;
  }
  // Segments between commas, dashes and brackets; the first that ends in a name holds it. What
  // stands in brackets comes last.
  for (const bool in_brackets : {false, true}) {
    bool inside = false;
    for (auto begin = first; begin < last && m.name.empty();) {
      auto end = begin;
      while (end < last && c.writing[end] != Writing::kComma && c.writing[end] != Writing::kOpen &&
             c.writing[end] != Writing::kClose &&
             !(c.writing[end] == Writing::kDash && a.tokens[end].space_before)) {
        ++end;
      }
      if (inside == in_brackets) m.name = trailing_name(c, begin, end);
      if (!m.name.empty()) {
        if (m.name.first > first) {
          m.role = {first, m.name.first};
        } else if (end + 1 < last) {
          m.role = {end + 1, last};
        }
      }
      inside = end < last && c.writing[end] == Writing::kOpen;
      begin = end + 1;
    }
  }
  if (m.name.empty()) m.role = m.tokens;
}

}  // namespace

TokenRange bracketed_abbreviation(const NameContext& c, const TokenRange& tokens) {
  if (tokens.size() < 4 || c.writing[tokens.last - 1] != Writing::kClose) return {};
  for (auto i = tokens.last - 1; i-- > tokens.first + 1;) {
    if (c.writing[i] == Writing::kOpen)
      return i + 1 < tokens.last - 1 ? TokenRange{i + 1, tokens.last - 1} : TokenRange{};
  }
  return {};
}

void split_mention(const NameContext& context, Mention& mention) {
  if (mention.kind == EntityKind::kPerson) {
    split_person(context, mention);
    return;
  }
  mention.name = mention.tokens;
  mention.role = {};
  const auto brackets = bracketed_abbreviation(context, mention.tokens);
  if (!brackets.empty()) mention.name.last = brackets.first - 1;
}

char gender_of(const Analysis& analysis, const Mention& mention) {
  const auto end = std::min(mention.tokens.last, mention.tokens.first + 40);
  for (auto i = mention.tokens.first; i < end; ++i) {
    if (mention.name.contains(i)) continue;
    const auto w = analysis.lower(i);
    if (w == "ông" || w == "anh" || w == "ngài" || w == "chú" || w == "thầy" || w == "mr" ||
        w == "cậu")
      return 'm';
    if (w == "bà" || w == "chị" || w == "cô" || w == "mrs" || w == "ms" || w == "nữ") return 'f';
  }
  return '?';
}

std::string_view country_in(const Analysis& analysis, const TokenRange& tokens) {
  static const Lexicon& countries = Lexicon::embedded("countries");
  static const Lexicon& capitals = Lexicon::embedded("capitals");
  for (auto i = tokens.first; i < tokens.last; ++i) {
    if (analysis.tokens[i].kind != TokenKind::kWord ||
        analysis.tokens[i].shape == language::Shape::kLower)
      continue;
    for (const auto* lexicon : {&countries, &capitals}) {
      const auto* entry = lexicon->longest(analysis, i);
      if (entry == nullptr || i + entry->length > tokens.last || entry->attributes.empty())
        continue;
      if (analysis.tokens[i + entry->length - 1].shape == language::Shape::kLower) continue;
      return entry->attributes[0];
    }
  }
  return {};
}

}  // namespace sotin::facts
