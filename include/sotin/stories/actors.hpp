#pragma once

/// @file
/// The same person, country or organisation in several reports. Reports are read one by one; here
/// their entities are joined, each join with its reason, so that a doubtful one can be seen, and
/// people can join or part what the machine got wrong.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::stories {

/// An entity of one report, with what joining looks at.
struct Subject {
  std::string report;
  facts::EntityIndex entity = facts::kNobody;
  std::string name;
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::optional<std::string> role = {};
  std::optional<std::string> country = {};
  std::vector<std::string> forms = {};   ///< folded names and forms, sorted
  std::string story = {};                ///< equal: of one story; empty: all are of one story
  std::string date = {};                 ///< of the report: "2025-09-04"; empty when unknown
  std::optional<int> born = {};          ///< year of birth, where the report gives it or an age
  std::vector<std::string> places = {};  ///< where the report says the person lives
};

/// `story` is left empty.
[[nodiscard]] Subject subject_of(const text::Document& document, const facts::Report& report,
                                 facts::EntityIndex entity);
[[nodiscard]] Subject subject_of(const ledger::Stored& stored, facts::EntityIndex entity);

/// By which rule a subject stands with its actor.
enum class JoinedBy : std::uint8_t {
  kAlone,
  kSameCountry,
  kSameName,
  kShortName,   ///< a part of the longer name
  kSharedForm,  ///< a form of an organisation's name
  kAlias,       ///< another spelling of the name
  kSameOffice,  ///< named by the office only
  kPerson,      ///< a person said so
};
[[nodiscard]] std::string_view name_of(JoinedBy by);

/// What speaks for a join, beside the name.
enum class Evidence : std::uint8_t {
  kSameStory,
  kSameOffice,   ///< the same office of the same body
  kTopOffices,   ///< both hold offices that few hold
  kSharedPlace,  ///< offices or homes in the same place
  kSameBirth,    ///< the same year of birth, nearly
  kRareName,     ///< hardly anybody else bears it
  kForeignName,  ///< a full name that is not Vietnamese
  kWellKnown,    ///< listed as what the name alone says
};
[[nodiscard]] std::string_view name_of(Evidence evidence);

struct Joined {
  std::size_t subject;  ///< index into the subjects
  JoinedBy by;
  std::size_t with = 0;            ///< the subject that it was joined to; itself when alone
  std::vector<Evidence> why = {};  ///< may be empty: one report or the name was enough
};

/// An office as several reports give it.
struct OfficeHeld {
  std::string role;
  std::string first;  ///< date of the earliest report that gives it; empty when undated
  std::string last;
  std::size_t reports = 0;
};

/// One real thing across reports.
struct Actor {
  std::string name;  ///< the most frequent name; of equally frequent ones the longest
  facts::EntityKind kind = facts::EntityKind::kOther;
  std::optional<std::string> role = {};  ///< the latest one, by the dates of the reports
  std::optional<std::string> country = {};
  std::vector<Joined> members = {};      ///< in the order of the subjects
  std::vector<OfficeHeld> offices = {};  ///< by first date
};

/// What a person decided about two subjects; the later of two decisions counts.
struct Decision {
  std::size_t a;
  std::size_t b;  ///< the same as `a` with `together` false: a stands alone
  bool together;
};

/// Joins subjects: countries by their code; persons, organisations and places by name. The same
/// full name is not enough for a Vietnamese name that many bear: story, office, place, birth or
/// rarity has to speak for it, and nothing known may speak against it (another country, another
/// place or field of work, two entities of one report). A short name («Trump») goes with the only
/// longer one it fits in its story, or with a well-known one; a body's name with the only other one
/// that has it as a form («NATO»). Unnamed groups are never joined. What a person decided comes
/// first. The answer does not depend on the order of the subjects; actors come in the order of
/// their first subject. Nearly linear.
[[nodiscard]] std::vector<Actor> join(const std::vector<Subject>& subjects,
                                      std::span<const Decision> decisions = {});

/// What persons decided in the ledger's log, about these subjects (whose forms are sorted).
[[nodiscard]] std::vector<Decision> decisions_about(const std::vector<Subject>& subjects,
                                                    const std::vector<ledger::JoinEntry>& entries);

/// Who answers to a name in the ledger.
struct Found {
  std::vector<Subject> subjects;
  std::vector<Actor> actors;  ///< those meant: exact ones if there are any; in most reports first
  std::vector<Actor> others;  ///< near ones, to be named only
};
[[nodiscard]] Result<Found> find_actors(const ledger::Ledger& ledger, std::string_view name);

}  // namespace sotin::stories
