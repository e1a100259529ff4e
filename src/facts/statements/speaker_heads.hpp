#pragma once

/// @file
/// Nouns that head a phrase for a speaker: «một quan chức ...», «bản báo cáo ...».

#include <cstdint>
#include <string_view>

#include "sotin/language/analysis.hpp"

namespace sotin::facts::statements {

using language::Analysis;

/// Kinds of nouns in `data/vi/speaker_heads.tsv`.
enum class HeadKind : std::uint8_t { kNone, kPerson, kAnonymous, kGroup, kDocument, kOrganisation };

[[nodiscard]] base::Value name_of(HeadKind kind);
/// The kind of the noun at `token`, after a counting word («một», «các», «hai»).
[[nodiscard]] HeadKind head_at(const Analysis& analysis, std::uint32_t token);

/// The noun that begins at `token` itself and how many tokens it has (0: none).
struct Head {
  HeadKind kind = HeadKind::kNone;
  std::uint32_t length = 0;
};
[[nodiscard]] Head noun_at(const Analysis& analysis, std::uint32_t token);
/// Words that count a noun: «một», «các», «nhiều».
[[nodiscard]] bool counts(std::uint64_t word);

}  // namespace sotin::facts::statements
