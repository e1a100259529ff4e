#pragma once

/// @file
/// The two languages that sotin speaks to people.

#include <cstdint>
#include <string_view>

namespace sotin::views {

enum class Tongue : std::uint8_t { kVietnamese, kEnglish };

/// Picks the wording for a tongue.
[[nodiscard]] constexpr std::string_view say(Tongue tongue, std::string_view vietnamese,
                                             std::string_view english) {
  return tongue == Tongue::kVietnamese ? vietnamese : english;
}

}  // namespace sotin::views
