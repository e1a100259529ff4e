// RSS and Atom by one reader: real feeds mix their elements, so what an element is called and which
// vocabulary it is of decides, not what the root is. Only direct children of an item speak for it.
#include <algorithm>
#include <charconv>

#include "feed_html.hpp"
#include "parts.hpp"
#include "sotin/base/address.hpp"

namespace sotin::text::feeds {
namespace {

/// RSS's own or Atom's.
bool plain(Space space) {
  return space == Space::kNone || space == Space::kAtom || space == Space::kAtom03;
}

std::string rule_of(const XmlNode& node) {
  switch (node.space) {
    case Space::kDublin:
      return "dc:" + node.name;
    case Space::kTerms:
      return "dcterms:" + node.name;
    default:
      return node.name == "pubdate"         ? "pubDate"
             : node.name == "lastbuilddate" ? "lastBuildDate"
                                            : node.name;
  }
}

/// «toasoan@bao.example (Lê Mai)» -> «Lê Mai»; «Lê Mai <a@b>» -> «Lê Mai».
std::string person(std::string_view words) {
  const auto open = words.find('(');
  const auto close = words.rfind(')');
  const bool bracketed =
      open != std::string_view::npos && close != std::string_view::npos && open < close && open > 0;
  if (bracketed && words.substr(open, close - open).find('@') != std::string_view::npos)
    return tidy(words.substr(0, open));
  if (bracketed && words.substr(0, open).find('@') != std::string_view::npos)
    return tidy(words.substr(open + 1, close - open - 1));
  const auto angle = words.find('<');
  if (angle != std::string_view::npos && words.find('@', angle) != std::string_view::npos &&
      angle > 0)
    return tidy(words.substr(0, angle));
  return tidy(words);
}

/// What items and feeds have in common.
struct Found {
  std::string title, second_title;
  std::string link, other_link, guid_link, self, next;
  std::string id;
  Content content, summary, second_summary;
  bool has_content = false, has_summary = false;
  std::vector<std::string> authors, second_authors;
  std::string published, published_rule, second_published, second_rule, updated, updated_rule;
  std::string language, outlet;
  std::vector<std::string> categories;
  std::vector<Enclosure> enclosures;
  std::vector<FeedLink> links;
};

class Reader {
 public:
  Reader(const XmlTree& tree, const Source& source) : tree_(tree), source_(source) {}

  Found read(std::uint32_t node) {
    Found f;
    tree_.for_children(node, [&](std::uint32_t i) {
      const auto& n = tree_.nodes[i];
      if (!n.name.empty()) take(f, i, n);
    });
    return f;
  }

 private:
  void take(Found& f, std::uint32_t i, const XmlNode& n) {
    const bool own = plain(n.space);
    if (own && n.name == "title") {
      if (f.title.empty()) f.title = content_of(tree_, i, source_).words;
    } else if (n.name == "title" && (n.space == Space::kDublin || n.space == Space::kMedia)) {
      if (f.second_title.empty()) f.second_title = content_of(tree_, i, source_).words;
    } else if (own && n.name == "link") {
      link(f, i);
    } else if ((own && (n.name == "guid" || n.name == "id"))) {
      if (f.id.empty()) f.id = tidy(tree_.words(i));
      const auto permanent = tree_.attribute(i, "ispermalink");
      if (n.name == "guid" && permanent != "false" && f.guid_link.empty())
        f.guid_link = address_in(tree_, i, tree_.words(i), source_);
    } else if (content(f, i, n) || date(f, i, n) || author(f, i, n)) {
      return;
    } else if (n.name == "language" && (own || n.space == Space::kDublin)) {
      if (f.language.empty()) f.language = tidy(tree_.words(i));
    } else if (n.name == "origlink" && n.space == Space::kOther) {
      f.other_link = address_in(tree_, i, tree_.words(i), source_);
    } else if (own && n.name == "source") {
      const auto title = child(tree_, i, [](const auto& c) { return c.name == "title"; });
      f.outlet = title != 0 ? content_of(tree_, title, source_).words : tidy(tree_.words(i));
    } else if (n.name == "category" || n.is(Space::kDublin, "subject")) {
      const auto term = tree_.attribute(i, n.space == Space::kItunes ? "text" : "term");
      add_once(f.categories, term.empty() ? tidy(tree_.words(i)) : tidy(term));
    } else if ((own && n.name == "enclosure") || n.is(Space::kMedia, "content")) {
      enclosure(f, i, "url");
    } else if (n.is(Space::kMedia, "group")) {
      tree_.for_children(i, [&](std::uint32_t k) {
        if (tree_.nodes[k].is(Space::kMedia, "content")) enclosure(f, k, "url");
        if (tree_.nodes[k].is(Space::kMedia, "description")) content(f, k, tree_.nodes[k]);
      });
    }
  }

