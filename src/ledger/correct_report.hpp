#pragma once

/// @file
/// What people said about a report, carried out on what the machine read.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "database.hpp"
#include "inner.hpp"
#include "sotin/facts/report.hpp"
#include "sotin/ledger/correction.hpp"
#include "sotin/text/document.hpp"

namespace sotin::ledger {

using text::Span;

/// A correction as it is kept, its places brought into the present text.
struct CorrectionRow {
  Correction shown;
  std::string value_kind = {};  ///< of a speaker: the contract's word
  std::string mark = {};        ///< of the entry when it was corrected
  std::string type = {};        ///< act, type of encounter or status that the entry had
  std::string said_on = {};     ///< that a statement had
  std::vector<Span> at = {};    ///< the entry's place: content, evidence, or what is promised
  std::optional<Span> cue = {};
  std::optional<Span> by = {};  ///< the speaker that a statement had
  std::vector<Span> to = {};    ///< the words it should have
};

/// The corrections of a report, oldest first. Those whose words are not in `document` are kLost.
[[nodiscard]] std::vector<CorrectionRow> read_corrections(Database& database, const Keys& keys,
                                                          const text::Document& document);

/// Carries them out in their order and fills in state and entry of each.
void correct_report(const text::Document& document, facts::Report& report,
                    std::vector<CorrectionRow>& rows);

/// The same for a report as it is handed out, with its counts.
void correct_stored(Database& database, const Keys& keys, Stored& stored);

/// A reading as it stands now, corrected or not.
[[nodiscard]] Stored load_report(Database& database, std::string_view id, Whose whose);

/// The entity that is named at `where`, or bears `name`; kNobody when there is none.
[[nodiscard]] facts::EntityIndex entity_at(const facts::Report& report, const std::string& name,
                                           const std::optional<Span>& where);

/// Does a text stand in quotation marks at these places: all, some or none of it?
[[nodiscard]] facts::Mode mode_of(std::string_view text, const std::vector<Span>& content);

/// The first mention of an entity inside `where`.
[[nodiscard]] std::optional<Span> mention_in(const facts::Report& report, facts::EntityIndex entity,
                                             const Span& where);
/// What a member is; one that is denied is none.
[[nodiscard]] facts::MemberRole role_of(const facts::Membership& membership);
[[nodiscard]] facts::SpeakerKind speaker_kind_of(facts::EntityKind kind);

/// The places by which an entry is known: content, evidence, or what is promised.
[[nodiscard]] std::vector<Span> places_of_entry(const facts::Report& report, char kind,
                                                std::size_t index);
/// How many entries of that kind there are.
[[nodiscard]] std::size_t count_of(const facts::Report& report, char kind);

}  // namespace sotin::ledger
