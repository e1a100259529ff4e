#pragma once

/// @file
/// Words of a story as places in its text. "mưa ... ngày mai" is everything from «mưa» to the next
/// «ngày mai»; marks and spaces at both ends of a place do not count.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/text/span.hpp"

namespace sotin::stories_test {

class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}

  /// Every place where `words` stand as whole words.
  [[nodiscard]] std::vector<text::Span> find(std::string_view words) const;
  /// Is `where` one of the places of `words`?
  [[nodiscard]] bool is(text::Span where, std::string_view words) const;
  /// Does `where` overlap one of them?
  [[nodiscard]] bool meets(text::Span where, std::string_view words) const;
  /// Are `spans` the places of "piece + piece", in order?
  [[nodiscard]] bool are(const std::vector<text::Span>& spans, const std::string& pieces) const;

 private:
  [[nodiscard]] text::Span trim(text::Span where) const;
  [[nodiscard]] std::size_t next(std::string_view words, std::size_t from) const;
  std::string_view text_;
};

[[nodiscard]] std::vector<std::string> split(std::string_view list, std::string_view separator);
/// Equal but for case and marks at the ends.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b);
/// "Reuters > hai quan chức": as many names, each the same words or one inside the other.
[[nodiscard]] bool same_chain(std::string_view a, std::string_view b);

}  // namespace sotin::stories_test
