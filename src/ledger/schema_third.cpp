// Schema 3: what people and the world outside add to a ledger, a script a subject.
#include "schema.hpp"

#include "page_tables.hpp"

namespace sotin::ledger {
namespace {

// What is watched. Both tables say how things are now: nothing in them is a record of what a report
// said, so they change in place. An item keeps what its feed said only until it is read.
std::string sources_schema() {
  return R"sql(
CREATE TABLE sources(
  source INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, title TEXT NOT NULL, etag TEXT NOT NULL,
  last_modified TEXT NOT NULL, why TEXT NOT NULL, next_at INTEGER NOT NULL,
  answered_at INTEGER NOT NULL, failures INTEGER NOT NULL, watched INTEGER NOT NULL);
CREATE TABLE source_items(
  item INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES sources, address TEXT NOT NULL UNIQUE,
  mark TEXT NOT NULL, content TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
  state TEXT NOT NULL, why TEXT NOT NULL, tries INTEGER NOT NULL, next_at INTEGER NOT NULL);
CREATE INDEX source_items_by_state ON source_items(state, item);
)sql";
}

// Affairs: where each story stands now, and a log that only grows.
constexpr const char* kAffairs = R"sql(
CREATE TABLE affairs(
  affair INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, merged_into INTEGER REFERENCES affairs);
CREATE TABLE affair_stories(
  story INTEGER PRIMARY KEY REFERENCES stories, affair INTEGER REFERENCES affairs,
  first INTEGER NOT NULL, last INTEGER NOT NULL, readings INTEGER NOT NULL,
  profile BLOB NOT NULL);
CREATE INDEX affair_stories_of_affair ON affair_stories(affair);
CREATE INDEX affair_stories_by_time ON affair_stories(last);
CREATE TABLE affair_events(
  event INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, affair INTEGER NOT NULL
  REFERENCES affairs, story INTEGER REFERENCES stories, other INTEGER REFERENCES affairs,
  likeness REAL, program_version TEXT NOT NULL);
)sql";

std::string affairs_schema() { return kAffairs + append_only("affair_events"); }

/// Saved questions, up to which reading each was looked at, and what it told.
std::string alerts_schema() {
  std::string script = R"sql(
CREATE TABLE alerts(
  alert INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
  outlet TEXT NOT NULL, act TEXT NOT NULL, story TEXT NOT NULL, words TEXT NOT NULL,
  reading INTEGER NOT NULL, undoes INTEGER REFERENCES alerts, program_version TEXT NOT NULL);
CREATE INDEX alerts_by_name ON alerts(name);
CREATE INDEX alerts_undone ON alerts(undoes);
CREATE TABLE alert_looks(
  look INTEGER PRIMARY KEY, alert INTEGER NOT NULL REFERENCES alerts, at TEXT NOT NULL,
  reading INTEGER NOT NULL);
CREATE INDEX alert_looks_of ON alert_looks(alert);
CREATE TABLE alert_told(
  told INTEGER PRIMARY KEY, alert INTEGER NOT NULL REFERENCES alerts, at TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES reports, print TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX alert_told_of ON alert_told(alert, print);
CREATE INDEX alert_told_report ON alert_told(report);
)sql";
  for (const char* table : {"alerts", "alert_looks", "alert_told"}) script += append_only(table);
  return script;
}

}  // namespace

std::string third_schema() {
  std::string script = sources_schema();
  script += affairs_schema();
  script += page_indexes();
  script += corrections_schema();
  script += reading_marks_schema();
  script += alerts_schema();
  return script;
}

}  // namespace sotin::ledger
