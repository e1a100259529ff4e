// `sotin who`: an actor over all reports. First who it is (offices, names, why joined), then what
// was said in the order of time, then what was promised.
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>

#include "join_words.hpp"
#include "record_writer.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/stories/actors.hpp"
#include "sotin/views/ledger_pages.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

struct Told {
  std::vector<Row> statements;
  std::vector<Row> commitments;
  std::size_t all_statements = 0;  // also those that are left out
  std::size_t all_commitments = 0;
};

/// What an actor said or promised, by date.
Result<std::vector<ledger::RecordPlace>> places_of(const ledger::Ledger& ledger,
                                                   const stories::Found& found,
                                                   const stories::Actor& actor, bool promised) {
  ledger::RecordFilter filter{.kind = promised ? ledger::RecordKind::kCommitment
                                               : ledger::RecordKind::kStatement};
  filter.of.emplace();
  for (const auto& member : actor.members) {
    const auto& subject = found.subjects[member.subject];
    filter.of->emplace_back(subject.report, subject.entity);
  }
  std::vector<ledger::RecordPlace> places;
  const auto done =
      for_each_record(ledger, filter, [&](const ledger::RecordPlace& place) -> Result<bool> {
        places.push_back(place);
        if (!promised) return true;
        // A promise stands where it was published, whenever it was said.
        const auto range = date_range(place.published);
        constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
        places.back().first = range.known() ? range.first : kLast;
        places.back().last = range.known() ? range.last : kLast;
        return true;
      });
  if (!done) return tl::unexpected(done.error());
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.last, a.report, a.number) <
           std::tie(b.first, b.last, b.report, b.number);
  });
  return places;
}

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

std::string json_of(const stories::Found& found, const stories::Actor& actor, const Told* told,
                    std::size_t most) {
  std::string members;
  std::size_t left = most > 0 ? most : actor.members.size();
  for (const auto& member : actor.members) {
    if (left-- == 0) break;
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
      told
          ? fmt::format(R"(,"statements":{},"commitments":{},"all":{{"members":{},"statements":{},)"
                        R"("commitments":{}}})",
                        json_list(told->statements), json_list(told->commitments),
                        actor.members.size(), told->all_statements, told->all_commitments)
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
  return who_at_most(ledger, name, 0, asked);
}

Result<Answer> who_at_most(const ledger::Ledger& ledger, std::string_view name, std::size_t most,
                           const Asked& asked) {
  const auto found = stories::find_actors(ledger, name);
  if (!found) return tl::unexpected(found.error());
  const auto tongue = asked.text.tongue;
  std::vector<Told> told(found->actors.size());
  RecordWriter writer(ledger, asked);
  for (std::size_t a = 0; a < found->actors.size(); ++a) {
    for (const bool promised : {false, true}) {
      const auto places = places_of(ledger, *found, found->actors[a], promised);
      if (!places) return tl::unexpected(places.error());
      auto& rows = promised ? told[a].commitments : told[a].statements;
      (promised ? told[a].all_commitments : told[a].all_statements) = places->size();
      for (const auto& place : *places) {
        if (most > 0 && rows.size() == most) break;
        auto line = writer.record(place);
        if (!line) return tl::unexpected(line.error());
        rows.push_back({{}, rows.size(), std::move(*line)});
      }
    }
  }
  Answer answer{{}, found->actors.size()};
  if (asked.json) {
    std::string actors, others;
    for (std::size_t a = 0; a < told.size(); ++a) {
      (actors += actors.empty() ? "" : ",") += json_of(*found, found->actors[a], &told[a], most);
    }
    for (const auto& actor : found->others)
      (others += others.empty() ? "" : ",") += json_of(*found, actor, nullptr, most);
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
