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

void read_sitemap_entry(const XmlTree& tree, std::uint32_t entry, const Source& source,
                        Feed& feed) {
  const auto& name = tree.nodes[entry].name;
  if (name != "url" && name != "sitemap") return;
  const auto loc = child(tree, entry, [](const auto& n) {
    return n.name == "loc" && (n.space == Space::kSitemap || n.space == Space::kNone);
  });
  if (loc == 0) return;
  auto address = address_in(tree, loc, tree.words(loc), source);
  if (address.empty()) return;
  if (feed.items.size() + feed.further.size() >= kLongestSitemap) {
    const std::string_view cut = "cut behind 50,000 addresses: more than a sitemap may have";
    if (feed.notes.empty() || feed.notes.back() != cut) feed.notes.emplace_back(cut);
    return;
  }
  std::string date;
  std::string rule;
  take_date(date, rule, words_of(tree, entry, "lastmod"), "lastmod", source);
  if (name == "sitemap") {
    feed.further.push_back(std::move(address));
    feed.further_updated.push_back(std::move(date));
    return;
  }
  FeedItem item;
  item.url = std::move(address);
  item.id = item.url;
  item.updated = std::move(date);
  item.updated_rule = std::move(rule);
  const auto news =
      child(tree, entry, [](const auto& n) { return n.name == "news" && n.space == Space::kNews; });
  if (news != 0) read_news(tree, news, source, item);
  feed.items.push_back(std::move(item));
}

}  // namespace sotin::text::feeds
