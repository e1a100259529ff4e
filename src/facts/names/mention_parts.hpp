#pragma once

/// @file
/// Takes a mention apart: «Bộ trưởng Ngoại giao Nga Sergey Lavrov» is an office, a country and a
/// name; «Tổ chức Y tế Thế giới (WHO)» a name and its abbreviation.

#include <string_view>

#include "facts/names/name_context.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {

/// Fills `name` and `role` of a mention whose tokens and kind are known.
void split_mention(const NameContext& context, Mention& mention);

/// The abbreviation in brackets at the end of the tokens, or an empty range.
[[nodiscard]] TokenRange bracketed_abbreviation(const NameContext& context,
                                                const TokenRange& tokens);

/// Gender told by the honorific of a mention: 'm', 'f' or '?'.
[[nodiscard]] char gender_of(const Analysis& analysis, const Mention& mention);

/// ISO code of the first country or capital named inside `tokens`; empty when there is none.
[[nodiscard]] std::string_view country_in(const Analysis& analysis, const TokenRange& tokens);

}  // namespace sotin::facts
