// Corrections and moves: who said what should stand instead, tied to words of one version. A row
// with `undoes` takes another back. In `correction_spans` the role «at» is the place of the entry,
// «cue» and «by» its cue and speaker, «to» the words it should have.
#include <array>

#include "schema.hpp"

namespace sotin::ledger {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE corrections(
  correction INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports,
  version INTEGER NOT NULL REFERENCES versions, at TEXT NOT NULL, author TEXT NOT NULL,
  reason TEXT NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  value_kind TEXT, before TEXT NOT NULL, words TEXT NOT NULL, mark TEXT NOT NULL, type TEXT,
  said_on TEXT, undoes INTEGER REFERENCES corrections, program_version TEXT NOT NULL);
CREATE INDEX corrections_of_report ON corrections(report);
CREATE UNIQUE INDEX corrections_undone ON corrections(undoes) WHERE undoes IS NOT NULL;
CREATE TABLE correction_spans(
  correction INTEGER NOT NULL REFERENCES corrections, role TEXT NOT NULL, ordinal INTEGER NOT NULL,
  start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, words TEXT NOT NULL,
  PRIMARY KEY(correction, role, ordinal)) WITHOUT ROWID;
CREATE TABLE story_moves(
  move INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES reports, from_story INTEGER NOT NULL REFERENCES stories,
  to_story INTEGER NOT NULL REFERENCES stories, undoes INTEGER REFERENCES story_moves,
  program_version TEXT NOT NULL);
CREATE INDEX story_moves_of_report ON story_moves(report);
)sql";

}  // namespace

std::string corrections_schema() {
  std::string script = kTables;
  for (const char* table : std::array{"corrections", "correction_spans", "story_moves"}) {
    script += append_only(table);
  }
  return script;
}

}  // namespace sotin::ledger
