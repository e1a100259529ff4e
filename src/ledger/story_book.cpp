// Placing and finding. A report is placed with its version and reading; when either is newer than
// that, it is waiting again.
#include "sotin/ledger/story_book.hpp"

#include <fmt/format.h>

#include "inner.hpp"
#include "known.hpp"
#include "sotin/base/version.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {
namespace {

constexpr std::string_view kWaiting =
    " FROM reports r LEFT JOIN placements p ON p.report = r.report"
    " LEFT JOIN stories s ON s.story = p.story"
    " WHERE p.report IS NULL OR p.version <> r.current_version OR p.reading <> r.current_reading";

std::int64_t row_of_report(Database& database, std::string_view id) {
  auto query = database.query("SELECT report FROM reports WHERE id = ?1");
  query.bind(id);
  if (query.next()) return query.integer(0);
  throw Failure{{ErrorCode::kNotFound, fmt::format("no report «{}»", id), database.path()}};
}

std::int64_t row_of_story(Database& database, std::string_view id) {
  database.query("INSERT OR IGNORE INTO stories(id) VALUES(?1)").bind(id).run();
  auto query = database.query("SELECT story FROM stories WHERE id = ?1");
  query.bind(id);
  query.next();
  return query.integer(0);
}

class Placer {
 public:
  Placer(Database& database, std::string_view at) : database_(database), at_(at) {}

  void place(const Placing& p) {
    const auto keys = find_report(database_, p.report);
    const auto story = row_of_story(database_, p.story);
    std::int64_t before = 0;
    {
      auto query = database_.query("SELECT story FROM placements WHERE report = ?1");
      query.bind(keys.report);
      if (query.next()) before = query.integer(0);
    }
    database_.query("INSERT OR REPLACE INTO placements VALUES(?1,?2,?3,?4,?5,?6)")
        .bind(keys.report, story, keys.version, keys.reading, p.minutes, p.witness)
        .run();
    database_.query("INSERT OR IGNORE INTO sketches VALUES(?1, CAST(?2 AS BLOB))")
        .bind(keys.version, std::string_view(p.sketch))
        .run();
    if (before == 0) {
      event(p.opened ? "opened" : "joined", story, std::nullopt, keys.report, p.likeness);
    } else if (before != story) {
      event("moved", story, before, keys.report, p.likeness);
    }
    for (const auto& change : p.changes) carry_out(change);
    for (const auto& copy : p.copies) {
      const auto other = find_report(database_, copy.of);
      database_.query("INSERT OR IGNORE INTO copies VALUES(?1,?2,?3,?4,?5)")
          .bind(keys.report, other.report, keys.version, other.version,
                static_cast<double>(copy.containment))
          .run();
    }
    for (const auto& s : p.subjects) {
      std::string homes;
      for (const auto& home : s.homes) (homes += homes.empty() ? "" : "\n") += home;
      database_.query("INSERT OR IGNORE INTO subjects VALUES(?1,?2,?3,?4,?5,?6,?7)")
          .bind(keys.reading, s.entity, facts::name_of(s.kind), s.key, s.tail, s.born, homes)
          .run();
    }
  }

 private:
  void carry_out(const StoryChange& change) {
    const auto from = row_of_story(database_, change.from);
    const auto to = row_of_story(database_, change.to);
    for (const auto& report : change.reports) {
      const auto row = row_of_report(database_, report);
      database_.query("UPDATE placements SET story = ?2 WHERE report = ?1").bind(row, to).run();
      event(change.what, to, from, row, 0);
    }
    if (change.what != "merged") return;
    // Reports of long ago that are no longer held go along.
    std::vector<std::int64_t> rest;
    {
      auto query =
          database_.query("SELECT report FROM placements WHERE story = ?1 ORDER BY report");
      query.bind(from);
      while (query.next()) rest.push_back(query.integer(0));
    }
    for (const auto row : rest) {
      database_.query("UPDATE placements SET story = ?2 WHERE report = ?1").bind(row, to).run();
      event("merged", to, from, row, 0);
    }
    database_.query("UPDATE stories SET merged_into = ?2 WHERE story = ?1").bind(from, to).run();
    database_.query("UPDATE stories SET merged_into = NULL WHERE story = ?1").bind(to).run();
  }

  void event(std::string_view what, std::int64_t story, std::optional<std::int64_t> other,
             std::int64_t report, float likeness) {
    database_.query("INSERT INTO story_events VALUES(NULL,?1,?2,?3,?4,?5,?6,?7)")
        .bind(at_, what, story, other, report, static_cast<double>(likeness), program_version())
        .run();
  }

  Database& database_;
  std::string_view at_;
};

}  // namespace

