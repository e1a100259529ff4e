// A decision names two entries, each by report and name. «Join these two names» is kept with one
// report of each, which may stand in another story: the entry there goes along when a story is
// told, joined to those of the story as everywhere, and carries the decision over to them.
#include "people_said.hpp"

#include <map>
#include <set>
#include <string>

#include "sotin/ledger/names.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kMostOthers = 64;

using ledger::JoinEntry;
using Side = std::pair<std::string, std::string>;  // report, folded name

std::vector<Side> sides_of(const JoinEntry& entry) {
  std::vector<Side> sides{{entry.report, ledger::folded_words(entry.name)}};
  if (entry.other_report && entry.other_name) {
    sides.emplace_back(*entry.other_report, ledger::folded_words(*entry.other_name));
  }
  return sides;
}

/// Decisions that touch `reports` or `names`, and what hangs together with them, oldest first.
std::vector<JoinEntry> bearing_on(const std::vector<JoinEntry>& decisions,
                                  const std::set<std::string>& reports,
                                  const std::set<std::string>& names) {
  std::vector<std::vector<Side>> sides;
  std::map<Side, std::vector<std::size_t>> with;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    sides.push_back(sides_of(decisions[i]));
    for (const auto& side : sides.back()) with[side].push_back(i);
  }
  std::vector<bool> bears(decisions.size());
  std::vector<std::size_t> next;
  const auto take = [&](std::size_t i) {
    if (bears[i]) return;
    bears[i] = true;
    next.push_back(i);
  };
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    for (const auto& [report, name] : sides[i]) {
      if (reports.contains(report) || names.contains(name)) take(i);
    }
  }
  while (!next.empty()) {
    const auto i = next.back();
    next.pop_back();
    for (const auto& side : sides[i]) {
      for (const auto other : with[side]) take(other);
    }
  }
  std::vector<JoinEntry> found;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (bears[i]) found.push_back(decisions[i]);
  }
  return found;
}

}  // namespace

Result<PeopleSaid> people_said(const ledger::Ledger& ledger,
                               const std::deque<ledger::Stored>& reports) {
  const ledger::StoryBook book(ledger);
  const auto decisions = book.decisions();
  if (!decisions) return tl::unexpected(decisions.error());
  PeopleSaid said;
  if (decisions->empty()) return said;
  std::set<std::string> here, names;
  for (const auto& stored : reports) {
    here.insert(stored.row.id);
    for (const auto& entity : stored.report.entities) {
      names.insert(ledger::folded_words(entity.name));
    }
  }
  said.decisions = bearing_on(*decisions, here, names);
  std::map<std::string, std::set<std::string>> elsewhere;  // names by report
  for (auto entry = said.decisions.rbegin(); entry != said.decisions.rend(); ++entry) {
    for (const auto& [report, name] : sides_of(*entry)) {
      if (here.contains(report)) continue;
      if (elsewhere.size() == kMostOthers && !elsewhere.contains(report)) continue;
      elsewhere[report].insert(name);
    }
  }
  for (const auto& [report, wanted] : elsewhere) {
    const auto stored = ledger.load(report);
    if (!stored) {
      if (stored.error().code == ErrorCode::kNotFound) continue;  // forgotten since
      return tl::unexpected(stored.error());
    }
    const auto story = book.story_of(report);
    if (!story) return tl::unexpected(story.error());
    for (std::size_t e = 0; e < stored->report.entities.size(); ++e) {
      if (!wanted.contains(ledger::folded_words(stored->report.entities[e].name))) continue;
      said.others.push_back(subject_of(*stored, static_cast<facts::EntityIndex>(e)));
      said.others.back().story = *story;
    }
  }
  return said;
}

}  // namespace sotin::stories
