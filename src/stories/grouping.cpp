// One pass: the reports that share weighty terms with the new one are found in the index, the
// stories of the likest of them are scored by the mean likeness of their members, fading with the
// time between, and the best one takes the report if it is like enough.
#include "sotin/stories/grouping.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

#include "sotin/base/hash.hpp"
#include "term_index.hpp"

namespace sotin::stories {
namespace {

constexpr float kLikeEnough = 0.10F;
constexpr float kFade = 240 * 60;           // minutes until likeness falls to 1/e
constexpr std::size_t kCandidates = 48;     // reports looked at closely
constexpr std::size_t kMembersLooked = 32;  // of a story, the latest
constexpr std::int64_t kDay = 24 * 60;
constexpr std::uint64_t kPatience = 4096;  // arrivals far from a day until it is let go
constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::size_t kChunk = 1024;  // sketches a block of memory

std::int64_t day_of(std::int64_t minutes) {
  return minutes >= 0 ? minutes / kDay : -((kDay - 1 - minutes) / kDay);
}

}  // namespace

class Grouping::State {
 public:
  explicit State(const GroupingOptions& options) : options_(options) {}

  Placed add(const Arrival& arrival);
  void restore(const Arrival& arrival, StoryId story);
  [[nodiscard]] std::optional<StoryId> story_of(ReportKey report) const;
  [[nodiscard]] std::size_t size() const { return slot_of_.size(); }
  [[nodiscard]] std::size_t memory() const;

 private:
  struct Report {
    ReportKey key = 0;
    std::int64_t minutes = 0;
    std::uint32_t story = kNone;
    std::uint16_t terms = 0;
    float unit = 0;
  };
  struct Terms {
    std::array<std::uint32_t, Sketch::kTerms> hashes;
    std::array<std::uint8_t, Sketch::kTerms> weights;
  };
  struct Story {
    StoryId id = 0;
    std::vector<std::uint32_t> members;  // slots, in order of arrival
  };
  struct Day {
    std::vector<std::uint32_t> slots;
    std::uint64_t last_arrival = 0;
  };
  struct Candidate {
    std::uint32_t slot;
    float shared;
  };
  struct Choice {
    std::uint32_t story = kNone;
    float likeness = 0;
  };

  [[nodiscard]] std::int64_t time_of(const Arrival& arrival);
  void ask(const Sketch& sketch);
  [[nodiscard]] float asked_weight(std::uint32_t term) const;
  [[nodiscard]] float likeness_to(std::uint32_t slot, std::int64_t minutes, float unit) const;
  void find_candidates(const Sketch& sketch, std::int64_t minutes);
  [[nodiscard]] Choice best_story(const Sketch& sketch, std::int64_t minutes);
  std::uint32_t open(StoryId id);
  void hold(const Arrival& arrival, std::int64_t minutes, std::uint32_t story);
  void let_go(const Day& day);
  void expire(std::int64_t today);

  GroupingOptions options_;
  TermIndex index_;
  std::vector<Report> reports_;
  std::vector<std::unique_ptr<std::array<Terms, kChunk>>> terms_;
  std::vector<std::uint32_t> free_slots_;
  std::vector<bool> gone_;
  std::size_t gone_count_ = 0;
  std::vector<Story> stories_;
  std::vector<std::uint32_t> free_stories_;
  std::unordered_map<StoryId, std::uint32_t> story_at_;
  std::unordered_map<ReportKey, std::uint32_t> slot_of_;
  std::map<std::int64_t, Day> days_;
  std::int64_t newest_ = 0;
  std::uint64_t arrivals_ = 0;

