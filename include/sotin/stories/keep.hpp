#pragma once

/// @file
/// Stories of a ledger: every report that has no place yet gets one. What was computed is kept in
/// the ledger, so that the next report needs only its neighbours in time.

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::stories {

struct Kept {
  std::size_t placed = 0;   ///< reports that had no place
  std::size_t renewed = 0;  ///< reports whose text or reading had changed
  std::size_t opened = 0;   ///< new stories
  std::size_t changes = 0;  ///< merges, splits and moves
  std::size_t copies = 0;   ///< reports that are near copies of others
  std::size_t joins = 0;    ///< new lines in the log of joins
};

struct KeepOptions {
  /// Reports that are placed together; what was placed stays after a crash.
  std::size_t batch = 100;
  std::function<void(std::size_t done, std::size_t all)> progress = {};
  /// Asked after every batch; when it says no the rest goes on waiting.
  std::function<bool()> go_on = [] { return true; };
};

/// Places what waits, by date of publication (undated ones by the time they were first read).
/// `now`: ISO 8601, for the log. A report whose text changed stays in its story. Doing it again
/// changes nothing. Time: linear in what waits and in the reports of some ten days around it;
/// memory: those.
[[nodiscard]] Result<Kept> keep_stories(ledger::Ledger& ledger, std::string_view now,
                                        const KeepOptions& options = {});

/// Writes down whom joining takes the subjects of `report` for, when the log does not say so yet.
/// `later`: reports that will be written down after it; of a pair the later one tells. Gives the
/// lines added. Compares each with at most some hundred others.
[[nodiscard]] Result<std::size_t> log_machine_joins(ledger::StoryBook& book,
                                                    std::string_view report, std::string_view now,
                                                    const std::set<std::string>& later = {});

}  // namespace sotin::stories
