#pragma once

/// @file
/// A place in a Document: half-open byte offsets into its NFC text.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace sotin::text {

/// Bytes [begin, end) of a Document's NFC text, on code point borders.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool contains(const Span& other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] bool overlaps(const Span& other) const {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] std::string_view in(std::string_view text) const {
    return text.substr(begin, size());
  }
  auto operator<=>(const Span&) const = default;
};

/// The smallest span that holds both.
[[nodiscard]] inline Span cover(const Span& a, const Span& b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace sotin::text
