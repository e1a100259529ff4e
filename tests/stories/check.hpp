#pragma once

/// @file
/// Compares what was read in a story with what the story expects.

#include <string>
#include <vector>

#include "sotin/facts/report.hpp"
#include "story.hpp"

namespace sotin::stories_test {

/// One compared value of an expectation.
struct Compared {
  std::string name;  ///< field name, or "all" for the record as a whole
  bool right = false;
  std::string expected;
  std::string read;
};

/// An expectation after reading: in `compared`, what was looked at; a record that was not found
/// at all gives one entry named "all".
struct Checked {
  const Expectation* expectation = nullptr;
  std::vector<Compared> compared;
  std::string mistake;  ///< the story itself is wrong (words that are not in its text ...)

  /// Names of the fields that are wrong now: what `known-miss=` should say.
  [[nodiscard]] std::vector<std::string> misses() const;
  /// A diff for people; empty when everything is as the story says, known misses included.
  [[nodiscard]] std::string complaint(const std::string& file) const;
};

/// Reads the story with sotin and compares. One entry an expectation, in order.
[[nodiscard]] std::vector<Checked> check_story(const Story& story);

}  // namespace sotin::stories_test
