// `sotin commitments` and `sotin members`: records put under the actor that they belong to, actors
// joined over all reports.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "cursor.hpp"
#include "grouped_page.hpp"
#include "record_writer.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/stories/actors.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

/// Records under subjects; subjects are joined at the end.
class Shelves {
 public:
  /// Puts a row under entity `entity` of the report.
  void put(const ledger::Stored& stored, facts::EntityIndex entity, Row row) {
    const auto [at, is_new] = places_.emplace(std::pair(stored.row.id, entity), subjects_.size());
    if (is_new) {
      if (entity >= 0) {
        subjects_.push_back(stories::subject_of(stored, entity));
      } else {
        subjects_.push_back({stored.row.id, entity, {}, facts::EntityKind::kOther, {}, {}, {}});
      }
      rows_.emplace_back();
    }
    rows_[at->second].push_back(std::move(row));
  }

  struct Shelf {
    std::string name;
    std::optional<std::string> role;
    facts::EntityKind kind;
    std::size_t reports;
    std::vector<Row> rows;
  };

  /// The shelves, fullest first, rows by date.
  [[nodiscard]] std::vector<Shelf> take() {
    std::vector<Shelf> shelves;
    for (const auto& actor : stories::join(subjects_)) {
      Shelf shelf{actor.name, actor.role, actor.kind, actor.members.size(), {}};
      for (const auto& member : actor.members) {
        std::move(rows_[member.subject].begin(), rows_[member.subject].end(),
                  std::back_inserter(shelf.rows));
      }
      sort_rows(shelf.rows);
      shelves.push_back(std::move(shelf));
    }
    std::stable_sort(shelves.begin(), shelves.end(),
                     [](const Shelf& a, const Shelf& b) { return a.rows.size() > b.rows.size(); });
    return shelves;
  }

 private:
  std::map<std::pair<std::string, facts::EntityIndex>, std::size_t> places_;
  std::vector<stories::Subject> subjects_;
  std::vector<std::vector<Row>> rows_;
};

/// Records of a page or of all, under whom they belong to.
struct Grouped {
  Shelves shelves;
  std::map<std::pair<std::string, std::uint32_t>, std::string> lines;  // by report and number
  std::size_t open = 0;  // from lists that are left open
};

/// Words that leave a list open: who is not in it may still belong.
bool is_open_list(std::string_view evidence) {
  static constexpr std::string_view kOpen[] = {"bao gồm", "gồm có",  "chủ yếu",    "trong đó có",
                                               "như là",  "nhất là", "đáng chú ý", "tiêu biểu",
                                               "v.v",     "..."};
  return std::any_of(std::begin(kOpen), std::end(kOpen), [&](std::string_view words) {
    return evidence.find(words) != std::string_view::npos;
  });
}

/// The records of a kind, of those who answer to `name` when it is not empty.
Result<ledger::RecordFilter> filter_of(const ledger::Ledger& ledger, ledger::RecordKind kind,
                                       std::string_view name) {
  ledger::RecordFilter filter{.kind = kind};
  if (name.empty()) return filter;
  const auto found = stories::find_actors(ledger, name);
  if (!found) return tl::unexpected(found.error());
  filter.of.emplace();
  for (const auto* actors : {&found->actors, &found->others}) {
    for (const auto& actor : *actors) {
      for (const auto& member : actor.members) {
        const auto& subject = found->subjects[member.subject];
        filter.of->emplace_back(subject.report, subject.entity);
      }
    }
    if (!filter.of->empty()) break;
  }
  return filter;
}

Result<std::vector<ledger::RecordPlace>> places_of(const ledger::Ledger& ledger,
                                                   const ledger::RecordFilter& filter) {
  std::vector<ledger::RecordPlace> places;
  const auto done =
      for_each_record(ledger, filter, [&](const ledger::RecordPlace& place) -> Result<bool> {
        places.push_back(place);
        return true;
      });
  if (!done) return tl::unexpected(done.error());
  return places;
}

