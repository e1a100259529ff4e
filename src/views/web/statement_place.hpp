#pragma once

/// @file
/// Permanent addresses of statements. An address names the report, a version of it, the code points
/// of the words in that version, and a digest of the words: so it leads to the same words after any
/// reading by another program, in later versions where the words moved, and in a ledger that was
/// made anew; and it never leads to other words in silence.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "layout.hpp"

namespace sotin::views::web {

/// `v2` and `120-185-0f3a9c21` of an address, in numbers.
struct PlaceAsked {
  std::uint32_t version = 0;  ///< 0: not told
  std::uint32_t begin = 0;    ///< code points
  std::uint32_t end = 0;
  std::string digest = {};  ///< empty in addresses that were made by hand
};
[[nodiscard]] std::optional<PlaceAsked> place_asked(std::string_view version,
                                                    std::string_view place);

/// What became of the words since the address was made.
enum class PlaceState : std::uint8_t {
  kSame,  ///< the current version is the one of the address
  kKept,  ///< the text changed, these words did not
  kGone,  ///< the current version does not hold them: `stored` is the version of the address
};

struct PlaceFound {
  ledger::Stored stored;
  text::Span where;
  PlaceState state = PlaceState::kSame;
  std::uint32_t current = 1;  ///< number of the report's current version
  std::optional<std::size_t> statement =
      {};  ///< that covers most of the words; a reading may have none
};

/// kNotFound when there is no such report, or nothing in it has these words.
[[nodiscard]] Result<PlaceFound> find_place(const ledger::Ledger& ledger, std::string_view report,
                                            const PlaceAsked& asked);

/// Eight hex digits, the same on every machine.
[[nodiscard]] std::string words_digest(std::string_view words);

}  // namespace sotin::views::web
