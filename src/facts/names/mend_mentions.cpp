// Each rule looks at one mention and the tokens around it; the last looks at all mentions of a
// name.
#include "facts/names/mend_mentions.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "facts/names/mention_parts.hpp"
#include "facts/names/name_keys.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

using language::Lexicon;

/// «quân đội» + «Nga»: the head belongs to the mention and decides its kind.
const Lexicon& heads() {
  static const Lexicon& lexicon = Lexicon::embedded("state_bodies");
  return lexicon;
}

/// Takes a head in front of a state's name into the mention.
void take_head(const NameContext& c, Mention& m, std::uint32_t free_from) {
  if (m.kind != EntityKind::kCountry || c.classes[m.tokens.first].opens == 0) return;
  for (std::uint32_t length = 3; length > 0; --length) {
    if (m.tokens.first < free_from + length) continue;
    const auto first = m.tokens.first - length;
    const auto* head = heads().exact(*c.analysis, {first, m.tokens.first});
    if (head == nullptr) continue;
    const auto word = c.analysis->lower(first - (first > 0 ? 1 : 0));
    if (first > 0 && (word == "các" || word == "hai" || word == "những" || word == "nhiều")) return;
    m.tokens.first = first;
    m.kind = head->attributes[0] == "country" ? EntityKind::kCountry : EntityKind::kOrganisation;
    return;
  }
}

bool is_abbreviation(const NameContext& c, std::uint32_t i) {
  return c.writing[i] == Writing::kUpper || c.writing[i] == Writing::kMixed;
}

/// «Tổ chức X» + «(ABC)». Returns the end of the mention with the brackets.
std::uint32_t with_brackets(const NameContext& c, const Mention& m) {
  const auto at = m.tokens.last;
  if (m.kind != EntityKind::kOrganisation || m.tokens.size() < 2 || at + 2 >= c.writing.size())
    return at;
  if (c.writing[at] != Writing::kOpen || c.analysis->tokens[at].line_start ||
      !is_abbreviation(c, at + 1))
    return at;
  auto end = at + 2;
  while (end < c.writing.size() && end < at + 6 && c.writing[end] != Writing::kClose) ++end;
  if (end >= c.writing.size() || c.writing[end] != Writing::kClose) return at;
  return end + 1;
}

/// An organisation that opens with an office and ends in a name is a person.
void see_title(const NameContext& c, Mention& m) {
  constexpr ClassMask kTitles = bits(NameClass::kOffice, NameClass::kRank);
  if (m.kind != EntityKind::kOrganisation && m.kind != EntityKind::kGroup) return;
  if ((c.classes[m.tokens.first].opens & kTitles) == 0 || m.tokens.size() < 4) return;
  if ((c.classes[m.tokens.first].opens & bit(NameClass::kOrganisationHead)) != 0) return;
  Mention person = m;
  person.kind = EntityKind::kPerson;
  split_mention(c, person);
  if (person.name.size() >= 2 && person.name.last == m.tokens.last &&
      person.name.first > m.tokens.first)
    m = person;
}

/// A state is in the lists, or its leader is («chính quyền ông Assad»), or it has a government
/// («chính phủ Dalmara»).
bool is_known_state(const NameContext& c, const Mention& m) {
  static const Lexicon& leaders = Lexicon::embedded("leaders");
  for (std::uint32_t length = 1; length < std::min(4U, m.tokens.size()); ++length) {
    const auto* head = heads().exact(*c.analysis, {m.tokens.first, m.tokens.first + length});
    if (head != nullptr && head->attributes[0] == "country") return true;
  }
  return !country_in(*c.analysis, m.tokens).empty() ||
         (m.tokens.size() > 1 &&
          leaders.exact(*c.analysis, {m.tokens.last - 1, m.tokens.last}) != nullptr);
}

bool is_doubtful_state(const NameContext& c, const Mention& m) {
  constexpr ClassMask kStates = bits(NameClass::kCountry, NameClass::kCapital);
  return m.kind == EntityKind::kCountry && (c.classes[m.tokens.first].opens & kStates) == 0 &&
         !is_known_state(c, m);
}

/// A capital's bare name, read as a person, a body or a thing.
bool is_odd_capital(const NameContext& c, const Mention& m) {
  constexpr ClassMask kOthers = bits(NameClass::kForeignName, NameClass::kFamilyName,
                                     NameClass::kGivenName, NameClass::kOutlet);
  if (m.kind != EntityKind::kPerson && m.kind != EntityKind::kOrganisation &&
      m.kind != EntityKind::kOther)
    return false;
  const auto& classes = c.classes[m.tokens.first];
  static const Lexicon& capitals = Lexicon::embedded("capitals");
  return (classes.opens & bit(NameClass::kCapital)) != 0 && (classes.opens & kOthers) == 0 &&
         classes.length == m.tokens.size() && capitals.exact(*c.analysis, m.tokens) != nullptr;
}

