// A story as a newsroom reads it. The page is a row of sections; what is in them is in files of
// their own (story_*.cpp). A table of contents stands first, so that a long story is one step away
// from any of its parts.
#include "story_page.hpp"

#include <fmt/format.h>

#include <set>

#include "../kept_story.hpp"
#include "news.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/ledger/affair_book.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kSummarySyllables = 120;

void put_head(Html& html, const StoryView& view, std::size_t all) {
  const auto& reader = view.reader;
  html.element("h1", title_or_none(view.story.title, reader));
  std::set<std::string> outlets;
  std::string first, last;
  std::size_t statements = 0;
  for (const auto* stored : view.reports) {
    if (stored->row.outlet) outlets.insert(*stored->row.outlet);
    statements += stored->report.statements.size();
    if (!stored->row.published) continue;
    const auto day = stored->row.published->substr(0, 10);
    if (first.empty() || day < first) first = day;
    if (day > last) last = day;
  }
  html.put("<p class=\"aside\">");
  html.words(fmt::format(
      fmt::runtime(say(reader, "{} bản tin", all == 1 ? "{} report" : "{} reports")), all));
  if (outlets.size() > 1) {
    html.words(
        fmt::format(fmt::runtime(say(reader, " của {} báo", " of {} outlets")), outlets.size()));
  }
  html.words(fmt::format(fmt::runtime(say(reader, ", {} phát biểu",
                                          statements == 1 ? ", {} statement" : ", {} statements")),
                         statements));
  if (!first.empty()) {
    html.put(", ");
    put_date(html, first, reader);
    if (last != first) {
      html.put(" – ");
      put_date(html, last, reader);
    }
  }
  html.put("</p>");
  if (all > view.reports.size()) {
    html.element("p", {{"class", "note"}},
                 fmt::format(fmt::runtime(say(reader, "Trang này kể {} bản tin mới nhất.",
                                              "This page tells the latest {} reports.")),
                             view.reports.size()));
  }
}

/// The other stories of the same affair.
void put_affair(Html& html, const ledger::AffairRow& affair, const std::string& own,
                const Reader& reader) {
  if (affair.stories.empty()) return;
  html.open("p", {{"class", "aside affair"}}).words(say(reader, "Cùng vụ việc: ", "Same affair: "));
  bool first = true;
  for (const auto& row : affair.stories) {
    if (row.id == own) continue;
    if (!first) html.put(" · ");
    first = false;
    html.link("/stories/" + base::percent_encoded(row.id), title_or_none(row.title, reader));
    if (row.first.empty()) continue;
    html.put(" (");
    put_date(html, row.first, reader);
    html.put(")");
  }
  html.close("p");
}

void put_contents(Html& html, const std::vector<Section>& sections, const Reader& reader) {
  html.open("nav", {{"class", "contents"},
                    {"aria-label", std::string(say(reader, "Mục trong trang", "On this page"))}});
  html.put("<ul>");
  for (const auto& section : sections) {
    html.put("<li>").link("#" + section.id, section.title);
    if (section.count > 0) {
      html.put(" ").element("span", {{"class", "count"}}, std::to_string(section.count));
    }
    html.put("</li>");
  }
  html.put("</ul>").close("nav");
}

}  // namespace

Result<std::string> story_page(const ledger::Ledger& ledger, std::string_view id,
                               const StoryAsked& asked, const Reader& reader) {
  const auto kept = load_story(ledger, id, kSummarySyllables);
  if (!kept) return tl::unexpected(kept.error());
  const auto affair = ledger::AffairBook(ledger).affair_of(kept->story.id);
  if (!affair) return tl::unexpected(affair.error());
  std::vector<const ledger::Stored*> reports;
  for (const auto i : kept->order) reports.push_back(&kept->stored[i]);
  const StoryView view(kept->story, std::move(reports), reader);
  std::vector<Section> sections;
  const auto add = [&](MaybeSection section) {
    if (section) sections.push_back(std::move(*section));
  };
  add(summary_section(view));
  add(agreed_section(view));
  add(disagreements_section(view));
  add(timeline_section(view, asked));
  add(positions_section(view));
  add(said_section(view, asked));
  add(commitments_section(view));
  add(encounters_section(view));
  add(members_section(view));
  add(reports_section(view));
  Html html;
  put_head(html, view, kept->all);
  put_affair(html, *affair, kept->story.id, reader);
  if (const auto put = put_story_news(html, ledger, id, reader); !put) {
    return tl::unexpected(put.error());
  }
  html.put("<div class=\"story\">");
  put_contents(html, sections, reader);
  html.put("<div class=\"sections\">");
  for (const auto& section : sections) {
    html.open("section", {{"class", "of-" + section.id}});
    html.open("h2", {{"id", section.id}}).words(section.title);
    if (section.count > 0) {
      html.put(" ").element("span", {{"class", "count"}}, std::to_string(section.count));
    }
    html.close("h2").append(section.body).close("section");
  }
  html.put("</div></div>");
  return layout(title_or_none(view.story.title, reader), "", html, reader);
}

}  // namespace sotin::views::web
