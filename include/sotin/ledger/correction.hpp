#pragma once

/// @file
/// A correction as the ledger hands it out: what a person says should stand in place of what the
/// machine read, and whether it still can.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sotin::ledger {

enum class CorrectedField : std::uint8_t {
  kSpeaker,       ///< of a statement: an entity, other words of the report, or nobody
  kContent,       ///< of a statement: which words are said
  kAct,           ///< of a statement
  kSaidOn,        ///< of a statement: a day or coarser, or unknown
  kStatus,        ///< of an encounter or a commitment
  kDate,          ///< of an encounter: a day or coarser, or unknown
  kParticipants,  ///< of an encounter
  kType,          ///< of an encounter: what kind of one
  kMode,          ///< of an encounter: in person, by phone ...
  kPlace,         ///< of an encounter: words of the report, or unknown
  kParty,         ///< of a commitment: as a speaker
  kWhat,          ///< of a commitment: which words are promised
  kCondition,     ///< of a commitment: words of the report, or none
  kMember,        ///< of a membership: as a speaker
  kOrganisation,  ///< of a membership: as a speaker
  kRole,          ///< of a membership
  kNone,          ///< this is no statement, no encounter, no commitment, no membership
  kAdded,         ///< a statement that the machine missed
};

/// "speaker", "content", "act", "said_on", "status", "date", "participants", "type", "mode",
/// "place", "party", "what", "condition", "member", "organisation", "role", "none", "added".
[[nodiscard]] std::string_view name_of(CorrectedField field);
[[nodiscard]] std::optional<CorrectedField> corrected_field(std::string_view name);

enum class CorrectionState : std::uint8_t {
  kInForce,
  kReplaced,  ///< a later one says something else about the same
  kUndone,
  kLost,  ///< the report's present text, or its present reading, no longer holds what it is about
};

/// "in-force", "replaced", "undone", "lost".
[[nodiscard]] std::string_view name_of(CorrectionState state);

struct Undoing {
  std::int64_t number = 0;
  std::string at;
  std::string author;
  std::string reason;
};

struct Correction {
  std::int64_t number = 0;
  std::string report;
  std::uint32_t version = 1;  ///< the version of the text it was made on
  std::string at;             ///< ISO 8601 date-time
  std::string author;
  std::string reason;
  char kind = 's';  ///< 's' statement, 'v' encounter, 'c' commitment, 'm' membership
  CorrectedField field = CorrectedField::kSpeaker;
  std::string value;  ///< names of acts, statuses and dates as in the contract, else words; several
                      ///< participants with line breaks between; empty: nobody, unknown
  std::string before;  ///< what stood there, written alike
  std::string words;   ///< the entry's words when it was corrected
  CorrectionState state = CorrectionState::kInForce;
  std::optional<Undoing> undone = {};
  std::int32_t entry = -1;  ///< index in the corrected report; -1 when the entry is not there
};

}  // namespace sotin::ledger
