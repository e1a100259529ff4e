// A story as a newsroom reads it: the summary, what independent sources say of the same thing,
// where they differ, who moved, then the days and the reports.
#include "story_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "../kept_story.hpp"
#include "../story_wording.hpp"
#include "../text_wording.hpp"
#include "entries.hpp"

namespace sotin::views::web {

using namespace stories;

std::string StoryView::actor(std::uint32_t report, facts::EntityIndex entity) const {
  const auto& entities = reports[report]->report.entities;
  if (entity < 0 || static_cast<std::size_t>(entity) >= entities.size()) return {};
  for (const auto& candidate : story.actors) {
    for (const auto& member : candidate.members) {
      const auto& subject = story.subjects[member.subject];
      if (subject.entity == entity && subject.report == story.reports[report]) {
        return candidate.name;
      }
    }
  }
  return entities[static_cast<std::size_t>(entity)].name;
}

std::string StoryView::who(const Cited& at) const {
  const auto& report = reports[at.report]->report;
  if (at.kind == RecordKind::kStatement) {
    return actor(at.report, report.statements[at.index].speaker.entity);
  }
  if (at.kind == RecordKind::kCommitment) {
    return actor(at.report, report.commitments[at.index].party);
  }
  return {};
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

void put_cited(Html& html, const StoryView& view, const Cited& at) {
  html.link(view.address(at), view.words(at), {{"class", "quoted"}});
  html.put(" <span class=\"aside\">(");
  const auto& row = view.reports[at.report]->row;
  html.link(report_address(row.id), row.outlet.value_or(title_of(row)));
  if (row.published) {
    html.put(", ");
    put_date(html, *row.published, view.reader);
  }
  html.put(")</span>");
}

namespace {

constexpr std::size_t kSummarySyllables = 120;

void put_heading(Html& html, std::string_view id, std::string_view title, std::size_t count) {
  html.open("h2", {{"id", std::string(id)}}).words(title).put(" ");
  html.element("span", {{"class", "count"}}, std::to_string(count)).close("h2");
}

void put_head(Html& html, const StoryView& view) {
  const auto& story = view.story;
  html.element("h1", story.title.empty() ? story.id : story.title);
  std::set<std::string> outlets;
  for (const auto* stored_at : view.reports) {
    const auto& stored = *stored_at;
    if (stored.row.outlet) outlets.insert(*stored.row.outlet);
  }
  html.put("<p class=\"aside\">");
  html.words(
      fmt::format(fmt::runtime(say(view.reader, "{} bản tin", "{} reports")), view.reports.size()));
  if (outlets.size() > 1) {
    html.words(fmt::format(fmt::runtime(say(view.reader, " của {} báo", " of {} outlets")),
                           outlets.size()));
  }
  html.put("</p>");
}

void put_summary(Html& html, const StoryView& view) {
  if (view.story.summary.empty()) return;
  html.put("<section>").element("h2", {{"id", "summary"}}, say(view.reader, "Tóm tắt", "Summary"));
  html.put("<ul class=\"summary\">");
  for (const auto& sentence : view.story.summary) {
    html.put("<li>");
    put_cited(html, view, {sentence.report, RecordKind::kNone, 0, sentence.where});
    if (sentence.witnesses == 1U) {
      html.element("span", {{"class", "doubt"}},
                   say(view.reader, "chỉ một nguồn", "one source only"));
    }
    html.put("</li>");
  }
  html.put("</ul></section>");
}

std::string witnesses(const Link& link, const Reader& reader) {
  if (!link.independent) return std::string(say(reader, "không nêu nguồn", "no source named"));
  std::string names;
  for (const auto& name : link.witnesses) (names += names.empty() ? "" : "; ") += name;
  return fmt::format(
      fmt::runtime(*link.independent == 1
                       ? say(reader, "{} nguồn: {}", "{} source: {}")
                       : say(reader, "{} nguồn độc lập: {}", "{} independent sources: {}")),
      *link.independent, names);
}

std::string subject_of(const Link& link, const StoryView& view) {
  const auto& at = link.members.front();
  if (const auto who = view.who(at); !who.empty()) return who;
  if (at.kind != RecordKind::kEvent) return link.about;
  const auto& event = view.reports[at.report]->report.events[at.index];
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

void put_links(Html& html, const StoryView& view, LinkKind kind, std::string_view id,
               std::string_view title) {
  const auto count = static_cast<std::size_t>(
      std::count_if(view.story.links.begin(), view.story.links.end(),
                    [kind](const Link& link) { return link.kind == kind; }));
  if (count == 0) return;
  html.put("<section>");
  put_heading(html, id, title, count);
  html.put("<ul class=\"entries\">");
  for (const auto& link : view.story.links) {
    if (link.kind != kind) continue;
    html.open("li", {{"class", "entry"}, {"id", link.id}});
    html.element("strong", subject_of(link, view)).put(" ");
    html.element("span", {{"class", "aside"}}, witnesses(link, view.reader)).put("<ul>");
    for (const auto& member : link.members) {
      html.put("<li>");
      put_cited(html, view, member);
      html.put("</li>");
    }
    html.put("</ul>").close("li");
  }
  html.put("</ul></section>");
}

/// Both sides stand side by side; below each other on a narrow screen.
void put_disagreements(Html& html, const StoryView& view) {
  const auto& links = view.story.links;
  const auto count =
      static_cast<std::size_t>(std::count_if(links.begin(), links.end(), [](const Link& link) {
        return link.kind == LinkKind::kDisagreement;
      }));
  if (count == 0) return;
  html.put("<section>");
  put_heading(html, "differ", say(view.reader, "Chỗ không khớp", "Where reports differ"), count);
  for (const auto& link : links) {
    if (link.kind != LinkKind::kDisagreement) continue;
    html.open("div", {{"class", "differ"}, {"id", link.id}}).put("<h3>");
    if (link.verdict) {
      html.element(
          "span",
          {{"class", *link.verdict == Verdict::kContradiction ? "act against" : "act wary"}},
          wording(*link.verdict, view.reader.tongue));
    }
    html.put(" ").words(subject_of(link, view)).put("</h3><div class=\"sides\">");
    const auto sides =
        link.sides.empty() ? 0U : *std::max_element(link.sides.begin(), link.sides.end());
    for (std::uint32_t side = 0; side <= sides; ++side) {
      html.put("<ul>");
      for (std::size_t i = 0; i < link.members.size(); ++i) {
        if ((i < link.sides.size() ? link.sides[i] : 0U) != side) continue;
        html.put("<li>");
        put_cited(html, view, link.members[i]);
        html.put("</li>");
      }
      html.put("</ul>");
    }
    html.put("</div>").close("div");
  }
  html.put("</section>");
}

void put_positions(Html& html, const StoryView& view) {
  std::vector<const Position*> shown;
  for (const auto& position : view.story.positions) {
    if (position.steps.size() > 1) shown.push_back(&position);
  }
  if (shown.empty()) return;
  html.put("<section>");
  put_heading(html, "positions",
              say(view.reader, "Lập trường theo thời gian", "Positions over time"), shown.size());
  for (const auto* position : shown) {
    html.put("<h3>").words(view.story.actors[position->party].name).put(" — ");
    html.words(position->about).put("</h3><ol class=\"moves\">");
    for (const auto& step : position->steps) {
      html.open("li", {{step.changed ? "class" : "", "changed"}});
      if (!step.said) html.words(say(view.reader, "đăng ", "published "));
      put_date(html, step.date, view.reader);
      html.put(" ");
      const bool against = step.stance == Stance::kRefused;
      const bool open = step.stance == Stance::kUndecided;
      html.element("span",
                   {{"class", against ? "act against"
                              : open  ? "act wary"
                                      : "act for"}},
                   wording(step.stance, view.reader.tongue));
      if (step.conditional) html.words(say(view.reader, " có điều kiện ", " with conditions "));
      html.put(" ");
      put_cited(html, view, step.at);
      html.put("</li>");
    }
    html.put("</ol>");
  }
  html.put("</section>");
}

/// Every statement of every report, by actor in the order of how much they say; long lists folded.
void put_said(Html& html, const StoryView& view) {
  std::map<std::string, std::vector<Cited>> by_actor;
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    const auto& statements = view.reports[r]->report.statements;
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      const Cited at{r, RecordKind::kStatement, i, statements[i].evidence};
      auto who = view.who(at);
      if (who.empty()) who = say(view.reader, "Không nêu ai nói", "Speaker not named");
      by_actor[who].push_back(at);
    }
  }
  if (by_actor.empty()) return;
  std::vector<std::pair<std::string, std::vector<Cited>>> actors(by_actor.begin(), by_actor.end());
  std::stable_sort(actors.begin(), actors.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  html.put("<section>");
  put_heading(html, "said", say(view.reader, "Ai nói gì", "Who said what"), actors.size());
  bool first = true;
  for (const auto& [who, all] : actors) {
    html.open("details", {{first ? "open" : "", ""}}).put("<summary>").element("strong", who);
    html.element("span", {{"class", "count"}}, fmt::format(" {}", all.size())).put("</summary>");
    html.put("<ul class=\"entries\">");
    for (const auto& at : all) {
      Entries(*view.reports[at.report], view.reader).put_statement(html, at.index, false);
      html.put("<li class=\"from\">");
      put_source(html, view.reports[at.report]->row, view.reader);
      html.put("</li>");
    }
    html.put("</ul>").close("details");
    first = false;
  }
  html.put("</section>");
}

template <class Count, class Put>
void put_records(Html& html, const StoryView& view, std::string_view id, std::string_view title,
                 const Count& count, const Put& put) {
  std::size_t all = 0;
  for (const auto* stored : view.reports) all += count(*stored);
  if (all == 0) return;
  html.put("<section>");
  put_heading(html, id, title, all);
  html.put("<ul class=\"entries\">");
  for (const auto* stored_at : view.reports) {
    const auto& stored = *stored_at;
    const Entries entries(stored, view.reader);
    for (std::size_t i = 0; i < count(stored); ++i) put(entries, i);
    if (count(stored) == 0) continue;
    html.put("<li class=\"from\">");
    put_source(html, stored.row, view.reader);
    html.put("</li>");
  }
  html.put("</ul></section>");
}

/// Copies are folded under the first of them.
void put_reports(Html& html, const StoryView& view) {
  std::set<std::uint32_t> folded;
  std::map<std::uint32_t, std::vector<std::uint32_t>> copies;
  for (const auto& group : view.story.copies) {
    copies[group.front()] = {group.begin() + 1, group.end()};
    folded.insert(group.begin() + 1, group.end());
  }
  html.put("<section>");
  put_heading(html, "reports", say(view.reader, "Các bản tin", "Reports"), view.reports.size());
  html.put("<ul class=\"list\">");
  for (std::uint32_t r = 0; r < view.reports.size(); ++r) {
    if (folded.contains(r)) continue;
    html.put("<li>");
    put_source(html, view.reports[r]->row, view.reader);
    if (const auto found = copies.find(r); found != copies.end()) {
      html.put("<details><summary>");
      html.words(fmt::format(fmt::runtime(say(view.reader, "{} bản chép", "{} copies")),
                             found->second.size()));
      html.put("</summary><ul>");
      for (const auto copy : found->second) {
        html.put("<li>");
        put_source(html, view.reports[copy]->row, view.reader);
        html.put("</li>");
      }
      html.put("</ul></details>");
    }
    html.put("</li>");
  }
  html.put("</ul></section>");
}

}  // namespace

Result<std::string> story_page(const ledger::Ledger& ledger, std::string_view id,
                               const Reader& reader) {
  const auto kept = load_story(ledger, id, kSummarySyllables);
  if (!kept) return tl::unexpected(kept.error());
  const auto& story = kept->story;
  std::vector<const ledger::Stored*> reports;
  for (const auto i : kept->order) reports.push_back(&kept->stored[i]);
  const StoryView view{story, reports, reader};
  Html html;
  put_head(html, view);
  put_summary(html, view);
  put_timeline(html, view);
  put_disagreements(html, view);
  put_positions(html, view);
  put_links(html, view, LinkKind::kSameEvent, "same-events",
            say(reader, "Cùng một cuộc gặp", "The same encounter"));
  put_links(html, view, LinkKind::kSameStatement, "same-statements",
            say(reader, "Cùng một phát biểu", "The same statement"));
  put_links(html, view, LinkKind::kSameCommitment, "same-commitments",
            say(reader, "Cùng một cam kết", "The same commitment"));
  put_records(
      html, view, "commitments", say(reader, "Cam kết", "Commitments"),
      [](const auto& stored) { return stored.report.commitments.size(); },
      [&](const Entries& entries, std::size_t i) { entries.put_commitment(html, i); });
  put_records(
      html, view, "encounters", say(reader, "Cuộc gặp", "Encounters"),
      [](const auto& stored) { return stored.report.events.size(); },
      [&](const Entries& entries, std::size_t i) { entries.put_encounter(html, i); });
  put_records(
      html, view, "members", say(reader, "Liên minh, thành viên", "Coalitions and members"),
      [](const auto& stored) { return stored.report.memberships.size(); },
      [&](const Entries& entries, std::size_t i) { entries.put_membership(html, i); });
  put_said(html, view);
  put_reports(html, view);
  return layout(story.title.empty() ? story.id : story.title, "", html, reader);
}

}  // namespace sotin::views::web
