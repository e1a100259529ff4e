// The log of joins and the bookmarks: rows are only added; undoing is a row that names another.
#include <fmt/format.h>

#include "inner.hpp"
#include "known.hpp"
#include "sotin/base/version.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::ledger {
namespace {

facts::EntityKind kind_of(std::string_view name) {
  return facts::value_of<facts::EntityKind>(name).value_or(facts::EntityKind::kOther);
}

constexpr std::string_view kSubjects =
    "SELECT r.id, u.entity, u.kind, e.name, e.role, e.country, u.key, u.tail, u.born, u.homes,"
    " s.id, r.published FROM subjects u JOIN reports r ON r.current_reading = u.reading"
    " JOIN entities e ON e.reading = u.reading AND e.number = u.entity"
    " LEFT JOIN placements p ON p.report = r.report LEFT JOIN stories s ON s.story = p.story ";

SubjectRow subject_of(const Query& q) {
  SubjectRow row{std::string(q.text(0)), static_cast<facts::EntityIndex>(q.integer(1)),
                 kind_of(q.text(2)),     std::string(q.text(3)),
                 q.maybe_text(4),        q.maybe_text(5),
                 std::string(q.text(6)), std::string(q.text(7))};
  if (!q.null(8)) row.born = static_cast<int>(q.integer(8));
  for (auto homes = q.text(9); !homes.empty();) {
    const auto end = homes.find('\n');
    row.homes.emplace_back(homes.substr(0, end));
    homes = end == std::string_view::npos ? std::string_view() : homes.substr(end + 1);
  }
  row.story = q.text(10);
  row.published = q.maybe_text(11);
  return row;
}

constexpr std::string_view kJoins =
    "SELECT j.entry, j.at, j.what, j.by_person, j.rule, j.evidence, j.kind, r.id, j.name, o.id,"
    " j.other_name, j.undoes, j.reason FROM joins j JOIN reports r ON r.report = j.report"
    " LEFT JOIN reports o ON o.report = j.other_report ";

JoinEntry join_of(const Query& q) {
  JoinEntry entry{q.integer(0),       std::string(q.text(1)), std::string(q.text(2)),
                  q.integer(3) != 0,  std::string(q.text(4)), std::string(q.text(5)),
                  kind_of(q.text(6)), std::string(q.text(7)), std::string(q.text(8)),
                  q.maybe_text(9),    q.maybe_text(10)};
  if (!q.null(11)) entry.undoes = q.integer(11);
  entry.reason = q.text(12);
  return entry;
}

constexpr std::string_view kMarks =
    "SELECT b.entry, b.name, b.at, b.reading FROM bookmarks b WHERE b.undoes IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM bookmarks u WHERE u.undoes = b.entry) ";

Bookmark mark_of(const Query& q) {
  return {q.integer(0), std::string(q.text(1)), std::string(q.text(2)), q.integer(3)};
}

std::optional<Bookmark> last_mark(Database& database, std::string_view name) {
  auto query =
      database.query(std::string(kMarks) + "AND b.name = ?1 ORDER BY b.entry DESC LIMIT 1");
  query.bind(name);
  if (!query.next()) return std::nullopt;
  return mark_of(query);
}

}  // namespace

Result<std::vector<SubjectRow>> StoryBook::subjects(std::string_view key, facts::EntityKind kind,
                                                    std::size_t most) const {
  return guarded([&] {
    std::vector<SubjectRow> rows;
    auto query = ledger_->inner_->database.query(
        std::string(kSubjects) +
        "WHERE u.key = ?1 AND u.kind = ?2 ORDER BY u.reading DESC, u.entity LIMIT ?3");
    query.bind(key, facts::name_of(kind), most);
    while (query.next()) rows.push_back(subject_of(query));
    return rows;
  });
}

Result<std::vector<SubjectRow>> StoryBook::subjects_of(std::string_view report) const {
  return guarded([&] {
    std::vector<SubjectRow> rows;
    auto query = ledger_->inner_->database.query(std::string(kSubjects) +
                                                 "WHERE r.id = ?1 ORDER BY u.entity");
    query.bind(report);
    while (query.next()) rows.push_back(subject_of(query));
    return rows;
  });
}

