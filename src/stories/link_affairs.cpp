// Stories are taken by their first report. One goes to the affair that it is most of, judged
// against all stories of the affair together, or opens one with the story that it is most like.
// What an affair gains makes clearer what it is about: stories near it that stand alone are asked
// again, and so are other affairs. Where a story stands it stays.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "sotin/ledger/affair_book.hpp"
#include "sotin/stories/affairs.hpp"
#include "sotin/stories/grouping.hpp"

namespace sotin::stories {
namespace {

constexpr std::int64_t kDay = 24 * 60;
constexpr std::int64_t kApart = 21 * kDay;   // between two stories of one affair
constexpr float kEnough = 0.16F;             // to stand together
constexpr float kEnoughOfAffairs = 0.22F;    // for two affairs to be one
constexpr std::size_t kMostReports = 12;     // of a story, that make its profile: the first
constexpr std::size_t kMostMembers = 64;     // of an affair, that make its profile: the latest
constexpr std::size_t kMostAtOnce = 400;     // stories compared before they are kept
constexpr std::size_t kMostBearers = 1'000;  // an actor in more stories than that finds none

using StoryAt = std::uint32_t;  // index of a story that is held

struct Held {
  ledger::AffairStory row;
  AffairProfile profile;
};

/// The stories of an affair that are held, together.
struct Affair {
  std::vector<StoryAt> stories;
  AffairProfile profile;
  std::int64_t first = INT64_MAX;
  std::int64_t last = INT64_MIN;
};

class Linker {
 public:
  Linker(ledger::Ledger& ledger, std::string_view now)
      : ledger_(ledger), book_(ledger), now_(now) {}

  Result<std::size_t> link() {
    const auto waiting = book_.waiting();
    if (!waiting) return tl::unexpected(waiting.error());
    for (std::size_t first = 0; first < waiting->size(); first += kMostAtOnce) {
      const auto count = std::min(kMostAtOnce, waiting->size() - first);
      if (auto done = link_some({waiting->data() + first, count}); !done) {
        return tl::unexpected(done.error());
      }
    }
    return linked_;
  }

 private:
  Result<void> link_some(std::span<const std::string> ids) {
    held_.clear();
    affairs_.clear();
    bearers_.clear();
    changes_.clear();
    changed_.clear();
    std::unordered_map<std::string, StoryAt> fresh;
    std::int64_t first = INT64_MAX, last = INT64_MIN;
    for (const auto& id : ids) {
      auto held = load(id);
      if (!held) return tl::unexpected(held.error());
      first = std::min(first, held->row.first);
      last = std::max(last, held->row.last);
      fresh.emplace(id, static_cast<StoryAt>(held_.size()));
      held_.push_back(std::move(*held));
    }
    const auto visited =
        book_.for_each_near(first - kApart, last + kApart, [&](ledger::AffairStory&& row) {
          if (const auto at = fresh.find(row.story); at != fresh.end()) {
            held_[at->second].row.affair = row.affair;  // it was compared before
          } else if (auto profile = AffairProfile::from_bytes(row.profile)) {
            held_.push_back({std::move(row), std::move(*profile)});
          }
        });
    if (!visited) return visited;
    for (StoryAt s = 0; s < held_.size(); ++s) {
      for (const auto& term : held_[s].profile.actors) bearers_[term.hash].push_back(s);
      if (!held_[s].row.affair.empty()) affairs_[held_[s].row.affair].stories.push_back(s);
    }
    for (auto& [id, affair] : affairs_) sum_up(affair);
    for (StoryAt s = 0; s < ids.size(); ++s) {
      changed_.insert(s);
      held_[s].row.affair.empty() ? place(s) : gather_around(held_[s].row.affair);
    }
    std::vector<ledger::AffairStory> rows;
    for (const auto s : changed_) rows.push_back(held_[s].row);
    return book_.keep(rows, changes_, now_);
  }

  Result<Held> load(const std::string& id) {
    Held held;
    held.row.story = id;
    held.row.first = INT64_MAX;
    held.row.last = INT64_MIN;
    const auto reports = ledger::StoryBook(ledger_).reports_of(id);
    if (!reports) return tl::unexpected(reports.error());
    const auto rows = ledger_.rows(*reports);
    if (!rows) return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
      const auto at = minutes_of(row.published.value_or(row.read_at)).value_or(0);
      held.row.first = std::min(held.row.first, at);
      held.row.last = std::max(held.row.last, at);
    }
    std::vector<AffairProfile> profiles;
    for (const auto& report : *reports) {
      if (profiles.size() == kMostReports) break;
      const auto stored = ledger_.load(report);
      if (!stored) return tl::unexpected(stored.error());
      profiles.push_back(affair_profile(stored->document, stored->report));
    }
    held.profile = together(profiles);
    held.row.profile = held.profile.to_bytes();
    return held;
  }

