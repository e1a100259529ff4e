#pragma once

/// @file
/// What a search can be narrowed by: person, outlet, date, act, story. Counted over the sentences
/// found, not over the ledger.

#include <map>
#include <string>
#include <vector>

#include "layout.hpp"

namespace sotin::views::web {

enum class Facet : std::uint8_t { kPerson, kOutlet, kDate, kAct, kStory };
inline constexpr Facet kFacets[] = {Facet::kPerson, Facet::kOutlet, Facet::kDate, Facet::kAct,
                                    Facet::kStory};
/// Its name in the query: "person", "outlet", "date", "act", "story".
[[nodiscard]] std::string_view parameter(Facet facet);

/// What one sentence found can be narrowed by.
struct Traits {
  std::map<Facet, std::vector<std::string>> values;
  std::string entry;  ///< "s3": the statement that it is a part of
};

/// The traits of every hit, in their order; corrections of people count. About half a millisecond a
/// report.
[[nodiscard]] Result<std::vector<Traits>> traits_of(const ledger::Ledger& ledger,
                                                    const std::vector<ledger::SearchHit>& hits);

using Chosen = std::map<Facet, std::string>;
[[nodiscard]] bool passes(const Traits& traits, const Chosen& chosen);

/// The chosen ones, each with a link that takes it away, then what else there is to choose.
[[nodiscard]] Result<void> put_facets(Html& html, const ledger::Ledger& ledger,
                                      const std::vector<const Traits*>& shown, const Chosen& chosen,
                                      const Reader& reader);

}  // namespace sotin::views::web
