// Stories with something new come first, then the others; within each the latest first. Only those
// of the page that is shown are looked up. What is new
// in a story is put together only for the stories of the page that is shown (some milliseconds
// each), or for the newest kMostWeighed of them when a kind of news is asked for.
#include <fmt/format.h>

#include <algorithm>

#include "layout.hpp"
#include "news.hpp"
#include "read_page.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/ledger/pages.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kAPage = 30;
constexpr std::size_t kMostWeighed = 100;
constexpr std::size_t kMostNews = 3;

using ledger::FreshStory;
using ledger::StoryRow;
using stories::StoryNews;

struct Listed {
  StoryRow row;
  std::optional<StoryNews> news = {};
};

/// The stories of the page. All that are asked for: first those with something new to this reader
/// (`fresh` of a row says how many reports), then the others, within each the latest first.
struct Ordered {
  std::vector<Listed> shown;
  std::size_t begin = 0;  ///< number of the first one that is shown among all asked for
  std::size_t asked_for = 0;
  std::size_t fresh = 0;      ///< the first so many of them have something new
  std::size_t all = 0;        ///< stories of the ledger
  bool weighed_some = false;  ///< a kind was asked for and not all could be weighed
};

bool has(const StoryNews& news, std::string_view kind) {
  if (kind == "positions") return !news.positions.empty();
  if (kind == "encounters") return !news.encounters.empty();
  if (kind == "disagreements") return !news.disagreements.empty();
  if (kind == "statements") return !news.statements.empty();
  return true;
}

Result<std::optional<StoryNews>> news_for(const ledger::Ledger& ledger, const StoryRow& row,
                                          const Reader& reader) {
  const auto seen = reader.seen.of(row.id);
  if (row.fresh == 0 || seen < 0) return std::nullopt;
  ledger::Since since;
  since.reading = seen;
  auto news = stories::news_of(ledger, row.id, since);
  if (!news) return tl::unexpected(news.error());
  return std::move(*news);
}

/// The stories that have something new to the reader, the latest first.
Result<std::vector<FreshStory>> fresh_of(const ledger::Pages& pages, const Reader& reader) {
  std::map<std::string, FreshStory> fresh;
  if (reader.seen.all >= 0) {
    auto found = pages.fresh_stories(reader.seen.all);
    if (!found) return tl::unexpected(found.error());
    for (auto& story : *found) fresh[story.id] = std::move(story);
  }
  for (const auto& [story, mark] : reader.seen.stories) {
    if (mark <= reader.seen.all) continue;
    auto found = pages.fresh_stories(mark, story);
    if (!found) return tl::unexpected(found.error());
    fresh.erase(story);
    if (!found->empty()) fresh[story] = std::move(found->front());
  }
  std::vector<FreshStory> list;
  for (auto& [id, story] : fresh) list.push_back(std::move(story));
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.minutes > b.minutes; });
  return list;
}

/// The rows of these stories, with how many of their reports are new.
Result<std::vector<Listed>> listed_of(const ledger::Pages& pages,
                                      const std::vector<std::string>& ids,
                                      const std::map<std::string, std::size_t>& fresh) {
  auto rows = pages.story_rows(ids);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<Listed> listed;
  for (auto& row : *rows) {
    const auto found = fresh.find(row.id);
    row.fresh = found == fresh.end() ? 0 : found->second;
    listed.push_back({std::move(row)});
  }
  return listed;
}

/// Of the stories `ids` with something new the newest ones that have this kind of news.
Result<std::vector<Listed>> with_kind(const ledger::Ledger& ledger, std::vector<std::string> ids,
                                      const std::map<std::string, std::size_t>& fresh,
                                      std::string_view kind, const Reader& reader) {
  if (ids.size() > kMostWeighed) ids.resize(kMostWeighed);
  auto listed = listed_of(ledger::Pages(ledger), ids, fresh);
  if (!listed) return tl::unexpected(listed.error());
  std::vector<Listed> kept;
  for (auto& one : *listed) {
    auto news = news_for(ledger, one.row, reader);
    if (!news) return tl::unexpected(news.error());
    if (!*news || !has(**news, kind)) continue;
    one.news = std::move(*news);
    kept.push_back(std::move(one));
  }
  return kept;
}

