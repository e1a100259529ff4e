// A pair counts once, however many chosen sentences hold it. Sentences are taken greedily by what
// they add per syllable: as others are taken a sentence only loses, so a heap of old gains needs
// few of them reckoned anew. Then each sentence in turn is left out and the room filled otherwise,
// for as long as that helps.
#include "stories/summary_choice.hpp"

#include <algorithm>
#include <queue>

namespace sotin::stories {
namespace {

/// Below this probability a pair is not worth its room.
constexpr float kWorthless = 0.1F;
/// Two sentences repeat one another when a larger share of the pairs of either stands in the other;
/// so does a sentence and the summary so far.
constexpr float kRepeat = 0.5F;
/// What is tried in the room of a sentence left out, and for how many improvements.
constexpr std::size_t kTries = 8;
constexpr std::size_t kImprovements = 8;
/// Longer summaries and larger stories stay as the heap left them.
constexpr std::size_t kMostWork = 4U << 20;

class Choice {
 public:
  Choice(const SentenceTable& table, std::span<const float> weights, const SummaryOptions& options)
      : table_(table),
        options_(options),
        holders_(table.pairs.size()),
        stamps_(table.pairs.size()) {
    weights_.reserve(weights.size());
    for (const float weight : weights) weights_.push_back(std::max(0.0F, weight - kWorthless));
    taken_.resize(table.sentences.size());
  }

  void fill();
  void improve();
  [[nodiscard]] std::vector<std::uint32_t> sorted() const {
    auto out = chosen_;
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  struct Entry {
    float worth;
    std::uint32_t sentence;
    bool operator<(const Entry& other) const {
      return worth != other.worth ? worth < other.worth : sentence > other.sentence;
    }
  };

  [[nodiscard]] bool fits(std::uint32_t sentence) const {
    const auto& candidate = table_.sentences[sentence];
    if (taken_[sentence] || !candidate.may_be_taken || !candidate.stands_alone) return false;
    if (options_.sentences > 0 && chosen_.size() >= options_.sentences) return false;
    return options_.syllables == 0 ||
           length_ + table_.sentences[sentence].syllables() <= options_.syllables;
  }
  /// What the sentence adds; 0 when it repeats.
  [[nodiscard]] float gain(std::uint32_t sentence) const {
    float sum = 0;
    std::size_t held = 0;
    const auto& pairs = table_.sentences[sentence].pairs;
    for (const auto pair : pairs) {
      if (holders_[pair] > 0) {
        ++held;
      } else {
        sum += weights_[pair];
      }
    }
    return static_cast<float>(held) > kRepeat * static_cast<float>(pairs.size()) ? 0 : sum;
  }
  /// Gain per syllable; per sentence where only their number is bounded.
  [[nodiscard]] float worth(std::uint32_t sentence) const {
    const float sum = gain(sentence);
    return options_.syllables == 0
               ? sum
               : sum / static_cast<float>(table_.sentences[sentence].syllables());
  }
  void take(std::uint32_t sentence) {
    value_ += gain(sentence);
    chosen_.push_back(sentence);
    taken_[sentence] = true;
    length_ += table_.sentences[sentence].syllables();
    for (const auto pair : table_.sentences[sentence].pairs) ++holders_[pair];
  }
  [[nodiscard]] bool swallows_a_chosen(std::uint32_t sentence);
  void restore(const std::vector<std::uint32_t>& chosen);
  bool improve_at(std::size_t place);

  const SentenceTable& table_;
  SummaryOptions options_;
  std::vector<float> weights_;
  std::vector<std::uint32_t> holders_;  // of a pair: chosen sentences that hold it
  std::vector<std::uint32_t> stamps_;
  std::uint32_t stamp_ = 0;
  std::vector<bool> taken_;
  std::vector<std::uint32_t> chosen_;
  std::uint64_t length_ = 0;
  float value_ = 0;
};

/// Would the sentence say again most of a shorter one that is chosen?
bool Choice::swallows_a_chosen(std::uint32_t sentence) {
  ++stamp_;
  for (const auto pair : table_.sentences[sentence].pairs) stamps_[pair] = stamp_;
  return std::any_of(chosen_.begin(), chosen_.end(), [&](std::uint32_t other) {
    const auto& pairs = table_.sentences[other].pairs;
    const auto both = std::count_if(pairs.begin(), pairs.end(),
                                    [&](std::uint32_t pair) { return stamps_[pair] == stamp_; });
    return static_cast<float>(both) > kRepeat * static_cast<float>(pairs.size());
  });
}

void Choice::fill() {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < table_.sentences.size(); ++i) {
    if (!fits(i)) continue;
    if (const float w = worth(i); w > 0) entries.push_back({w, i});
  }
  std::priority_queue<Entry> heap({}, std::move(entries));
  while (!heap.empty()) {
    const auto top = heap.top();
    heap.pop();
    if (!fits(top.sentence)) continue;
    const Entry now{worth(top.sentence), top.sentence};
    if (now.worth <= 0) continue;
    if (!heap.empty() && now < heap.top()) {
      heap.push(now);
    } else if (!swallows_a_chosen(top.sentence)) {
      take(top.sentence);
    }
  }
}

void Choice::restore(const std::vector<std::uint32_t>& chosen) {
  for (const auto sentence : chosen_) {
    taken_[sentence] = false;
    for (const auto pair : table_.sentences[sentence].pairs) --holders_[pair];
  }
  chosen_.clear();
  length_ = 0;
  value_ = 0;
  for (const auto sentence : chosen) take(sentence);
}

/// Leaves out the sentence at `place` and tries the best others in its room. Keeps what is better.
bool Choice::improve_at(std::size_t place) {
  const auto before = chosen_;
  const float value_before = value_;
  auto rest = before;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
  restore(rest);
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < table_.sentences.size(); ++i) {
    if (!fits(i)) continue;
    if (const float g = gain(i); g > 0) entries.push_back({g, i});
  }
  const auto tries = std::min(kTries, entries.size());
  std::partial_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(tries),
                    entries.end(), [](const Entry& a, const Entry& b) { return b < a; });
  std::vector<std::uint32_t> best = before;
  float best_value = value_before * 1.00001F;  // no round without an end
  for (std::size_t i = 0; i < tries; ++i) {
    if (swallows_a_chosen(entries[i].sentence)) continue;
    take(entries[i].sentence);
    fill();
    if (value_ > best_value) {
      best_value = value_;
      best = chosen_;
    }
    restore(rest);
  }
  restore(best);
  return best != before;
}

void Choice::improve() {
  std::size_t size = 0;
  for (const auto& sentence : table_.sentences) size += sentence.pairs.size();
  if (size * chosen_.size() * kTries > kMostWork) return;
  for (std::size_t round = 0; round < kImprovements; ++round) {
    bool improved = false;
    for (std::size_t place = 0; place < chosen_.size() && !improved; ++place) {
      improved = improve_at(place);
    }
    if (!improved) return;
  }
}

}  // namespace

std::vector<std::uint32_t> choose_sentences(const SentenceTable& table,
                                            std::span<const float> weights,
                                            const SummaryOptions& options) {
  auto bounds = options;
  if (bounds.syllables == 0 && bounds.sentences == 0) bounds.syllables = kSummarySyllables;
  Choice choice(table, weights, bounds);
  choice.fill();
  choice.improve();
  return choice.sorted();
}

}  // namespace sotin::stories
