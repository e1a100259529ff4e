#pragma once

/// @file
/// What the readers of the kinds of feeds share.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "sotin/text/feed.hpp"
#include "xml.hpp"

namespace sotin::text::feeds {

/// What the source as a whole tells about times and addresses.
struct Source {
  std::string address;
  bool vietnamese = false;  ///< times without a zone are Vietnam's
};

/// Puts the date in `words`, if there is one, into `iso`, and what it was read from into `rule`.
/// The last of several counts.
void take_date(std::string& iso, std::string& rule, std::string_view words, std::string_view from,
               const Source& source);

void read_xml_feed(const XmlTree& tree, std::uint32_t root, const Source& source, Feed& feed);
/// Takes one entry of a sitemap or of a list of sitemaps: `entry` is a child of the root.
void read_sitemap_entry(const XmlTree& tree, std::uint32_t entry, const Source& source, Feed& feed);
/// False when the object does not say that it is a feed.
bool read_json_feed(const nlohmann::json& json, const Source& source, Feed& feed);

/// The words of an element with what its attributes say of their form.
struct Content {
  std::string html;   ///< safe
  std::string words;  ///< without markup, one line
};
[[nodiscard]] Content content_of(const XmlTree& tree, std::uint32_t node, const Source& source);
/// The same for words that may be HTML.
[[nodiscard]] Content content_of(std::string_view words, std::string_view base);

/// First index of a child that `is(node)`; 0 when there is none.
template <class Is>
[[nodiscard]] std::uint32_t child(const XmlTree& tree, std::uint32_t node, Is is) {
  std::uint32_t found = 0;
  tree.for_children(node, [&](std::uint32_t i) {
    if (found == 0 && is(tree.nodes[i])) found = i;
  });
  return found;
}

/// An address as it stands in the node, made absolute; empty when it may not be followed.
[[nodiscard]] std::string address_in(const XmlTree& tree, std::uint32_t node,
                                     std::string_view written, const Source& source);

void add_once(std::vector<std::string>& list, std::string value);

}  // namespace sotin::text::feeds
