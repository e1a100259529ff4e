#pragma once

/// @file
/// The reports of a story laid side by side: entities joined, words comparable, every record with
/// who, what and when. What the matchers work on.

#include <optional>
#include <string>
#include <vector>

#include "content.hpp"
#include "sotin/stories/date_range.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::stories {

/// A statement with what it is compared by.
struct Said {
  std::uint32_t report = 0;
  std::uint32_t index = 0;
  ActorIndex speaker = kNoActor;  ///< nobody when unnamed
  ActorIndex party = kNoActor;    ///< the country the speaker speaks for, else the speaker
  bool anonymous = false;
  bool withheld = false;
  bool negative = false;         ///< of the cue alone («loại trừ»)
  std::vector<Content> clauses;  ///< the whole first; without the speaker's own names
  Content full;                  ///< the whole with all names
  std::optional<DateRange> on;   ///< the day of speaking
};

/// An encounter with what it is compared by.
struct Happening {
  std::uint32_t report = 0;
  std::uint32_t index = 0;
  std::vector<ActorIndex> takers;   ///< who takes part, joined; sorted
  std::vector<ActorIndex> persons;  ///< those of them that are persons; sorted
  std::vector<ActorIndex> named;    ///< everybody named in its sentences; sorted
  Content content;
  std::optional<DateRange> on;
  text::Span where;  ///< the sentence that says most
};

/// A commitment with what it is compared by.
struct Bound {
  std::uint32_t report = 0;
  std::uint32_t index = 0;
  ActorIndex party = kNoActor;
  Stance stance = Stance::kPledged;
  Content what;
  bool unconditional = false;  ///< says itself that nothing is asked for it
  bool conditional = false;    ///< or that something is
  DateRange on;                ///< of speaking, else of publication; may be unknown
  bool said = false;           ///< `on` is the day of speaking
};

struct Gathered {
  std::vector<Told> told;  ///< in the order of the story
  std::vector<std::vector<Word>> words;
  std::vector<std::vector<ActorIndex>> actor_of;  ///< of each entity of each report
  std::vector<DateRange> published;
  std::vector<Subject> subjects;
  std::vector<Actor> actors;
  std::vector<ActorIndex> party_of;  ///< of each actor: its country's actor, else itself
  std::vector<bool> medium;          ///< of each actor: an agency or paper
  std::vector<Said> said;
  std::vector<Happening> happenings;
  std::vector<Bound> bound;

  [[nodiscard]] const facts::Statement& statement(const Said& s) const {
    return told[s.report].report->statements[s.index];
  }
  [[nodiscard]] const facts::Event& event(const Happening& h) const {
    return told[h.report].report->events[h.index];
  }
  [[nodiscard]] const facts::Commitment& commitment(const Bound& b) const {
    return told[b.report].report->commitments[b.index];
  }
};

/// Orders the reports (date of publication, then id), joins and reads them. `order` gets the index
/// of each in `reports`.
[[nodiscard]] Gathered gather(const std::vector<Told>& reports, std::vector<std::uint32_t>& order);

/// Days between two ranges; 0 when they overlap.
[[nodiscard]] std::int32_t days_apart(const DateRange& a, const DateRange& b);

}  // namespace sotin::stories
