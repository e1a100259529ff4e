// News is told in the order of `sotin new`: who moved, what is coming, where reports differ, what
// was said.
#include "news.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../story_wording.hpp"

namespace sotin::views::web {
namespace {

using stories::NewsItem;
using stories::StoryNews;

constexpr std::size_t kMostOnAStory = 8;

std::string address_of(const NewsItem& item) {
  return report_address(item.report) + (item.record.empty() ? "" : "#" + item.record);
}

void put_item(Html& html, const NewsItem& item, const Reader& reader) {
  // Whom the words name themselves is not named twice.
  const bool named = !item.who.empty() && item.words.find(item.who) == std::string::npos;
  if (named) html.element("span", {{"class", "by"}}, item.who);
  if (!item.date.empty()) {
    html.words(named ? ", " : "");
    put_date(html, item.date, reader);
  }
  if (named || !item.date.empty()) html.words(": ");
  html.link(address_of(item), item.words, {{"class", "quoted"}});
}

/// Calls `each` for the first `most` of `items`; says how many are left out.
template <class Items, class Each>
void put_first(Html& html, const Items& items, std::size_t most, const Reader& reader, Each each) {
  for (std::size_t i = 0; i < std::min(most, items.size()); ++i) {
    html.put("<li>");
    each(items[i]);
    html.put("</li>");
  }
  if (items.size() > most) {
    html.element("li", {{"class", "aside"}},
                 fmt::format(fmt::runtime(say(reader, "và {} mục nữa", "and {} more")),
                             items.size() - most));
  }
}

void put_label(Html& html, std::string_view kind, std::string_view label) {
  html.element("span", {{"class", kind.empty() ? "act" : "act " + std::string(kind)}}, label);
  html.put(" ");
}

}  // namespace

void put_news_counts(Html& html, const StoryNews& news, bool is_new, const Reader& reader) {
  html.put("<ul class=\"news-counts\">");
  html.put("<li class=\"fresh\">");
  html.words(is_new ? std::string(say(reader, "chuyện mới", "new story"))
                    : fmt::format(fmt::runtime(say(reader, "mới: {} bản tin", "new: {} reports")),
                                  news.reports.size()));
  html.put("</li>");
  const auto put = [&](std::size_t count, std::string_view kind, std::string_view vietnamese,
                       std::string_view one, std::string_view many) {
    if (count == 0) return;
    html.open("li", {{"class", std::string(kind)}});
    html.words(fmt::format("{} {}", count, say(reader, vietnamese, count == 1 ? one : many)));
    html.put("</li>");
  };
  put(news.positions.size(), "wary", "đổi lập trường", "changed position", "changed positions");
  put(news.encounters.size(), "for", "cuộc gặp sắp tới", "encounter to come", "encounters to come");
  put(news.disagreements.size(), "against", "chỗ không khớp", "disagreement", "disagreements");
  put(news.statements.size(), "", is_new ? "phát biểu" : "phát biểu mới",
      is_new ? "statement" : "new statement", is_new ? "statements" : "new statements");
  html.put("</ul>");
}

void put_news(Html& html, const StoryNews& news, std::size_t most, const Reader& reader) {
  html.put("<ul class=\"news\">");
  put_first(html, news.positions, most, reader, [&](const stories::NewPosition& p) {
    put_label(html, "wary", say(reader, "đổi lập trường", "changed position"));
    html.element("strong", p.about).put("<ul><li>");
    html.element("span", {{"class", "aside"}}, say(reader, "trước: ", "before: "));
    html.words(wording(p.before_stance, reader.tongue)).words(" · ");
    put_item(html, p.before, reader);
    html.put("</li><li>");
    html.element("span", {{"class", "aside"}}, say(reader, "nay: ", "now: "));
    html.words(wording(p.stance, reader.tongue));
    if (p.conditional) html.words(say(reader, " có điều kiện", " with conditions"));
    html.words(" · ");
    put_item(html, p.now, reader);
    html.put("</li></ul>");
  });
  put_first(html, news.encounters, most, reader, [&](const NewsItem& item) {
    put_label(html, "for", say(reader, "sắp tới", "to come"));
    put_item(html, item, reader);
  });
  put_first(html, news.disagreements, most, reader, [&](const stories::NewDisagreement& opened) {
    put_label(html, "against", wording(opened.verdict, reader.tongue));
    html.element("strong", opened.about).put("<ul>");
    for (const auto& member : opened.members) {
      html.put("<li>");
      put_item(html, member, reader);
      html.put("</li>");
    }
    html.put("</ul>");
  });
  // A sentence with two speakers, one inside the other's words, is shown once.
  std::vector<NewsItem> said;
  for (const auto& item : news.statements) {
    if (said.empty() || said.back().report != item.report || said.back().where != item.where) {
      said.push_back(item);
    }
  }
  put_first(html, said, most, reader, [&](const NewsItem& item) { put_item(html, item, reader); });
  html.put("</ul>");
}

void put_mark_read(Html& html, std::string_view story, std::string_view label,
                   const Reader& reader) {
  html.open(
      "form",
      {{"class", story.empty() ? "mark all" : "mark"}, {"method", "post"}, {"action", "/seen"}});
  put_hidden(html, "until", std::to_string(reader.last_reading));
  if (!story.empty()) put_hidden(html, "story", story);
  put_hidden(html, "back", reader.address);
  html.element("button", {{"class", "quiet"}}, label).close("form");
}

void put_undo(Html& html, const Reader& reader) {
  if (!reader.seen.can_undo) return;
  html.put("<form class=\"mark undo\" method=\"post\" action=\"/seen\">");
  put_hidden(html, "undo", "1");
  put_hidden(html, "back", reader.address);
  html.element("button", {{"class", "quiet"}},
               say(reader, "Hoàn tác đánh dấu", "Undo the last mark"));
  html.close("form");
}

Result<void> put_story_news(Html& html, const ledger::Ledger& ledger, std::string_view asked,
                            const Reader& reader) {
  const auto found = ledger::StoryBook(ledger).find_story(asked);
  if (!found) return tl::unexpected(found.error());
  const auto& story = *found;
  const auto seen = reader.seen.of(story);
  if (seen < 0) {
    html.put("<div class=\"since\">");
    put_mark_read(html, story, say(reader, "Đánh dấu đã đọc", "Mark as read"), reader);
    put_undo(html, reader);
    html.put("</div>");
    return {};
  }
  ledger::Since since;
  since.reading = seen;
  const auto news = stories::news_of(ledger, story, since);
  if (!news) return tl::unexpected(news.error());
  html.put("<section class=\"since\" id=\"new\">");
  if (news->reports.empty()) {
    html.element(
        "p", {{"class", "aside"}},
        say(reader, "Không có gì mới từ lần xem trước.", "Nothing is new since you looked."));
  } else {
    html.element("h2", say(reader, "Mới từ lần xem trước", "New since you last looked"));
    put_news_counts(html, *news, false, reader);
    put_news(html, *news, kMostOnAStory, reader);
    put_mark_read(html, story, say(reader, "Đánh dấu đã đọc", "Mark as read"), reader);
  }
  put_undo(html, reader);
  html.put("</section>");
  return {};
}

}  // namespace sotin::views::web
