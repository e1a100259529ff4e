#pragma once

/// @file
/// Mended XML as a tree in one array: elements with their namespace told, and words.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::text::feeds {

/// The vocabularies that feeds are written in.
enum class Space : std::uint8_t {
  kNone,  ///< none, or one of RSS's own
  kAtom,  ///< 1.0
  kAtom03,
  kRdf,
  kDublin,   ///< dc
  kTerms,    ///< dcterms
  kContent,  ///< content:encoded
  kMedia,
  kItunes,
  kXhtml,
  kSitemap,
  kNews,
  kXml,  ///< xml:lang, xml:base
  kOther,
};

struct XmlAttribute {
  Space space;
  std::string name;  ///< local, lower case
  std::string value;
};

struct XmlNode {
  std::string name;  ///< local, lower case; empty for words
  std::string text;  ///< of words
  Space space = Space::kNone;
  std::uint32_t parent = 0;
  std::uint32_t next = 0;  ///< the first node behind the subtree
  std::vector<XmlAttribute> attributes;

  [[nodiscard]] bool is(Space s, std::string_view n) const { return space == s && name == n; }
};

struct XmlTree {
  std::vector<XmlNode> nodes;  ///< nodes[0] stands above all

  /// Calls `each(index)` for the children of a node.
  template <class Each>
  void for_children(std::uint32_t node, Each each) const {
    for (auto i = node + 1; i < nodes[node].next; i = nodes[i].next) each(i);
  }
  /// The words below a node, as they are.
  [[nodiscard]] std::string words(std::uint32_t node) const;
  /// The value of an attribute; empty when it is not there.
  [[nodiscard]] std::string_view attribute(std::uint32_t node, std::string_view name,
                                           Space space = Space::kNone) const;
  [[nodiscard]] bool has(std::uint32_t node, std::string_view name,
                         Space space = Space::kNone) const;
  /// The nearest xml:lang from the node upwards, as a BCP 47 tag.
  [[nodiscard]] std::string language(std::uint32_t node) const;
  /// What relative addresses in the node count from: xml:base of it and what is around, else
  /// `address`.
  [[nodiscard]] std::string base(std::uint32_t node, std::string_view address) const;
};

/// Is told of each child of the root of a list of addresses (`urlset`, `sitemapindex`) as it ends;
/// its subtree is dropped then, so that such a list is never held whole.
using EntryTaker = std::function<void(const XmlTree& tree, std::uint32_t entry)>;

/// Parses `text` (UTF-8), mended by mend_xml, with libxml2 without network, entities or document
/// types. At most 4,000,000 nodes; what is behind them is left out with a note.
[[nodiscard]] XmlTree parse_xml(std::string_view text, std::vector<std::string>& notes,
                                const EntryTaker& take_entry = {});

/// The element that a feed is: the first that can be one; 0 when there is none.
[[nodiscard]] std::uint32_t find_root(const XmlTree& tree);
[[nodiscard]] bool lists_addresses(const XmlNode& root);

}  // namespace sotin::text::feeds
