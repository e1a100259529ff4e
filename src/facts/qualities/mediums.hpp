#pragma once

/// @file
/// Papers, broadcasters and agencies among the names of a report: by the lexicons of agencies and
/// outlets, or by the word before them («tờ», «đài», «hãng tin»).

#include <optional>

#include "facts/reading.hpp"

namespace sotin::facts::qualities {

/// A medium named at some tokens.
struct NamedMedium {
  TokenRange tokens;  ///< with the word before it
  TokenRange name;    ///< the name alone
  ChainRole role = ChainRole::kOutletCited;
  EntityIndex entity = kNobody;
};

/// The medium that is named by a mention, or nothing.
[[nodiscard]] std::optional<NamedMedium> medium_named(const Reading& reading,
                                                      const Mention& mention);

/// The medium whose name begins at `token`, be it a mention or only known from the lexicons.
[[nodiscard]] std::optional<NamedMedium> medium_at(const Reading& reading, std::uint32_t token);

/// The medium listed under the name that begins at `token`, mention or not.
[[nodiscard]] std::optional<NamedMedium> listed_medium_at(const Reading& reading,
                                                          std::uint32_t token);

/// Is `entity` a medium, by any of its first mentions?
[[nodiscard]] std::optional<ChainRole> medium_role(const Reading& reading, EntityIndex entity);

}  // namespace sotin::facts::qualities
