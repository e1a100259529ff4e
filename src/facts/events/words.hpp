#pragma once

/// @file
/// Small questions about words around a place: prepositions, the subject before a verb, numbers as
/// feature values.

#include <cstdint>
#include <string_view>

#include "facts/events/reading_view.hpp"

namespace sotin::facts {

/// Is the token a preposition or conjunction that keeps what follows from being a subject?
[[nodiscard]] bool is_preposition(std::string_view lower);

/// Nearest mention before `token` in its sentence that can be the subject of a verb there: not
/// after a preposition, not across a semicolon. -1 when there is none within 40 tokens.
[[nodiscard]] std::int32_t subject_before(const ReadingView& view, std::uint32_t token);

/// The mention that begins the coordination ("A, B và C") in which mention `m` stands.
[[nodiscard]] std::int32_t chain_head(const ReadingView& view, std::int32_t m);

/// "0", "1", "2", "3", "5", "8", "15", "30", "more": counts as feature values.
[[nodiscard]] std::string_view bucket(std::uint32_t count);

/// Does any token in `range` read `word`?
[[nodiscard]] bool holds(const Analysis& analysis, const TokenRange& range, std::string_view word);

}  // namespace sotin::facts