/// Calls `each` with every report of the places, in the order of Ledger::reports(), and the numbers
/// of its records.
Result<void> for_each_report(
    const ledger::Ledger& ledger, const std::vector<ledger::RecordPlace>& places,
    const std::function<void(const ledger::Stored&, const std::set<std::uint32_t>&)>& each) {
  std::map<std::string, std::set<std::uint32_t>> numbers;
  for (const auto& place : places) numbers[place.report].insert(place.number);
  ledger::Filter filter;
  for (const auto& [id, of_report] : numbers) filter.ids.push_back(id);
  if (filter.ids.empty()) return {};
  const auto rows = ledger.rows(filter.ids);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<std::pair<std::string, std::string>> order;
  for (const auto& row : *rows) order.emplace_back(row.published.value_or("~"), row.id);
  std::sort(order.begin(), order.end());
  filter.ids.clear();
  for (auto& [published, id] : order) filter.ids.push_back(std::move(id));
  return ledger.for_each(filter, [&](const ledger::Stored& stored) {
    each(stored, numbers[stored.row.id]);
    return true;
  });
}

Result<Grouped> grouped_commitments(const ledger::Ledger& ledger,
                                    const std::vector<ledger::RecordPlace>& places,
                                    const Asked& asked) {
  Grouped grouped;
  LedgerLines lines(asked);
  const auto visited = for_each_report(
      ledger, places, [&](const ledger::Stored& stored, const std::set<std::uint32_t>& numbers) {
        lines.about(stored);
        for (const auto i : numbers) {
          const auto& c = stored.report.commitments[i];
          const auto date =
              c.statement >= 0
                  ? date_of(stored, stored.report.statements[static_cast<std::size_t>(c.statement)])
                  : stored.row.published.value_or("");
          auto line = lines.line(Record::kCommitment, i);
          grouped.lines[{stored.row.id, i}] = line;
          grouped.shelves.put(stored, c.party, {date, grouped.lines.size(), std::move(line)});
        }
      });
  if (!visited) return tl::unexpected(visited.error());
  return grouped;
}

Result<Grouped> grouped_members(const ledger::Ledger& ledger,
                                const std::vector<ledger::RecordPlace>& places,
                                const Asked& asked) {
  Grouped grouped;
  LedgerLines lines(asked);
  const auto visited = for_each_report(
      ledger, places, [&](const ledger::Stored& stored, const std::set<std::uint32_t>& numbers) {
        lines.about(stored);
        for (const auto i : numbers) {
          const auto& m = stored.report.memberships[i];
          grouped.open += is_open_list(stored.document.words(m.evidence)) ? 1 : 0;
          auto line = lines.line(Record::kMembership, i);
          grouped.lines[{stored.row.id, i}] = line;
          grouped.shelves.put(
              stored, m.organisation,
              {stored.row.published.value_or(""), grouped.lines.size(), std::move(line)});
        }
      });
  if (!visited) return tl::unexpected(visited.error());
  return grouped;
}

std::string text_of(const std::vector<Shelves::Shelf>& shelves, const Asked& asked,
                    std::string_view unnamed, std::string_view counted) {
  Page page(asked.text.width, asked.text.colour);
  for (const auto& shelf : shelves) {
    std::vector<Piece> head{
        {shelf.name.empty() ? std::string(unnamed) : harmless(shelf.name), Style::kBold}};
    if (shelf.role) head.push_back({", " + harmless(*shelf.role)});
    head.push_back({fmt::format(" ({} {}, {} {})", shelf.rows.size(), counted, shelf.reports,
                                say(asked.text.tongue, "bản tin", "reports")),
                    Style::kDim});
    page.rule();
    page.paragraph(head, 0, 2);
    for (const auto& row : shelf.rows) page.append(row.shown);
  }
  return page.take();
}

std::string json_of(const std::vector<Shelves::Shelf>& shelves, std::string_view schema,
                    std::string_view query, std::string_view shelf_name, std::string_view rows_name,
                    std::string_view next = {}) {
  std::string out;
  for (const auto& shelf : shelves) {
    out += fmt::format(R"({}{{"name":{},"kind":"{}","{}":{}}})", out.empty() ? "" : ",",
                       json_string(shelf.name), facts::name_of(shelf.kind), rows_name,
                       json_list(shelf.rows));
  }
  return fmt::format(R"({{"schema":"{}","query":{},"{}":[{}],"next":{}}})"
                     "\n",
                     schema, query.empty() ? "null" : json_string(query), shelf_name, out,
                     next.empty() ? "null" : json_string(next));
}

}  // namespace

