// Forgetting is the one thing that removes. In order: the rows go in one transaction that leaves
// the tombstone; the index is built anew, because it would keep the words until its parts are
// merged; the file is packed so that no freed page is left; the log is written back and cut to
// nothing. If a later step can't run (another process reads), the report is gone from every answer
// already, and the next `forget` of the same id finishes the rest.
#include <array>

#include "inner.hpp"
#include "page_tables.hpp"
#include "sotin/base/version.hpp"

namespace sotin::ledger {
namespace {

constexpr std::array kOfReading = {
    "spans",  "parts",  "notes",        "entities", "names",       "times",       "statements",
    "chains", "events", "participants", "venues",   "commitments", "memberships", "subjects"};

void remove_rows(Database& database, std::int64_t report) {
  database.query("INSERT INTO forgetting VALUES(?1)").bind(report).run();
  constexpr std::string_view kVersions = "(SELECT version FROM versions WHERE report = ?1)";
  const auto remove = [&](std::string sql) { database.query(sql).bind(report).run(); };
  // A later entry may point to one that goes: undoing something that is gone undoes nothing.
  remove(
      "DELETE FROM joins WHERE undoes IN (SELECT entry FROM joins WHERE ?1 IN (report, "
      "other_report))");
  remove("DELETE FROM joins WHERE report = ?1");
  remove("DELETE FROM joins WHERE other_report = ?1");
  remove("DELETE FROM correction_spans WHERE correction IN (SELECT correction FROM corrections WHERE report = ?1)");
  remove("DELETE FROM corrections WHERE report = ?1 AND undoes IS NOT NULL");
  remove("DELETE FROM corrections WHERE report = ?1");
  remove("DELETE FROM story_moves WHERE report = ?1 AND undoes IS NOT NULL");
  remove("DELETE FROM story_moves WHERE report = ?1");
  remove("DELETE FROM alert_told WHERE report = ?1");
  remove("DELETE FROM story_events WHERE report = ?1");
  remove("DELETE FROM copies WHERE report = ?1");
  remove("DELETE FROM copies WHERE original = ?1");
  // What its story was compared by holds its words: it waits to be compared anew.
  remove(
      "UPDATE affair_stories SET readings = 0, profile = '' WHERE story IN (SELECT story FROM"
      " placements WHERE report = ?1)");
  remove("DELETE FROM placements WHERE report = ?1");
  forget_entries(database, report);
  for (const std::string table : kOfReading) {
    remove("DELETE FROM " + table +
           " WHERE reading IN (SELECT reading FROM readings WHERE version IN " +
           std::string(kVersions) + ")");
  }
  for (const std::string table : {"readings", "sketches", "extras", "input_notes", "sentences"}) {
    remove("DELETE FROM " + table + " WHERE version IN " + std::string(kVersions));
  }
  remove("UPDATE source_items SET content = '' WHERE address = (SELECT id FROM reports WHERE report = ?1)");
  remove("DELETE FROM versions WHERE report = ?1");
  remove("DELETE FROM reports WHERE report = ?1");
  forget_forms(database);
  database.run("DELETE FROM forgetting");
}

/// Leaves no copy of removed rows in the file, its index or its log.
void wipe(Database& database) {
  database.run("VACUUM");
  auto checkpoint = database.query("PRAGMA wal_checkpoint(TRUNCATE)");
  if (checkpoint.next() && checkpoint.integer(0) != 0) {
    throw Failure{
        {ErrorCode::kBusy,
         "the report is out of the ledger, but another process still reads the log that holds its "
         "words: end that process, then run the same `sotin forget` again",
         database.path()}};
  }
}

}  // namespace

Result<Tombstone> Ledger::forget(std::string_view id, std::string_view forgotten_at,
                                 std::string_view reason) {
  return guarded([&]() -> Tombstone {
    auto& database = inner_->database;
    Keys keys;
    {
      auto query = database.query("SELECT report FROM reports WHERE id = ?1");
      query.bind(id);
      if (query.next()) keys.report = query.integer(0);
    }
    if (keys.report == 0) {
      auto query = database.query(
          "SELECT id, forgotten_at, reason FROM tombstones WHERE id = ?1 ORDER BY tombstone DESC");
      query.bind(id);
      if (!query.next()) {
        throw Failure{{ErrorCode::kNotFound,
                       "no report with the whole id «" + std::string(id) + "»", database.path()}};
      }
      Tombstone stone{std::string(query.text(0)), std::string(query.text(1)),
                      std::string(query.text(2))};
      query.reset();
      wipe(database);
      return stone;
    }
    Transaction transaction(database, "BEGIN IMMEDIATE");
    database
        .query(
            "INSERT INTO tombstones SELECT NULL, ?1, digest, ?2, ?3, ?4 FROM versions WHERE report "
            "= ?5")
        .bind(id, forgotten_at, reason, program_version(), keys.report)
        .run();
    remove_rows(database, keys.report);
    database.run("INSERT INTO sentence_index(sentence_index) VALUES('rebuild')");
    transaction.commit();
    wipe(database);
    return {std::string(id), std::string(forgotten_at), std::string(reason)};
  });
}

Result<std::vector<Tombstone>> Ledger::tombstones() const {
  return guarded([&] {
    std::vector<Tombstone> stones;
    auto query = inner_->database.query(
        "SELECT id, forgotten_at, reason FROM tombstones GROUP BY id ORDER BY max(tombstone)");
    while (query.next()) {
      stones.push_back(
          {std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2))});
    }
    return stones;
  });
}

}  // namespace sotin::ledger
