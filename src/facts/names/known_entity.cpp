// The questions of resolve_entities that need no memory but one entity's.
#include "facts/names/known_entity.hpp"

#include <algorithm>

#include "facts/names/mention_parts.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {

using language::Lexicon;

int name_fit(const Known& known, const Keys& keys, char gender, bool addressed) {
  if (known.kind != EntityKind::kPerson || known.relation) return 0;
  if (gender != '?' && known.gender != '?' && gender != known.gender) return 0;
  if (known.unnamed) return 0;
  if (known.name == keys) return 3;
  if (is_suffix(keys, known.name) || is_suffix(known.name, keys)) return 2;
  const auto& shorter = keys.size() < known.name.size() ? keys : known.name;
  const auto& longer = keys.size() < known.name.size() ? known.name : keys;
  if (is_prefix(shorter, longer) && (addressed || shorter.size() > 1)) return 1;
  if (shorter.size() > 1 &&
      std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end()) {
    return 1;
  }
  return 0;
}

bool may_grow(const Analysis& analysis, const Known& known, const Mention& mention) {
  static const Lexicon& nouns = Lexicon::embedded("organisation_heads");
  static const Lexicon& bodies = Lexicon::embedded("organisations");
  const auto shown = known.name_tokens;
  if (mention.kind == EntityKind::kGroup) return country_in(analysis, mention.tokens).empty();
  const bool head = nouns.exact(analysis, shown) != nullptr;
  if (head) return bodies.exact(analysis, shown) == nullptr;
  const auto rest = mention.name.first + shown.size();
  return rest < mention.name.last && country_in(analysis, {rest, mention.name.last}).empty();
}

Keys army_keys(const Analysis& analysis, const Mention& mention) {
  static const Lexicon& countries = Lexicon::embedded("countries");
  static const Lexicon& armies = Lexicon::embedded("join_armies");
  const auto* head = armies.longest(analysis, mention.tokens.first);
  if (head == nullptr || mention.tokens.first + head->length >= mention.tokens.last) return {};
  const TokenRange rest{mention.tokens.first + head->length, mention.tokens.last};
  const auto* state = countries.exact(analysis, rest);
  if (state == nullptr || state->attributes.empty()) return {};
  return {hash_bytes("army"), hash_bytes(state->attributes[0])};
}

bool is_relation(const Analysis& analysis, const Mention& mention) {
  if (mention.name.first == mention.tokens.first) return false;
  static const Lexicon& kin = Lexicon::embedded("kin");
  const auto* entry = kin.longest(analysis, mention.tokens.first);
  if (entry == nullptr) return false;
  const auto end = mention.tokens.first + entry->length;
  return (end == mention.name.first && analysis.lower(end - 1) != "chú" &&
          analysis.lower(end - 1) != "dì" && analysis.lower(end - 1) != "con") ||
         analysis.lower(end) == "của";
}

bool is_capital_city(const Analysis& analysis, const TokenRange& tokens) {
  static const Lexicon& capitals = Lexicon::embedded("capitals");
  return capitals.exact(analysis, tokens) != nullptr;
}

std::string_view office_of(const Analysis& analysis, const TokenRange& tokens) {
  static const Lexicon& offices = Lexicon::embedded("offices");
  for (auto i = tokens.first; i < tokens.last; ++i) {
    const auto* office = offices.longest(analysis, i);
    if (office != nullptr && i + office->length <= tokens.last) {
      return analysis.span({i, i + office->length}).in(analysis.folded);
    }
  }
  return analysis.span(tokens).in(analysis.folded);
}

void remember_leader(const Analysis& analysis, Known& known) {
  static const Lexicon& leaders = Lexicon::embedded("leaders");
  const auto* entry = leaders.exact(analysis, known.name_tokens);
  if (entry == nullptr)
    entry = leaders.exact(analysis, {known.name_tokens.last - 1, known.name_tokens.last});
  if (entry == nullptr || entry->attributes.size() < 2) return;
  if (known.country.empty() && entry->attributes[0] != "XX") known.country = entry->attributes[0];
  if (known.country == entry->attributes[0] || entry->attributes[0] == "XX")
    known.offices.append("\n").append(entry->attributes[1]);
}

}  // namespace sotin::facts
