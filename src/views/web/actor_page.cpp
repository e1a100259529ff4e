// Who bears a name: offices with their dates, names, why reports were taken to mean one and the
// same, then what was said, promised, whom it met, where it belongs. Of each list only the page
// that is shown is written: first every entry's place is noted, then the reports of that page are
// loaded.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "../join_words.hpp"
#include "../ledger_lines.hpp"
#include "entries.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::views::web {
namespace {

constexpr std::size_t kAPage = 40;
constexpr std::size_t kMostJoins = 50;
constexpr std::size_t kMostNear = 40;

enum class List : std::uint8_t { kSaid, kPromised, kMet, kBelongs };
constexpr List kLists[] = {List::kSaid, List::kPromised, List::kMet, List::kBelongs};

struct Place {
  std::string date;  ///< empty: none
  std::string report;
  std::size_t index = 0;
};
using Places = std::map<List, std::vector<Place>>;

std::string_view parameter(List list) {
  static constexpr std::string_view kNames[] = {"said", "promised", "met", "belongs"};
  return kNames[static_cast<std::size_t>(list)];
}

std::string_view title_of(List list, const Reader& reader) {
  switch (list) {
    case List::kSaid:
      return say(reader, "Đã nói", "Said");
    case List::kPromised:
      return say(reader, "Cam kết", "Commitments");
    case List::kMet:
      return say(reader, "Cuộc gặp", "Encounters");
    case List::kBelongs:
      break;
  }
  return say(reader, "Thành viên, liên minh", "Memberships");
}

std::string_view kind_words(facts::EntityKind kind, const Reader& reader) {
  using facts::EntityKind;
  switch (kind) {
    case EntityKind::kPerson:
      return say(reader, "người", "person");
    case EntityKind::kOrganisation:
      return say(reader, "tổ chức", "organisation");
    case EntityKind::kCountry:
      return say(reader, "nước", "country");
    case EntityKind::kPlace:
      return say(reader, "nơi chốn", "place");
    case EntityKind::kGroup:
      return say(reader, "nhóm", "group");
    case EntityKind::kOther:
      break;
  }
  return say(reader, "khác", "other");
}

bool takes_part(const facts::Event& event, facts::EntityIndex entity) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [entity](const auto& p) { return p.entity == entity; });
}

void note(Places& places, const ledger::Stored& stored, facts::EntityIndex entity) {
  const auto& report = stored.report;
  const auto& id = stored.row.id;
  const auto published = stored.row.published.value_or("");
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    if (report.statements[i].speaker.entity != entity) continue;
    places[List::kSaid].push_back({date_of(stored, report.statements[i]), id, i});
  }
  for (std::size_t i = 0; i < report.commitments.size(); ++i) {
    if (report.commitments[i].party == entity) {
      places[List::kPromised].push_back({published, id, i});
    }
  }
  for (std::size_t i = 0; i < report.events.size(); ++i) {
    const auto& event = report.events[i];
    if (!takes_part(event, entity)) continue;
    const bool dated = event.date && !event.date->value.starts_with('X');
    places[List::kMet].push_back({dated ? event.date->value : "", id, i});
  }
  for (std::size_t i = 0; i < report.memberships.size(); ++i) {
    const auto& membership = report.memberships[i];
    if (membership.organisation == entity || membership.member == entity) {
      places[List::kBelongs].push_back({published, id, i});
    }
  }
}

/// The latest first, undated ones last; then cut to the page asked for.
std::vector<Place> page_of(std::vector<Place> places, std::size_t from) {
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::pair(a.date.empty(), std::string_view(b.date)) <
           std::pair(b.date.empty(), std::string_view(a.date));
  });
  const auto begin = std::min(from, places.size());
  const auto end = std::min(begin + kAPage, places.size());
  return {places.begin() + static_cast<std::ptrdiff_t>(begin),
          places.begin() + static_cast<std::ptrdiff_t>(end)};
}

using Written = std::map<std::pair<std::string, std::size_t>, Html>;  // by report and number