Result<std::vector<WaitingReport>> StoryBook::waiting() const {
  return guarded([&] {
    std::vector<WaitingReport> reports;
    auto query = ledger_->inner_->database.query(
        "SELECT r.id, r.published, (SELECT g.read_at FROM versions v JOIN readings g ON g.version ="
        " v.version WHERE v.report = r.report ORDER BY g.reading LIMIT 1) AS first_read, s.id,"
        " p.version = r.current_version" +
        std::string(kWaiting) + " ORDER BY coalesce(r.published, first_read), r.id");
    while (query.next()) {
      reports.push_back({std::string(query.text(0)), query.maybe_text(1),
                         std::string(query.text(2)), query.maybe_text(3), query.integer(4) != 0});
    }
    return reports;
  });
}

Result<std::size_t> StoryBook::count_waiting() const {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction moment(database, "BEGIN");
    return static_cast<std::size_t>(database.known().waiting(database));
  });
}

Result<void> StoryBook::for_each_placed(std::int64_t first, std::int64_t last, bool with_text,
                                        const std::function<void(PlacedReport&&)>& each) const {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    // In the order in which they first came: their first event.
    auto query = database.query(
        "SELECT r.id, s.id, p.minutes, k.bytes, p.witness, CASE WHEN ?3 THEN v.text END"
        " FROM placements p"
        " JOIN reports r ON r.report = p.report JOIN stories s ON s.story = p.story"
        " LEFT JOIN sketches k ON k.version = p.version JOIN versions v ON v.version = p.version"
        " WHERE p.minutes BETWEEN ?1 AND ?2"
        " ORDER BY (SELECT min(event) FROM story_events e WHERE e.report = p.report), p.report");
    query.bind(first, last, with_text);
    while (query.next()) {
      each({std::string(query.text(0)), std::string(query.text(1)), query.integer(2),
            std::string(query.text(3)), std::string(query.text(4)), std::string(query.text(5))});
    }
  });
}

Result<void> StoryBook::place(const std::vector<Placing>& placings, std::string_view at) {
  return guarded([&] {
    auto& database = ledger_->inner_->database;
    Transaction transaction(database, "BEGIN IMMEDIATE");
    Placer placer(database, at);
    for (const auto& placing : placings) placer.place(placing);
    transaction.commit();
  });
}

Result<std::string> StoryBook::find_story(std::string_view id) const {
  return guarded([&]() -> std::string {
    auto& database = ledger_->inner_->database;
    constexpr std::string_view kFollowed =
        "WITH RECURSIVE way(story, depth) AS (SELECT story, 0 FROM stories WHERE id = ?1 UNION"
        " SELECT s.merged_into, depth + 1 FROM stories s JOIN way USING(story)"
        " WHERE s.merged_into IS NOT NULL AND depth < 1000)"
        " SELECT s.id FROM way JOIN stories s USING(story)"
        " WHERE EXISTS (SELECT 1 FROM placements p WHERE p.story = s.story)"
        " ORDER BY depth DESC LIMIT 1";
    const auto follow = [&](std::string_view whole) -> std::optional<std::string> {
      auto query = database.query(kFollowed);
      query.bind(whole);
      if (!query.next()) return std::nullopt;
      return std::string(query.text(0));
    };
    if (const auto found = follow(id)) return *found;
    {
      auto query = database.query(
          "SELECT s.id FROM reports r JOIN placements p ON p.report = r.report JOIN stories s ON"
          " s.story = p.story WHERE r.id = ?1");
      query.bind(id);
      if (query.next()) return std::string(query.text(0));
    }
    std::vector<std::string> near;
    if (!id.empty()) {
      auto query = database.query(
          "SELECT s.id FROM stories s WHERE (substr(s.id, 1, length(?1)) = ?1 OR substr(s.id, 2,"
          " length(?1)) = ?1) AND EXISTS (SELECT 1 FROM placements p WHERE p.story = s.story)"
          " ORDER BY s.id LIMIT 6");
      query.bind(id);
      while (query.next()) near.emplace_back(query.text(0));
    }
    if (near.size() == 1) return near[0];
    std::string detail;
    if (near.size() > 1) {
      detail = fmt::format("several stories begin with «{}»:", id);
    } else {
      detail = fmt::format("no story «{}»", id);
      // The ids that share the longest beginning with it.
      auto query = database.query(
          "SELECT s.id FROM stories s WHERE EXISTS (SELECT 1 FROM placements p WHERE p.story ="
          " s.story) ORDER BY substr(s.id, 1, 4) = substr(?1, 1, 4) DESC, substr(s.id, 1, 2) ="
          " substr(?1, 1, 2) DESC, s.story DESC LIMIT 3");
      query.bind(id);
      while (query.next()) near.emplace_back(query.text(0));
      if (!near.empty()) detail += "; there are";
    }
    for (const auto& name : near) detail += " " + name;
    throw Failure{{ErrorCode::kNotFound, detail, database.path()}};
  });
}

Result<std::string> StoryBook::story_of(std::string_view report) const {
  return guarded([&]() -> std::string {
    auto query = ledger_->inner_->database.query(
        "SELECT s.id FROM reports r JOIN placements p ON p.report = r.report JOIN stories s ON"
        " s.story = p.story WHERE r.id = ?1");
    query.bind(report);
    return query.next() ? std::string(query.text(0)) : std::string();
  });
}

}  // namespace sotin::ledger