  void sum_up(Affair& affair) {
    std::stable_sort(affair.stories.begin(), affair.stories.end(), [&](StoryAt a, StoryAt b) {
      return std::tuple(-held_[a].row.last, held_[a].row.story) <
             std::tuple(-held_[b].row.last, held_[b].row.story);
    });
    std::vector<AffairProfile> profiles;
    for (const auto s : affair.stories) {
      const auto& row = held_[s].row;
      affair.first = std::min(affair.first, row.first);
      affair.last = std::max(affair.last, row.last);
      if (profiles.size() < kMostMembers) profiles.push_back(held_[s].profile);
    }
    affair.profile = together(profiles);
  }

  /// Stories that share two actors with the profile and lie near [first, last], by id.
  std::vector<StoryAt> candidates(const AffairProfile& profile, std::int64_t first,
                                  std::int64_t last) {
    std::unordered_map<StoryAt, std::size_t> shared;
    for (const auto& term : profile.actors) {
      const auto found = bearers_.find(term.hash);
      if (found == bearers_.end() || found->second.size() > kMostBearers) continue;
      for (const auto s : found->second) ++shared[s];
    }
    std::vector<StoryAt> near;
    for (const auto& [s, count] : shared) {
      const auto& row = held_[s].row;
      if (count > 1 && row.first <= last + kApart && first <= row.last + kApart) near.push_back(s);
    }
    std::sort(near.begin(), near.end(),
              [&](StoryAt a, StoryAt b) { return held_[a].row.story < held_[b].row.story; });
    return near;
  }

  struct Best {
    float likeness = 0;
    StoryAt story = 0;
  };

  /// The story, alone or with its affair, that is most of one affair with `profile`.
  Best best_near(const AffairProfile& profile, std::int64_t first, std::int64_t last,
                 const std::string& own, StoryAt without, float enough_of_affairs) {
    Best best;
    std::set<std::string_view> asked;
    if (!own.empty()) asked.insert(own);
    for (const auto s : candidates(profile, first, last)) {
      const auto& there = held_[s];
      const auto& of = there.row.affair;
      if (s == without || (!of.empty() && !asked.insert(of).second)) continue;
      const auto likeness = affinity(profile, of.empty() ? there.profile : affairs_[of].profile);
      if (likeness < (of.empty() ? kEnough : enough_of_affairs) || likeness <= best.likeness)
        continue;
      best = {likeness, s};
    }
    return best;
  }

  void place(StoryAt s) {
    const auto& story = held_[s];
    const auto best = best_near(story.profile, story.row.first, story.row.last, {}, s, kEnough);
    if (best.likeness <= 0) return;
    auto id = held_[best.story].row.affair;
    if (id.empty()) {
      // Named after the story that was there first.
      const auto& other = held_[best.story].row;
      const bool other_first = std::tuple(other.first, std::string_view(other.story)) <
                               std::tuple(story.row.first, std::string_view(story.row.story));
      id = "a" + (other_first ? other : story.row).story.substr(1);
      join(best.story, id, best.likeness, "opened");
    }
    join(s, id, best.likeness, "joined");
    gather_around(id);
  }

  void join(StoryAt s, const std::string& id, float likeness, std::string what) {
    held_[s].row.affair = id;
    auto& affair = affairs_[id];
    affair.stories.push_back(s);
    sum_up(affair);
    changed_.insert(s);
    changes_.push_back({std::move(what), id, held_[s].row.story, {}, likeness});
    ++linked_;
  }

  /// Lone stories and other affairs that belong to this one, now that it is clearer.
  void gather_around(const std::string& affair_id) {
    const auto id = affair_id;
    for (;;) {
      const auto& here = affairs_[id];
      const auto best = best_near(here.profile, here.first, here.last, id,
                                  static_cast<StoryAt>(held_.size()), kEnoughOfAffairs);
      if (best.likeness <= 0) return;
      const auto from = held_[best.story].row.affair;
      if (from.empty()) {
        join(best.story, id, best.likeness, "joined");
        continue;
      }
      auto& into = affairs_[id];
      for (const auto s : affairs_[from].stories) {
        held_[s].row.affair = id;
        changed_.insert(s);
        into.stories.push_back(s);
      }
      affairs_.erase(from);
      sum_up(into);
      changes_.push_back({"merged", id, {}, from, best.likeness});
    }
  }

  ledger::Ledger& ledger_;
  ledger::AffairBook book_;
  std::string now_;
  std::vector<Held> held_;  // those that wait, then the others of the weeks around
  std::map<std::string, Affair> affairs_;
  std::unordered_map<std::uint32_t, std::vector<StoryAt>> bearers_;  // of an actor
  std::vector<ledger::AffairChange> changes_;
  std::set<StoryAt> changed_;
  std::size_t linked_ = 0;
};

}  // namespace

Result<std::size_t> link_affairs(ledger::Ledger& ledger, std::string_view now) {
  return Linker(ledger, now).link();
}

}  // namespace sotin::stories
