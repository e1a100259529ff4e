#include "sotin/stories/move.hpp"

#include "sotin/base/hash.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/grouping.hpp"

namespace sotin::stories {
namespace {

/// A name that no story ever had.
Result<std::string> fresh_story(const ledger::CorrectionBook& book, std::string_view report) {
  for (std::uint64_t count = 0;; ++count) {
    auto name = name_of_story(hash_combine(report_key(report), count));
    const auto taken = book.has_story(name);
    if (!taken) return tl::unexpected(taken.error());
    if (!*taken) return name;
  }
}

}  // namespace

Result<Moved> move_report(ledger::Ledger& ledger, std::string_view report, std::string_view to,
                          const ledger::CorrectedBy& by) {
  const auto stored = ledger.load(report);
  if (!stored) return tl::unexpected(stored.error());
  const ledger::StoryBook stories(ledger);
  ledger::CorrectionBook book(ledger);
  Moved moved{0, stored->row.id, {}};
  if (to.empty()) {
    const auto here = stories.story_of(moved.report);
    if (!here) return tl::unexpected(here.error());
    const auto others = stories.reports_of(*here);
    if (!others) return tl::unexpected(others.error());
    moved.story = *here;
    if (others->size() == 1) return moved;  // it has one of its own
    auto name = fresh_story(book, moved.report);
    if (!name) return tl::unexpected(name.error());
    moved.story = std::move(*name);
  } else {
    auto story = stories.find_story(to);
    if (!story) return tl::unexpected(story.error());
    moved.story = std::move(*story);
  }
  const auto number = book.move(moved.report, moved.story, by);
  if (!number) return tl::unexpected(number.error());
  moved.number = *number;
  return moved;
}

}  // namespace sotin::stories
