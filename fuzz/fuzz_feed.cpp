// Any bytes as a feed and as a list of feeds: every string is UTF-8, HTML that is handed out holds
// nothing that acts, dates have the form they promise, a list comes back as it was written, and
// reading twice gives the same.
#include <simdjson.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "sotin/text/feed.hpp"
#include "truth.hpp"

namespace {

using namespace sotin::text;

bool is_utf8(std::string_view words) { return simdjson::validate_utf8(words.data(), words.size()); }

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Words and values are escaped, so every < begins a tag of ours and every > ends one.
void check_html(std::string_view html) {
  SOTIN_TRUTH(is_utf8(html));
  std::size_t open = 0;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] != '<') {
      SOTIN_TRUTH(html[at] != '>');
      continue;
    }
    const auto end = html.find('>', at);
    SOTIN_TRUTH(end != html.npos);
    auto tag = html.substr(at + 1, end - at - 1);
    SOTIN_TRUTH(tag.find('<') == tag.npos && !tag.empty());
    const bool closes = tag.front() == '/';
    if (closes) tag.remove_prefix(1);
    SOTIN_TRUTH(is_small_letter(tag.front()));
    const auto name = tag.substr(0, tag.find(' '));
    for (const auto* bad : {"script", "style", "iframe", "object", "embed", "form", "input", "svg",
                            "link", "meta", "base", "template"})
      SOTIN_TRUTH(name != bad);
    if (closes) {
      SOTIN_TRUTH(open > 0);
      --open;
    } else if (name != "br" && name != "hr" && name != "img" && name != "area" && name != "col" &&
               name != "wbr" && name != "source") {
      ++open;
    }
    for (auto quote = tag.find('"'); quote != tag.npos;) {
      const auto close = tag.find('"', quote + 1);
      SOTIN_TRUTH(close != tag.npos && quote > 1 && tag[quote - 1] == '=');
      const auto begin = tag.rfind(' ', quote) + 1;
      SOTIN_TRUTH(!tag.substr(begin).starts_with("on"));
      const auto value = tag.substr(quote + 1, close - quote - 1);
      const auto attribute = tag.substr(begin, quote - 1 - begin);
      for (const auto* leads : {"href", "src", "lowsrc", "dynsrc", "icon", "data", "vrml", "urn",
                                "poster", "background", "longdesc", "cite", "usemap"})
        if (attribute == leads)
          SOTIN_TRUTH(!value.starts_with("javascript") && !value.starts_with("data:"));
      quote = tag.find('"', close + 1);
    }
    at = end;
  }
  SOTIN_TRUTH(open == 0);
}

void check_date(const std::string& iso, const std::string& rule) {
  SOTIN_TRUTH(iso.empty() == rule.empty());
  if (iso.empty()) return;
  SOTIN_TRUTH(iso.size() == 4 || iso.size() == 7 || iso.size() == 10 || iso.size() >= 19);
  if (iso.size() >= 10) SOTIN_TRUTH(is_iso_date(iso));
}

void check_item(const FeedItem& item) {
  for (const auto* words : {&item.id, &item.url, &item.title, &item.summary, &item.language,
                            &item.outlet, &item.published_rule})
    SOTIN_TRUTH(is_utf8(*words));
  SOTIN_TRUTH(!item.url.starts_with("javascript:") && !item.url.starts_with("file:"));
  SOTIN_TRUTH(item.title.find('\n') == std::string::npos);
  check_html(item.content_html);
  check_html(item.summary_html);
  check_date(item.published, item.published_rule);
  check_date(item.updated, item.updated_rule);
  for (const auto& link : item.links)
    SOTIN_TRUTH(is_utf8(link.rel) && is_utf8(link.url) && !link.url.starts_with("javascript:"));
}

void check_records(const Feed& feed) {
  std::size_t without = 0;
  const auto records = records_of_feed(feed, "fuzz", without);
  SOTIN_TRUTH(records.size() + without == feed.items.size());
  for (const auto& record : records) SOTIN_TRUTH(is_utf8(record.text) && !record.text.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr auto kAddress = "https://bao.example/rss/tin.xml";
  const auto feed = read_feed(bytes, kAddress);
  const auto again = read_feed(bytes, kAddress);
  SOTIN_TRUTH(feed.has_value() == again.has_value());
  if (feed) {
    SOTIN_TRUTH(feed->items.size() == again->items.size() && feed->title == again->title);
    SOTIN_TRUTH(feed->further_updated.size() <= feed->further.size());
    for (std::size_t i = 0; i < feed->items.size(); ++i) {
      check_item(feed->items[i]);
      SOTIN_TRUTH(feed->items[i].content_html == again->items[i].content_html);
    }
    for (const auto& address : feed->further) SOTIN_TRUTH(is_utf8(address));
    check_records(*feed);
  }
  if (const auto list = read_opml(bytes, kAddress)) {
    const auto back = read_opml(write_opml(*list), kAddress);
    SOTIN_TRUTH(back && back->entries == list->entries);
  }
  for (const auto& address : feeds_of_page(bytes, kAddress)) SOTIN_TRUTH(is_utf8(address));
  return 0;
}
