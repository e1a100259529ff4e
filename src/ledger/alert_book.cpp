// Saved questions and what they told. An alert counts until a row undoes it, unless that row is
// undone in its turn.
#include "sotin/ledger/alert_book.hpp"

#include <fmt/format.h>

#include "inner.hpp"
#include "sotin/base/version.hpp"

namespace sotin::ledger {
namespace {

constexpr std::string_view kAlerts =
    "SELECT a.alert, a.name, a.at, a.who, a.outlet, a.act, a.story, a.words,"
    " max(a.reading, (SELECT ifnull(max(l.reading), 0) FROM alert_looks l WHERE l.alert = a.alert))"
    " FROM alerts a WHERE a.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM alerts u WHERE"
    " u.undoes = a.alert AND NOT EXISTS (SELECT 1 FROM alerts b WHERE b.undoes = u.alert)) ";

Alert alert_of(const Query& q) {
  return {q.integer(0),
          std::string(q.text(1)),
          std::string(q.text(2)),
          {std::string(q.text(3)), std::string(q.text(4)), std::string(q.text(5)),
           std::string(q.text(6)), std::string(q.text(7))},
          q.integer(8)};
}

std::optional<Alert> find_alert(Database& database, std::string_view name) {
  auto query = database.query(std::string(kAlerts) + "AND a.name = ?1");
  query.bind(name);
  if (!query.next()) return std::nullopt;
  return alert_of(query);
}

Alert need_alert(Database& database, std::string_view name) {
  if (auto found = find_alert(database, name)) return *found;
  std::string detail = fmt::format("no alert «{}»", name);
  auto query = database.query(std::string(kAlerts) + "ORDER BY a.name LIMIT 5");
  bool first = true;
  while (query.next()) {
    detail += fmt::format("{} {}", first ? "; there are" : ",", query.text(1));
    first = false;
  }
  throw Failure{{ErrorCode::kNotFound, detail, database.path()}};
}

void add_undoing(Database& database, std::string_view name, std::string_view at,
                 std::int64_t undoes) {
  database.query("INSERT INTO alerts VALUES(NULL,?1,?2,'','','','','',0,?3,?4)")
      .bind(name, at, undoes, program_version())
      .run();
}

Failure name_is_taken(std::string_view name) {
  return Failure{{ErrorCode::kBadArgument, fmt::format("there is an alert «{}»", name)}};
}

constexpr std::string_view kLastReading = "SELECT ifnull(max(reading), 0) FROM readings";
constexpr int kPatience = 10'000;  // milliseconds, for another process that writes

}  // namespace

Database& AlertBook::database() const {
  if (!database_) {
    database_ = std::make_shared<Database>(path_, path_, SQLITE_OPEN_READWRITE, kPatience);
    database_->run("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
  }
  return *database_;
}

Result<Alert> AlertBook::add(std::string_view name, const AlertQuestion& asked,
                             std::string_view at) {
  return guarded([&] {
    auto& data = database();
    Transaction transaction(data, "BEGIN IMMEDIATE");
    if (find_alert(data, name)) throw name_is_taken(name);
    data.query("INSERT INTO alerts VALUES(NULL,?1,?2,?3,?4,?5,?6,?7,?8,NULL,?9)")
        .bind(name, at, asked.who, asked.outlet, asked.act, asked.story, asked.words,
              data.integer(kLastReading), program_version())
        .run();
    auto made = need_alert(data, name);
    transaction.commit();
    return made;
  });
}

Result<void> AlertBook::remove(std::string_view name, std::string_view at) {
  return guarded([&] {
    auto& data = database();
    Transaction transaction(data, "BEGIN IMMEDIATE");
    add_undoing(data, name, at, need_alert(data, name).entry);
    transaction.commit();
  });
}

Result<Alert> AlertBook::restore(std::string_view name, std::string_view at) {
  return guarded([&] {
    auto& data = database();
    Transaction transaction(data, "BEGIN IMMEDIATE");
    if (find_alert(data, name)) throw name_is_taken(name);
    std::int64_t removal = 0;
    {
      auto query = data.query(
          "SELECT max(u.alert) FROM alerts u JOIN alerts a ON a.alert = u.undoes WHERE a.name = ?1"
          " AND a.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM alerts b WHERE b.undoes = u.alert)");
      query.bind(name);
      if (query.next()) removal = query.integer(0);
    }
    if (removal == 0) {
      throw Failure{
          {ErrorCode::kNotFound, fmt::format("no alert «{}» was removed", name), data.path()}};
    }
    add_undoing(data, name, at, removal);
    auto again = need_alert(data, name);
    transaction.commit();
    return again;
  });
}

Result<std::vector<Alert>> AlertBook::alerts() const {
  return guarded([&] {
    std::vector<Alert> all;
    auto query = database().query(std::string(kAlerts) + "ORDER BY a.name, a.alert");
    while (query.next()) all.push_back(alert_of(query));
    return all;
  });
}

Result<Alert> AlertBook::find(std::string_view name) const {
  return guarded([&] { return need_alert(database(), name); });
}

Result<std::vector<FreshReport>> AlertBook::fresh_since(std::int64_t reading) const {
  return guarded([&] {
    std::vector<FreshReport> fresh;
    auto query = database().query(
        "SELECT r.id, g.reading, g.read_at FROM reports r JOIN readings g ON g.reading = (SELECT"
        " min(f.reading) FROM readings f WHERE f.version = r.current_version)"
        " WHERE r.current_reading > ?1 AND g.reading > ?1 ORDER BY g.reading");
    query.bind(reading);
    while (query.next())
      fresh.push_back({std::string(query.text(0)), query.integer(1), std::string(query.text(2))});
    return fresh;
  });
}

Result<std::int64_t> AlertBook::reading_before(std::string_view at) const {
  return guarded([&] {
    auto query =
        database().query("SELECT ifnull(max(reading), 0) FROM readings WHERE read_at < ?1");
    query.bind(at);
    return query.next() ? query.integer(0) : std::int64_t{0};
  });
}

Result<std::vector<std::string>> AlertBook::earlier_words(std::string_view report,
                                                          std::string_view kind) const {
  return guarded([&] {
    std::vector<std::string> words;
    auto query = database().query(
        "SELECT s.reading, s.number, group_concat(s.words, ' ') FROM spans s WHERE s.kind = ?2 AND"
        " s.field = CASE ?2 WHEN 's' THEN 'content' WHEN 'c' THEN 'what' ELSE 'evidence' END AND"
        " s.reading IN (SELECT g.reading FROM reports r JOIN versions v ON v.report = r.report AND"
        " v.version <> r.current_version JOIN readings g ON g.version = v.version WHERE r.id = ?1)"
        " GROUP BY s.reading, s.number");
    query.bind(report, kind);
    while (query.next()) words.emplace_back(query.text(2));
    return words;
  });
}

Result<void> AlertBook::log(const Alert& alert, std::int64_t reading, std::string_view at,
                            const std::vector<Told>& told) {
  return guarded([&] {
    auto& data = database();
    Transaction transaction(data, "BEGIN IMMEDIATE");
    data.query("INSERT INTO alert_looks VALUES(NULL,?1,?2,?3)")
        .bind(alert.entry, at, reading)
        .run();
    for (const auto& one : told) {
      data.query("INSERT INTO alert_told VALUES(NULL,?1,?2,?3,?4,?5)")
          .bind(alert.entry, at, find_report(data, one.report).report, one.print, one.json)
          .run();
    }
    transaction.commit();
  });
}

Result<std::vector<Told>> AlertBook::told(const Alert& alert, std::size_t limit) const {
  return guarded([&] {
    std::vector<Told> all;
    auto query = database().query(
        "SELECT t.at, r.id, t.print, t.json FROM alert_told t JOIN reports r ON r.report = t.report"
        " WHERE t.alert = ?1 ORDER BY t.told DESC LIMIT ?2");
    query.bind(alert.entry, limit);
    while (query.next())
      all.push_back({std::string(query.text(0)), std::string(query.text(1)),
                     std::string(query.text(2)), std::string(query.text(3))});
    return all;
  });
}

Result<bool> AlertBook::was_told(const Alert& alert, std::string_view print) const {
  return guarded([&] {
    auto query =
        database().query("SELECT 1 FROM alert_told WHERE alert = ?1 AND print = ?2 LIMIT 1");
    query.bind(alert.entry, print);
    return query.next();
  });
}

}  // namespace sotin::ledger