  void link(Found& f, std::uint32_t i) {
    const auto href = tree_.attribute(i, "href");
    const auto rel = tree_.attribute(i, "rel");
    if (href.empty()) {
      // An empty reference is the document itself (RFC 3986, 4.4).
      if (rel == "self" && tree_.has(i, "href")) f.self = tree_.base(i, source_.address);
      if (f.link.empty() && (rel.empty() || rel == "alternate"))
        f.link = address_in(tree_, i, tree_.words(i), source_);
      return;
    }
    auto address = address_in(tree_, i, href, source_);
    if (rel == "self") {
      f.self = address;
    } else if (rel == "next") {
      f.next = address;
    } else if (rel == "enclosure") {
      enclosure(f, i, "href");
    } else if (rel.empty() || rel == "alternate") {
      const auto type = tree_.attribute(i, "type");
      const bool page = type.empty() || type == "text/html" || type == "application/xhtml+xml";
      auto& place = page ? f.link : f.other_link;
      if (place.empty()) place = address;
    } else if (!address.empty()) {
      f.links.push_back({tidy(rel), std::move(address), tidy(tree_.attribute(i, "type"))});
    }
  }

  void enclosure(Found& f, std::uint32_t i, std::string_view key) {
    Enclosure e;
    e.url = address_in(tree_, i, tree_.attribute(i, key), source_);
    if (e.url.empty()) return;
    e.type = tidy(tree_.attribute(i, "type"));
    auto length = tree_.attribute(i, "length");
    if (length.empty()) length = tree_.attribute(i, "filesize");
    std::from_chars(length.data(), length.data() + length.size(), e.bytes);
    f.enclosures.push_back(std::move(e));
  }

  bool content(Found& f, std::uint32_t i, const XmlNode& n) {
    const bool own = plain(n.space);
    if (n.is(Space::kContent, "encoded") ||
        (own && (n.name == "content" || n.name == "fullitem")) ||
        ((own || n.space == Space::kXhtml) && n.name == "body")) {
      auto found = content_of(tree_, i, source_);
      if (!f.has_content || found.words.size() > f.content.words.size())
        f.content = std::move(found);
      f.has_content = true;
      return true;
    }
    if (own && (n.name == "description" || n.name == "summary" || n.name == "abstract" ||
                n.name == "tagline" || n.name == "subtitle")) {
      if (!f.has_summary) {
        f.summary = content_of(tree_, i, source_);
      } else if (f.second_summary.html.empty()) {
        f.second_summary = content_of(tree_, i, source_);
      }
      f.has_summary = true;
      return true;
    }
    if ((n.name == "description" && (n.space == Space::kDublin || n.space == Space::kMedia)) ||
        n.is(Space::kItunes, "summary") || n.is(Space::kItunes, "subtitle")) {
      if (f.second_summary.html.empty()) f.second_summary = content_of(tree_, i, source_);
      return true;
    }
    return false;
  }

  bool date(Found& f, std::uint32_t i, const XmlNode& n) {
    const bool own = plain(n.space);
    const bool terms = n.space == Space::kTerms;
    const auto words = tree_.words(i);
    if ((own && (n.name == "pubdate" || n.name == "published" || n.name == "issued")) ||
        (terms && n.name == "issued")) {
      if (n.name != "issued" || f.published.empty())
        take_date(f.published, f.published_rule, words, rule_of(n), source_);
    } else if (n.is(Space::kDublin, "date") || (own && n.name == "created") ||
               (terms && (n.name == "created" || n.name == "date")) || (own && n.name == "date")) {
      take_date(f.second_published, f.second_rule, words, rule_of(n), source_);
    } else if ((own &&
                (n.name == "updated" || n.name == "modified" || n.name == "lastbuilddate")) ||
               (terms && n.name == "modified")) {
      take_date(f.updated, f.updated_rule, words, rule_of(n), source_);
    } else {
      return false;
    }
    return true;
  }

  bool author(Found& f, std::uint32_t i, const XmlNode& n) {
    const bool own = plain(n.space);
    if (own && n.name == "author") {
      const auto name = child(tree_, i, [](const auto& c) { return c.name == "name"; });
      if (name != 0) {
        add_once(f.authors, tidy(tree_.words(name)));
      } else {
        add_once(f.authors, person(tree_.words(i)));
      }
    } else if ((n.space == Space::kDublin && (n.name == "creator" || n.name == "author"))) {
      add_once(f.authors, person(tree_.words(i)));
    } else if (n.is(Space::kItunes, "author") || (own && n.name == "managingeditor")) {
      add_once(f.second_authors, person(tree_.words(i)));
    } else {
      return false;
    }
    return true;
  }

