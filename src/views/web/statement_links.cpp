// A statement takes part in a link by itself, by a commitment read from it, or by words that were
// compared (numbers) and stand inside its sentence.
#include "statement_links.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../story_wording.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr std::size_t kOpen = 8;  // members of a disagreement that need no fold

/// The statement that a member of a link rests on; nullptr for encounters and the writer's words.
const facts::Statement* statement_of(const StoryView& view, const Cited& member) {
  const auto& facts = view.facts(member.report);
  auto index = static_cast<std::int64_t>(member.index);
  if (member.kind == RecordKind::kCommitment) index = facts.commitments[member.index].statement;
  if (member.kind != RecordKind::kStatement && member.kind != RecordKind::kCommitment) index = -1;
  return index < 0 ? nullptr : &facts.statements[static_cast<std::size_t>(index)];
}

SourceChain chain_of(const StoryView& view, std::uint32_t report,
                     const facts::Statement& statement) {
  return source_chain(
      *view.reports[report], statement,
      [&](facts::EntityIndex entity) { return view.actor(report, entity); }, view.reader);
}

bool is_of(const InStory& at, const Cited& member) {
  if (member.report != at.report) return false;
  const auto& facts = at.view.facts(at.report);
  const auto& statement = facts.statements[at.index];
  switch (member.kind) {
    case RecordKind::kStatement:
      return member.index == at.index;
    case RecordKind::kCommitment:
      return facts.commitments[member.index].statement == static_cast<std::int32_t>(at.index);
    case RecordKind::kNone:
      return member.where.overlaps(place_of(statement));
    default:
      return false;
  }
}

std::vector<const Link*> links_with(const InStory& at, bool disagreements) {
  std::vector<const Link*> links;
  for (const auto& link : at.view.story.links) {
    if ((link.kind == LinkKind::kDisagreement) != disagreements) continue;
    const bool in = std::any_of(link.members.begin(), link.members.end(),
                                [&](const Cited& member) { return is_of(at, member); });
    if (in) links.push_back(&link);
  }
  return links;
}

std::string_view title_of(LinkKind kind, const Reader& reader) {
  return kind == LinkKind::kSameCommitment
             ? say(reader, "Cùng cam kết này ở nơi khác", "The same commitment elsewhere")
             : say(reader, "Cùng lời này ở nơi khác", "The same statement elsewhere");
}

}  // namespace

std::vector<SourceChain> chains_of(const InStory& at) {
  const auto& own = at.view.facts(at.report).statements[at.index];
  std::vector<SourceChain> chains = {chain_of(at.view, at.report, own)};
  for (const auto* link : links_with(at, false)) {
    for (const auto& member : link->members) {
      const auto* statement = statement_of(at.view, member);
      if (statement == nullptr || is_of(at, member)) continue;
      chains.push_back(chain_of(at.view, member.report, *statement));
    }
  }
  return chains;
}

void put_elsewhere(Html& html, const InStory& at) {
  const auto& view = at.view;
  for (const auto* link : links_with(at, false)) {
    html.put("<section class=\"elsewhere\">");
    html.element("h2", title_of(link->kind, view.reader));
    html.put("<p>").element("strong", witnesses_of(*link, view.reader));
    if (link->unnamed > 0) {
      html.put(" ").element("span", {{"class", "aside"}},
                            fmt::format(fmt::runtime(say(view.reader, "· {} chỗ không nêu nguồn",
                                                         "· {} do not name a source")),
                                        link->unnamed));
    }
    html.put("</p><ul class=\"entries\">");
    for (const auto& member : link->members) {
      html.open("li", {{"class", "entry"}});
      if (is_of(at, member)) {
        html.element("span", {{"class", "act"}}, say(view.reader, "lời này", "this one")).put(" ");
      }
      put_cited(html, view, member);
      if (const auto* statement = statement_of(view, member)) {
        html.element("span", {{"class", "chain"}},
                     chain_line(chain_of(view, member.report, *statement)));
      }
      html.put("</li>");
    }
    html.put("</ul></section>");
  }
}

void put_against(Html& html, const InStory& at) {
  const auto& view = at.view;
  const auto links = links_with(at, true);
  if (links.empty()) return;
  html.put("<section class=\"against\">");
  html.element("h2", say(view.reader, "Lời không khớp", "What does not agree"));
  for (const auto* link : links) {
    html.put("<h3>");
    if (link->verdict) {
      html.element(
          "span",
          {{"class", *link->verdict == Verdict::kContradiction ? "act against" : "act wary"}},
          wording(*link->verdict, view.reader.tongue));
    }
    html.put(" ").words(subject_of(*link, view)).put("</h3><ul class=\"entries\">");
    std::size_t shown = 0;
    for (const auto& member : link->members) {
      if (shown++ == kOpen) {
        html.put("</ul><details><summary>");
        html.words(fmt::format(fmt::runtime(say(view.reader, "thêm {}", "{} more")),
                               link->members.size() - kOpen));
        html.put("</summary><ul class=\"entries\">");
      }
      html.open("li", {{"class", "entry"}});
      if (is_of(at, member)) {
        html.element("span", {{"class", "act"}}, say(view.reader, "lời này", "this one")).put(" ");
      } else if (const auto who = view.who(member); !who.empty()) {
        html.element("span", {{"class", "who"}}, who).put(": ");
      }
      put_cited(html, view, member);
      html.put("</li>");
    }
    html.put("</ul>");
    if (shown > kOpen) html.put("</details>");
  }
  html.put("</section>");
}

}  // namespace sotin::views::web
