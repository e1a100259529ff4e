#pragma once

/// @file
/// Words of names, and the lists that names are compared with.

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sotin::stories {

using Words = std::vector<std::string>;

/// Words, and whether each began with a capital letter or a digit.
struct Cut {
  Words words;
  std::vector<bool> capital;
};

/// The first forty words of `text`; longer names are no names.
[[nodiscard]] Cut cut(std::string_view text);

/// The words with one space between them.
[[nodiscard]] std::string joined(const Words& words, std::size_t first, std::size_t last);
[[nodiscard]] std::string joined(const Words& words);

/// Phrases by their words, for the longest match at a word.
struct Phrases {
  std::unordered_map<std::string, std::string> values;
  std::size_t longest = 0;

  void add(std::string_view phrase, std::string value);
  /// The value of the longest phrase at `at` and its number of words, or nullptr.
  [[nodiscard]] const std::string* match(const Words& words, std::size_t at,
                                         std::size_t& count) const {
    for (count = std::min(longest, words.size() - at); count > 0; --count) {
      const auto found = values.find(joined(words, at, at + count));
      if (found != values.end()) return &found->second;
    }
    return nullptr;
  }
};

/// The lists of data/vi that joining looks at.
struct Tables {
  std::unordered_map<std::string, std::string> places, persons, bodies;  ///< other spellings
  Phrases words;                                                         ///< inside names of bodies
  Phrases countries;                                                     ///< -> "@AU"
  Phrases provinces;                                                     ///< -> one spelling
  std::unordered_map<std::string, std::string> levels;    ///< province, city, district
  std::unordered_map<std::string, double> family, given;  ///< shares
  Phrases offices, place_heads, body_heads, known_bodies, known_places;

  Tables();
};

/// The other ways to write a country, place, person or body: «Úc» -> Australia.
[[nodiscard]] std::vector<std::string> spellings_of(std::string_view name);

/// Read at first use.
[[nodiscard]] const Tables& tables();

}  // namespace sotin::stories