Result<Written> written(const ledger::Ledger& ledger, List list, const std::vector<Place>& page,
                        const Reader& reader) {
  Written out;
  ledger::Filter filter;
  std::map<std::string, std::vector<std::size_t>> wanted;
  for (const auto& place : page) wanted[place.report].push_back(place.index);
  for (const auto& [report, indexes] : wanted) filter.ids.push_back(report);
  if (filter.ids.empty()) return out;
  const auto visited = ledger.for_each(filter, [&](const ledger::Stored& stored) {
    const Entries entries(stored, reader);
    for (const auto i : wanted[stored.row.id]) {
      auto& html = out[{stored.row.id, i}];
      if (list == List::kSaid) entries.put_statement(html, i, false);
      if (list == List::kPromised) entries.put_commitment(html, i);
      if (list == List::kMet) entries.put_encounter(html, i);
      if (list == List::kBelongs) entries.put_membership(html, i);
      html.put("<li class=\"from\">");
      put_source(html, stored, reader);
      html.put("</li>");
    }
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  return out;
}

Result<void> put_list(Html& html, const ledger::Ledger& ledger, List list,
                      const std::vector<Place>& places, const ActorAsked& asked,
                      std::string_view heading, const Reader& reader) {
  if (places.empty()) return {};
  const auto given = asked.from.find(parameter(list));
  const auto from = given == asked.from.end() ? 0 : std::min(given->second, places.size());
  const auto page = page_of(places, from);
  const auto entries = written(ledger, list, page, reader);
  if (!entries) return tl::unexpected(entries.error());
  html.open("section", {{"id", std::string(parameter(list))}});
  html.open(heading).words(title_of(list, reader)).put(" <span class=\"count\">");
  html.words(std::to_string(places.size())).put("</span>").close(heading);
  html.put("<ul class=\"entries\">");
  for (const auto& place : page) {
    if (const auto entry = entries->find({place.report, place.index}); entry != entries->end()) {
      html.append(entry->second);
    }
  }
  html.put("</ul>");
  if (places.size() > kAPage) {
    const auto to = [&](std::size_t begin) {
      return address_with(reader, parameter(list), begin == 0 ? "" : std::to_string(begin)) + "#" +
             std::string(parameter(list));
    };
    html.open("nav", {{"class", "pages"}, {"aria-label", std::string(title_of(list, reader))}});
    if (from > 0) {
      html.link(to(from > kAPage ? from - kAPage : 0), say(reader, "← mới hơn", "← newer"));
    }
    html.element("span", {{"class", "count"}},
                 fmt::format("{}–{} / {}", from + 1, from + page.size(), places.size()));
    if (from + kAPage < places.size()) {
      html.link(to(from + kAPage), say(reader, "cũ hơn →", "older →"));
    }
    html.close("nav");
  }
  html.put("</section>");
  return {};
}

/// «tên (3), tên khác (1)», the most frequent first.
void put_names(Html& html, const stories::Found& found, const stories::Actor& actor,
               const Reader& reader) {
  std::map<std::string, std::size_t> counts;
  for (const auto& member : actor.members) ++counts[found.subjects[member.subject].name];
  std::vector<std::pair<std::string, std::size_t>> names(counts.begin(), counts.end());
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  html.element("dt", say(reader, "Tên trong bản tin", "Names in reports")).put("<dd>");
  for (const auto& [name, count] : names) {
    html.words(name).element("span", {{"class", "count"}}, fmt::format(" {} ", count));
  }
  html.put("</dd>");
}

void put_offices(Html& html, const stories::Actor& actor, const Reader& reader) {
  if (actor.offices.empty()) return;
  html.element("dt", say(reader, "Chức vụ", "Offices")).put("<dd><ul class=\"offices\">");
  for (const auto& office : actor.offices) {
    html.put("<li>").words(office.role);
    if (!office.first.empty()) {
      html.put(" <span class=\"aside\">");
      put_date(html, office.first, reader);
      if (office.last != office.first) {
        html.put(" – ");
        put_date(html, office.last, reader);
      }
      html.put("</span>");
    }
    html.put("</li>");
  }
  html.put("</ul></dd>");
}

/// Report by report: under which name, and by what it was joined to another one.
Result<void> put_joins(Html& html, const ledger::Ledger& ledger, const stories::Found& found,
                       const stories::Actor& actor, const Reader& reader) {
  if (actor.members.size() < 2) return {};
  const auto shown = std::min(actor.members.size(), kMostJoins);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < shown; ++i) {
    ids.push_back(found.subjects[actor.members[i].subject].report);
    ids.push_back(found.subjects[actor.members[i].with].report);
  }
  const auto rows = ledger.rows(ids);
  if (!rows) return tl::unexpected(rows.error());
  std::map<std::string, std::string> titles;
  const auto called = titles_of(ledger, *rows, reader);
  if (!called) return tl::unexpected(called.error());
  for (std::size_t i = 0; i < rows->size(); ++i) titles.emplace((*rows)[i].id, (*called)[i]);
  html.put("<details class=\"why\"><summary>");
  html.words(fmt::format(fmt::runtime(say(reader, "Vì sao {} bản tin này nói về một",
                                          "Why these {} reports mean one and the same")),
                         actor.members.size()));
  html.put("</summary><ul>");
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& member = actor.members[i];
    const auto& subject = found.subjects[member.subject];
    html.put("<li>").words(subject.name).put(" (");
    html.link(report_address(subject.report), titles[subject.report]).put(")");
    if (member.with != member.subject) {
      const auto& other = found.subjects[member.with];
      html.words(" = ").words(other.name).put(" (");
      html.link(report_address(other.report), titles[other.report]).put(")");
    }
    html.put(": <span class=\"aside\">")
        .words(join_wording(stories::name_of(member.by), reader.tongue));
    for (const auto evidence : member.why) {
      html.words(", ").words(join_wording(stories::name_of(evidence), reader.tongue));
    }
    html.put("</span></li>");
  }
  html.put("</ul>");
  if (actor.members.size() > kMostJoins) {
    html.element("p", {{"class", "aside"}},
                 fmt::format(fmt::runtime(say(reader, "và {} bản tin nữa", "and {} more reports")),
                             actor.members.size() - kMostJoins));
  }
  html.put("</details>");
  return {};
}

