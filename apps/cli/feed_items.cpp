#include "feed_items.hpp"

#include <nlohmann/json.hpp>

#include "net/url.hpp"
#include "sotin/base/hash.hpp"

namespace sotin::cli {
namespace {

using nlohmann::json;

constexpr std::string_view kTakenFrom = "taken_from";

std::string dumped(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The feed item that was packed by items_of_feed.
text::FeedItem unpacked(const std::string& content) {
  text::FeedItem item;
  const auto kept = json::parse(content, nullptr, false);
  if (!kept.is_object()) return item;
  item.title = kept.value("title", "");
  item.published = kept.value("published", "");
  item.published_rule = kept.value("published_rule", "");
  item.language = kept.value("language", "");
  item.outlet = kept.value("outlet", "");
  item.content_html = kept.value("html", "");
  item.authors = kept.value("authors", std::vector<std::string>());
  return item;
}

}  // namespace

std::vector<ledger::SourceItem> items_of_feed(const text::Feed& feed, const std::string& source) {
  std::vector<ledger::SourceItem> items;
  for (const auto& item : feed.items) {
    const auto url = net::parse_url(item.url);
    if (!url && item.id.empty()) continue;
    const auto& html = item.content_html.empty() ? item.summary_html : item.content_html;
    const bool dated = !item.published.empty();
    const auto content =
        dumped({{"title", item.title},
                {"published", dated ? item.published : item.updated},
                {"published_rule", dated ? item.published_rule : item.updated_rule},
                {"language", item.language},
                {"outlet", item.outlet.empty() ? feed.title : item.outlet},
                {"html", html},
                {"authors", item.authors}});
    items.push_back({url ? net::page_id(*url) : source + "#" + item.id,
                     hex16(hash_bytes(content + item.updated)), content});
  }
  return items;
}

bool has_no_page(const ledger::ItemRow& item) {
  return item.address.size() > item.source.size() && item.address.starts_with(item.source) &&
         item.address[item.source.size()] == '#';
}

void complete(text::Record& record, const std::string& content) {
  const auto item = unpacked(content);
  auto& origin = record.origin;
  if (!origin.title && !item.title.empty()) origin.title = item.title;
  if (!origin.page_published && !item.published.empty()) {
    origin.page_published = item.published;
    origin.extra["published_rule"] = dumped("feed: " + item.published_rule);
  }
  if (!origin.language && !item.language.empty()) {
    origin.language = item.language.substr(0, item.language.find('-'));
  }
}

std::optional<text::Record> record_of_content(const ledger::ItemRow& item, const std::string& why) {
  text::Feed feed;
  feed.items.push_back(unpacked(item.content));
  feed.items.front().id = item.address;
  if (!has_no_page(item)) feed.items.front().url = item.address;
  std::size_t without = 0;
  auto records = text::records_of_feed(feed, item.source, without);
  if (records.empty()) return {};
  auto record = std::move(records.front());
  record.origin.id = item.address;
  record.origin.source = item.source;
  record.origin.extra.emplace(kTakenFrom, dumped("feed"));
  record.origin.notes.push_back(why.empty() ? std::string("read from the feed itself")
                                            : "read from the feed itself: " + why);
  return record;
}

bool is_from_feed(const text::Origin& origin) {
  return origin.extra.contains(std::string(kTakenFrom));
}

}  // namespace sotin::cli
