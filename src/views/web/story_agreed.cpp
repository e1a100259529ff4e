// What several independent sources tell, the best attested first: what a newsroom may lean on. Each
// stands in the words of the report that told it first, the others folded under it.
#include <fmt/format.h>

#include <algorithm>

#include "story_page.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpen = 6;  // that need no fold

std::string_view kind_of(LinkKind kind, const Reader& reader) {
  switch (kind) {
    case LinkKind::kSameEvent:
      return say(reader, "cuộc gặp", "encounter");
    case LinkKind::kSameCommitment:
      return say(reader, "cam kết", "commitment");
    default:
      return say(reader, "lời nói", "statement");
  }
}

}  // namespace

MaybeSection agreed_section(const StoryView& view) {
  const auto& reader = view.reader;
  std::vector<const Link*> links;
  for (const auto& link : view.story.links) {
    const bool attested = link.independent.value_or(0) > 1;
    if (link.kind != LinkKind::kDisagreement && attested) links.push_back(&link);
  }
  if (links.empty()) return {};
  std::stable_sort(links.begin(), links.end(),
                   [](const Link* a, const Link* b) { return *a->independent > *b->independent; });
  Section section{"agreed",
                  std::string(say(reader, "Nhiều nguồn cùng kể", "Told by several sources")),
                  links.size(),
                  {}};
  auto& html = section.body;
  html.put("<ul class=\"entries\">");
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i == kOpen) {
      html.put("</ul><details><summary>");
      html.words(fmt::format(fmt::runtime(say(reader, "thêm {}", "{} more")), links.size() - i));
      html.put("</summary><ul class=\"entries\">");
    }
    const auto& first = links[i]->members.front();
    html.open("li", {{"class", "entry"}});
    html.element("span", {{"class", "act"}}, kind_of(links[i]->kind, reader)).put(" ");
    if (const auto who = view.who(first); !who.empty()) {
      html.element("span", {{"class", "who"}}, who).put(": ");
    }
    put_cited(html, view, first);
    put_also(html, view, first.kind, first.report, first.index);
    html.put("</li>");
  }
  html.put("</ul>");
  if (links.size() > kOpen) html.put("</details>");
  return section;
}

}  // namespace sotin::views::web