Result<Ordered> ordered(const ledger::Ledger& ledger, const HomeAsked& asked,
                        const Reader& reader) {
  const ledger::Pages pages(ledger);
  const auto figures = pages.story_figures();
  if (!figures) return tl::unexpected(figures.error());
  const auto fresh = fresh_of(pages, reader);
  if (!fresh) return tl::unexpected(fresh.error());
  std::map<std::string, std::size_t> counts;
  std::vector<std::string> first, rest;  // ids; `rest` only where a title is asked for
  for (const auto& story : *fresh) {
    counts[story.id] = story.fresh;
    first.push_back(story.id);
  }
  const auto wanted = ledger::folded_words(asked.words);
  if (!wanted.empty()) {
    const auto titled = pages.stories_titled(wanted);
    if (!titled) return tl::unexpected(titled.error());
    first.clear();
    for (const auto& id : *titled) (counts.contains(id) ? first : rest).push_back(id);
  }
  Ordered out;
  out.all = figures->stories;
  const auto slice = [&](std::size_t size) {  // of what is asked for
    out.asked_for = size;
    out.begin = std::min(asked.from, size);
    return std::min(size, out.begin + kAPage);
  };
  if (!asked.only.empty() && asked.only != "new") {
    out.weighed_some = first.size() > kMostWeighed;
    auto kept = with_kind(ledger, std::move(first), counts, asked.only, reader);
    if (!kept) return tl::unexpected(kept.error());
    out.fresh = kept->size();
    const auto end = slice(kept->size());
    for (auto i = out.begin; i < end; ++i) out.shown.push_back(std::move((*kept)[i]));
    return out;
  }
  out.fresh = first.size();
  const auto others = !asked.only.empty() ? 0
                      : wanted.empty()    ? out.all - std::min(out.all, first.size())
                                          : rest.size();
  const auto end = slice(first.size() + others);
  std::vector<std::string> ids;
  for (auto i = out.begin; i < end; ++i) {
    if (i < first.size()) ids.push_back(first[i]);
    if (i >= first.size() && !wanted.empty()) ids.push_back(rest[i - first.size()]);
  }
  auto listed = listed_of(pages, ids, counts);
  if (!listed) return tl::unexpected(listed.error());
  out.shown = std::move(*listed);
  const auto behind = std::max(out.begin, first.size());
  if (wanted.empty() && end > behind) {
    const std::set<std::string> without(first.begin(), first.end());
    auto rows = pages.stories_from(behind - first.size(), end - behind, without);
    if (!rows) return tl::unexpected(rows.error());
    for (auto& row : *rows) out.shown.push_back({std::move(row)});
  }
  return out;
}

void put_story(Html& html, const Listed& listed, const Reader& reader) {
  const auto& row = listed.row;
  const auto title = title_or_none(row.title, reader);
  html.open("li", {{listed.news ? "class" : "", "fresh"}});
  html.link("/stories/" + base::percent_encoded(row.id), title, {{"class", "title"}});
  html.put("<div class=\"aside\">");
  if (!row.last.empty()) {
    if (row.first != row.last) {
      put_date(html, row.first, reader);
      html.put(" – ");
    }
    put_date(html, row.last, reader);
    html.put(" · ");
  }
  html.words(fmt::format(fmt::runtime(say(reader, "{} bản tin · {} nguồn độc lập",
                                          "{} reports · {} independent sources")),
                         row.reports, row.sources));
  html.put("</div>");
  if (listed.news) {
    const auto& news = *listed.news;
    put_news_counts(html, news, row.fresh == row.reports, reader);
    html.put("<div class=\"what\"><details><summary>")
        .words(say(reader, "Có gì mới", "What is new"))
        .put("</summary>");
    put_news(html, news, kMostNews, reader);
    html.put("</details>");
    put_mark_read(html, row.id, say(reader, "Đánh dấu đã đọc", "Mark as read"), reader);
    html.put("</div>");
  }
  html.put("</li>");
}

void put_filter(Html& html, const HomeAsked& asked, bool looked_before, const Reader& reader) {
  html.put("<form class=\"filter\" action=\"/\">");
  html.put("<label for=\"find\">").words(say(reader, "Lọc theo tít", "Filter by headline"));
  html.put("</label>")
      .open("input",
            {{"id", "find"}, {"type", "search"}, {"name", "find"}, {"value", asked.words}});
  if (looked_before) {
    const std::string_view kinds[][3] = {
        {"", "tất cả", "everything"},
        {"new", "có tin mới", "with news"},
        {"positions", "có đổi lập trường", "changed positions"},
        {"encounters", "có cuộc gặp sắp tới", "encounters to come"},
        {"disagreements", "có chỗ không khớp", "disagreements"},
        {"statements", "có phát biểu mới", "new statements"}};
    html.put("<label for=\"only\">").words(say(reader, "Chỉ chuyện", "Only stories"));
    html.put("</label><select id=\"only\" name=\"only\">");
    for (const auto& [value, vietnamese, english] : kinds) {
      html.element("option",
                   {{"value", std::string(value)}, {value == asked.only ? "selected" : "", ""}},
                   say(reader, vietnamese, english));
    }
    html.put("</select>");
  }
  html.put("<button class=\"quiet\">").words(say(reader, "Lọc", "Filter")).put("</button>");
  if (!asked.words.empty() || !asked.only.empty()) {
    html.link("/", say(reader, "bỏ lọc", "clear"));
  }
  html.put("</form>");
}

