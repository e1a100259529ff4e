#pragma once

/// @file
/// A web page as a tree in one array, in the order of the page: a subtree is a range of it. Every
/// node keeps where its bytes stand, so all that is read can be led back to the page.

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "tags.hpp"

namespace sotin::text::html {

struct Node {
  std::uint32_t begin = 0;   ///< first byte: '<' of the start tag, or of the words
  std::uint32_t inner = 0;   ///< behind the start tag; for words: their end
  std::uint32_t end = 0;     ///< behind the end tag, or where the element was closed
  std::uint32_t parent = 0;  ///< index; the root is its own
  std::uint32_t next = 0;    ///< index of the first node behind the subtree
  Tag tag = Tag::kText;
  std::uint8_t name_length = 0;
};

struct Tree {
  std::string_view html;
  std::vector<Node> nodes;  ///< nodes[0] is a root above everything

  [[nodiscard]] std::string_view words(const Node& text) const {
    return html.substr(text.begin, text.inner - text.begin);
  }
  /// The bytes between the name and the end of a start tag.
  [[nodiscard]] std::string_view attributes(const Node& node) const {
    const std::size_t from = std::size_t{node.begin} + 1 + node.name_length;
    if (from >= node.inner) return {};
    const bool ended = html[node.inner - 1] == '>';  // the text may break off in a tag
    return html.substr(from, node.inner - from - (ended ? 1 : 0));
  }
  /// The raw content of an element.
  [[nodiscard]] std::string_view content(std::uint32_t index) const;
};

/// Pages are cut behind so many nodes: about 100 bytes of memory a node are used.
inline constexpr std::size_t kMostNodes = 4'000'000;

/// Makes the tree of `html` (UTF-8, shorter than 4 GiB) much as a browser does: missing end tags
/// are supplied, wrong ones passed over. Elements nested deeper than 512 are taken as neighbours.
/// Linear, never fails; pages with more than `most_nodes` are cut there.
[[nodiscard]] Tree parse(std::string_view html, std::size_t most_nodes = kMostNodes);

[[nodiscard]] inline bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Calls `use(name, value)` for each attribute in the bytes of a start tag, both as written.
template <class Use>
void for_each_attribute(std::string_view bytes, Use use) {
  const std::size_t size = bytes.size();
  std::size_t at = 0;
  while (at < size) {
    while (at < size && (is_blank(bytes[at]) || bytes[at] == '/')) ++at;
    const std::size_t name = at;
    while (at < size && !is_blank(bytes[at]) && bytes[at] != '=' && bytes[at] != '/') ++at;
    if (at == name) {
      ++at;
      continue;
    }
    const auto name_end = at;
    while (at < size && is_blank(bytes[at])) ++at;
    std::string_view value;
    if (at < size && bytes[at] == '=') {
      ++at;
      while (at < size && is_blank(bytes[at])) ++at;
      if (at < size && (bytes[at] == '"' || bytes[at] == '\'')) {
        const auto close = bytes.find(bytes[at], at + 1);
        const auto stop = close == std::string_view::npos ? size : close;
        value = bytes.substr(at + 1, stop - at - 1);
        at = stop + 1;
      } else {
        const std::size_t begin = at;
        while (at < size && !is_blank(bytes[at])) ++at;
        value = bytes.substr(begin, at - begin);
      }
    }
    use(bytes.substr(name, name_end - name), value);
  }
}

/// Is `name` the lower-case word `lower`, in any case?
[[nodiscard]] inline bool is_name(std::string_view name, std::string_view lower) {
  if (name.size() != lower.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower[i]) return false;
  }
  return true;
}

/// The value of an attribute as written; empty when it is not there.
[[nodiscard]] std::string_view attribute(const Tree& tree, const Node& node,
                                         std::string_view lower_name);

}  // namespace sotin::text::html
