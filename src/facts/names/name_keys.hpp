#pragma once

/// @file
/// What two mentions must share to name the same thing: the keys of the words that count, without
/// articles, brackets, generic heads («hãng», «tờ», «thành phố») and with known other names
/// unified.

#include <cstdint>
#include <vector>

#include "facts/reading.hpp"

namespace sotin::facts {

using Keys = std::vector<std::uint64_t>;

/// Keys of the words of a person's name (no punctuation).
[[nodiscard]] Keys person_keys(const Analysis& analysis, const TokenRange& name);
/// Keys of an organisation's name: «hãng tin Reuters» = «Reuters», «LHQ» = «Liên hợp quốc».
[[nodiscard]] Keys organisation_keys(const Analysis& analysis, const TokenRange& name);
/// Keys of a place: «thành phố Sakai» = «Sakai», «TP.HCM» = «Thành phố Hồ Chí Minh».
[[nodiscard]] Keys place_keys(const Analysis& analysis, const TokenRange& name);
/// Keys of a group: «Các chuyên gia» = «giới chuyên gia».
[[nodiscard]] Keys group_keys(const Analysis& analysis, const TokenRange& name);

/// One number for a sequence of keys.
[[nodiscard]] std::uint64_t hash_of(const Keys& keys);
/// hash_of(person_keys(analysis, name)), without a list.
[[nodiscard]] std::uint64_t words_hash(const Analysis& analysis, const TokenRange& name);
/// Hash of the initials of the words in `name` («Bộ Công an» -> that of "bca"); 0 below three
/// words.
[[nodiscard]] std::uint64_t initials_of(const Analysis& analysis, const TokenRange& name);

[[nodiscard]] bool is_prefix(const Keys& shorter, const Keys& longer);
[[nodiscard]] bool is_suffix(const Keys& shorter, const Keys& longer);

/// Same first and last word, the words of the shorter in order inside the longer, at most three
/// words more («cơ sở Minh Truyền», «cơ sở sản xuất mắm Minh Truyền»).
[[nodiscard]] bool is_filled(const Keys& shorter, const Keys& longer);

/// Can two foreign words be spellings of one name: at most one letter more, less or different?
[[nodiscard]] bool nearly_same(std::string_view a, std::string_view b);

}  // namespace sotin::facts
