#pragma once

/// @file
/// The text of a page as it is put together, each piece with the bytes it comes from.

#include <string>
#include <vector>

#include "sotin/text/html.hpp"
#include "tree.hpp"

namespace sotin::text::html {

class TextMaker {
 public:
  explicit TextMaker(const Tree& tree) : tree_(&tree) {}

  /// Adds the words of nodes [first, last) as a line; gives its span (empty when there are none).
  Span add_line(std::uint32_t first, std::uint32_t last);

  std::string text;
  std::vector<PagePiece> pieces;

 private:
  void add(std::string_view characters, std::size_t begin, std::size_t end);
  const Tree* tree_;
};

/// The bytes of the first to the last word of nodes [first, last).
[[nodiscard]] PageBytes bytes_of_words(const Tree& tree, std::uint32_t first, std::uint32_t last);

}  // namespace sotin::text::html
