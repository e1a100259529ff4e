// A person's name is the run of capitals behind the honorific, or at the end of the title once
// countries and bodies that belong to the title are taken off.
#include "facts/names/mention_parts.hpp"

#include <algorithm>

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
    if (is_capital(c, i)) {
      end = ++i;
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

/// Does a listed phrase of a title (and not a name) begin at `i`?
bool opens_title(const NameContext& c, std::uint32_t i) {
  const auto mask = c.classes[i].opens;
  return (mask & kOfTitle) != 0 && ((mask & kSureNames) == 0 || c.classes[i].length > 1);
}

/// The name at the end of [first, last): its last run of capitals without what belongs to the
/// title.
TokenRange trailing_name(const NameContext& c, std::uint32_t first, std::uint32_t last) {
  std::uint32_t at = first;
  TokenRange found;
  while (at < last) {
    if (c.classes[at].length > 0 && opens_title(c, at)) {
      at += c.classes[at].length;
      found = {};
      continue;
    }
    if (!is_capital(c, at)) {
      if (found.last == at || !is_joint(c, at)) found = {};
      ++at;
      continue;
    }
    const auto run = run_from(c, at, last);
    found = run;
    // "Chủ tịch Fed Atlanta Raphael Bostic": drop title words inside the run.
    for (auto i = run.first; i < run.last; ++i) {
      if (c.classes[i].length > 0 && opens_title(c, i) && i + c.classes[i].length < run.last) {
        found.first = i + c.classes[i].length;
      } else if (i > found.first && run.last - i >= 2 &&
                 (c.classes[i].opens & bit(NameClass::kFamilyName)) != 0 && !is_capital(c, i - 1)) {
        found.first = i;
      }
    }
    at = run.last;
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
    if (opens_title(c, i + 1) && c.classes[i + 1].length > 1) continue;
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
  if (m.name.empty()) {
    // Segments between commas, dashes and brackets; the first that ends in a name holds it.
    for (auto begin = first; begin < last && m.name.empty();) {
      auto end = begin;
      while (end < last && c.writing[end] != Writing::kComma && c.writing[end] != Writing::kOpen &&
             c.writing[end] != Writing::kClose &&
             !(c.writing[end] == Writing::kDash && a.tokens[end].space_before)) {
        ++end;
      }
      m.name = trailing_name(c, begin, end);
      if (!m.name.empty()) {
        if (m.name.first > begin) {
          m.role = {first, m.name.first};
        } else if (begin > first) {
          m.role = {first, begin};
        } else if (end + 1 < last) {
          m.role = {end + 1, last};
        }
      }
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
  for (auto i = mention.tokens.first; i < mention.tokens.last; ++i) {
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