  // Room for one question, kept to save allocations.
  static constexpr std::size_t kAskedPlaces = 512;
  struct Asked {
    std::uint32_t term;
    float weight;
  };
  std::array<Asked, kAskedPlaces> asked_{};
  std::vector<float> shared_;
  std::vector<std::uint32_t> touched_;
  std::vector<Candidate> candidates_;
};

std::int64_t Grouping::State::time_of(const Arrival& arrival) {
  constexpr std::int64_t kFarthest = std::int64_t{1} << 40;
  const auto minutes = std::clamp(arrival.minutes.value_or(newest_), -kFarthest, kFarthest);
  if (arrival.minutes) newest_ = arrivals_ == 0 ? minutes : std::max(newest_, minutes);
  return minutes;
}

void Grouping::State::ask(const Sketch& sketch) {
  asked_.fill({0, 0});
  for (const auto& term : sketch.terms) {
    auto place = term.hash % kAskedPlaces;
    while (asked_[place].weight > 0) place = (place + 1) % kAskedPlaces;
    asked_[place] = {term.hash, static_cast<float>(term.weight) * sketch.unit};
  }
}

float Grouping::State::asked_weight(std::uint32_t term) const {
  auto place = term % kAskedPlaces;
  while (asked_[place].weight > 0) {
    if (asked_[place].term == term) return asked_[place].weight;
    place = (place + 1) % kAskedPlaces;
  }
  return 0;
}

float Grouping::State::likeness_to(std::uint32_t slot, std::int64_t minutes, float) const {
  const auto& report = reports_[slot];
  const auto& terms = (*terms_[slot / kChunk])[slot % kChunk];
  float sum = 0;
  for (std::size_t i = 0; i < report.terms; ++i) {
    sum += asked_weight(terms.hashes[i]) * static_cast<float>(terms.weights[i]);
  }
  const auto apart = static_cast<float>(std::abs(minutes - report.minutes));
  return sum * report.unit * std::exp(-apart / kFade);
}

void Grouping::State::find_candidates(const Sketch& sketch, std::int64_t minutes) {
  candidates_.clear();
  shared_.resize(reports_.size());
  for (const auto& term : sketch.terms) {
    const auto weight = static_cast<float>(term.weight);
    for (const auto slot : index_.find(term.hash)) {
      if (gone_[slot]) continue;
      if (shared_[slot] == 0) touched_.push_back(slot);
      shared_[slot] += weight * weight;
    }
  }
  for (const auto slot : touched_) {
    if (std::abs(reports_[slot].minutes - minutes) <= options_.window) {
      candidates_.push_back({slot, shared_[slot]});
    }
    shared_[slot] = 0;
  }
  touched_.clear();
  if (candidates_.size() > kCandidates) {
    std::nth_element(candidates_.begin(), candidates_.begin() + kCandidates, candidates_.end(),
                     [](const Candidate& a, const Candidate& b) {
                       return a.shared != b.shared ? a.shared > b.shared : a.slot > b.slot;
                     });
    candidates_.resize(kCandidates);
  }
}

Grouping::State::Choice Grouping::State::best_story(const Sketch& sketch, std::int64_t minutes) {
  find_candidates(sketch, minutes);
  std::vector<std::uint32_t> stories;
  for (const auto& candidate : candidates_) stories.push_back(reports_[candidate.slot].story);
  std::sort(stories.begin(), stories.end());
  stories.erase(std::unique(stories.begin(), stories.end()), stories.end());
  ask(sketch);
  Choice best;
  for (const auto story : stories) {
    const auto& members = stories_[story].members;
    float sum = 0;
    std::size_t looked = 0;
    for (auto at = members.rbegin(); at != members.rend() && looked < kMembersLooked; ++at) {
      if (std::abs(reports_[*at].minutes - minutes) > options_.window) continue;
      sum += likeness_to(*at, minutes, sketch.unit);
      ++looked;
    }
    const float mean = looked == 0 ? 0 : sum / static_cast<float>(looked);
    const bool better = mean > best.likeness || (mean == best.likeness && best.story != kNone &&
                                                 stories_[story].id < stories_[best.story].id);
    if (better) best = {story, mean};
  }
  return best;
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
  stories_[at->second].id = id;
  return at->second;
}

void Grouping::State::hold(const Arrival& arrival, std::int64_t minutes, std::uint32_t story) {
  std::uint32_t slot = 0;
  if (free_slots_.empty()) {
    slot = static_cast<std::uint32_t>(reports_.size());
    reports_.emplace_back();
    gone_.push_back(false);
    if (slot / kChunk == terms_.size())
      terms_.push_back(std::make_unique<std::array<Terms, kChunk>>());
  } else {
    slot = free_slots_.back();
    free_slots_.pop_back();
    gone_[slot] = false;
  }
  const auto count = std::min(arrival.sketch.terms.size(), Sketch::kTerms);
  reports_[slot] = {arrival.report, minutes, story, static_cast<std::uint16_t>(count),
                    arrival.sketch.unit};
  auto& terms = (*terms_[slot / kChunk])[slot % kChunk];
  for (std::size_t i = 0; i < count; ++i) {
    terms.hashes[i] = arrival.sketch.terms[i].hash;
    terms.weights[i] = arrival.sketch.terms[i].weight;
    index_.add(terms.hashes[i], slot);
  }
  stories_[story].members.push_back(slot);
  slot_of_[arrival.report] = slot;
  auto& day = days_[day_of(minutes)];
  day.slots.push_back(slot);
  day.last_arrival = ++arrivals_;
}

void Grouping::State::let_go(const Day& day) {
  for (const auto slot : day.slots) {
    auto& report = reports_[slot];
    auto& story = stories_[report.story];
    story.members.erase(std::find(story.members.begin(), story.members.end(), slot));
    if (story.members.empty()) {
      story_at_.erase(story.id);
      free_stories_.push_back(report.story);
      story = {};
    }
    slot_of_.erase(report.key);
    gone_[slot] = true;
    ++gone_count_;
  }
}

/// Lets days go that were long far from what arrives, and the farthest when too much is held.
void Grouping::State::expire(std::int64_t today) {
  const auto reach = options_.window / kDay + 1;
  for (auto day = days_.begin(); day != days_.end();) {
    std::uint64_t near = 0;
    for (auto at = days_.lower_bound(day->first - reach);
         at != days_.end() && at->first <= day->first + reach; ++at) {
      near = std::max(near, at->second.last_arrival);
    }
    if (near + kPatience < arrivals_) {
      let_go(day->second);
      day = days_.erase(day);
    } else {
      ++day;
    }
  }
  while (slot_of_.size() >= options_.most_reports && days_.size() > 1) {
    const auto last = std::prev(days_.end());
    const auto far = today - days_.begin()->first >= last->first - today ? days_.begin() : last;
    if (far->first == today) break;
    let_go(far->second);
    days_.erase(far);
  }
  if (gone_count_ > slot_of_.size() / 4 + kPatience) {
    index_.sweep(gone_);
    free_slots_.clear();
    for (std::uint32_t slot = 0; slot < gone_.size(); ++slot) {
      if (gone_[slot]) free_slots_.push_back(slot);
    }
    gone_count_ = 0;
  }
}

Placed Grouping::State::add(const Arrival& arrival) {
  if (const auto here = story_of(arrival.report)) return {.story = *here};
  const auto minutes = time_of(arrival);
  if (arrivals_ % (kPatience / 4) == 0 || slot_of_.size() >= options_.most_reports) {
    expire(day_of(minutes));
  }
  Placed placed;
  std::uint32_t story = kNone;
  if (arrival.copy_of) {
    const auto original = slot_of_.find(*arrival.copy_of);
    if (original != slot_of_.end()) {
      story = reports_[original->second].story;
      placed.likeness = 1;
    }
  }
  if (story == kNone) {
    const auto best = best_story(arrival.sketch, minutes);
    placed.likeness = best.likeness;
    if (best.likeness >= kLikeEnough) story = best.story;
  }
  if (story == kNone) {
    placed.opened = true;
    story = open(hash_combine(arrival.report, 0));
  }
  placed.story = stories_[story].id;
  hold(arrival, minutes, story);
  return placed;
}

void Grouping::State::restore(const Arrival& arrival, StoryId story) {
  if (story_of(arrival.report)) return;
  const auto minutes = time_of(arrival);
  hold(arrival, minutes, open(story));
}

std::optional<StoryId> Grouping::State::story_of(ReportKey report) const {
  const auto at = slot_of_.find(report);
  if (at == slot_of_.end()) return {};
  return stories_[reports_[at->second].story].id;
}

std::size_t Grouping::State::memory() const {
  return index_.memory() + terms_.size() * sizeof(std::array<Terms, kChunk>) +
         reports_.capacity() * (sizeof(Report) + sizeof(float)) +
         stories_.capacity() * (sizeof(Story) + 16) + slot_of_.size() * 56 + story_at_.size() * 56;
}

Grouping::Grouping(const GroupingOptions& options) : state_(std::make_unique<State>(options)) {}
Grouping::~Grouping() = default;
Grouping::Grouping(Grouping&&) noexcept = default;
Grouping& Grouping::operator=(Grouping&&) noexcept = default;
Placed Grouping::add(const Arrival& arrival) { return state_->add(arrival); }
void Grouping::restore(const Arrival& arrival, StoryId story) { state_->restore(arrival, story); }
std::optional<StoryId> Grouping::story_of(ReportKey report) const {
  return state_->story_of(report);
}
std::size_t Grouping::size() const { return state_->size(); }
std::size_t Grouping::memory() const { return state_->memory(); }

}  // namespace sotin::stories
