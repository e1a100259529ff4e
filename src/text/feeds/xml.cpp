// libxml2 takes mended XML piece by piece and tells elements and words one after the other (SAX2);
// we put them into an array; its own tree is never made.
#include "xml.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>

#include "mend_xml.hpp"
#include "sotin/base/address.hpp"

namespace sotin::text::feeds {
namespace {

constexpr std::size_t kMostNodes = 4'000'000;

std::string lower(std::string_view words) {
  std::string out(words);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

struct KnownSpace {
  std::string_view part;  // of the namespace's address
  Space space;
};

// Addresses are told by a part: feeds spell them with and without «www», slashes, capitals.
constexpr std::array<KnownSpace, 13> kSpaces = {{
    {"w3.org/2005/atom", Space::kAtom},
    {"purl.org/atom/ns", Space::kAtom03},
    {"rdf-syntax-ns", Space::kRdf},
    {"purl.org/dc/terms", Space::kTerms},
    {"purl.org/dc/elements", Space::kDublin},
    {"purl.org/rss/1.0/modules/content", Space::kContent},
    {"search.yahoo.com/mrss", Space::kMedia},
    {"itunes.com/dtds/podcast", Space::kItunes},
    {"w3.org/1999/xhtml", Space::kXhtml},
    {"schemas/sitemap-news", Space::kNews},
    {"schemas/sitemap/", Space::kSitemap},
    {"schemas/sitemap-image", Space::kOther},
    {"xml/1998/namespace", Space::kXml},
}};

// Prefixes that mean something even where nobody declared them.
constexpr std::array<KnownSpace, 12> kPrefixes = {{{"atom", Space::kAtom},
                                                   {"a10", Space::kAtom},
                                                   {"rdf", Space::kRdf},
                                                   {"dc", Space::kDublin},
                                                   {"dcterms", Space::kTerms},
                                                   {"content", Space::kContent},
                                                   {"media", Space::kMedia},
                                                   {"itunes", Space::kItunes},
                                                   {"xhtml", Space::kXhtml},
                                                   {"news", Space::kNews},
                                                   {"xml", Space::kXml},
                                                   {"rss", Space::kNone}}};

Space space_of_prefix(std::string_view prefix) {
  for (const auto& known : kPrefixes) {
    if (prefix == known.part) return known.space;
  }
  return Space::kOther;
}

Space space_of(const xmlChar* prefix, const xmlChar* uri) {
  const auto view = [](const xmlChar* s) {
    return s == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(s));
  };
  const auto address = lower(view(uri));
  if (address.empty())
    return view(prefix).empty() ? Space::kNone : space_of_prefix(lower(view(prefix)));
  for (const auto& known : kSpaces) {
    if (address.find(known.part) != std::string::npos) return known.space;
  }
  // RSS has had a dozen addresses of its own.
  if (address.find("/rss") != std::string::npos && address.find("/modules/") == std::string::npos)
    return Space::kNone;
  if (address.find("my.netscape.com/rdf") != std::string::npos ||
      address.find("channel.netscape.com/rdf") != std::string::npos)
    return Space::kNone;
  return Space::kOther;
}

/// Can the element be a feed? A page can't.
enum class Root { kNo, kYes, kPage };
Root root_kind(std::string_view name) {
  for (const auto* root : {"rss", "feed", "rdf", "channel", "urlset", "sitemapindex", "opml"}) {
    if (name == root) return Root::kYes;
  }
  return name == "html" ? Root::kPage : Root::kNo;
}

struct Builder {
  XmlTree& tree;
  const EntryTaker& take_entry;
  std::vector<std::uint32_t> open = {0};
  bool full = false;
  std::string own;         // the namespace of an unknown feed
  std::size_t unkept = 0;  // open elements that found no room
  Root root_found = Root::kNo;
  std::uint32_t list = 0;  // the root, when it lists addresses

  std::uint32_t add() {
    const auto index = static_cast<std::uint32_t>(tree.nodes.size());
    tree.nodes.emplace_back();
    tree.nodes.back().parent = open.back();
    return index;
  }

  static void begin(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int,
                    const xmlChar**, int count, int, const xmlChar** attributes) {
    auto& b = *static_cast<Builder*>(self);
    if (b.tree.nodes.size() >= kMostNodes) {
      b.full = true;
      ++b.unkept;
      return;
    }
    const auto index = b.add();
    auto& node = b.tree.nodes.back();
    std::string_view local(reinterpret_cast<const char*>(name));
    const auto colon = local.find(':');
    if (uri == nullptr && colon != std::string_view::npos) {  // nobody declared the prefix
      node.space = space_of_prefix(lower(local.substr(0, colon)));
      local.remove_prefix(colon + 1);
    } else {
      node.space = space_of(prefix, uri);
    }
    node.name = lower(local);
    // A feed in a vocabulary of its own is read as if it were one we know.
    if (uri != nullptr && node.parent == 1 && node.space == Space::kOther &&
        (node.name == "feed" || node.name == "rss"))
      b.own = reinterpret_cast<const char*>(uri);
    if (uri != nullptr && !b.own.empty() && b.own == reinterpret_cast<const char*>(uri))
      node.space = Space::kNone;
    for (int i = 0; i < count; ++i) {
      const auto* const* a = attributes + std::ptrdiff_t{i} * 5;
      const auto space = a[1] == nullptr && a[2] == nullptr ? Space::kNone : space_of(a[1], a[2]);
      node.attributes.push_back(
          {space, lower(reinterpret_cast<const char*>(a[0])),
           std::string(reinterpret_cast<const char*>(a[3]), reinterpret_cast<const char*>(a[4]))});
    }
    if (b.root_found == Root::kNo) {
      b.root_found = root_kind(b.tree.nodes[index].name);
      if (b.root_found == Root::kYes && lists_addresses(b.tree.nodes[index])) b.list = index;
    }
    b.open.push_back(index);
  }

