// JSON Feed 1.0 and 1.1. What is of another type than it should be is passed over; an id may be a
// number.
#include <nlohmann/json.hpp>

#include "feed_html.hpp"
#include "mend_xml.hpp"
#include "parts.hpp"
#include "sotin/base/address.hpp"

namespace sotin::text::feeds {
namespace {

using nlohmann::json;

std::string words(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number()) return found->dump();
  return {};
}

std::string address(const json& object, const char* key, const Source& source) {
  const auto written = tidy(words(object, key));
  if (written.empty()) return {};
  auto full = base::resolved(written, source.address);
  if (!base::parts_of_address(full).scheme.empty() && !base::is_web_address(full)) return {};
  return full;
}

void read_authors(const json& object, std::vector<std::string>& authors) {
  const auto take = [&](const json& author) {
    if (author.is_object()) add_once(authors, tidy(words(author, "name")));
  };
  if (const auto list = object.find("authors"); list != object.end() && list->is_array()) {
    for (const auto& author : *list) take(author);
  }
  if (const auto one = object.find("author"); one != object.end()) take(*one);
}

FeedItem item_of(const json& object, const Source& source, const Feed& feed,
                 const std::vector<std::string>& authors) {
  FeedItem item;
  item.id = tidy(words(object, "id"));
  item.url = address(object, "url", source);
  if (item.url.empty()) item.url = address(object, "external_url", source);
  if (item.url.empty() && base::is_web_address(item.id)) item.url = item.id;
  if (item.id.empty()) item.id = item.url;
  item.title = tidy(words(object, "title"));
  const auto base = item.url.empty() ? source.address : item.url;
  item.content_html = safe_html(words(object, "content_html"), base);
  if (item.content_html.empty()) {
    const auto text = words(object, "content_text");
    for (std::size_t at = 0; at < text.size();) {  // a paragraph a line
      const auto end = std::min(text.find('\n', at), text.size());
      if (const auto line = tidy(std::string_view(text).substr(at, end - at)); !line.empty()) {
        item.content_html += "<p>";
        append_escaped(item.content_html, line);
        item.content_html += "</p>";
      }
      at = end + 1;
    }
  }
  item.summary = tidy(words(object, "summary"));
  append_escaped(item.summary_html, item.summary);
  read_authors(object, item.authors);
  if (item.authors.empty()) item.authors = authors;
  take_date(item.published, item.published_rule, words(object, "date_published"), "date_published",
            source);
  take_date(item.updated, item.updated_rule, words(object, "date_modified"), "date_modified",
            source);
  item.language = words(object, "language");
  if (item.language.empty()) item.language = feed.language;
  if (const auto tags = object.find("tags"); tags != object.end() && tags->is_array()) {
    for (const auto& tag : *tags) {
      if (tag.is_string()) add_once(item.categories, tidy(tag.get<std::string>()));
    }
  }
  if (const auto list = object.find("attachments"); list != object.end() && list->is_array()) {
    for (const auto& one : *list) {
      if (!one.is_object()) continue;
      Enclosure e{address(one, "url", source), words(one, "mime_type")};
      if (const auto size = one.find("size_in_bytes");
          size != one.end() && size->is_number_unsigned())
        e.bytes = size->get<std::uint64_t>();
      if (!e.url.empty()) item.enclosures.push_back(std::move(e));
    }
  }
  return item;
}

}  // namespace

bool read_json_feed(const json& object, const Source& source, Feed& feed) {
  if (!object.is_object()) return false;
  const auto version = words(object, "version");
  const auto items = object.find("items");
  const bool says = version.find("jsonfeed.org/version/") != std::string::npos;
  if (!says || items == object.end() || !items->is_array()) return false;
  feed.kind = FeedKind::kJson;
  feed.version = version.substr(version.rfind('/') + 1);
  feed.title = tidy(words(object, "title"));
  feed.url = address(object, "home_page_url", source);
  feed.self = address(object, "feed_url", source);
  feed.description = tidy(words(object, "description"));
  feed.language = words(object, "language");
  add_once(feed.further, address(object, "next_url", source));
  std::vector<std::string> authors;
  read_authors(object, authors);
  for (const auto& item : *items) {
    if (item.is_object()) feed.items.push_back(item_of(item, source, feed, authors));
  }
  return true;
}

}  // namespace sotin::text::feeds
