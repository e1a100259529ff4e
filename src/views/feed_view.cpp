#include "sotin/views/feed_view.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "text_page.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

using nlohmann::ordered_json;

ordered_json string_or_null(const std::string& words) {
  return words.empty() ? ordered_json() : ordered_json(words);
}

ordered_json json_of(const text::FeedItem& item) {
  auto enclosures = ordered_json::array();
  for (const auto& e : item.enclosures) {
    enclosures.push_back({{"url", e.url},
                          {"type", string_or_null(e.type)},
                          {"bytes", e.bytes > 0 ? ordered_json(e.bytes) : ordered_json()}});
  }
  auto links = ordered_json::array();
  for (const auto& link : item.links) {
    links.push_back({{"rel", link.rel}, {"url", link.url}, {"type", string_or_null(link.type)}});
  }
  return {{"id", string_or_null(item.id)},
          {"url", string_or_null(item.url)},
          {"title", string_or_null(item.title)},
          {"content_html", string_or_null(item.content_html)},
          {"summary_html", string_or_null(item.summary_html)},
          {"summary", string_or_null(item.summary)},
          {"authors", item.authors},
          {"published", string_or_null(item.published)},
          {"published_rule", string_or_null(item.published_rule)},
          {"updated", string_or_null(item.updated)},
          {"updated_rule", string_or_null(item.updated_rule)},
          {"language", string_or_null(item.language)},
          {"outlet", string_or_null(item.outlet)},
          {"categories", item.categories},
          {"enclosures", std::move(enclosures)},
          {"links", std::move(links)}};
}

}  // namespace

std::string feed_json(const text::Feed& feed) {
  const auto dumped = [](const ordered_json& json) {
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  };
  auto out = dumped({{"schema", "sotin.feed/1"},
                     {"kind", text::name_of(feed.kind)},
                     {"version", string_or_null(feed.version)},
                     {"title", string_or_null(feed.title)},
                     {"url", string_or_null(feed.url)},
                     {"self", string_or_null(feed.self)},
                     {"description", string_or_null(feed.description)},
                     {"language", string_or_null(feed.language)},
                     {"updated", string_or_null(feed.updated)}});
  out.back() = ',';
  out += "\"items\":[";  // one at a time: sitemaps have fifty thousand
  for (const auto& item : feed.items) {
    if (&item != feed.items.data()) out += ',';
    out += dumped(json_of(item));
  }
  const auto rest = dumped({{"further", feed.further}, {"notes", feed.notes}});
  return out.append("],").append(rest, 1).append("\n");
}

std::string feed_text(const text::Feed& feed, const TextOptions& options) {
  const auto tongue = options.tongue;
  Page page(options.width, options.colour);
  constexpr int kIndent = 2;
  page.paragraph(
      {{feed.title.empty() ? std::string(say(tongue, "(không có tên)", "(no title)"))
                           : harmless(feed.title),
        Style::kBold},
       {fmt::format(" · {} {}", text::name_of(feed.kind), harmless(feed.version)), Style::kDim}},
      0, kIndent);
  for (const auto& address : {feed.url, feed.self}) {
    if (!address.empty()) page.paragraph({{harmless(address), Style::kDim}}, 0, kIndent);
  }
  std::size_t with_content = 0;
  for (const auto& item : feed.items) {
    with_content += item.content_html.empty() ? 0 : 1;
    const auto& date = item.published.empty() ? item.updated : item.published;
    page.blank();
    page.paragraph({{item.title.empty() ? harmless(item.url) : harmless(item.title), Style::kBold}},
                   0, kIndent);
    std::string about =
        date.empty() ? std::string(say(tongue, "không rõ ngày", "no date")) : harmless(date);
    const auto& rule = item.published.empty() ? item.updated_rule : item.published_rule;
    if (!rule.empty()) about += " (" + harmless(rule) + ")";
    for (const auto& author : item.authors) about += " · " + harmless(author);
    if (!item.content_html.empty()) about += say(tongue, " · cả bài", " · whole report");
    page.paragraph({{about, Style::kDim}}, kIndent, kIndent);
    if (!item.title.empty() && !item.url.empty())
      page.paragraph({{harmless(item.url), Style::kDim}}, kIndent, kIndent);
    if (!item.summary.empty())
      page.paragraph({{clipped(harmless(item.summary), 3 * options.width)}}, kIndent, kIndent);
  }
  page.blank();
  page.paragraph({{fmt::format(fmt::runtime(say(tongue, "{} mục, {} mục có cả bài",
                                                "{} items, {} with the whole report")),
                               feed.items.size(), with_content),
                   Style::kBold}},
                 0, 0);
  for (const auto& address : feed.further)
    page.paragraph({{std::string(say(tongue, "còn nữa: ", "further: ")) + harmless(address)}}, 0,
                   kIndent);
  for (const auto& note : feed.notes)
    page.paragraph({{note_for_people(note, tongue), Style::kWarn}}, 0, kIndent);
  return page.take();
}

}  // namespace sotin::views