/// «Cường», «Kherson», «Ban Bí», read as states: what no list knows as one is a person who is named
/// elsewhere (`people`: last words of their names), a body by its noun, or a place.
void see_state(const NameContext& c, Mention& m, const std::unordered_set<std::uint64_t>& people) {
  if (!is_doubtful_state(c, m)) return;
  const auto word = c.analysis->tokens[m.tokens.last - 1].key;
  if (people.contains(word)) {
    m.kind = EntityKind::kPerson;
  } else if ((c.classes[m.tokens.first].opens & bit(NameClass::kOrganisationHead)) != 0) {
    m.kind = EntityKind::kOrganisation;
  } else {
    m.kind = EntityKind::kPlace;
  }
  split_mention(c, m);
}

/// «Jakarta» alone is no person and no body: the government where it says something, else the
/// place.
void see_capital(const NameContext& c, Mention& m,
                 const std::unordered_set<std::uint64_t>& people) {
  if (!is_odd_capital(c, m) || people.contains(c.analysis->tokens[m.tokens.last - 1].key)) return;
  const auto at = m.tokens.first;
  const bool located =
      at > 0 && (c.classes[at - 1].any() & bits(NameClass::kLocative, NameClass::kPlaceHead)) != 0;
  const bool speaks = c.speech_ahead[at] != 0;
  m.kind = located || !speaks ? EntityKind::kPlace : EntityKind::kCountry;
  split_mention(c, m);
}

/// The kinds of states and capitals that can't be what the tagger took them for.
void mend_kinds(const NameContext& c, std::vector<Mention>& mentions) {
  const auto odd = [&](const Mention& m) {
    return is_doubtful_state(c, m) || is_odd_capital(c, m);
  };
  if (std::none_of(mentions.begin(), mentions.end(), odd)) return;
  std::unordered_set<std::uint64_t> people;  // last words of names of two words or more
  for (const auto& m : mentions) {
    if (m.kind == EntityKind::kPerson && m.name.size() > 1)
      people.insert(c.analysis->tokens[m.name.last - 1].key);
  }
  for (auto& m : mentions) {
    see_state(c, m, people);
    see_capital(c, m, people);
  }
}

/// Names whose kind must be the same wherever they stand: not states, not groups, not capitals.
bool has_one_kind(const Mention& m) {
  return m.kind != EntityKind::kGroup && m.kind != EntityKind::kCountry && !m.name.empty();
}

}  // namespace

void mend_mentions(const NameContext& context, std::vector<Mention>& mentions) {
  std::vector<Mention> mended;
  mended.reserve(mentions.size());
  for (auto& m : mentions) {
    const auto& classes = context.classes[m.tokens.first];
    if ((classes.opens & bit(NameClass::kNotName)) != 0 && classes.length >= m.tokens.size())
      continue;
    if (!mended.empty() && m.tokens.first < mended.back().tokens.last)
      continue;  // inside the brackets
    take_head(context, m, mended.empty() ? 0 : mended.back().tokens.last);
    m.tokens.last = with_brackets(context, m);
    split_mention(context, m);
    see_title(context, m);
    mended.push_back(std::move(m));
  }
  mend_kinds(context, mended);
  struct Votes {
    std::array<float, 6> of{};
  };
  std::unordered_map<std::uint64_t, Votes> votes;
  const auto& analysis = *context.analysis;
  const auto key = [&](const Mention& m) { return words_hash(analysis, m.name); };
  for (const auto& m : mended) {
    if (has_one_kind(m)) votes[key(m)].of[static_cast<std::size_t>(m.kind)] += m.confidence;
  }
  for (auto& m : mended) {
    if (!has_one_kind(m) || m.name != m.tokens) continue;
    const auto& of = votes[key(m)].of;
    std::size_t best = static_cast<std::size_t>(m.kind);
    for (std::size_t k = 0; k < of.size(); ++k) {
      if (of[k] > of[best]) best = k;
    }
    if (best == static_cast<std::size_t>(m.kind)) continue;
    m.kind = static_cast<EntityKind>(best);
    split_mention(context, m);
    if (m.name.empty()) m.name = m.tokens;
  }
  mentions = std::move(mended);
}

}  // namespace sotin::facts
