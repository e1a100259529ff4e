#pragma once

/// @file
/// Encounters while they are being read: from triggers to one record per occurrence. Split in steps
/// so that training can look at each.

#include <vector>

#include "facts/events/triggers.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::facts {

/// The models that decide. Missing models leave every score 0.
struct EncounterModels {
  const base::LinearModel* trigger = nullptr;      ///< does the trigger tell of an encounter?
  const base::LinearModel* participant = nullptr;  ///< does the mention take part?
  const base::LinearModel* date = nullptr;         ///< is the time its day?
  const base::LinearModel* merge = nullptr;        ///< the same occurrence as an earlier one?
  [[nodiscard]] static EncounterModels embedded();
};

/// A record with the triggers it was read from, in text order.
struct Encounter {
  Event event;
  std::vector<Trigger> triggers;
  bool pointing = false;  ///< told with "này", "nói trên", or bare "tại cuộc gặp"
  bool plural = false;    ///< "các cuộc gặp"
  bool bare = false;      ///< "Tại buổi tiếp, ...": definite, without saying whose
};

/// The mentions that may take part in the trigger's encounter: those of its sentence, the nearest
/// 16 on either side, outside the trigger.
[[nodiscard]] std::vector<std::int32_t> participant_candidates(const ReadingView& view,
                                                               const Trigger& trigger);

/// The times that may date it: days, weeks, months, years of its sentence, the nearest 8.
[[nodiscard]] std::vector<TimeAt> date_candidates(const ReadingView& view, const Trigger& trigger);

/// The time that the grammar of the sentence makes the trigger's day, as an index into
/// `candidates`, or -1: the nearest after it in its clause, else one that opens the sentence or
/// stands just before.
[[nodiscard]] int grammatical_date(const ReadingView& view, const Trigger& trigger,
                                   const std::vector<TimeAt>& candidates);

/// The day that the model gives the trigger's encounter, both ends of a range; nothing when none is
/// sure.
[[nodiscard]] std::optional<EventDate> date_of(const ReadingView& view, const Trigger& trigger,
                                               const EncounterModels& models);

/// The record of one trigger alone: type, participants, date, place, mode, status, evidence.
[[nodiscard]] Encounter describe(const ReadingView& view, const Trigger& trigger,
                                 const EncounterModels& models);

/// May the two be one occurrence at all (same family, dates that do not contradict)?
[[nodiscard]] bool may_be_one(const Encounter& a, const Encounter& b);

/// Must the two be one by their words alone? "Tại buổi tiếp, ..." goes back to the last one told; a
/// name in capitals said again is the same; so are a visitor's visit and two who met, told again.
[[nodiscard]] bool surely_one(const ReadingView& view, const Encounter& record,
                              const Encounter& fresh);

/// Adds what `fresh` says to `record`.
void merge_into(Encounter& record, const Encounter& fresh);

/// All encounters of a report, in the order of their first triggers.
[[nodiscard]] std::vector<Encounter> read_encounters(const ReadingView& view,
                                                     const EncounterModels& models);

/// Fills report.events by `models`.
void find_events(Reading& reading, const ReadingView& view, const EncounterModels& models);

/// How many earlier records a fresh one is compared with.
inline constexpr std::size_t kMergeReach = 12;

}  // namespace sotin::facts
