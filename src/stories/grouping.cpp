// A report goes to the story whose members are most like it in the mean, if they are like enough;
// likeness fades with the time between, and a large story must be a little liker than a small one.
//
// What a report changes is looked at again, a bounded number of reports each time: a near report of
// another story may belong here more than there, a member that has little to do with the newcomer
// may have little to do with the story, and the two stories that both wanted the report may be one.
#include "sotin/stories/grouping.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "held_reports.hpp"
#include "sotin/base/hash.hpp"

namespace sotin::stories {
namespace {

constexpr float kLikeEnough = 0.235F;
constexpr float kFade = 110 * 60;             // minutes until likeness falls to 1/e
constexpr float kSizeCost = 0.03F;            // for each e-fold of members
constexpr float kMoves = 1.1F;                // how much liker another story must be to move
constexpr float kMerges = 1.25F;              // times `kLikeEnough`, between all members
constexpr float kStays = 0.8F;                // of `kLikeEnough`, for a member to stay
constexpr std::size_t kNear = 32;             // reports looked at closely
constexpr std::size_t kMembersLooked = 12;    // of a story, the latest
constexpr std::size_t kMembersTried = 64;     // for those, beside some out of the window
constexpr std::size_t kMembersMerged = 12;    // of each of two stories that may be one
constexpr std::uint64_t kExpireEvery = 1024;  // arrivals
constexpr std::uint32_t kNone = 0xFFFFFFFFU;

}  // namespace

class Grouping::State {
 public:
  explicit State(const GroupingOptions& options) : options_(options) {}

  Placed add(const Arrival& arrival);
  void restore(const Arrival& arrival, StoryId story);
  void pin(ReportKey report, StoryId story, StoryId apart_from);
  [[nodiscard]] std::optional<StoryId> story_of(ReportKey report) const;
  [[nodiscard]] std::size_t size() const { return reports_.size(); }
  [[nodiscard]] std::size_t memory() const;

 private:
  struct Story {
    StoryId id = 0;
    std::uint64_t opened = 0;   // in which order
    std::vector<Slot> members;  // in order of arrival
  };
  struct Scored {
    float likeness = 0;
    std::uint32_t story = kNone;
  };
  struct Near {
    float likeness = 0;
    Slot slot = 0;
  };
  /// Two stories that a person told apart.
  struct Apart {
    StoryId one = 0;
    StoryId other = 0;
  };

  [[nodiscard]] bool is_pinned(Slot slot) const { return pinned_.contains(reports_[slot].key); }
  [[nodiscard]] bool are_apart(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] std::int64_t time_of(const Arrival& arrival);
  [[nodiscard]] float faded(float likeness, std::int64_t a, std::int64_t b) const;
  [[nodiscard]] float mean_likeness(std::uint32_t story, std::int64_t minutes, Slot without) const;
  void look_near(std::span<const std::uint32_t> terms, std::size_t singles, std::int64_t minutes,
                 Slot without);
  void score_stories(std::int64_t minutes, Slot without);

  std::uint32_t open(StoryId id);
  [[nodiscard]] StoryId fresh_id(ReportKey founder) const;
  void hold(const Arrival& arrival, std::int64_t minutes, std::uint32_t story);
  void end(std::uint32_t story);
  void move(const std::vector<Slot>& slots, std::uint32_t to, Change::Kind kind,
            std::vector<Change>& changes);

  void look_again(Slot slot, std::vector<Change>& changes);
  void pull_near(std::uint32_t story, std::vector<Change>& changes);
  void part_misfit(Slot slot, std::vector<Change>& changes);
  void merge_rivals(const std::vector<Scored>& rivals, std::vector<Change>& changes);
  void expire(std::int64_t minutes);

  GroupingOptions options_;
  HeldReports reports_;
  std::vector<Story> stories_;
  std::vector<std::uint32_t> free_stories_;
  std::unordered_map<StoryId, std::uint32_t> story_at_;
  std::vector<Apart> apart_;
  std::unordered_set<ReportKey> pinned_;
  std::uint64_t opened_ = 0;
  std::uint64_t arrivals_ = 0;
  std::int64_t newest_ = 0;

