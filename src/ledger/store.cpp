// Storing: one transaction a report. A version is known by a digest of everything that reading
// depends on; a reading by its version and the program and data that made it.
#include <fmt/format.h>

#include "inner.hpp"
#include "packed.hpp"
#include "page_tables.hpp"
#include "report_rows.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/version.hpp"
#include "sotin/facts/names_of.hpp"

namespace sotin::ledger {
namespace {

/// Digest of the text and of what the caller said about it.
std::string input_digest_of(const text::Document& document) {
  const auto& origin = document.origin();
  std::string input = digest_of(document.text());
  for (const auto* field : {&origin.title, &origin.published, &origin.url, &origin.outlet,
                            &origin.language, &origin.page_published, &origin.page_outlet}) {
    input += *field ? "+" + digest_of(**field) : std::string("-");
  }
  return digest_of(input);
}

std::int64_t maker_of(Database& database) {
  const std::string_view program = program_version();
  const std::string& data = data_version();
  database.query("INSERT OR IGNORE INTO makers(program_version, data_version) VALUES(?1,?2)")
      .bind(program, data)
      .run();
  auto query =
      database.query("SELECT maker FROM makers WHERE program_version = ?1 AND data_version = ?2");
  query.bind(program, data);
  query.next();
  return query.integer(0);
}

void refuse_forgotten(Database& database, const text::Document& document,
                      const std::string& digest) {
  auto query = database.query(
      "SELECT id, forgotten_at, reason FROM tombstones WHERE id = ?1 OR digest = ?2 ORDER BY "
      "tombstone DESC");
  query.bind(document.id(), digest);
  if (!query.next()) return;
  throw Failure{
      {ErrorCode::kForgotten,
       fmt::format("{}: forgotten on {} ({})", query.text(0), query.text(1), query.text(2)),
       document.id()}};
}

std::int64_t store_version(Database& database, std::int64_t report, const text::Document& document,
                           const std::string& digest, const std::string& input_digest) {
  const auto& origin = document.origin();
  database
      .query(
          "INSERT INTO versions SELECT NULL, ?1, 1 + ifnull(max(number), 0), ?2, ?3, ?4, ?5, ?6, "
          "?7, ?8, ?9, ?10"
          " FROM versions WHERE report = ?1")
      .bind(report, digest, input_digest, origin.source, origin.title, origin.published, origin.url,
            origin.outlet, origin.language, document.text())
      .run();
  const auto version = database.last_row();
  for (const auto& [name, value] : origin.extra) {
    database.query("INSERT INTO extras VALUES(?1,?2,?3)").bind(version, name, value).run();
  }
  for (std::size_t i = 0; i < document.notes().size(); ++i) {
    database.query("INSERT INTO input_notes VALUES(?1,?2,?3)")
        .bind(version, i, document.notes()[i])
        .run();
  }
  write_sentences(database, version, document);
  return version;
}

std::int64_t store_reading(Database& database, std::int64_t version, std::int64_t maker,
                           const Entry& entry) {
  const auto& report = entry.report;
  using MaybeText = std::optional<std::string_view>;
  const auto packed = pack(entry.json);
  database
      .query(
          "INSERT INTO readings SELECT NULL, ?1, 1 + ifnull(max(number), 0), ?2, ?3, ?4, ?5, ?6, "
          "?7, ?8,"
          " ?9, ?10, ?11, ?12, ?13, CAST(?14 AS BLOB) FROM readings WHERE version = ?1")
      .bind(version, maker, entry.read_at, report.language,
            report.published ? MaybeText(report.published->value) : std::nullopt,
            report.published ? MaybeText(name_of(report.published->basis)) : std::nullopt,
            report.outlet ? MaybeText(report.outlet->name) : std::nullopt,
            report.outlet ? MaybeText(name_of(report.outlet->basis)) : std::nullopt,
            report.statements.size(), report.events.size(), report.commitments.size(),
            report.memberships.size(), entry.json.size(), std::string_view(packed))
      .run();
  const auto reading = database.last_row();
  write_report(database, reading, entry.document, report);
  return reading;
}

}  // namespace

std::string digest_of(std::string_view text) {
  return hex16(hash_bytes(text)) + hex16(hash_bytes(text, 0x9ae16a3b2f90404fULL));
}

Result<Outcome> Ledger::store(const Entry& entry, const StoreOptions& options) {
  return guarded([&]() -> Outcome {
    auto& database = inner_->database;
    const auto& document = entry.document;
    const std::string digest = digest_of(document.text());
    const std::string input_digest = input_digest_of(document);
    Transaction transaction(database, "BEGIN IMMEDIATE");
    if (options.again) {
      database.query("DELETE FROM tombstones WHERE id = ?1 OR digest = ?2")
          .bind(document.id(), digest)
          .run();
    } else {
      refuse_forgotten(database, document, digest);
    }
    const auto maker = maker_of(database);
    Keys keys;
    bool same_input = false;
    bool same_maker = false;
    {
      auto query = database.query(
          "SELECT r.report, v.version, v.input_digest = ?2, g.reading, g.maker = ?3 FROM reports r"
          " JOIN versions v ON v.version = r.current_version"
          " JOIN readings g ON g.reading = r.current_reading WHERE r.id = ?1");
      query.bind(document.id(), input_digest, maker);
      if (query.next()) {
        keys = {query.integer(0), query.integer(1), query.integer(3)};
        same_input = query.integer(2) != 0;
        same_maker = query.integer(4) != 0;
      }
    }
    if (same_input && same_maker) {
      if (options.again) transaction.commit();
      return Outcome::kUnchanged;
    }
    const bool is_new = keys.report == 0;
    if (is_new) {
      database.query("INSERT INTO reports(id) VALUES(?1)").bind(document.id()).run();
      keys.report = database.last_row();
    }
    if (!same_input)
      keys.version = store_version(database, keys.report, document, digest, input_digest);
    keys.reading = store_reading(database, keys.version, maker, entry);
    database
        .query(
            "UPDATE reports SET current_version = ?2, current_reading = ?3, published = ?4 WHERE "
            "report = ?1")
        .bind(keys.report, keys.version, keys.reading,
              entry.report.published
                  ? std::optional<std::string_view>(entry.report.published->value)
                  : std::nullopt)
        .run();
    renew_entries(database, keys.report);
    transaction.commit();
    if (is_new) return Outcome::kNewReport;
    return same_input ? Outcome::kNewReading : Outcome::kNewVersion;
  });
}

}  // namespace sotin::ledger
