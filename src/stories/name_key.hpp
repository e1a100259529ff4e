#pragma once

/// @file
/// Names as joining compares them: one way of writing (tone marks, abbreviations, other spellings),
/// what kind of thing the name alone shows it to be, and how many people may bear it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/facts/report.hpp"

namespace sotin::stories {

/// What a name alone says about how far it reaches.
enum class Reach : std::uint8_t {
  kWide,    ///< one thing wherever it is named: NATO, Hà Nội, Volodymyr Zelensky
  kCommon,  ///< a full name that many people may bear: Nguyễn Văn Hùng
  kShort,   ///< a part of a name: Hùng, Trump
  kLocal,   ///< clear only inside its story: UBND xã, phường 5, Nguyễn Văn H.
  kOffice,  ///< no name but an office: «người phát ngôn Bộ Giao thông»
};

struct NameKey {
  std::string exact;  ///< lower case with marks, words parted by one space, other spellings unified
  std::string folded;  ///< the same without marks
  bool alias = false;  ///< unified by the list of other spellings
  Reach reach = Reach::kWide;
  bool vietnamese = false;  ///< of a person: a name as Vietnamese people bear it
  double bearers = 0;       ///< of a Vietnamese person's full name: about how many bear it
};

[[nodiscard]] NameKey key_of(std::string_view name, facts::EntityKind kind);

/// Lower-case words with marks, tone marks where the new spelling puts them («hoà» -> «hòa»).
[[nodiscard]] std::vector<std::string> plain_words(std::string_view text);

/// The provinces, cities and countries named in `text`, each in one spelling; countries as "@VN".
[[nodiscard]] std::vector<std::string> places_in(std::string_view text);

/// May `name` be a short form of the longer `full`? «Trump», «V. Putin», «Donald Trump» of «Donald
/// John Trump». Both folded.
[[nodiscard]] bool is_short_for(std::string_view name, std::string_view full);

}  // namespace sotin::stories