void put_pages(Html& html, const Ordered& stories, std::size_t from, const Reader& reader) {
  const auto end = from + kAPage;
  if (end >= stories.asked_for && from == 0) return;
  html.open("nav",
            {{"class", "pages"}, {"aria-label", std::string(say(reader, "Trang", "Pages"))}});
  if (from > 0) {
    const auto before = from > kAPage ? from - kAPage : 0;
    html.link(address_with(reader, "from", before == 0 ? "" : std::to_string(before)),
              say(reader, "← trang trước", "← before"), {{"rel", "prev"}});
  }
  if (end < stories.asked_for) {
    html.link(address_with(reader, "from", std::to_string(end)),
              say(reader, "trang sau →", "next →"), {{"rel", "next"}});
  }
  html.close("nav");
}

std::string empty_page(const Reader& reader) {
  const auto title = say(reader, "Sổ còn trống", "The ledger is empty");
  Html html;
  html.element("h1", title);
  html.element(
      "p", {{"class", "lead"}},
      say(reader,
          "Đưa vào một bản tin: sotin ghi ai nói gì, khi nào, theo lời ai, ai hứa gì với điều kiện "
          "nào, ai gặp ai.",
          "Give it a report: sotin notes who said what, when, on whose word, who promised what on "
          "which condition, who met whom."));
  html.put("<form class=\"sample\" method=\"post\" action=\"/sample\"><button>");
  html.words(say(reader, "Đọc thử chuyện mẫu", "Try the sample story")).put("</button> ");
  html.element("span", {{"class", "aside"}},
               say(reader, "mười hai bản tin bịa về một chuyện, đọc trong vài giây",
                   "twelve invented reports on one story, read in some seconds"));
  html.put("</form>");
  put_reading_form(html, reader);
  return layout(title, "home", html, reader);
}

}  // namespace

Result<std::string> home_page(const ledger::Ledger& ledger, const HomeAsked& asked,
                              const Reader& reader) {
  auto found = ordered(ledger, asked, reader);
  if (!found) return tl::unexpected(found.error());
  if (found->all == 0 && reader.last_reading == 0) return empty_page(reader);
  const bool looked_before = reader.seen.all >= 0 || !reader.seen.stories.empty();
  const auto from = found->begin;
  const auto end = from + found->shown.size();
  Html html;
  html.element("h1", say(reader, "Các chuyện", "Stories"));
  html.put("<div class=\"head-line\"><p class=\"aside\">");
  html.words(fmt::format(fmt::runtime(say(reader, "{} chuyện", "{} stories")), found->all));
  if (looked_before) {
    html.words(fmt::format(fmt::runtime(say(reader, " · {} chuyện có tin mới", " · {} with news")),
                           found->fresh));
  }
  html.put(" · ").link("/reports", say(reader, "mọi bản tin", "all reports")).put("</p>");
  put_mark_read(html, "",
                looked_before
                    ? say(reader, "Đánh dấu tất cả đã đọc", "Mark all as read")
                    : say(reader, "Đánh dấu đã đọc đến đây", "Mark all as read up to here"),
                reader);
  put_undo(html, reader);
  html.put("</div>");
  if (!looked_before) {
    html.element(
        "p", {{"class", "note"}},
        say(reader,
            "Bấm «Đánh dấu đã đọc đến đây»; lần sau chuyện có tin mới sẽ lên đầu, kèm những "
            "gì mới. Dấu này chỉ ở trong trình duyệt này.",
            "Press «Mark all as read up to here»: next time stories with news come first, "
            "with what is new. The mark stays in this browser."));
  }
  put_filter(html, asked, looked_before, reader);
  if (found->weighed_some) {
    html.element(
        "p", {{"class", "note"}},
        fmt::format(fmt::runtime(say(reader, "Chỉ xét {} chuyện mới nhất có tin mới.",
                                     "Only the {} latest stories with news were looked at.")),
                    kMostWeighed));
  }
  if (found->asked_for == 0) {
    html.element("p", say(reader, "Không có chuyện nào như vậy.", "There is no such story."));
  }
  bool in_list = false;
  for (auto i = from; i < end; ++i) {
    auto& listed = found->shown[i - from];
    if (looked_before && (i == from || i == found->fresh)) {
      if (in_list) html.put("</ol>");
      in_list = false;
      html.element("h2", i < found->fresh ? say(reader, "Có tin mới", "With news")
                                          : say(reader, "Không có gì mới", "Nothing new"));
    }
    if (!in_list) html.put("<ol class=\"list\">");
    in_list = true;
    if (!listed.news) {
      auto news = news_for(ledger, listed.row, reader);
      if (!news) return tl::unexpected(news.error());
      listed.news = std::move(*news);
    }
    put_story(html, listed, reader);
  }
  if (in_list) html.put("</ol>");
  put_pages(html, *found, from, reader);
  return layout(say(reader, "Mục lục", "Contents"), "home", html, reader);
}

}  // namespace sotin::views::web
