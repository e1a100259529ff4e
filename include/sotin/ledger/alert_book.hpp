#pragma once

/// @file
/// The ledger's side of alerts: saved questions, up to where each was looked at, and what it told.
/// Rows are only added; taking a question back is a row that names another, and can be taken back
/// itself. Forgetting a report takes out what was told of it.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

/// What is asked; parts that are empty are not. All parts must hold of an entry.
struct AlertQuestion {
  std::string who;     ///< speaks, takes part, or is bound
  std::string outlet;  ///< part of the outlet's name
  std::string act;     ///< an act of the contract, or "statement", "encounter", "commitment"
  std::string story;   ///< id of a story
  std::string words;   ///< all of them, "quoted ones" together
  bool operator==(const AlertQuestion&) const = default;
  [[nodiscard]] bool empty() const { return *this == AlertQuestion{}; }
};

struct Alert {
  std::int64_t entry = 0;
  std::string name;
  std::string at;  ///< when it was added
  AlertQuestion asked;
  std::int64_t seen = 0;  ///< readings up to this one were looked at
};

/// A report that came after a reading, or whose text did.
struct FreshReport {
  std::string id;
  std::int64_t reading = 0;  ///< the first reading of its current version
  std::string read_at;       ///< when that was
};

/// Something that was told.
struct Told {
  std::string at;
  std::string report;
  std::string print;  ///< what makes it the same entry
  std::string json;   ///< as it was told
};

class Database;

/// Works on the file of an open ledger by a connection of its own, made when it is first needed.
/// Not for use from two threads at once.
class AlertBook {
 public:
  explicit AlertBook(const Ledger& ledger) : path_(ledger.path()) {}

  /// Saves a question; what is in the ledger now counts as looked at. kBadArgument when there is an
  /// alert of that name.
  Result<Alert> add(std::string_view name, const AlertQuestion& asked, std::string_view at);
  /// Takes it back; kNotFound when there is none of that name.
  Result<void> remove(std::string_view name, std::string_view at);
  /// Brings the last one of that name that was taken back again; kNotFound when there is none,
  /// kBadArgument when another has the name.
  Result<Alert> restore(std::string_view name, std::string_view at);

  [[nodiscard]] Result<std::vector<Alert>> alerts() const;  ///< those that count, by name
  [[nodiscard]] Result<Alert> find(std::string_view name) const;

  /// Reports whose current version was first read after `reading`, in the order of those readings.
  /// A version that was only read again is not among them.
  [[nodiscard]] Result<std::vector<FreshReport>> fresh_since(std::int64_t reading) const;
  /// The last reading before that moment (ISO 8601, UTC); 0 when there is none.
  [[nodiscard]] Result<std::int64_t> reading_before(std::string_view at) const;

  /// What the entries of one kind ("s", "v", "c") in earlier versions of a report say.
  [[nodiscard]] Result<std::vector<std::string>> earlier_words(std::string_view report,
                                                               std::string_view kind) const;

  /// Logs that everything up to `reading` was looked at, and what was told, in one transaction.
  Result<void> log(const Alert& alert, std::int64_t reading, std::string_view at,
                   const std::vector<Told>& told);
  /// What it told, newest first.
  [[nodiscard]] Result<std::vector<Told>> told(const Alert& alert, std::size_t limit) const;
  [[nodiscard]] Result<bool> was_told(const Alert& alert, std::string_view print) const;

 private:
  Database& database() const;
  std::string path_;
  mutable std::shared_ptr<Database> database_;
};

}  // namespace sotin::ledger
