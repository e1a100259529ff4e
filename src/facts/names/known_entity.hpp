#pragma once

/// @file
/// What is remembered of an entity while a report is read, and the questions that decide whether a
/// further mention names it: do the words fit, may a name grow, what does a title say?

#include <cstddef>
#include <string>
#include <string_view>

#include "facts/names/name_keys.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {

struct Known {
  EntityKind kind;
  Keys name;
  TokenRange name_tokens;
  char gender = '?';
  std::string country;
  std::string offices;  ///< lower-case titles seen, each after a line break
  bool relation = false;
  bool unnamed = false;    ///< a person known by office alone
  std::size_t latest = 0;  ///< number of the latest mention
};

/// How well a person's name fits an entity: 3 equal, 2 end, 1 beginning or middle, 0 not.
[[nodiscard]] int name_fit(const Known& known, const Keys& keys, char gender, bool addressed);

/// May an entity named by fewer words («Delta», «Cảnh sát») be what `mention` names by more
/// («Delta Force», «Cảnh sát Brazil»)? A body's generic noun and a proper name may grow, but
/// «Quốc hội» is not «Quốc hội Mỹ».
[[nodiscard]] bool may_grow(const Analysis& analysis, const Known& known, const Mention& mention);

/// «quân Nga» = «quân đội Nga» = «lực lượng Nga»; empty for other bodies.
[[nodiscard]] Keys army_keys(const Analysis& analysis, const Mention& mention);

/// Does kinship before the name name another person («mẹ Hành»)?
[[nodiscard]] bool is_relation(const Analysis& analysis, const Mention& mention);

[[nodiscard]] bool is_capital_city(const Analysis& analysis, const TokenRange& tokens);

/// The office a title names: its first listed office, or all its words, in lower case.
[[nodiscard]] std::string_view office_of(const Analysis& analysis, const TokenRange& tokens);

/// Adds what a well-known name alone says: country and office.
void remember_leader(const Analysis& analysis, Known& known);

}  // namespace sotin::facts
