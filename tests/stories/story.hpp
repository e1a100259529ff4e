#pragma once

/// @file
/// Stories: short articles with the facts a careful reader finds in them, written as plain text
/// (README.md here explains the format). This reads the files; check.hpp compares.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/text/document.hpp"

namespace sotin::stories_test {

/// One line below the `---` of a story: a kind, the words it is about, and named values.
struct Expectation {
  std::string kind;                                         ///< "statement", "no-time", ...
  std::vector<std::string> words;                           ///< bare quoted values, in order
  std::string bare;                                         ///< a bare value without quotes
  std::vector<std::pair<std::string, std::string>> fields;  ///< name=value, in order
  std::vector<std::string> known_misses;                    ///< field names, or "all"
  std::size_t line = 0;                                     ///< 1-based, in the file

  [[nodiscard]] const std::string* field(std::string_view name) const;
  [[nodiscard]] bool misses(std::string_view name) const;
};

struct Story {
  std::string file;  ///< the path as given
  std::string name;  ///< what stands after `===`
  std::size_t line = 0;
  text::Origin origin;
  std::string text;
  std::vector<Expectation> expectations;
};

/// What a file holds, and what is wrong with its form ("file:line: ...").
struct StoryFile {
  std::vector<std::string> lines;
  std::vector<Story> stories;
  std::vector<std::string> mistakes;
};

[[nodiscard]] StoryFile parse_stories(std::string_view content, const std::string& file);

/// Reads one expectation line; a message in `mistake` when it has no sense.
[[nodiscard]] Expectation parse_expectation(std::string_view line, std::string& mistake);

/// The line with its `known-miss=` replaced (none when `misses` is empty).
[[nodiscard]] std::string with_known_misses(std::string_view line,
                                            const std::vector<std::string>& misses);

}  // namespace sotin::stories_test
