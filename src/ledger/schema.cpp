// One script a schema version; the file's user_version says which have run. Scripts are never
// changed after a release: a new need is a new script at the end.
//
// Facts are rows keyed by (reading, number); a reading names its maker (program and data version).
// All places in the text are in `spans`, whatever they belong to: kind 's' number 3 field 'content'
// is the content of the fourth statement. Triggers keep facts from being changed, and from being
// removed except while a report is being forgotten.
#include "schema.hpp"

#include <fmt/format.h>

#include <array>

#include "page_tables.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/base/version.hpp"

namespace sotin::ledger {
namespace {

constexpr const char* kFirst = R"sql(
CREATE TABLE schema_history(schema INTEGER PRIMARY KEY, program_version TEXT NOT NULL);
CREATE TABLE makers(
  maker INTEGER PRIMARY KEY, program_version TEXT NOT NULL, data_version TEXT NOT NULL,
  UNIQUE(program_version, data_version));
CREATE TABLE reports(
  report INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  current_version INTEGER, current_reading INTEGER, published TEXT);
CREATE INDEX reports_in_order ON reports(published IS NULL, published, id);
CREATE TABLE versions(
  version INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports, number INTEGER NOT NULL,
  digest TEXT NOT NULL, input_digest TEXT NOT NULL, source TEXT NOT NULL, title TEXT, published TEXT,
  url TEXT, outlet TEXT, language TEXT, text TEXT NOT NULL,
  UNIQUE(report, number));
CREATE TABLE extras(
  version INTEGER NOT NULL REFERENCES versions, name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(version, name)) WITHOUT ROWID;
CREATE TABLE input_notes(
  version INTEGER NOT NULL REFERENCES versions, number INTEGER NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY(version, number)) WITHOUT ROWID;
CREATE TABLE readings(
  reading INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions, number INTEGER NOT NULL,
  maker INTEGER NOT NULL REFERENCES makers, read_at TEXT NOT NULL, language TEXT NOT NULL,
  published TEXT, published_basis TEXT, outlet TEXT, outlet_basis TEXT,
  statements INTEGER NOT NULL, events INTEGER NOT NULL, commitments INTEGER NOT NULL,
  memberships INTEGER NOT NULL, json_size INTEGER NOT NULL, json BLOB NOT NULL,
  UNIQUE(version, number));
CREATE TABLE spans(
  reading INTEGER NOT NULL REFERENCES readings, kind TEXT NOT NULL, number INTEGER NOT NULL,
  field TEXT NOT NULL, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, words TEXT NOT NULL,
  PRIMARY KEY(reading, kind, number, field, ordinal)) WITHOUT ROWID;
CREATE TABLE parts(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, kind TEXT NOT NULL,
  start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE notes(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE entities(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL, role TEXT, country TEXT, rule TEXT NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE names(
  folded TEXT NOT NULL, reading INTEGER NOT NULL REFERENCES readings, entity INTEGER NOT NULL,
  form TEXT NOT NULL, is_office INTEGER NOT NULL, PRIMARY KEY(folded, reading, entity)) WITHOUT ROWID;
CREATE INDEX names_of_reading ON names(reading);
CREATE TABLE times(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, type TEXT NOT NULL,
  value TEXT NOT NULL, mod TEXT NOT NULL, quant TEXT NOT NULL, lunar INTEGER NOT NULL,
  rule TEXT NOT NULL, PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE statements(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, parent INTEGER,
  speaker INTEGER, speaker_kind TEXT NOT NULL, mode TEXT NOT NULL, act TEXT NOT NULL,
  act_also TEXT NOT NULL, said_on TEXT, said_basis TEXT, place TEXT, place_entity INTEGER,
  medium TEXT, addressee TEXT, addressee_entity INTEGER, setting INTEGER, condition TEXT,
  rule TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE chains(
  reading INTEGER NOT NULL REFERENCES readings, statement INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  role TEXT NOT NULL, entity INTEGER, name TEXT NOT NULL, date TEXT,
  PRIMARY KEY(reading, statement, ordinal)) WITHOUT ROWID;
CREATE TABLE events(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, type TEXT NOT NULL,
  date TEXT, place TEXT, place_entity INTEGER, mode TEXT NOT NULL, status TEXT NOT NULL,
  asserted_by INTEGER, rule TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE participants(
  reading INTEGER NOT NULL REFERENCES readings, event INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  entity INTEGER, role TEXT NOT NULL, PRIMARY KEY(reading, event, ordinal)) WITHOUT ROWID;
CREATE TABLE venues(
  reading INTEGER NOT NULL REFERENCES readings, event INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  name TEXT NOT NULL, entity INTEGER, PRIMARY KEY(reading, event, ordinal)) WITHOUT ROWID;
CREATE TABLE commitments(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, party INTEGER, tier TEXT,
  status TEXT NOT NULL, statement INTEGER, rule TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE memberships(
  reading INTEGER NOT NULL REFERENCES readings, number INTEGER NOT NULL, organisation INTEGER,
  member INTEGER, role TEXT NOT NULL, polarity TEXT NOT NULL, statement INTEGER, size TEXT,
  rule TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY(reading, number)) WITHOUT ROWID;
CREATE TABLE tombstones(
  tombstone INTEGER PRIMARY KEY, id TEXT NOT NULL, digest TEXT NOT NULL, forgotten_at TEXT NOT NULL,
  reason TEXT NOT NULL, program_version TEXT NOT NULL);
CREATE TABLE forgetting(report INTEGER PRIMARY KEY);

CREATE TABLE sentences(
  sentence INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions, in_title INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL, words TEXT NOT NULL);
CREATE INDEX sentences_of_version ON sentences(version);
CREATE VIEW sentence_texts AS
  SELECT sentence, words AS exact, fold_marks(words) AS folded FROM sentences;
CREATE VIRTUAL TABLE sentence_index USING fts5(
  exact, folded, content='sentence_texts', content_rowid='sentence',
  tokenize='unicode61 remove_diacritics 0');
)sql";

constexpr std::array kAppendOnly = {
    "versions",     "extras", "readings",    "spans",       "parts",       "notes",
    "entities",     "names",  "times",       "statements",  "chains",      "events",
    "participants", "venues", "commitments", "input_notes", "memberships", "sentences"};

std::string first_schema() {
  std::string script = kFirst;
  for (const char* table : kAppendOnly) {
    script += fmt::format(
        "CREATE TRIGGER {0}_stay BEFORE UPDATE ON {0} BEGIN"
        " SELECT RAISE(ABORT, 'the ledger is append-only'); END;\n"
        "CREATE TRIGGER {0}_keep BEFORE DELETE ON {0}"
        " WHEN NOT EXISTS (SELECT 1 FROM forgetting) BEGIN"
        " SELECT RAISE(ABORT, 'the ledger is append-only'); END;\n",
        table);
  }
  return script;
}

// Stories. `stories` and `placements` say how things are now; `story_events`, `joins` and
// `bookmarks` are the logs of how they came to be so. Reports are known by their row, so that
// forgetting one takes it out of all of them.
constexpr const char* kSecond = R"sql(
CREATE TABLE stories(
  story INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, merged_into INTEGER REFERENCES stories);
CREATE TABLE placements(
  report INTEGER PRIMARY KEY REFERENCES reports, story INTEGER NOT NULL REFERENCES stories,
  version INTEGER NOT NULL, reading INTEGER NOT NULL, minutes INTEGER NOT NULL,
  witness TEXT NOT NULL);
CREATE INDEX placements_of_story ON placements(story, minutes);
CREATE INDEX placements_by_time ON placements(minutes);
CREATE TABLE sketches(
  version INTEGER PRIMARY KEY REFERENCES versions, bytes BLOB NOT NULL);
CREATE TABLE story_events(
  event INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, story INTEGER NOT NULL
  REFERENCES stories, other INTEGER REFERENCES stories, report INTEGER REFERENCES reports,
  likeness REAL, program_version TEXT NOT NULL);
CREATE INDEX story_events_of_story ON story_events(story);
CREATE INDEX story_events_of_other ON story_events(other);
CREATE INDEX story_events_of_report ON story_events(report);
CREATE TABLE copies(
  report INTEGER NOT NULL REFERENCES reports, original INTEGER NOT NULL REFERENCES reports,
  version INTEGER NOT NULL REFERENCES versions, original_version INTEGER NOT NULL
  REFERENCES versions, containment REAL NOT NULL,
  PRIMARY KEY(version, original_version)) WITHOUT ROWID;
CREATE INDEX copies_of ON copies(original_version);
CREATE TABLE subjects(
  reading INTEGER NOT NULL REFERENCES readings, entity INTEGER NOT NULL, kind TEXT NOT NULL,
  key TEXT NOT NULL, tail TEXT NOT NULL, born INTEGER, homes TEXT NOT NULL,
  PRIMARY KEY(reading, entity)) WITHOUT ROWID;
CREATE INDEX subjects_by_key ON subjects(key, kind);
CREATE INDEX reports_by_reading ON reports(current_reading);
CREATE INDEX reports_by_version ON reports(current_version);
CREATE TABLE joins(
  entry INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, by_person INTEGER NOT NULL,
  rule TEXT NOT NULL, evidence TEXT NOT NULL, kind TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES reports, name TEXT NOT NULL,
  other_report INTEGER REFERENCES reports, other_name TEXT, undoes INTEGER REFERENCES joins,
  reason TEXT NOT NULL, program_version TEXT NOT NULL);
CREATE INDEX joins_of_report ON joins(report);
CREATE INDEX joins_of_other ON joins(other_report);
CREATE TABLE bookmarks(
  entry INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, reading INTEGER NOT NULL,
  event INTEGER NOT NULL, undoes INTEGER REFERENCES bookmarks);
CREATE INDEX bookmarks_by_name ON bookmarks(name);
)sql";

constexpr std::array kAppendOnlySince2 = {"sketches", "story_events", "copies",
                                          "subjects", "joins",        "bookmarks"};

std::string second_schema() {
  std::string script = kSecond;
  for (const char* table : kAppendOnlySince2) script += append_only(table);
  return script;
}

constexpr std::int64_t kSchemas = 3;

std::string script_of(std::int64_t schema) {
  return schema == 1 ? first_schema() : schema == 2 ? second_schema() : third_schema();
}

void fold_marks_function(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (!bytes) return sqlite3_result_null(context);
  const auto folded =
      base::fold_marks({bytes, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
  sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

std::string append_only(const char* table) {
  return fmt::format(
      "CREATE TRIGGER {0}_stay BEFORE UPDATE ON {0} BEGIN"
      " SELECT RAISE(ABORT, 'the ledger is append-only'); END;\n"
      "CREATE TRIGGER {0}_keep BEFORE DELETE ON {0}"
      " WHEN NOT EXISTS (SELECT 1 FROM forgetting) BEGIN"
      " SELECT RAISE(ABORT, 'the ledger is append-only'); END;\n",
      table);
}

std::int64_t current_schema() { return kSchemas; }

void add_functions(Database& database) {
  sqlite3_create_function_v2(database.handle(), "fold_marks", 1,
                             SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                             fold_marks_function, nullptr, nullptr, nullptr);
  add_date_functions(database);
}

void migrate(Database& database) {
  const auto look = [&] {
    const auto schema = database.integer("PRAGMA user_version");
    const auto owner = database.integer("PRAGMA application_id");
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (owner != kApplicationId && (owner != 0 || schema != 0 || tables != 0)) {
      throw Failure{{ErrorCode::kLedgerDamaged, "a database of another program", database.path()}};
    }
    if (schema > kSchemas) {
      throw Failure{{ErrorCode::kLedgerNewer,
                     fmt::format("schema {}; this program knows {}", schema, kSchemas),
                     database.path()}};
    }
    return schema;
  };
  if (look() == kSchemas) return;
  Transaction transaction(database, "BEGIN IMMEDIATE");
  for (auto schema = look() + 1; schema <= kSchemas;
       ++schema) {  // another process may have been first
    database.run(script_of(schema));
    database.query("INSERT INTO schema_history VALUES(?1, ?2)")
        .bind(schema, program_version())
        .run();
    database.run(fmt::format("PRAGMA user_version = {}", schema));
  }
  database.run(fmt::format("PRAGMA application_id = {}", kApplicationId));
  transaction.commit();
}

}  // namespace sotin::ledger
