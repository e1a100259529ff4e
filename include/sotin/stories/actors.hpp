#pragma once

/// @file
/// The same person, country or organisation in several reports. Reports are read one by one; here
/// their entities are joined, each join with its reason, so that a doubtful one can be seen.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::stories {

/// An entity of one report, with what joining looks at.
struct Subject {
  std::string report;
  facts::EntityIndex entity = facts::kNobody;
  std::string name;
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::optional<std::string> role;
  std::optional<std::string> country;
  std::vector<std::string> forms;  ///< folded names and forms, sorted
};

[[nodiscard]] Subject subject_of(const ledger::Stored& stored, facts::EntityIndex entity);

/// Why a subject stands with its actor.
enum class JoinedBy : std::uint8_t { kAlone, kSameCountry, kSameName, kShortName, kSharedForm };
[[nodiscard]] std::string_view name_of(JoinedBy by);

struct Joined {
  std::size_t subject;  ///< index into the subjects
  JoinedBy by;
};

/// One real thing across reports.
struct Actor {
  std::string name;  ///< the most frequent name; of equally frequent ones the longest
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::optional<std::string> role;  ///< the last one given
  std::optional<std::string> country;
  std::vector<Joined> members;  ///< in the order of the subjects
};

/// Joins subjects: countries by their code; persons, organisations and places by the same name; a
/// short name («Trump») with the only longer one that it begins or ends; an organisation's name
/// with the only other one that has it as a form («NATO»). Unnamed groups are never joined: each
/// report has its own. What one report keeps apart is not joined by a short name or a form. Actors
/// come in the order of their first subject.
[[nodiscard]] std::vector<Actor> join(const std::vector<Subject>& subjects);

/// Who answers to a name in the ledger.
struct Found {
  std::vector<Subject> subjects;
  std::vector<Actor> actors;  ///< those meant: exact ones if there are any; in most reports first
  std::vector<Actor> others;  ///< near ones, to be named only
};
[[nodiscard]] Result<Found> find_actors(const ledger::Ledger& ledger, std::string_view name);

}  // namespace sotin::stories
