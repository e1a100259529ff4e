#pragma once

/// @file
/// Which of the ledger's decisions about who is who bear on a story.

#include <deque>

#include "gathered.hpp"
#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::stories {

/// What persons decided about who is who, as far as it bears on a story.
struct PeopleSaid {
  std::vector<ledger::JoinEntry> decisions = {};  ///< oldest first
  std::vector<Subject> others = {};  ///< those they name in reports of other stories; `story` set
};

/// As `tell_story`; what persons decided outranks what the machine takes for one.
[[nodiscard]] Story tell_story(const std::vector<Told>& reports, std::vector<std::uint32_t>* order,
                               const PeopleSaid& said);
/// As `gather`.
[[nodiscard]] Gathered gather(const std::vector<Told>& reports, std::vector<std::uint32_t>& order,
                              const PeopleSaid& said);

/// Decisions that name an entry of these reports, or a name that stands in them, and those that
/// hang together with them; with the subjects of other reports that they name. At most 64 other
/// reports are loaded, those of the latest decisions.
[[nodiscard]] Result<PeopleSaid> people_said(const ledger::Ledger& ledger,
                                             const std::deque<ledger::Stored>& reports);

}  // namespace sotin::stories