  static void end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
    auto& b = *static_cast<Builder*>(self);
    if (b.unkept > 0) {
      --b.unkept;
      return;
    }
    if (b.open.size() < 2) return;
    const auto index = b.open.back();
    b.tree.nodes[index].next = static_cast<std::uint32_t>(b.tree.nodes.size());
    b.open.pop_back();
    if (b.take_entry && b.list != 0 && b.open.back() == b.list) {
      b.take_entry(b.tree, index);
      b.tree.nodes.erase(b.tree.nodes.begin() + index, b.tree.nodes.end());
    }
  }

  static void words(void* self, const xmlChar* text, int length) {
    auto& b = *static_cast<Builder*>(self);
    if (b.unkept > 0 || length <= 0) return;
    const std::string_view words(reinterpret_cast<const char*>(text),
                                 static_cast<std::size_t>(length));
    auto& last = b.tree.nodes.back();
    if (last.name.empty() && last.parent == b.open.back() && b.tree.nodes.size() > 1) {
      last.text += words;
      return;
    }
    if (b.tree.nodes.size() >= kMostNodes) {
      b.full = true;
      return;
    }
    const auto index = b.add();
    b.tree.nodes[index].text = words;
    b.tree.nodes[index].next = index + 1;
  }
};

int read_mended(void* mender, char* to, int room) {
  return static_cast<int>(
      static_cast<XmlMender*>(mender)->read(to, static_cast<std::size_t>(room)));
}

void silent(void*, const char*, ...) {}
void silent_structured(void*, xmlErrorPtr) {}

}  // namespace

std::string XmlTree::words(std::uint32_t node) const {
  std::string out;
  for (auto i = node; i < nodes[node].next; ++i) out += nodes[i].text;
  return out;
}

std::string_view XmlTree::attribute(std::uint32_t node, std::string_view name, Space space) const {
  for (const auto& a : nodes[node].attributes) {
    if (a.name == name && a.space == space) return a.value;
  }
  return {};
}

bool XmlTree::has(std::uint32_t node, std::string_view name, Space space) const {
  return std::any_of(nodes[node].attributes.begin(), nodes[node].attributes.end(),
                     [&](const auto& a) { return a.name == name && a.space == space; });
}

std::string XmlTree::language(std::uint32_t node) const {
  for (auto i = node;; i = nodes[i].parent) {
    if (has(i, "lang", Space::kXml)) {
      std::string tag(attribute(i, "lang", Space::kXml));
      std::replace(tag.begin(), tag.end(), '_', '-');
      return tag;
    }
    if (i == 0) return {};
  }
}

std::string XmlTree::base(std::uint32_t node, std::string_view address) const {
  std::vector<std::string_view> bases;  // from the node upwards
  for (auto i = node;; i = nodes[i].parent) {
    if (const auto given = attribute(i, "base", Space::kXml); !given.empty())
      bases.push_back(given);
    if (i == 0 || bases.size() > 16) break;
  }
  std::string out(address);
  for (auto given = bases.rbegin(); given != bases.rend(); ++given) {
    auto next = base::is_web_address(out) ? base::resolved(*given, out) : std::string(*given);
    if (base::is_web_address(next)) out = std::move(next);
  }
  return out;
}

std::uint32_t find_root(const XmlTree& tree) {
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const auto kind = root_kind(tree.nodes[i].name);
    if (kind != Root::kNo) return kind == Root::kYes ? i : 0;
  }
  return 0;
}

bool lists_addresses(const XmlNode& root) {
  return root.name == "urlset" || root.name == "sitemapindex";
}

XmlTree parse_xml(std::string_view text, std::vector<std::string>& notes,
                  const EntryTaker& take_entry) {
  XmlTree tree;
  tree.nodes.emplace_back();
  Builder builder{tree, take_entry};
  XmlMender mender(text, notes);
  xmlInitParser();
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = Builder::begin;
  handler.endElementNs = Builder::end;
  handler.characters = Builder::words;
  handler.cdataBlock = Builder::words;
  handler.ignorableWhitespace = Builder::words;
  handler.error = silent;
  handler.fatalError = silent;
  handler.warning = silent;
  handler.serror = silent_structured;
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
      xmlCreateIOParserCtxt(&handler, &builder, read_mended, nullptr, &mender,
                            XML_CHAR_ENCODING_UTF8),
      &xmlFreeParserCtxt);
  if (context != nullptr) {
    // NOENT gives attributes their plain characters. There is nothing else to expand: mend_xml
    // leaves no document type, so no entity is ever declared.
    xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NONET |
                                         XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    context->sax->serror = silent_structured;
    xmlParseDocument(context.get());
    if (context->myDoc != nullptr) {
      xmlFreeDoc(context->myDoc);
      context->myDoc = nullptr;
    }
  }
  while (!builder.open.empty()) {
    tree.nodes[builder.open.back()].next = static_cast<std::uint32_t>(tree.nodes.size());
    builder.open.pop_back();
  }
  if (builder.full) notes.push_back("feed cut behind 4,000,000 elements");
  return tree;
}

}  // namespace sotin::text::feeds