Result<Answer> commitments(const ledger::Ledger& ledger, std::string_view party,
                           const Asked& asked) {
  const auto filter = filter_of(ledger, ledger::RecordKind::kCommitment, party);
  if (!filter) return tl::unexpected(filter.error());
  const auto places = places_of(ledger, *filter);
  if (!places) return tl::unexpected(places.error());
  auto grouped = grouped_commitments(ledger, *places, asked);
  if (!grouped) return tl::unexpected(grouped.error());
  const auto taken = grouped->shelves.take();
  if (asked.json) {
    return Answer{json_of(taken, "sotin.commitments/1", party, "parties", "commitments"),
                  places->size()};
  }
  const auto tongue = asked.text.tongue;
  return Answer{text_of(taken, asked, say(tongue, "không rõ bên nào", "party not named"),
                        say(tongue, "cam kết", "commitments")),
                places->size()};
}

Result<Answer> members(const ledger::Ledger& ledger, std::string_view organisation,
                       const Asked& asked) {
  const auto filter = filter_of(ledger, ledger::RecordKind::kMembership, organisation);
  if (!filter) return tl::unexpected(filter.error());
  const auto places = places_of(ledger, *filter);
  if (!places) return tl::unexpected(places.error());
  auto grouped = grouped_members(ledger, *places, asked);
  if (!grouped) return tl::unexpected(grouped.error());
  const auto taken = grouped->shelves.take();
  if (asked.json) {
    return Answer{json_of(taken, "sotin.members/1", organisation, "organisations", "memberships"),
                  places->size()};
  }
  const auto tongue = asked.text.tongue;
  Page page(asked.text.width, asked.text.colour);
  page.append(text_of(taken, asked, say(tongue, "không rõ tổ chức", "organisation not named"),
                      say(tongue, "mục", "entries")));
  if (grouped->open > 0) {
    page.blank();
    page.paragraph(
        {{fmt::format(
              fmt::runtime(say(tongue,
                               "{} mục lấy từ danh sách mở («bao gồm», «chủ yếu» …): ai vắng tên "
                               "chưa hẳn là không tham gia.",
                               "{} entries come from open lists («bao gồm», «chủ yếu» …): who is "
                               "not named may still belong.")),
              grouped->open),
          Style::kWarn}},
        0, 0);
  }
  if (places->empty()) {  // whom else one could have asked for
    const auto all = places_of(ledger, {.kind = ledger::RecordKind::kMembership});
    if (!all) return tl::unexpected(all.error());
    auto others = grouped_members(ledger, *all, asked);
    if (!others) return tl::unexpected(others.error());
    std::string names;
    for (const auto& shelf : others->shelves.take()) {
      if (!shelf.name.empty()) (names += names.empty() ? " " : ", ") += harmless(shelf.name);
    }
    if (!names.empty()) {
      page.paragraph(
          {{std::string(say(tongue, "Có thành viên trong sổ:", "With members in the ledger:")),
            Style::kDim},
           {clipped(names, 900)}},
          0, 2);
    }
  }
  return Answer{page.take(), places->size()};
}

Result<ListPage> grouped_page(const ledger::Ledger& ledger, bool promised, const ListAsked& asked,
                              std::string_view list) {
  const auto kind = promised ? ledger::RecordKind::kCommitment : ledger::RecordKind::kMembership;
  auto filter = filter_of(ledger, kind, asked.query);
  if (!filter) return tl::unexpected(filter.error());
  auto wanted = asked.records;
  wanted.order = ledger::RecordOrder::kByDay;
  wanted.kind = kind;
  wanted.of = std::move(filter->of);
  const auto after = key_of(list, asked.cursor);
  if (!after) return tl::unexpected(after.error());
  const auto page = ledger::Pages(ledger).records(wanted, {asked.limit, *after});
  if (!page) return tl::unexpected(page.error());
  Asked as_json;
  as_json.json = true;
  auto grouped = promised ? grouped_commitments(ledger, page->rows, as_json)
                          : grouped_members(ledger, page->rows, as_json);
  if (!grouped) return tl::unexpected(grouped.error());
  ListPage given;
  given.next = cursor_of(list, page->next);
  for (const auto& place : page->rows) {
    given.items.push_back(std::move(grouped->lines[{place.report, place.number}]));
  }
  const auto taken = grouped->shelves.take();
  given.json = promised ? json_of(taken, "sotin.commitments/1", asked.query, "parties",
                                  "commitments", given.next)
                        : json_of(taken, "sotin.members/1", asked.query, "organisations",
                                  "memberships", given.next);
  return given;
}

}  // namespace sotin::views