  const XmlTree& tree_;
  const Source& source_;
};

std::string first_of(std::string a, std::string b) { return a.empty() ? std::move(b) : a; }

FeedItem item_of(const XmlTree& tree, std::uint32_t node, const Source& source,
                 const std::string& language) {
  auto f = Reader(tree, source).read(node);
  FeedItem item;
  item.title = first_of(std::move(f.title), std::move(f.second_title));
  item.id = std::move(f.id);
  if (item.id.empty()) item.id = tree.attribute(node, "about", Space::kRdf);
  const auto href = tree.attribute(node, "href");  // CDF
  // Where a middleman counts clicks, the address behind him is the report's.
  item.url = !f.link.empty() ? f.link : !f.other_link.empty() ? f.other_link : f.guid_link;
  if (item.url.empty() && !href.empty()) item.url = address_in(tree, node, href, source);
  if (item.url.empty()) {
    const auto about = tree.attribute(node, "about", Space::kRdf);
    if (base::is_web_address(about)) item.url = about;
  }
  if (item.url.empty() && base::is_web_address(item.id) && tree.nodes[node].name == "entry")
    item.url = item.id;
  if (item.id.empty()) item.id = item.url;
  item.content_html = std::move(f.content.html);
  auto& summary = f.has_summary ? f.summary : f.second_summary;
  // Some put the report into one of two descriptions.
  if (f.has_summary && !f.has_content && !f.second_summary.html.empty() &&
      f.second_summary.words != f.summary.words) {
    const bool second = f.second_summary.words.size() > f.summary.words.size();
    item.content_html = std::move((second ? f.second_summary : f.summary).html);
    summary = second ? f.summary : f.second_summary;
  }
  item.summary_html = summary.html;
  item.summary = summary.words;
  item.authors = f.authors.empty() ? std::move(f.second_authors) : std::move(f.authors);
  item.published = std::move(f.published);
  item.published_rule = std::move(f.published_rule);
  if (item.published.empty()) {
    item.published = std::move(f.second_published);
    item.published_rule = std::move(f.second_rule);
  }
  item.updated = std::move(f.updated);
  item.updated_rule = std::move(f.updated_rule);
  if (item.updated.empty() && tree.has(node, "lastmod"))
    take_date(item.updated, item.updated_rule, tree.attribute(node, "lastmod"), "lastmod", source);
  item.language = first_of(std::move(f.language), tree.language(node));
  if (item.language.empty()) item.language = language;
  item.outlet = std::move(f.outlet);
  item.categories = std::move(f.categories);
  item.enclosures = std::move(f.enclosures);
  item.links = std::move(f.links);
  return item;
}

}  // namespace

void read_xml_feed(const XmlTree& tree, std::uint32_t root, const Source& source, Feed& feed) {
  const auto& top = tree.nodes[root];
  feed.kind = top.name == "feed" ? FeedKind::kAtom : FeedKind::kRss;
  feed.version = tree.attribute(root, "version");
  if (top.name == "rdf") feed.version = "1.0";
  if (top.name == "feed" && feed.version.empty())
    feed.version = top.space == Space::kAtom03 ? "0.3" : "1.0";
  auto head = root;
  if (top.name != "feed" && top.name != "channel") {
    if (const auto channel = child(tree, root, [](const auto& n) { return n.name == "channel"; });
        channel != 0)
      head = channel;
  }
  auto f = Reader(tree, source).read(head);
  feed.title = first_of(std::move(f.title), std::move(f.second_title));
  feed.url = f.link.empty() ? f.other_link : f.link;
  if (feed.url.empty()) feed.url = address_in(tree, head, tree.attribute(head, "href"), source);
  feed.self = std::move(f.self);
  feed.description = (f.has_summary ? f.summary : f.second_summary).words;
  feed.language = first_of(std::move(f.language), tree.language(head));
  feed.updated = !f.updated.empty()     ? std::move(f.updated)
                 : !f.published.empty() ? std::move(f.published)
                                        : std::move(f.second_published);
  if (feed.updated.empty()) {
    std::string rule;
    take_date(feed.updated, rule, tree.attribute(head, "lastmod"), "lastmod", source);
  }
  add_once(feed.further, std::move(f.next));
  for (auto i = root + 1; i < tree.nodes[root].next;) {
    const auto& n = tree.nodes[i];
    if ((n.name == "item" || n.name == "entry") && plain(n.space)) {
      feed.items.push_back(item_of(tree, i, source, feed.language));
      i = n.next;
    } else {
      ++i;
    }
  }
}

}  // namespace sotin::text::feeds
