// `sotin meetings` and `sotin timeline`: records by date. A coarse date keeps its words («tháng
// 8/2025») and stands where its first day stands; what has no date comes last, apart.
#include <fmt/format.h>

#include "ledger_lines.hpp"
#include "text_wording.hpp"

namespace sotin::views {
namespace {

/// What a timeline says about an entry.
enum class About { kSaid, kHappened, kPlanned, kDropped };

About about(facts::EventStatus status) {
  switch (status) {
    case facts::EventStatus::kHeld:
    case facts::EventStatus::kOngoing:
      return About::kHappened;
    case facts::EventStatus::kPlanned:
    case facts::EventStatus::kProposed:
      return About::kPlanned;
    case facts::EventStatus::kPostponed:
    case facts::EventStatus::kCancelled:
      return About::kDropped;
  }
  return About::kHappened;
}

std::string_view name_of(About about) {
  switch (about) {
    case About::kSaid:
      return "said";
    case About::kHappened:
      return "happened";
    case About::kPlanned:
      return "planned";
    case About::kDropped:
      return "dropped";
  }
  return "";
}

struct Entries {
  std::vector<Row> dated;
  std::vector<Row> undated;
  void put(const std::string& date, std::size_t order, std::string shown) {
    (date_range(date).known() ? dated : undated).push_back({date, order, std::move(shown)});
  }
  [[nodiscard]] std::size_t size() const { return dated.size() + undated.size(); }
};

std::string text_of(const Entries& entries, const Asked& asked) {
  Page page(asked.text.width, asked.text.colour);
  for (const auto& row : entries.dated) page.append(row.shown);
  if (!entries.undated.empty()) {
    page.heading(say(asked.text.tongue, "KHÔNG RÕ NGÀY", "WITHOUT A DATE"));
    for (const auto& row : entries.undated) page.append(row.shown);
  }
  return page.take();
}

std::string timeline_json(const std::string& date, About about, std::string_view record) {
  const auto range = date_range(date);
  return fmt::format(R"({{"date":{},"precision":"{}","about":"{}","record":{}}})",
                     date.empty() ? "null" : json_string(date), range.precision, name_of(about),
                     record);
}

}  // namespace

Result<Answer> meetings(const ledger::Ledger& ledger, const Asked& asked) {
  Entries entries;
  LedgerLines lines(asked);
  const auto visited = ledger.for_each(
      {.having = ledger::Filter::Having::kEvents}, [&](const ledger::Stored& stored) {
        lines.about(stored);
        for (std::size_t i = 0; i < stored.report.events.size(); ++i) {
          const auto& date = stored.report.events[i].date;
          entries.put(date ? date->value : "", entries.size(), lines.line(Record::kEvent, i));
        }
        return true;
      });
  if (!visited) return tl::unexpected(visited.error());
  sort_rows(entries.dated);
  if (!asked.json) return Answer{text_of(entries, asked), entries.size()};
  return Answer{fmt::format(R"({{"schema":"sotin.meetings/1","dated":{},"undated":{}}})"
                            "\n",
                            json_list(entries.dated), json_list(entries.undated)),
                entries.size()};
}

Result<Answer> timeline(const ledger::Ledger& ledger, const Asked& asked) {
  Entries entries;
  LedgerLines lines(asked);
  const auto put = [&](const std::string& date, About about, std::string shown) {
    if (asked.json) shown = timeline_json(date, about, shown);
    entries.put(date, entries.size(), std::move(shown));
  };
  const auto visited = ledger.for_each({}, [&](const ledger::Stored& stored) {
    lines.about(stored);
    const auto& report = stored.report;
    for (std::size_t i = 0; i < report.statements.size(); ++i) {
      const auto& said = report.statements[i].said_on;
      put(said ? said->value : "", About::kSaid, lines.dated_statement(i));
    }
    for (std::size_t i = 0; i < report.events.size(); ++i) {
      const auto& e = report.events[i];
      put(e.date ? e.date->value : "", about(e.status), lines.line(Record::kEvent, i));
    }
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  sort_rows(entries.dated);
  if (!asked.json) return Answer{text_of(entries, asked), entries.size()};
  return Answer{fmt::format(R"({{"schema":"sotin.timeline/1","dated":{},"undated":{}}})"
                            "\n",
                            json_list(entries.dated), json_list(entries.undated)),
                entries.size()};
}

}  // namespace sotin::views
