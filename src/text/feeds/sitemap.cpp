// Sitemaps: a list of addresses, of which Google's news extension says more; and lists of them.
#include "feed_html.hpp"
#include "parts.hpp"

namespace sotin::text::feeds {
namespace {

std::string words_of(const XmlTree& tree, std::uint32_t node, std::string_view name) {
  const auto found = child(tree, node, [&](const auto& n) { return n.name == name; });
  return found == 0 ? std::string() : tidy(tree.words(found));
}

void read_news(const XmlTree& tree, std::uint32_t news, const Source& source, FeedItem& item) {
  item.title = words_of(tree, news, "title");
  take_date(item.published, item.published_rule, words_of(tree, news, "publication_date"),
            "news:publication_date", source);
  const auto publication = child(tree, news, [](const auto& n) { return n.name == "publication"; });
  if (publication != 0) {
    item.outlet = words_of(tree, publication, "name");
    item.language = words_of(tree, publication, "language");
  }
  const auto keywords = words_of(tree, news, "keywords");
  for (std::size_t at = 0; at < keywords.size();) {
    const auto end = std::min(keywords.find(',', at), keywords.size());
    add_once(item.categories, tidy(std::string_view(keywords).substr(at, end - at)));
    at = end + 1;
  }
}

}  // namespace

void read_sitemap(const XmlTree& tree, std::uint32_t root, const Source& source, Feed& feed) {
  const bool index = tree.nodes[root].name == "sitemapindex";
  feed.kind = index ? FeedKind::kSitemapIndex : FeedKind::kSitemap;
  tree.for_children(root, [&](std::uint32_t i) {
    const auto& name = tree.nodes[i].name;
    if (name != "url" && name != "sitemap") return;
    const auto loc = child(tree, i, [](const auto& n) {
      return n.name == "loc" && (n.space == Space::kSitemap || n.space == Space::kNone);
    });
    if (loc == 0) return;
    auto address = address_in(tree, loc, tree.words(loc), source);
    if (address.empty()) return;
    if (name == "sitemap") {
      feed.further.push_back(std::move(address));
      return;
    }
    FeedItem item;
    item.id = item.url = std::move(address);
    take_date(item.updated, item.updated_rule, words_of(tree, i, "lastmod"), "lastmod", source);
    const auto news =
        child(tree, i, [](const auto& n) { return n.name == "news" && n.space == Space::kNews; });
    if (news != 0) read_news(tree, news, source, item);
    feed.items.push_back(std::move(item));
  });
}

}  // namespace sotin::text::feeds