Result<void> put_head(Html& html, const ledger::Ledger& ledger, const stories::Found& found,
                      const stories::Actor& actor, const Reader& reader) {
  html.put("<p class=\"office\">");
  if (actor.role) html.words(*actor.role).words(" · ");
  html.words(kind_words(actor.kind, reader))
      .words(fmt::format(fmt::runtime(say(reader, " · {} bản tin", " · {} reports")),
                         actor.members.size()));
  html.put("</p><dl class=\"facts\">");
  put_offices(html, actor, reader);
  put_names(html, found, actor, reader);
  html.put("</dl>");
  return put_joins(html, ledger, found, actor, reader);
}

/// Namesakes are kept apart; the page says so before it shows them one by one.
void put_namesakes(Html& html, const stories::Found& found, const Reader& reader) {
  html.put("<div class=\"note namesakes\"><p>");
  html.words(say(reader,
                 "Nhiều người hoặc tổ chức mang tên này; chưa đủ căn cứ để gộp làm một. Có thể là:",
                 "Several bear this name; not enough speaks for their being one. It may be:"));
  html.put("</p><ol>");
  for (std::size_t a = 0; a < found.actors.size(); ++a) {
    const auto& actor = found.actors[a];
    html.put("<li>").link(fmt::format("#a{}", a + 1), actor.name);
    html.words(", ").words(actor.role ? *actor.role : std::string(kind_words(actor.kind, reader)));
    html.words(fmt::format(fmt::runtime(say(reader, " ({} bản tin)", " ({} reports)")),
                           actor.members.size()));
    html.put("</li>");
  }
  html.put("</ol></div>");
}

void put_near(Html& html, const stories::Found& found, const Reader& reader) {
  if (found.others.empty()) return;
  html.put("<p class=\"aside near\">").words(say(reader, "Tên gần giống: ", "Near names: "));
  for (std::size_t i = 0; i < std::min(found.others.size(), kMostNear); ++i) {
    if (i > 0) html.put(", ");
    html.link("/who/" + base::percent_encoded(found.others[i].name), found.others[i].name);
  }
  html.put("</p>");
}

}  // namespace

Result<std::string> actor_page(const ledger::Ledger& ledger, const ActorAsked& asked,
                               const Reader& reader) {
  const auto found = stories::find_actors(ledger, asked.name);
  if (!found) return tl::unexpected(found.error());
  std::vector<Places> places(found->actors.size());
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
        note(places[actor], stored, entity);
      }
      return true;
    });
    if (!visited) return tl::unexpected(visited.error());
  }
  const bool one = found->actors.size() == 1;
  const auto name = one ? found->actors.front().name : asked.name;
  Html html;
  html.element("h1", name);
  if (found->actors.empty()) {
    html.element("p", say(reader, "Không ai trong sổ mang tên này.",
                          "Nobody in the ledger bears this name."));
  }
  if (found->actors.size() > 1) put_namesakes(html, *found, reader);
  for (std::size_t a = 0; a < places.size(); ++a) {
    html.open("div", {{"class", "actor"}, {"id", fmt::format("a{}", a + 1)}});
    if (!one) html.element("h2", found->actors[a].name);
    if (const auto put = put_head(html, ledger, *found, found->actors[a], reader); !put) {
      return tl::unexpected(put.error());
    }
    for (const auto list : kLists) {
      const auto put =
          put_list(html, ledger, list, places[a][list], asked, one ? "h2" : "h3", reader);
      if (!put) return tl::unexpected(put.error());
    }
    if (std::all_of(places[a].begin(), places[a].end(),
                    [](const auto& list) { return list.second.empty(); })) {
      html.element("p", say(reader, "Được nhắc đến, không có phát biểu, cam kết hay cuộc gặp.",
                            "Mentioned; no statement, commitment or encounter."));
    }
    html.put("</div>");
  }
  put_near(html, *found, reader);
  return layout(name, "", html, reader);
}

}  // namespace sotin::views::web
