#pragma once

/// @file
/// Countries inside longer names: «Bộ Ngoại giao Malaysia», «quân đội Mỹ», «Điện Kremlin».

#include <string>
#include <string_view>
#include <vector>

#include "sotin/text/span.hpp"

namespace sotin::stories {

struct CountryName {
  text::Span where;  ///< bytes of the name looked at
  std::string code;  ///< ISO 3166-1 alpha-2
};

/// Countries, capitals and seats of government named in `name`, longest first from the left. Looks
/// at the first 40 syllables.
[[nodiscard]] std::vector<CountryName> countries_in(std::string_view name);

/// The only country in `name`; empty when there is none or more than one.
[[nodiscard]] std::string only_country_in(std::string_view name);

}  // namespace sotin::stories
