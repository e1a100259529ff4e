// Who bears a name: offices and forms with the reports that give them, then what was said in the
// order of time, what was promised, whom it met. Each entry keeps its report.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "../ledger_lines.hpp"
#include "entries.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::views::web {
namespace {

struct Told {
  std::vector<std::pair<std::string, Html>> statements;
  std::vector<std::pair<std::string, Html>> commitments;
  std::vector<std::pair<std::string, Html>> encounters;
};

/// Values with the number of reports that have them, most frequent first.
std::vector<std::pair<std::string, std::size_t>> counted(const std::vector<std::string>& values) {
  std::map<std::string, std::size_t> counts;
  for (const auto& value : values) ++counts[value];
  std::vector<std::pair<std::string, std::size_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

void put_values(Html& html, std::string_view title, const std::vector<std::string>& values) {
  if (values.empty()) return;
  html.element("dt", title).put("<dd>");
  bool first = true;
  for (const auto& [value, count] : counted(values)) {
    if (!first) html.put(", ");
    first = false;
    html.words(value).element("span", {{"class", "count"}}, fmt::format(" {}", count));
  }
  html.put("</dd>");
}

void put_section(Html& html, std::string_view title,
                 std::vector<std::pair<std::string, Html>>& entries) {
  if (entries.empty()) return;
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return (a.first.empty() ? "~" : a.first) < (b.first.empty() ? "~" : b.first);
  });
  html.put("<section>").open("h2").words(title);
  html.put(" <span class=\"count\">").words(std::to_string(entries.size())).put("</span>");
  html.close("h2").put("<ul class=\"entries\">");
  for (const auto& [date, entry] : entries) html.append(entry);
  html.put("</ul></section>");
}

bool takes_part(const facts::Event& event, facts::EntityIndex entity) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [entity](const auto& p) { return p.entity == entity; });
}

void collect(Told& told, const ledger::Stored& stored, facts::EntityIndex entity,
             const Reader& reader) {
  const Entries entries(stored, reader);
  const auto& report = stored.report;
  const auto sourced = [&](const auto& put) {
    Html html;
    put(html);
    html.put("<li class=\"from\">");
    put_source(html, stored.row, reader);
    html.put("</li>");
    return html;
  };
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    if (report.statements[i].speaker.entity != entity) continue;
    told.statements.emplace_back(date_of(stored, report.statements[i]), sourced([&](Html& html) {
                                   entries.put_statement(html, i, false);
                                 }));
  }
  for (std::size_t i = 0; i < report.commitments.size(); ++i) {
    if (report.commitments[i].party != entity) continue;
    told.commitments.emplace_back(stored.row.published.value_or(""),
                                  sourced([&](Html& html) { entries.put_commitment(html, i); }));
  }
  for (std::size_t i = 0; i < report.events.size(); ++i) {
    const auto& event = report.events[i];
    if (!takes_part(event, entity)) continue;
    const bool dated = event.date && !event.date->value.starts_with('X');
    told.encounters.emplace_back(dated ? event.date->value : "",
                                 sourced([&](Html& html) { entries.put_encounter(html, i); }));
  }
}

void put_actor(Html& html, const stories::Found& found, const stories::Actor& actor, Told& told,
               const Reader& reader) {
  html.element("h1", actor.name);
  if (actor.role) html.element("p", {{"class", "office"}}, *actor.role);
  std::vector<std::string> names;
  std::vector<std::string> roles;
  for (const auto& member : actor.members) {
    const auto& subject = found.subjects[member.subject];
    names.push_back(subject.name);
    if (subject.role) roles.push_back(*subject.role);
  }
  html.put("<dl class=\"facts\">");
  put_values(html, say(reader, "Tên trong các bản tin", "Names in reports"), names);
  put_values(html, say(reader, "Chức vụ", "Offices"), roles);
  html.put("</dl>");
  put_section(html, say(reader, "Đã nói", "Said"), told.statements);
  put_section(html, say(reader, "Cam kết", "Commitments"), told.commitments);
  put_section(html, say(reader, "Cuộc gặp", "Encounters"), told.encounters);
  if (told.statements.empty() && told.commitments.empty() && told.encounters.empty()) {
    html.element("p", say(reader, "Được nhắc đến, không có phát biểu, cam kết hay cuộc gặp.",
                          "Mentioned; no statement, commitment or encounter."));
  }
}

}  // namespace

Result<std::string> actor_page(const ledger::Ledger& ledger, std::string_view name,
                               const Reader& reader) {
  const auto found = stories::find_actors(ledger, name);
  if (!found) return tl::unexpected(found.error());
  std::vector<Told> told(found->actors.size());
  std::map<std::string, std::vector<std::pair<facts::EntityIndex, std::size_t>>> wanted;
  for (std::size_t a = 0; a < found->actors.size(); ++a) {
    for (const auto& member : found->actors[a].members) {
      const auto& subject = found->subjects[member.subject];
      wanted[subject.report].emplace_back(subject.entity, a);
    }
  }
  ledger::Filter filter;
  for (const auto& [report, entities] : wanted) filter.ids.push_back(report);
  if (!filter.ids.empty()) {
    const auto visited = ledger.for_each(filter, [&](const ledger::Stored& stored) {
      for (const auto& [entity, actor] : wanted[stored.row.id]) {
        collect(told[actor], stored, entity, reader);
      }
      return true;
    });
    if (!visited) return tl::unexpected(visited.error());
  }
  Html html;
  if (found->actors.empty()) {
    html.element("h1", name);
    html.element("p", say(reader, "Không ai trong sổ mang tên này.",
                          "Nobody in the ledger bears this name."));
  }
  for (std::size_t a = 0; a < told.size(); ++a) {
    put_actor(html, *found, found->actors[a], told[a], reader);
  }
  if (!found->others.empty()) {
    html.put("<p class=\"aside\">").words(say(reader, "Tên gần giống: ", "Near names: "));
    bool first = true;
    for (const auto& actor : found->others) {
      if (!first) html.put(", ");
      first = false;
      html.link("/who/" + base::percent_encoded(actor.name), actor.name);
    }
    html.put("</p>");
  }
  return layout(name, "", html, reader);
}

}  // namespace sotin::views::web