  // The present question and its answers.
  Question question_;
  std::vector<Slot> slots_;
  std::vector<Near> near_;      // the liker first
  std::vector<Scored> scored_;  // stories that are like enough, the liker first
};

std::int64_t Grouping::State::time_of(const Arrival& arrival) {
  constexpr std::int64_t kFarthest = std::int64_t{1} << 40;
  const auto minutes = std::clamp(arrival.minutes.value_or(newest_), -kFarthest, kFarthest);
  if (arrival.minutes) newest_ = arrivals_ == 0 ? minutes : std::max(newest_, minutes);
  return minutes;
}

float Grouping::State::faded(float likeness, std::int64_t a, std::int64_t b) const {
  return likeness * std::exp(-static_cast<float>(std::abs(a - b)) / kFade);
}

/// Of the present question to the members of a story in the window.
float Grouping::State::mean_likeness(std::uint32_t story, std::int64_t minutes,
                                     Slot without) const {
  const auto& members = stories_[story].members;
  const auto tried = std::span(members).last(std::min(members.size(), kMembersTried));
  float sum = 0;
  std::size_t looked = 0;
  for (auto at = tried.rbegin(); at != tried.rend() && looked < kMembersLooked; ++at) {
    const auto there = reports_[*at].minutes;
    if (*at == without || std::abs(there - minutes) > options_.window) continue;
    sum += faded(reports_.likeness(question_, *at), there, minutes);
    ++looked;
  }
  if (looked == 0) return 0;
  const auto count = static_cast<float>(looked);
  return sum / count * (1 - kSizeCost * std::log(count));
}

/// Finds the reports near the present question.
void Grouping::State::look_near(std::span<const std::uint32_t> terms, std::size_t singles,
                                std::int64_t minutes, Slot without) {
  reports_.find_near(terms, singles, minutes, options_.window, kNear, slots_);
  near_.clear();
  for (const auto slot : slots_) {
    if (slot == without) continue;
    const auto there = reports_[slot].minutes;
    if (faded(Question::kMost, there, minutes) < kLikeEnough) continue;
    const auto likeness = faded(reports_.likeness(question_, slot), there, minutes);
    if (likeness >= kLikeEnough) near_.push_back({likeness, slot});
  }
  std::sort(near_.begin(), near_.end(), [this](const Near& a, const Near& b) {
    if (a.likeness != b.likeness) return a.likeness > b.likeness;
    return reports_[a.slot].key < reports_[b.slot].key;
  });
}

/// Scores the stories of the near reports. A story's mean is no more than its best member's
/// likeness, so the others need no look.
void Grouping::State::score_stories(std::int64_t minutes, Slot without) {
  scored_.clear();
  for (const auto& near : near_) {
    const auto story = reports_[near.slot].story;
    const bool known = std::any_of(scored_.begin(), scored_.end(),
                                   [&](const Scored& scored) { return scored.story == story; });
    if (!known) scored_.push_back({0, story});
  }
  for (auto& scored : scored_) scored.likeness = mean_likeness(scored.story, minutes, without);
  std::erase_if(scored_, [](const Scored& scored) { return scored.likeness < kLikeEnough; });
  std::sort(scored_.begin(), scored_.end(), [this](const Scored& a, const Scored& b) {
    if (a.likeness != b.likeness) return a.likeness > b.likeness;
    return stories_[a.story].opened < stories_[b.story].opened;
  });
}

std::uint32_t Grouping::State::open(StoryId id) {
  const auto [at, fresh] = story_at_.try_emplace(id, 0);
  if (!fresh) return at->second;
  if (free_stories_.empty()) {
    at->second = static_cast<std::uint32_t>(stories_.size());
    stories_.emplace_back();
  } else {
    at->second = free_stories_.back();
    free_stories_.pop_back();
  }
  stories_[at->second] = {id, ++opened_, {}};
  return at->second;
}

StoryId Grouping::State::fresh_id(ReportKey founder) const {
  std::uint64_t count = 0;
  while (story_at_.contains(hash_combine(founder, count))) ++count;
  return hash_combine(founder, count);
}

void Grouping::State::hold(const Arrival& arrival, std::int64_t minutes, std::uint32_t story) {
  const auto slot = reports_.hold(arrival.report, arrival.sketch, minutes, story);
  stories_[story].members.push_back(slot);
  ++arrivals_;
}

void Grouping::State::end(std::uint32_t story) {
  story_at_.erase(stories_[story].id);
  stories_[story] = {};
  free_stories_.push_back(story);
}

void Grouping::State::move(const std::vector<Slot>& slots, std::uint32_t to, Change::Kind kind,
                           std::vector<Change>& changes) {
  const auto from = reports_[slots.front()].story;
  Change change{kind, stories_[from].id, stories_[to].id, {}};
  const bool all = stories_[from].members.size() == slots.size();
  if (all) change.kind = Change::Kind::kMerged;
  for (const auto slot : slots) {
    change.reports.push_back(reports_[slot].key);
    reports_.set_story(slot, to);
    stories_[to].members.push_back(slot);
    if (all) continue;
    // Those that move are mostly among the latest: the search begins there.
    auto& members = stories_[from].members;
    members.erase(std::prev(std::find(members.rbegin(), members.rend(), slot).base()));
  }
  if (all) {
    for (auto& [one, other] : apart_) {
      if (one == change.from) one = change.to;
      if (other == change.from) other = change.to;
    }
    end(from);
  }
  changes.push_back(std::move(change));
}

bool Grouping::State::are_apart(std::uint32_t a, std::uint32_t b) const {
  return std::any_of(apart_.begin(), apart_.end(), [&](const Apart& apart) {
    const auto x = stories_[a].id, y = stories_[b].id;
    return (apart.one == x && apart.other == y) || (apart.one == y && apart.other == x);
  });
}

void Grouping::State::pin(ReportKey report, StoryId story, StoryId apart_from) {
  pinned_.insert(report);
  if (story != apart_from) apart_.push_back({story, apart_from});
}

/// Near reports that now belong here more than where they are.
void Grouping::State::pull_near(std::uint32_t story, std::vector<Change>& changes) {
  constexpr std::size_t kPulled = 3;
  std::vector<Slot> others;
  for (const auto& near : near_) {
    if (others.size() == kPulled) break;
    const auto there = reports_[near.slot].story;
    if (there != story && !is_pinned(near.slot) && !are_apart(there, story)) {
      others.push_back(near.slot);
    }
  }
  for (const auto slot : others) {
    const auto minutes = reports_[slot].minutes;
    reports_.ask(slot, question_);
    const auto here = mean_likeness(story, minutes, slot);
    if (here < kLikeEnough) continue;
    if (here > kMoves * mean_likeness(reports_[slot].story, minutes, slot)) {
      move({slot}, story, Change::Kind::kMoved, changes);
    }
  }
}

/// The member least like the newcomer: if it is not like the others either, it finds another
/// story or becomes one of its own.
void Grouping::State::part_misfit(Slot slot, std::vector<Change>& changes) {
  const auto story = reports_[slot].story;
  const auto& members = stories_[story].members;
  if (members.size() < 3) return;
  reports_.ask(slot, question_);
  Near least{kLikeEnough * kStays, slot};
  std::size_t looked = 0;
  for (auto at = members.rbegin(); at != members.rend() && looked < kMembersLooked;
       ++at, ++looked) {
    if (*at == slot || is_pinned(*at)) continue;
    const auto likeness = reports_.likeness(question_, *at);
    if (likeness < least.likeness) least = {likeness, *at};
  }
  if (least.slot == slot) return;
  const auto misfit = least.slot;
  const auto minutes = reports_[misfit].minutes;
  reports_.ask(misfit, question_);
  if (mean_likeness(story, minutes, misfit) >= kStays * kLikeEnough) return;
  look_near(reports_.terms_of(misfit), reports_[misfit].singles, minutes, misfit);
  score_stories(minutes, misfit);
  std::erase_if(scored_, [&](const Scored& scored) { return are_apart(scored.story, story); });
  if (!scored_.empty() && scored_.front().story != story) {
    move({misfit}, scored_.front().story, Change::Kind::kMoved, changes);
  } else if (scored_.empty()) {
    move({misfit}, open(fresh_id(reports_[misfit].key)), Change::Kind::kSplit, changes);
  }
}

/// The two stories that a report was most like are one when all their members are.
void Grouping::State::merge_rivals(const std::vector<Scored>& rivals,
                                   std::vector<Change>& changes) {
  if (rivals.size() < 2) return;
  auto older = rivals[0].story;
  auto younger = rivals[1].story;
  if (stories_[older].members.empty() || stories_[younger].members.empty()) return;
  if (are_apart(older, younger)) return;
  if (stories_[younger].opened < stories_[older].opened) std::swap(older, younger);
  const auto latest = [this](std::uint32_t story) {
    const auto& members = stories_[story].members;
    return std::span(members).last(std::min(members.size(), kMembersMerged));
  };
  float sum = 0;
  for (const auto one : latest(younger)) {
    reports_.ask(one, question_);
    for (const auto two : latest(older)) {
      sum += faded(reports_.likeness(question_, two), reports_[one].minutes, reports_[two].minutes);
    }
  }
  const auto pairs = static_cast<float>(latest(younger).size() * latest(older).size());
  if (sum / pairs < kMerges * kLikeEnough) return;
  move(std::vector<Slot>(stories_[younger].members), older, Change::Kind::kMerged, changes);
}

void Grouping::State::look_again(Slot slot, std::vector<Change>& changes) {
  const auto rivals = scored_;
  pull_near(reports_[slot].story, changes);
  merge_rivals(rivals, changes);
  part_misfit(slot, changes);
}

void Grouping::State::expire(std::int64_t minutes) {
  reports_.expire(minutes, options_.window, options_.most_reports, slots_);
  std::vector<std::uint32_t> touched;
  for (const auto slot : slots_) touched.push_back(reports_[slot].story);
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  for (const auto story : touched) {
    auto& members = stories_[story].members;
    std::erase_if(members, [this](Slot slot) { return reports_.is_gone(slot); });
    if (members.empty()) end(story);
  }
}

Placed Grouping::State::add(const Arrival& arrival) {
  if (const auto here = story_of(arrival.report)) return {.story = *here};
  const auto minutes = time_of(arrival);
  if (arrivals_ % kExpireEvery == 0 || reports_.size() >= options_.most_reports) expire(minutes);
  Placed placed;
  std::uint32_t story = kNone;
  question_.ask(arrival.sketch);
  look_near(arrival.sketch.terms, arrival.sketch.singles, minutes, kNone);
  score_stories(minutes, kNone);
  const auto original = arrival.copy_of ? reports_.find(*arrival.copy_of) : std::nullopt;
  if (original) {
    story = reports_[*original].story;
    placed.likeness = 1;
  } else if (!scored_.empty()) {
    story = scored_.front().story;
    placed.likeness = scored_.front().likeness;
  } else {
    placed.opened = true;
    story = open(fresh_id(arrival.report));
  }
  placed.story = stories_[story].id;
  hold(arrival, minutes, story);
  look_again(*reports_.find(arrival.report), placed.changes);
  return placed;
}

void Grouping::State::restore(const Arrival& arrival, StoryId story) {
  if (story_of(arrival.report)) return;
  const auto minutes = time_of(arrival);
  hold(arrival, minutes, open(story));
}

std::optional<StoryId> Grouping::State::story_of(ReportKey report) const {
  const auto slot = reports_.find(report);
  if (!slot) return {};
  return stories_[reports_[*slot].story].id;
}

std::size_t Grouping::State::memory() const {
  constexpr std::size_t kMapEntry = 40;
  return reports_.memory() + stories_.capacity() * (sizeof(Story) + 4 * sizeof(Slot)) +
         story_at_.size() * kMapEntry;
}

Grouping::Grouping(const GroupingOptions& options) : state_(std::make_unique<State>(options)) {}
Grouping::~Grouping() = default;
Grouping::Grouping(Grouping&&) noexcept = default;
Grouping& Grouping::operator=(Grouping&&) noexcept = default;
Placed Grouping::add(const Arrival& arrival) { return state_->add(arrival); }
void Grouping::restore(const Arrival& arrival, StoryId story) { state_->restore(arrival, story); }
void Grouping::pin(ReportKey report, StoryId story, StoryId apart_from) {
  state_->pin(report, story, apart_from);
}
std::optional<StoryId> Grouping::story_of(ReportKey report) const {
  return state_->story_of(report);
}
std::size_t Grouping::size() const { return state_->size(); }
std::size_t Grouping::memory() const { return state_->memory(); }

}  // namespace sotin::stories
