// `entries` says where each record of a current reading stands in the lists: `first` and `last` are
// the days of its own date, `day` is the first of them or else the day its report was published;
// equal ones stand by report (date of publication, id) and number. It repeats what the tables of
// facts hold, so it is no record of its own and may change. Undated reports stand under «~», behind
// all dates; undated records under the last day that there is.
#include "page_tables.hpp"

#include <fmt/format.h>

#include "sotin/facts/days_of.hpp"

namespace sotin::ledger {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE entries(
  kind TEXT NOT NULL, published TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES reports, first INTEGER NOT NULL, last INTEGER NOT NULL,
  day INTEGER NOT NULL, entity INTEGER NOT NULL, act TEXT NOT NULL, outlet TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY(kind, day, published, id, number)) WITHOUT ROWID;
CREATE INDEX entries_of_report ON entries(report, kind, entity);
CREATE INDEX entries_by_date ON entries(first, last, published, id, kind, number)
  WHERE kind IN ('s', 'v');
CREATE INDEX entries_by_act ON entries(kind, act, day, published, id, number);
CREATE INDEX entries_by_outlet ON entries(kind, outlet, day, published, id, number);
CREATE INDEX reports_by_day ON reports(ifnull(published, '~'), id);
CREATE TABLE forms(folded TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO forms SELECT DISTINCT folded FROM names;
)sql";

/// Where the entries of a kind come from: table, date, entity, act.
struct Kind {
  const char* letter;
  const char* table;
  const char* date;
  const char* said;  // the date that `day` is taken from
  const char* entity;
  const char* act;
};
constexpr Kind kKinds[] = {
    {"s", "statements", "x.said_on", "x.said_on", "x.speaker", "x.act"},
    {"v", "events", "x.date", "x.date", "NULL", "x.status"},
    {"c", "commitments", "NULL",
     "(SELECT s.said_on FROM statements s WHERE s.reading = x.reading AND s.number = x.statement)",
     "x.party", "x.status"},
    {"m", "memberships", "NULL", "NULL", "x.organisation", "x.role"}};

/// Adds the entries of a kind of current readings; a condition on `r` may follow.
std::string entries_of(const Kind& kind) {
  return fmt::format(
      "INSERT INTO entries SELECT '{0}', ifnull(r.published, '~'), r.id, x.number, r.report,"
      " first_day({2}), last_day({2}), min(first_day({3}), CASE first_day({3}) WHEN {6} THEN"
      " first_day(r.published) ELSE {6} END), ifnull({4}, -1), {5}, ifnull(g.outlet, ''),"
      " x.confidence"
      " FROM reports r JOIN readings g ON g.reading = r.current_reading"
      " JOIN {1} x ON x.reading = g.reading",
      kind.letter, kind.table, kind.date, kind.said, kind.entity, kind.act, kNoDay);
}

template <bool kFirst>
void day_of(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (bytes == nullptr) return sqlite3_result_int64(context, kNoDay);
  const auto range =
      facts::days_of({bytes, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
  sqlite3_result_int64(context, !range.known() ? kNoDay : kFirst ? range.first : range.last);
}

}  // namespace

std::string page_indexes() {
  std::string script = kTables;
  for (const auto& kind : kKinds) script += entries_of(kind) + ";\n";
  return script;
}

void add_date_functions(Database& database) {
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  sqlite3_create_function_v2(database.handle(), "first_day", 1, kFlags, nullptr, day_of<true>,
                             nullptr, nullptr, nullptr);
  sqlite3_create_function_v2(database.handle(), "last_day", 1, kFlags, nullptr, day_of<false>,
                             nullptr, nullptr, nullptr);
}

void renew_entries(Database& database, std::int64_t report) {
  forget_entries(database, report);
  for (const auto& kind : kKinds) {
    database.query(entries_of(kind) + " WHERE r.report = ?1").bind(report).run();
  }
  enter_corrected(database, report);
  database
      .query(
          "INSERT OR IGNORE INTO forms SELECT n.folded FROM reports r JOIN names n ON n.reading ="
          " r.current_reading WHERE r.report = ?1")
      .bind(report)
      .run();
}

void forget_entries(Database& database, std::int64_t report) {
  database.query("DELETE FROM entries WHERE report = ?1").bind(report).run();
}

void forget_forms(Database& database) {
  database.run(
      "DELETE FROM forms WHERE NOT EXISTS (SELECT 1 FROM names n WHERE n.folded = forms.folded)");
}

}  // namespace sotin::ledger
