#pragma once

/// @file
/// Words that may tell of an encounter ("cuộc họp", "hội đàm", "đến thăm"), by the lexicon
/// data/vi/encounters.tsv. A trained model decides which do.

#include <string_view>
#include <vector>

#include "facts/events/reading_view.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {

/// A place where an encounter may be told.
struct Trigger {
  TokenRange tokens;
  EventType type = EventType::kMeeting;
  bool noun = false;    ///< "cuộc gặp" against "gặp"
  bool strong = false;  ///< nearly always an encounter
  EventMode hint = EventMode::kUnknown;
  const language::Lexicon::Entry* entry = nullptr;
};

/// Types that may be one occurrence: meeting, talks, summit, conference; ceremony, signing.
[[nodiscard]] int family(EventType type);

/// All triggers in text order; they never overlap. Linear.
[[nodiscard]] std::vector<Trigger> find_triggers(const ReadingView& view);

/// The participants' surroundings of a trigger, shared by several models.
struct TriggerContext {
  std::int32_t before = -1;  ///< nearest mention that may be the subject, or -1
  std::int32_t after = -1;   ///< first mention after the trigger in its clause, or -1
  std::uint32_t persons = 0, countries = 0, times = 0;  ///< in the sentence
};
[[nodiscard]] TriggerContext context_of(const ReadingView& view, const Trigger& trigger);

}  // namespace sotin::facts
