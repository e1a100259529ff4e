// Lookups are made once a page: entities to actors, records to the link that joins them with
// others.
#include "story_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "../text_wording.hpp"

namespace sotin::views::web {

using namespace stories;

namespace {

constexpr int kMostColumns = 40;  // of a headline that stands for an outlet

bool joins_the_same(const Link& link) { return link.kind != LinkKind::kDisagreement; }

}  // namespace

StoryView::StoryView(const Story& told, std::vector<const ledger::Stored*> of, const Reader& by)
    : story(told), reports(std::move(of)), reader(by) {
  std::unordered_map<std::string_view, std::size_t> place;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    place.emplace(story.reports[r], r);
    actor_of_.emplace_back(reports[r]->report.entities.size(), -1);
  }
  for (std::size_t a = 0; a < story.actors.size(); ++a) {
    for (const auto& member : story.actors[a].members) {
      const auto& subject = story.subjects[member.subject];
      const auto found = place.find(subject.report);
      if (found == place.end() || subject.entity < 0) continue;
      auto& actors = actor_of_[found->second];
      const auto entity = static_cast<std::size_t>(subject.entity);
      if (entity < actors.size()) actors[entity] = static_cast<std::int32_t>(a);
    }
  }
  for (std::uint32_t l = 0; l < story.links.size(); ++l) {
    if (!joins_the_same(story.links[l])) continue;
    for (const auto& at : story.links[l].members) {
      same_links_.push_back({{at.kind, at.report, at.index}, l});
    }
  }
  std::sort(same_links_.begin(), same_links_.end());
}

std::string StoryView::actor(std::uint32_t report, facts::EntityIndex entity) const {
  const auto& entities = facts(report).entities;
  const auto at = static_cast<std::size_t>(entity);
  if (entity < 0 || at >= entities.size()) return {};
  const auto joined = actor_of_[report][at];
  return joined < 0 ? entities[at].name : story.actors[static_cast<std::size_t>(joined)].name;
}

std::string StoryView::who(const Cited& at) const {
  const auto& report = facts(at.report);
  if (at.kind == RecordKind::kStatement) {
    return actor(at.report, report.statements[at.index].speaker.entity);
  }
  if (at.kind == RecordKind::kCommitment) {
    return actor(at.report, report.commitments[at.index].party);
  }
  return {};
}

std::string StoryView::speaker(const Cited& at) const {
  auto name = who(at);
  if (name.empty() && at.kind == RecordKind::kStatement) {
    const auto& where = facts(at.report).statements[at.index].speaker.where;
    if (where) name = std::string(reports[at.report]->document.words(*where));
  }
  return name.empty() ? std::string(say(reader, "Không nêu ai nói", "Speaker not named")) : name;
}

std::string StoryView::address(const Cited& at) const {
  const auto& stored = *reports[at.report];
  if (at.kind == RecordKind::kStatement) {
    return statement_address(stored, stored.report.statements[at.index]);
  }
  const auto record = at.kind == RecordKind::kNone
                          ? std::string()
                          : fmt::format("#{}{}", static_cast<char>(at.kind), at.index + 1);
  return report_address(stored.row.id) + record;
}

const Link* StoryView::link_of(RecordKind kind, std::uint32_t report, std::uint32_t index) const {
  const Record wanted{kind, report, index};
  const auto found = std::lower_bound(same_links_.begin(), same_links_.end(), wanted,
                                      [](const auto& a, const Record& b) { return a.first < b; });
  return found == same_links_.end() || found->first != wanted ? nullptr
                                                              : &story.links[found->second];
}

bool StoryView::first_told(RecordKind kind, std::uint32_t report, std::uint32_t index) const {
  const auto* link = link_of(kind, report, index);
  if (link == nullptr) return true;
  const auto& first = link->members.front();
  return first.kind == kind && first.report == report && first.index == index;
}

void put_told_by(Html& html, const StoryView& view, std::uint32_t report) {
  html.put("<span class=\"aside\">(");
  const auto& row = view.reports[report]->row;
  html.link(report_address(row.id),
            row.outlet ? *row.outlet
                       : clipped(title_of(*view.reports[report], view.reader), kMostColumns));
  if (row.published) {
    html.put(", ");
    put_date(html, std::string_view(*row.published).substr(0, 10), view.reader);
  }
  html.put(")</span>");
}

void put_cited(Html& html, const StoryView& view, const Cited& at) {
  html.link(view.address(at), view.words(at), {{"class", "quoted"}}).put(" ");
  put_told_by(html, view, at.report);
}

std::string witnesses_of(const Link& link, const Reader& reader) {
  if (!link.independent) return std::string(say(reader, "không nêu nguồn", "no source named"));
  std::string names;
  for (const auto& name : link.witnesses) names += (names.empty() ? "" : "; ") + name;
  return fmt::format(
      fmt::runtime(*link.independent == 1
                       ? say(reader, "{} nguồn: {}", "{} source: {}")
                       : say(reader, "{} nguồn độc lập: {}", "{} independent sources: {}")),
      *link.independent, names);
}

std::string subject_of(const Link& link, const StoryView& view) {
  const auto& at = link.members.front();
  if (auto who = view.who(at); !who.empty()) return who;
  if (at.kind != RecordKind::kEvent) return link.about;
  const auto& event = view.facts(at.report).events[at.index];
  std::string line(wording(event.type, view.reader.tongue));
  std::size_t named = 0;
  std::set<std::string> seen;
  for (const auto& participant : event.participants) {
    const auto name = view.actor(at.report, participant.entity);
    if (name.empty() || !seen.insert(name).second || ++named > 4) continue;
    line += (named == 1 ? ": " : ", ") + name;
  }
  return line;
}

void put_also(Html& html, const StoryView& view, RecordKind kind, std::uint32_t report,
              std::uint32_t index) {
  const auto* link = view.link_of(kind, report, index);
  if (link == nullptr) return;
  html.put("<details class=\"also\"><summary>");
  html.words(witnesses_of(*link, view.reader));
  html.words(fmt::format(fmt::runtime(say(view.reader, " · {} chỗ kể", " · told in {} places")),
                         link->members.size()));
  html.put("</summary><ul>");
  for (const auto& member : link->members) {
    if (member.report == report && member.index == index) continue;
    html.put("<li>");
    put_cited(html, view, member);
    html.put("</li>");
  }
  html.put("</ul></details>");
}

}  // namespace sotin::views::web
