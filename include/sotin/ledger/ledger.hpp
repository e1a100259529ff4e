#pragma once

/// @file
/// The lasting, append-only record of what was read: one SQLite file, made and migrated when it is
/// opened. The only place that knows SQL.
///
/// A *report* is known by its id. Each change of its text (or of its headline, date, outlet, URL or
/// language) makes a new *version*; each program that reads a version makes a new *reading* of it.
/// Nothing is changed in place: older versions and readings stay, queries look at the current ones.
/// Only `forget` removes. What people corrected (corrections.hpp) outranks what was read.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/facts/report.hpp"
#include "sotin/ledger/rows.hpp"
#include "sotin/text/document.hpp"

namespace sotin::ledger {

class Database;

struct OpenOptions {
  bool create = true;      ///< make the file when it is not there; otherwise kFileNotFound
  bool read_only = false;  ///< for commands that only look; never makes or migrates a file
  int busy_ms = 10'000;    ///< how long to wait for another process that is writing
};

/// A report to keep. Everything is a value: the library looks at no clock.
struct Entry {
  const text::Document& document;
  const facts::Report& report;
  std::string_view json;     ///< views::report_json(document, report)
  std::string_view read_at;  ///< ISO 8601 date-time of the reading, in UTC
};

struct StoreOptions {
  bool again = false;  ///< keep a report that was forgotten before
};

/// Whose reading is wanted.
enum class Whose : std::uint8_t { kCorrected, kMachine };

/// What became of a stored report.
enum class Outcome : std::uint8_t { kNewReport, kNewVersion, kNewReading, kUnchanged };

class Ledger {
 public:
  /// Opens or makes the ledger at `path`. Fails with kFileNotFound, kLedgerUnwritable,
  /// kLedgerDamaged (not a sotin ledger, or broken), kLedgerNewer, kBusy or kDiskFull.
  static Result<Ledger> open(const std::string& path, const OpenOptions& options = {});

  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  /// Keeps one report in one transaction: after a crash it is there whole or not at all. The same
  /// input read by the same program and data again changes nothing. Fails with kForgotten when its
  /// id or text was forgotten (unless `again`), and as `open` does. Call from one thread at a time.
  Result<Outcome> store(const Entry& entry, const StoreOptions& options = {});

  /// The reports, by publication date then id; undated ones last.
  Result<std::vector<ReportRow>> reports() const;

  /// The rows of these reports (whole ids), in that order; unknown ids are left out.
  Result<std::vector<ReportRow>> rows(const std::vector<std::string>& ids) const;

  /// The current reading of a report, corrected; kNotFound with near ids in the detail. A unique
  /// beginning of an id is enough.
  Result<Stored> load(std::string_view id, Whose whose = Whose::kCorrected) const;

  /// Calls `each` with every current reading, corrected, that `filter` lets pass, in the order of
  /// reports(). One reading is in memory at a time. Stops when `each` returns false.
  Result<void> for_each(const Filter& filter, const std::function<bool(const Stored&)>& each) const;

  /// The contract's JSON of the current reading, byte for byte as the machine wrote it, without
  /// corrections.
  Result<std::string> json(std::string_view id) const;
  /// The same for every report, in the order of reports().
  Result<void> for_each_json(const std::function<bool(std::string_view)>& each) const;

  /// Entities with a name or form that matches `name`, without regard to case and marks.
  Result<std::vector<EntityMatch>> find_entities(std::string_view name) const;

  /// Sentences that hold the words. Never fails because of the query's form.
  Result<SearchAnswer> search(std::string_view query, std::size_t limit = 50) const;

  /// Removes a report with all its versions, readings and index entries from file, index and log;
  /// a tombstone (id, time, reason, digest of the text) stays. Takes the report's exact id.
  Result<Tombstone> forget(std::string_view id, std::string_view forgotten_at,
                           std::string_view reason);
  Result<std::vector<Tombstone>> tombstones() const;

  /// Copies the ledger, as it is at one moment, into a new file. Others may go on writing.
  Result<void> backup(const std::string& path) const;

  /// Looks for damage: file structure, spans inside their texts, words equal to their spans, search
  /// index in step, versions and readings in order.
  Result<CheckAnswer> check() const;

  [[nodiscard]] const std::string& path() const;

 private:
  friend class StoryBook;       // the ledger's side of stories, in story_book.hpp
  friend class CorrectionBook;  // what people corrected, in corrections.hpp
  friend Database& database_of(const Ledger& ledger);  // for its lists, in src/ledger
  struct Inner;
  explicit Ledger(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace sotin::ledger
