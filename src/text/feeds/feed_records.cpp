// A feed's own reports as records, so that they are read as pages are.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "feed_html.hpp"
#include "sotin/text/feed.hpp"
#include "sotin/text/outlets.hpp"

namespace sotin::text {
namespace {

/// Bytes of words from which on a description is the report itself.
constexpr std::size_t kWholeReport = 1500;

std::string json_of(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<std::string> maybe(std::string words) {
  if (words.empty()) return std::nullopt;
  return words;
}

/// The outlet's name: of our lists by the address, else what the item or the feed is called.
std::optional<std::string> outlet_of(const Feed& feed, const FeedItem& item) {
  if (auto known = known_outlet(item.url)) return known;
  return maybe(item.outlet.empty() ? feed.title : item.outlet);
}

}  // namespace

std::vector<Record> records_of_feed(const Feed& feed, const std::string& place,
                                    std::size_t& without) {
  std::vector<Record> records;
  without = 0;
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    const auto& item = feed.items[i];
    // Some feeds put the whole report where its description belongs.
    const bool described = item.content_html.empty() && item.summary.size() >= kWholeReport;
    const auto& html = described ? item.summary_html : item.content_html;
    auto text = feeds::lines_of_html(html);
    if (text.empty()) {
      ++without;
      continue;
    }
    Record record;
    record.bytes = html.size();
    record.text = std::move(text);
    auto& origin = record.origin;
    origin.id = item.url.empty() ? item.id : id_of_address(item.url);
    origin.source = fmt::format("{}#{}", place, i + 1);
    origin.title = maybe(item.title);
    origin.url = maybe(item.url);
    origin.language = maybe(item.language.substr(0, item.language.find('-')));
    origin.page_published = maybe(item.published.empty() ? item.updated : item.published);
    origin.page_outlet = outlet_of(feed, item);
    if (origin.page_published)
      origin.extra.emplace("published_rule", json_of(item.published.empty() ? item.updated_rule
                                                                            : item.published_rule));
    if (!item.authors.empty()) origin.extra.emplace("authors", json_of(item.authors));
    if (!item.summary.empty() && !described) origin.extra.emplace("lead", json_of(item.summary));
    origin.notes = feed.notes;
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace sotin::text
