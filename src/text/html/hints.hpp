#pragma once

/// @file
/// What the names of an element (class, id, role ...) hint at.

#include <cstdint>
#include <string_view>

namespace sotin::text::html {

enum class Hint : std::uint8_t {
  kAdvertisement,
  kComment,
  kRelated,
  kNavigation,
  kFooter,
  kShare,
  kSidebar,
  kNotice,
  kHidden,
  kTags,
  kBody,
  kLead,
  kTitle,
  kByline,
  kCaption,
  kDate,
  kMeta,
  kMedia,
  kQuote,
  kCount
};

/// A set of hints: bit n for Hint n.
using Hints = std::uint32_t;

[[nodiscard]] constexpr Hints bit(Hint hint) { return 1U << static_cast<unsigned>(hint); }

[[nodiscard]] std::string_view name_of(Hint hint);

/// The hint of one lower-case word given by its hash (hash_bytes); 0 for most words.
[[nodiscard]] Hints hint_of(std::uint64_t word);

/// Calls `use(key, words)` for each word of a name: cut at what is no letter and where a capital
/// follows a small letter; then, for names of two words and more between spaces («quang-cao»), for
/// these together. `key` is the hash of the word in lower case. At most 24 words.
template <class Use>
void for_each_word(std::string_view names, Use use);

}  // namespace sotin::text::html

#include "sotin/base/hash.hpp"

namespace sotin::text::html {

template <class Use>
void for_each_word(std::string_view names, Use use) {
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  char whole[32];
  std::size_t whole_length = 0;
  int parts = 0;
  const auto end_name = [&] {
    const std::string_view name(whole, whole_length);
    if (parts > 1 && whole_length < sizeof whole) use(hash_bytes(name), name);
    whole_length = 0;
    parts = 0;
  };
  std::size_t at = 0;
  for (int words = 0; words < 24; ++words) {
    while (at < names.size() && !is_letter(names[at])) {
      if (names[at] == ' ') end_name();
      ++at;
    }
    if (at == names.size()) break;
    const std::size_t begin = at;
    char lower[24];
    std::size_t length = 0;
    while (at < names.size() && is_letter(names[at])) {
      const bool capital = names[at] < 'a';
      if (capital && at > begin && names[at - 1] >= 'a') break;
      const char c = static_cast<char>(names[at] | 0x20);
      if (length < sizeof lower) lower[length++] = c;
      if (whole_length < sizeof whole) whole[whole_length++] = c;
      ++at;
    }
    ++parts;
    if (length > 1) {
      const std::string_view word(lower, length);
      use(hash_bytes(word), word);
    }
  }
  end_name();
}

}  // namespace sotin::text::html
