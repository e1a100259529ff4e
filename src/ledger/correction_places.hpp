#pragma once

/// @file
/// Words of people in texts: where they stand, and where words of an older version stand now.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/text/span.hpp"

namespace sotin::ledger {

using text::Span;

/// `words` as they would stand in a document: NFC, one space for any white space, none around.
[[nodiscard]] std::string tidied(std::string_view words);

/// Where tidied `words` stand in `text` as whole words, in order, at most `most` places. Any white
/// space answers a space; without an exact answer, capitals do not count. Linear in the text.
[[nodiscard]] std::vector<Span> places_of(std::string_view text, std::string_view words,
                                          std::size_t most = 256);

/// The one of `places` (not empty) nearest to `target`.
[[nodiscard]] Span nearest(const std::vector<Span>& places, const Span& target);

/// From places in an older version of a text to the same words in a newer one.
class MovedText {
 public:
  MovedText(std::string_view before, std::string_view after) : before_(before), after_(after) {}

  /// The place of the same bytes with the likest surroundings; nothing when they are gone.
  [[nodiscard]] std::optional<Span> find(const Span& old) const;
  /// The place of the same bytes nearest to `target`, for short words.
  [[nodiscard]] std::optional<Span> find_near(const Span& old, const Span& target) const;

 private:
  std::string_view before_;
  std::string_view after_;
};

}  // namespace sotin::ledger
