// `sotin commitments` and `sotin members`: records put under the actor that they belong to, actors
// joined over all reports.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ledger_lines.hpp"
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

/// The entities of the reports that answer to a name; nothing is asked when the name is empty.
Result<std::set<std::pair<std::string, facts::EntityIndex>>> wanted_by(const ledger::Ledger& ledger,
                                                                       std::string_view name) {
  std::set<std::pair<std::string, facts::EntityIndex>> wanted;
  if (name.empty()) return wanted;
  const auto found = stories::find_actors(ledger, name);
  if (!found) return tl::unexpected(found.error());
  for (const auto* actors : {&found->actors, &found->others}) {
    for (const auto& actor : *actors) {
      for (const auto& member : actor.members) {
        const auto& subject = found->subjects[member.subject];
        wanted.emplace(subject.report, subject.entity);
      }
    }
    if (!wanted.empty()) break;
  }
  return wanted;
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
                    std::string_view query, std::string_view shelf_name,
                    std::string_view rows_name) {
  std::string out;
  for (const auto& shelf : shelves) {
    out += fmt::format(R"({}{{"name":{},"kind":"{}","{}":{}}})", out.empty() ? "" : ",",
                       json_string(shelf.name), facts::name_of(shelf.kind), rows_name,
                       json_list(shelf.rows));
  }
  return fmt::format(R"({{"schema":"{}","query":{},"{}":[{}]}})"
                     "\n",
                     schema, query.empty() ? "null" : json_string(query), shelf_name, out);
}

/// Words that leave a list open: who is not in it may still belong.
bool is_open_list(std::string_view evidence) {
  static constexpr std::string_view kOpen[] = {"bao gồm", "gồm có",  "chủ yếu",    "trong đó có",
                                               "như là",  "nhất là", "đáng chú ý", "tiêu biểu",
                                               "v.v",     "..."};
  return std::any_of(std::begin(kOpen), std::end(kOpen), [&](std::string_view words) {
    return evidence.find(words) != std::string_view::npos;
  });
}

}  // namespace

Result<Answer> commitments(const ledger::Ledger& ledger, std::string_view party,
                           const Asked& asked) {
  const auto wanted = wanted_by(ledger, party);
  if (!wanted) return tl::unexpected(wanted.error());
  Shelves shelves;
  LedgerLines lines(asked);
  std::size_t count = 0;
  const auto visited = ledger.for_each(
      {.having = ledger::Filter::Having::kCommitments}, [&](const ledger::Stored& stored) {
        lines.about(stored);
        for (std::size_t i = 0; i < stored.report.commitments.size(); ++i) {
          const auto& c = stored.report.commitments[i];
          if (!party.empty() && !wanted->contains({stored.row.id, c.party})) continue;
          const auto date =
              c.statement >= 0
                  ? date_of(stored, stored.report.statements[static_cast<std::size_t>(c.statement)])
                  : stored.row.published.value_or("");
          shelves.put(stored, c.party, {date, count++, lines.line(Record::kCommitment, i)});
        }
        return true;
      });
  if (!visited) return tl::unexpected(visited.error());
  const auto taken = shelves.take();
  if (asked.json)
    return Answer{json_of(taken, "sotin.commitments/1", party, "parties", "commitments"), count};
  return Answer{text_of(taken, asked, lines.say("không rõ bên nào", "party not named"),
                        lines.say("cam kết", "commitments")),
                count};
}

Result<Answer> members(const ledger::Ledger& ledger, std::string_view organisation,
                       const Asked& asked) {
  const auto wanted = wanted_by(ledger, organisation);
  if (!wanted) return tl::unexpected(wanted.error());
  Shelves shelves;
  Shelves all;
  LedgerLines lines(asked);
  std::size_t count = 0;
  std::size_t open = 0;
  const auto visited = ledger.for_each(
      {.having = ledger::Filter::Having::kMemberships}, [&](const ledger::Stored& stored) {
        lines.about(stored);
        for (std::size_t i = 0; i < stored.report.memberships.size(); ++i) {
          const auto& m = stored.report.memberships[i];
          if (!wanted->contains({stored.row.id, m.organisation})) {
            all.put(stored, m.organisation, {});
            continue;
          }
          open += is_open_list(stored.document.words(m.evidence)) ? 1 : 0;
          shelves.put(
              stored, m.organisation,
              {stored.row.published.value_or(""), count++, lines.line(Record::kMembership, i)});
        }
        return true;
      });
  if (!visited) return tl::unexpected(visited.error());
  const auto taken = shelves.take();
  if (asked.json)
    return Answer{json_of(taken, "sotin.members/1", organisation, "organisations", "memberships"),
                  count};
  Page page(asked.text.width, asked.text.colour);
  page.append(text_of(taken, asked, lines.say("không rõ tổ chức", "organisation not named"),
                      lines.say("mục", "entries")));
  if (open > 0) {
    page.blank();
    page.paragraph(
        {{fmt::format(
              fmt::runtime(std::string(lines.say("{} mục lấy từ danh sách mở («bao gồm», «chủ yếu» "
                                                 "…): ai vắng tên chưa hẳn là không tham gia.",
                                                 "{} entries come from open lists («bao gồm», «chủ "
                                                 "yếu» …): who is not named may still belong."))),
              open),
          Style::kWarn}},
        0, 0);
  }
  if (count == 0) {
    std::string names;
    for (const auto& shelf : all.take()) {
      if (!shelf.name.empty()) (names += names.empty() ? " " : ", ") += harmless(shelf.name);
    }
    if (!names.empty()) {
      page.paragraph(
          {{std::string(lines.say("Có thành viên trong sổ:", "With members in the ledger:")),
            Style::kDim},
           {clipped(names, 900)}},
          0, 2);
    }
  }
  return Answer{page.take(), count};
}

}  // namespace sotin::views