Result<std::vector<SubjectRow>> StoryBook::subjects_near(std::string_view report,
                                                         std::size_t reports) const {
  return guarded([&] {
    std::vector<SubjectRow> rows;
    auto query = ledger_->inner_->database.query(
        std::string(kSubjects) +
        "WHERE r.report IN (SELECT n.report FROM placements n WHERE n.story = (SELECT m.story FROM"
        " placements m JOIN reports x ON x.report = m.report WHERE x.id = ?1)"
        " ORDER BY n.minutes DESC, n.report LIMIT ?2) ORDER BY u.reading, u.entity");
    query.bind(report, reports);
    while (query.next()) rows.push_back(subject_of(query));
    return rows;
  });
}

Result<std::int64_t> StoryBook::log_joins(const std::vector<JoinEntry>& entries) {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    std::int64_t first = 0;
    for (const auto& e : entries) {
      const auto report = find_report(database, e.report).report;
      std::optional<std::int64_t> other;
      if (e.other_report) other = find_report(database, *e.other_report).report;
      database.query("INSERT INTO joins VALUES(NULL,?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)")
          .bind(e.at, e.what, e.by_person, e.rule, e.evidence, facts::name_of(e.kind), report,
                e.name, other, e.other_name, e.undoes, e.reason, program_version())
          .run();
      if (first == 0) first = database.last_row();
    }
    transaction.commit();
    return first;
  });
}

std::vector<JoinEntry> join_entries(Database& database, std::string_view condition,
                                    std::int64_t after) {
  std::vector<JoinEntry> entries;
  auto query = database.query(std::string(kJoins)
                                  .append("WHERE j.entry > ?1 AND (")
                                  .append(condition)
                                  .append(") ORDER BY j.entry"));
  query.bind(after);
  while (query.next()) entries.push_back(join_of(query));
  return entries;
}

Result<std::vector<JoinEntry>> StoryBook::decisions() const {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction moment(database, "BEGIN");
    return database.known().decisions(database);
  });
}

Result<std::vector<JoinEntry>> StoryBook::joins(std::string_view report, std::size_t limit) const {
  return guarded([&] {
    std::vector<JoinEntry> entries;
    auto query = ledger_->inner_->database.query(
        std::string(kJoins) +
        (report.empty()
             ? "WHERE ?1 = ''"
             : "WHERE j.entry IN (SELECT a.entry FROM reports x JOIN joins a ON a.report ="
               " x.report WHERE x.id = ?1 UNION SELECT b.entry FROM reports x JOIN joins b"
               " ON b.other_report = x.report WHERE x.id = ?1)") +
        " ORDER BY j.entry DESC LIMIT ?2");
    query.bind(report, limit);
    while (query.next()) entries.push_back(join_of(query));
    return entries;
  });
}

Result<std::int64_t> StoryBook::last_reading() const {
  return guarded([&] {
    return ledger_->inner_->database.integer("SELECT ifnull(max(reading), 0) FROM readings");
  });
}

Result<Bookmark> StoryBook::set_bookmark(std::string_view name, std::string_view at) {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    database
        .query(
            "INSERT INTO bookmarks SELECT NULL, ?1, ?2, (SELECT ifnull(max(reading), 0) FROM"
            " readings), (SELECT ifnull(max(event), 0) FROM story_events), NULL")
        .bind(name, at)
        .run();
    auto mark = last_mark(database, name);
    transaction.commit();
    return *mark;
  });
}

Result<std::optional<Bookmark>> StoryBook::undo_bookmark(std::string_view name,
                                                         std::string_view at) {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    const auto mark = last_mark(database, name);
    if (!mark) {
      throw Failure{{ErrorCode::kNotFound, fmt::format("no bookmark «{}»", name), database.path()}};
    }
    database.query("INSERT INTO bookmarks VALUES(NULL,?1,?2,0,0,?3)")
        .bind(name, at, mark->entry)
        .run();
    auto before = last_mark(database, name);
    transaction.commit();
    return before;
  });
}

Result<std::vector<Bookmark>> StoryBook::bookmarks() const {
  return guarded([&] {
    std::vector<Bookmark> marks;
    auto query = ledger_->inner_->database.query(
        std::string(kMarks) +
        "AND b.entry = (SELECT max(c.entry) FROM bookmarks c WHERE c.name = b.name AND c.undoes IS"
        " NULL AND NOT EXISTS (SELECT 1 FROM bookmarks u WHERE u.undoes = c.entry))"
        " ORDER BY b.name");
    while (query.next()) marks.push_back(mark_of(query));
    return marks;
  });
}

}  // namespace sotin::ledger
