// `sotin who`: an actor over all reports. First who it is (offices, names, why joined), then what
// was said in the order of time, then what was promised.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "join_words.hpp"
#include "ledger_lines.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/stories/actors.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

/// Where an entity of a report belongs.
using Places = std::map<std::pair<std::string, facts::EntityIndex>, std::size_t>;

struct Told {
  std::vector<Row> statements;
  std::vector<Row> commitments;
};

std::string_view kind_words(facts::EntityKind kind, Tongue tongue) {
  using facts::EntityKind;
  switch (kind) {
    case EntityKind::kPerson:
      return say(tongue, "người", "person");
    case EntityKind::kOrganisation:
      return say(tongue, "tổ chức", "organisation");
    case EntityKind::kCountry:
      return say(tongue, "nước", "country");
    case EntityKind::kPlace:
      return say(tongue, "nơi chốn", "place");
    case EntityKind::kGroup:
      return say(tongue, "nhóm", "group");
    case EntityKind::kOther:
      break;
  }
  return say(tongue, "khác", "other");
}

/// Different names with the number of reports that have them, most frequent first.
std::vector<std::pair<std::string, std::size_t>> counted(const stories::Found& found,
                                                         const stories::Actor& actor) {
  std::vector<std::pair<std::string, std::size_t>> counts;
  for (const auto& member : actor.members) {
    const auto& value = found.subjects[member.subject].name;
    const auto at =
        std::find_if(counts.begin(), counts.end(), [&](auto& c) { return c.first == value; });
    if (at == counts.end()) {
      counts.emplace_back(value, 1);
    } else {
      ++at->second;
    }
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](auto& a, auto& b) { return a.second > b.second; });
  return counts;
}

std::string list_of(const std::vector<std::pair<std::string, std::size_t>>& counts) {
  std::string out;
  for (const auto& [value, count] : counts) {
    out += fmt::format("{}{} ({})", out.empty() ? "" : ", ", harmless(value), count);
  }
  return out;
}

std::string json_of(const stories::Found& found, const stories::Actor& actor, const Told* told) {
  std::string members;
  for (const auto& member : actor.members) {
    const auto& subject = found.subjects[member.subject];
    std::string with = "null", why;
    if (member.with != member.subject) {
      const auto& other = found.subjects[member.with];
      with = fmt::format(R"({{"report":{},"entity":"e{}"}})", json_string(other.report),
                         other.entity + 1);
    }
    for (const auto evidence : member.why) {
      why += fmt::format(R"({}"{}")", why.empty() ? "" : ",", stories::name_of(evidence));
    }
    members += fmt::format(
        R"({}{{"report":{},"entity":"e{}","name":{},"role":{},"joined_by":"{}","joined_to":{},"evidence":[{}]}})",
        members.empty() ? "" : ",", json_string(subject.report), subject.entity + 1,
        json_string(subject.name), json_string_or_null(subject.role), stories::name_of(member.by),
        with, why);
  }
  std::string offices;
  for (const auto& office : actor.offices) {
    const auto date = [](const std::string& d) { return d.empty() ? "null" : json_string(d); };
    offices += fmt::format(R"({}{{"role":{},"first":{},"last":{},"reports":{}}})",
                           offices.empty() ? "" : ",", json_string(office.role), date(office.first),
                           date(office.last), office.reports);
  }
  return fmt::format(
      R"({{"name":{},"kind":"{}","role":{},"country":{},"offices":[{}],"members":[{}]{}}})",
      json_string(actor.name), facts::name_of(actor.kind), json_string_or_null(actor.role),
      json_string_or_null(actor.country), offices, members,
      told ? fmt::format(R"(,"statements":{},"commitments":{})", json_list(told->statements),
                         json_list(told->commitments))
           : std::string());
}

/// Offices with the dates of the reports that give them.
void show_offices(Page& page, const stories::Actor& actor, Tongue tongue) {
  if (actor.offices.size() < 2) return;
  std::string words;
  for (const auto& office : actor.offices) {
    words += (words.empty() ? "" : "; ") + harmless(office.role);
    if (office.first.empty()) continue;
    words += office.first == office.last
                 ? fmt::format(" ({})", date_for_people(office.first, tongue))
                 : fmt::format(" ({} – {})", date_for_people(office.first, tongue),
                               date_for_people(office.last, tongue));
  }
  page.paragraph({{std::string(say(tongue, "chức vụ: ", "offices: ")), Style::kDim}, {" " + words}},
                 2, 4);
}

/// Why all of this is taken for one, and the handle by which it can be joined or parted.
void show_joins(Page& page, const stories::Found& found, const stories::Actor& actor,
                Tongue tongue) {
  std::vector<std::pair<std::string, std::size_t>> reasons;
  for (const auto& member : actor.members) {
    if (member.by == stories::JoinedBy::kAlone) continue;
    auto words = join_wording(stories::name_of(member.by), tongue);
    if (!member.why.empty()) {  // the first is the strongest
      words += ", " + join_wording(stories::name_of(member.why.front()), tongue);
    }
    const auto at =
        std::find_if(reasons.begin(), reasons.end(), [&](auto& r) { return r.first == words; });
    if (at == reasons.end()) {
      reasons.emplace_back(words, 1);
    } else {
      ++at->second;
    }
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](auto& a, auto& b) { return a.second > b.second; });
  std::string words;
  for (const auto& [reason, count] : reasons) {
    words += fmt::format("{}{} ({})", words.empty() ? "" : "; ", reason, count);
  }
  const auto& first = found.subjects[actor.members.front().subject];
  if (!words.empty()) {
    page.paragraph({{std::string(say(tongue, "vì sao là một: ", "why one: ")), Style::kDim},
                    {" " + words, Style::kDim}},
                   2, 4);
  }
  page.paragraph({{std::string(say(tongue, "mã: ", "handle: ")), Style::kDim},
                  {fmt::format(" {}:e{}", harmless(first.report), first.entity + 1), Style::kDim}},
                 2, 4);
}

