// The reports of a story: copies folded under the first of them, and two of them chosen to be
// compared.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "choose_pair.hpp"
#include "story_page.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpen = 20;  // reports that need no fold

using Copies = std::map<std::uint32_t, std::vector<std::uint32_t>>;

void put_report(Html& html, const StoryView& view, std::uint32_t report, const Copies& copies) {
  html.put("<li>");
  put_source(html, *view.reports[report], view.reader);
  if (const auto found = copies.find(report); found != copies.end()) {
    html.put("<details><summary>");
    html.words(fmt::format(fmt::runtime(say(view.reader, "{} bản chép", "{} copies")),
                           found->second.size()));
    html.put("</summary><ul>");
    for (const auto copy : found->second) {
      html.put("<li>");
      put_source(html, *view.reports[copy], view.reader);
      html.put("</li>");
    }
    html.put("</ul></details>");
  }
  html.put("</li>");
}

}  // namespace

MaybeSection reports_section(const StoryView& view) {
  std::set<std::uint32_t> folded;
  Copies copies;
  for (const auto& group : view.story.copies) {
    copies[group.front()] = {group.begin() + 1, group.end()};
    folded.insert(group.begin() + 1, group.end());
  }
  Section section{
      "reports", std::string(say(view.reader, "Các bản tin", "Reports")), view.reports.size(), {}};
  auto& html = section.body;
  std::vector<ledger::ReportRow> rows;
  std::vector<std::string> titles;
  for (const auto* stored : view.reports) {
    rows.push_back(stored->row);
    titles.push_back(title_of(*stored, view.reader));
  }
  std::size_t other = 1;  // the first that is no copy of the first
  while (other + 1 < rows.size() && folded.contains(static_cast<std::uint32_t>(other))) ++other;
  put_pair_choice(html, rows, titles, 0, other, view.reader);
  html.put("<ul class=\"list\">");
  std::size_t shown = 0;
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    if (folded.contains(r)) continue;
    if (shown++ == kOpen) {
      html.put("</ul><details><summary>");
      html.words(say(view.reader, "Các bản tin còn lại", "The other reports"));
      html.put("</summary><ul class=\"list\">");
    }
    put_report(html, view, r, copies);
  }
  html.put("</ul>");
  if (shown > kOpen) html.put("</details>");
  return section;
}

}  // namespace sotin::views::web
