// For each pair of syllables the sentences that hold it: those with the most pairs in common are
// looked at closely, alone and with the sentence before or behind them.
#include "stories/told_index.hpp"

#include <algorithm>

namespace sotin::stories {
namespace {

/// The share of its pairs that tells a sentence again.
constexpr float kTold = 0.5F;
/// Of a pair that stands everywhere only so many places are kept.
constexpr std::size_t kMostHolders = 64;
/// So many of the likeliest places are looked at.
constexpr std::size_t kLooks = 16;

}  // namespace

ToldIndex::ToldIndex(const SentenceTable& table)
    : table_(table),
      holders_(table.pairs.size()),
      added_(table.sentences.size()),
      votes_(table.sentences.size()),
      wanted_(table.pairs.size()),
      seen_(table.pairs.size()) {}

void ToldIndex::add(std::uint32_t sentence) {
  added_[sentence] = true;
  for (const auto pair : table_.sentences[sentence].pairs) {
    if (holders_[pair].size() < kMostHolders) holders_[pair].push_back(sentence);
  }
}

/// What sentences [first, last] hold of the wanted pairs, and whether of all the numbers.
ToldIndex::Shared ToldIndex::shared_by(std::uint32_t first, std::uint32_t last) {
  ++look_;
  Shared shared{0, true};
  for (auto i = first; i <= last; ++i) {
    for (const auto pair : table_.sentences[i].pairs) {
      if (wanted_[pair] != want_ || seen_[pair] == look_) continue;
      seen_[pair] = look_;
      ++shared.pairs;
    }
  }
  for (const auto number : numbers_) {
    bool found = false;
    for (auto i = first; i <= last && !found; ++i)
      found = is_number_of(table_.sentences[i], number);
    shared.numbers = shared.numbers && found;
  }
  return shared;
}

bool ToldIndex::is_number_of(const Candidate& sentence, std::uint64_t key) const {
  const auto& all = table_.syllables[sentence.report];
  return std::any_of(all.begin() + sentence.first, all.begin() + sentence.last,
                     [&](const Syllable& s) { return s.number && s.key == key; });
}

std::optional<ToldIndex::Match> ToldIndex::find(std::uint32_t sentence) {
  const auto& asked = table_.sentences[sentence];
  ++want_;
  std::vector<std::uint32_t> places;
  for (const auto pair : asked.pairs) {
    wanted_[pair] = want_;
    for (const auto holder : holders_[pair]) {
      if (votes_[holder]++ == 0) places.push_back(holder);
    }
  }
  numbers_.clear();
  const auto& syllables = table_.syllables[asked.report];
  for (auto i = asked.first; i < asked.last; ++i) {
    if (syllables[i].number) numbers_.push_back(syllables[i].key);
  }
  const auto looks = std::min(kLooks, places.size());
  std::partial_sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(looks),
                    places.end(), [&](std::uint32_t a, std::uint32_t b) {
                      return votes_[a] != votes_[b] ? votes_[a] > votes_[b] : a < b;
                    });
  for (const auto place : places) votes_[place] = 0;
  std::optional<Match> best;
  const auto look = [&](std::uint32_t place, std::uint32_t first, std::uint32_t last) {
    if (!added_[first] || !added_[last] ||
        table_.sentences[first].report != table_.sentences[last].report) {
      return;
    }
    const auto shared = shared_by(first, last);
    if (static_cast<float>(shared.pairs) < kTold * static_cast<float>(asked.pairs.size())) return;
    if (!best || (shared.numbers && !best->numbers)) best = Match{place, shared.numbers};
  };
  for (std::size_t i = 0; i < looks; ++i) {
    const auto place = places[i];
    look(place, place, place);
    if (place > 0) look(place, place - 1, place);
    if (place + 1 < table_.sentences.size()) look(place, place, place + 1);
    if (best && best->numbers) break;
  }
  return best;
}

}  // namespace sotin::stories