void show(Page& page, const stories::Found& found, const stories::Actor& actor, const Told& told,
          Tongue tongue) {
  std::vector<Piece> head{{harmless(actor.name), Style::kBold}};
  if (actor.role) head.push_back({", " + harmless(*actor.role)});
  head.push_back(
      {fmt::format(fmt::runtime(say(tongue, " ({}; {} bản tin, {} phát biểu, {} cam kết)",
                                    " ({}; {} reports, {} statements, {} commitments)")),
                   kind_words(actor.kind, tongue), actor.members.size(), told.statements.size(),
                   told.commitments.size()),
       Style::kDim});
  page.rule();
  page.paragraph(head, 0, 2);
  const auto names = counted(found, actor);
  if (names.size() > 1)
    page.paragraph(
        {{std::string(say(tongue, "tên: ", "names: ")), Style::kDim}, {" " + list_of(names)}}, 2,
        4);
  show_offices(page, actor, tongue);
  show_joins(page, found, actor, tongue);
  const auto section = [&](std::string_view title, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    page.heading(title);
    for (const auto& row : rows) page.append(row.shown);
  };
  section(say(tongue, "ĐÃ NÓI", "SAID"), told.statements);
  section(say(tongue, "CAM KẾT", "COMMITMENTS"), told.commitments);
  if (told.statements.empty() && told.commitments.empty()) {
    page.paragraph({{std::string(say(tongue, "Được nhắc đến, không có phát biểu hay cam kết.",
                                     "Mentioned; no statement or commitment."))}},
                   2, 2);
  }
}

}  // namespace

Result<Answer> who(const ledger::Ledger& ledger, std::string_view name, const Asked& asked) {
  const auto found = stories::find_actors(ledger, name);
  if (!found) return tl::unexpected(found.error());
  const auto tongue = asked.text.tongue;
  std::vector<Told> told(found->actors.size());
  Places places;
  ledger::Filter filter;
  for (std::size_t a = 0; a < found->actors.size(); ++a) {
    for (const auto& member : found->actors[a].members) {
      const auto& subject = found->subjects[member.subject];
      places[{subject.report, subject.entity}] = a;
    }
  }
  std::string last;
  for (const auto& [place, actor] : places) {
    if (place.first != last) filter.ids.push_back(last = place.first);
  }
  LedgerLines lines(asked);
  std::size_t order = 0;
  if (!filter.ids.empty()) {
    const auto visited = ledger.for_each(filter, [&](const ledger::Stored& stored) {
      lines.about(stored);
      const auto& report = stored.report;
      for (std::size_t i = 0; i < report.statements.size(); ++i) {
        const auto at = places.find({stored.row.id, report.statements[i].speaker.entity});
        if (at == places.end()) continue;
        told[at->second].statements.push_back(
            {date_of(stored, report.statements[i]), order++, lines.line(Record::kStatement, i)});
      }
      for (std::size_t i = 0; i < report.commitments.size(); ++i) {
        const auto at = places.find({stored.row.id, report.commitments[i].party});
        if (at == places.end()) continue;
        told[at->second].commitments.push_back(
            {stored.row.published.value_or(""), order++, lines.line(Record::kCommitment, i)});
      }
      return true;
    });
    if (!visited) return tl::unexpected(visited.error());
  }
  for (auto& t : told) {
    sort_rows(t.statements);
    sort_rows(t.commitments);
  }
  Answer answer{{}, found->actors.size()};
  if (asked.json) {
    std::string actors, others;
    for (std::size_t a = 0; a < told.size(); ++a) {
      (actors += actors.empty() ? "" : ",") += json_of(*found, found->actors[a], &told[a]);
    }
    for (const auto& actor : found->others)
      (others += others.empty() ? "" : ",") += json_of(*found, actor, nullptr);
    answer.words =
        fmt::format(R"({{"schema":"sotin.who/1","query":{},"actors":[{}],"others":[{}]}})"
                    "\n",
                    json_string(name), actors, others);
    return answer;
  }
  Page page(asked.text.width, asked.text.colour);
  for (std::size_t a = 0; a < told.size(); ++a) {
    if (a > 0) page.blank();
    show(page, *found, found->actors[a], told[a], tongue);
  }
  if (!found->others.empty()) {
    std::string names;
    for (const auto& actor : found->others)
      (names += names.empty() ? " " : ", ") += harmless(actor.name);
    page.blank();
    page.paragraph({{std::string(say(tongue, "Tên gần giống:", "Near names:")), Style::kDim},
                    {clipped(names, 600)}},
                   0, 2);
  }
  answer.words = page.take();
  return answer;
}

}  // namespace sotin::views
