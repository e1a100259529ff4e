#include "held_reports.hpp"

#include <algorithm>
#include <cstdlib>

namespace sotin::stories {
namespace {

constexpr std::size_t kIndexed = 32;  // terms of a report by which it is found
constexpr std::size_t kAsked = 48;    // terms of a report by which it finds others
constexpr std::int64_t kDay = 24 * 60;
constexpr std::uint64_t kPatience = 4096;  // arrivals far from a day until it is let go

std::int64_t day_of(std::int64_t minutes) {
  return minutes >= 0 ? minutes / kDay : -((kDay - 1 - minutes) / kDay);
}

struct Key {
  std::uint32_t term;
  std::uint32_t weight;
};

/// The weightiest terms, as the index knows them: pairs apart from single syllables. Of equally
/// weighty ones the first by hash.
std::size_t weightiest(std::span<const std::uint32_t> terms, std::size_t singles, std::size_t most,
                       std::array<Key, Sketch::kMostTerms>& out) {
  std::array<std::uint32_t, 128> having{};
  for (const auto term : terms) ++having[weight_of_term(term)];
  std::size_t left = std::min(most, terms.size());
  std::uint32_t least = having.size() - 1;
  while (least > 0 && having[least] < left) left -= having[least--];
  std::size_t count = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto weight = weight_of_term(terms[i]);
    if (weight < least || (weight == least && left == 0)) continue;
    if (weight == least) --left;
    out[count++] = {hash_of_term(terms[i]) | (i < singles ? 0U : 1U << 24U), weight};
  }
  return count;
}

}  // namespace

std::optional<Slot> HeldReports::find(ReportKey key) const {
  const auto at = slot_of_.find(key);
  if (at == slot_of_.end()) return {};
  return at->second;
}

std::span<const std::uint32_t> HeldReports::terms_of(Slot slot) const {
  return std::span((*terms_[slot / kChunk])[slot % kChunk]).first(reports_[slot].terms);
}

void HeldReports::ask(Slot slot, Question& question) const {
  const auto& report = reports_[slot];
  question.ask(terms_of(slot), report.singles, report.single_unit, report.pair_unit);
}

float HeldReports::likeness(const Question& question, Slot slot) const {
  const auto& report = reports_[slot];
  return question.likeness(terms_of(slot), report.singles, report.single_unit, report.pair_unit);
}

Slot HeldReports::take_slot() {
  if (!free_.empty()) {
    const auto slot = free_.back();
    free_.pop_back();
    gone_[slot] = false;
    return slot;
  }
  const auto slot = static_cast<Slot>(reports_.size());
  reports_.emplace_back();
  gone_.push_back(false);
  if (slot / kChunk == terms_.size()) {
    terms_.push_back(std::make_unique<std::array<Terms, kChunk>>());
  }
  return slot;
}

Slot HeldReports::hold(ReportKey key, const Sketch& sketch, std::int64_t minutes,
                       std::uint32_t story) {
  const auto slot = take_slot();
  const auto count = std::min(sketch.terms.size(), Sketch::kMostTerms);
  const auto singles = std::min<std::size_t>(sketch.singles, count);
  reports_[slot] = {key,
                    minutes,
                    story,
                    static_cast<std::uint16_t>(count),
                    static_cast<std::uint16_t>(singles),
                    sketch.single_unit,
                    sketch.pair_unit};
  std::copy_n(sketch.terms.begin(), count, (*terms_[slot / kChunk])[slot % kChunk].begin());
  std::array<Key, Sketch::kMostTerms> keys;
  const auto indexed = weightiest(terms_of(slot), singles, kIndexed, keys);
  for (std::size_t i = 0; i < indexed; ++i) index_.add(keys[i].term, slot);
  slot_of_[key] = slot;
  auto& day = days_[day_of(minutes)];
  day.slots.push_back(slot);
  day.last_arrival = ++arrivals_;
  return slot;
}

void HeldReports::find_near(std::span<const std::uint32_t> terms, std::size_t singles,
                            std::int64_t minutes, std::int64_t window, std::size_t most,
                            std::vector<Slot>& out) {
  shared_.resize(reports_.size());
  std::array<Key, Sketch::kMostTerms> keys;
  const auto asked = weightiest(terms, singles, kAsked, keys);
  for (std::size_t i = 0; i < asked; ++i) index_.expect(keys[i].term);
  std::array<std::span<const Slot>, Sketch::kMostTerms> lists;
  for (std::size_t i = 0; i < asked; ++i) {
    lists[i] = index_.find(keys[i].term);
    __builtin_prefetch(lists[i].data());
  }
  for (std::size_t i = 0; i < asked; ++i) {
    const auto weight = keys[i].weight * keys[i].weight;
    for (const auto slot : lists[i]) {
      if (shared_[slot] == 0) touched_.push_back(slot);
      shared_[slot] += weight;
    }
  }
  near_.clear();
  for (const auto slot : touched_) {
    const bool in_reach = !gone_[slot] && std::abs(reports_[slot].minutes - minutes) <= window;
    if (in_reach) near_.push_back({shared_[slot], slot});
    shared_[slot] = 0;
  }
  touched_.clear();
  if (near_.size() > most) {
    std::nth_element(near_.begin(), near_.begin() + static_cast<std::ptrdiff_t>(most), near_.end(),
                     [this](const Near& a, const Near& b) {
                       if (a.shared != b.shared) return a.shared > b.shared;
                       return reports_[a.slot].key < reports_[b.slot].key;
                     });
    near_.resize(most);
  }
  out.clear();
  for (const auto& near : near_) out.push_back(near.slot);
}

void HeldReports::let_go(std::span<const Slot> slots, std::vector<Slot>& out) {
  for (const auto slot : slots) {
    slot_of_.erase(reports_[slot].key);
    gone_[slot] = true;
    ++gone_count_;
    out.push_back(slot);
  }
}

void HeldReports::expire(std::int64_t minutes, std::int64_t window, std::size_t most,
                         std::vector<Slot>& out) {
  out.clear();
  const auto today = day_of(minutes);
  const auto reach = window / kDay + 1;
  for (auto day = days_.begin(); day != days_.end();) {
    std::uint64_t near = 0;
    for (auto at = days_.lower_bound(day->first - reach);
         at != days_.end() && at->first <= day->first + reach; ++at) {
      near = std::max(near, at->second.last_arrival);
    }
    if (near + kPatience < arrivals_) {
      let_go(day->second.slots, out);
      day = days_.erase(day);
    } else {
      ++day;
    }
  }
  while (size() >= most && !days_.empty()) {
    const auto last = std::prev(days_.end());
    const auto far = today - days_.begin()->first >= last->first - today ? days_.begin() : last;
    auto& slots = far->second.slots;
    if (days_.size() == 1 && slots.size() > 1) {
      const auto half = static_cast<std::ptrdiff_t>(slots.size() / 2);
      let_go(std::span(slots).first(slots.size() / 2), out);
      slots.erase(slots.begin(), slots.begin() + half);
    } else {
      let_go(slots, out);
      days_.erase(far);
    }
  }
  if (gone_count_ > size() / 4 + kPatience) sweep();
}

/// Takes what is gone out of the index; only then its slots may be used again.
void HeldReports::sweep() {
  index_.sweep(gone_);
  free_.clear();
  for (Slot slot = 0; slot < gone_.size(); ++slot) {
    if (gone_[slot]) free_.push_back(slot);
  }
  gone_count_ = 0;
}

std::size_t HeldReports::memory() const {
  constexpr std::size_t kMapEntry = 40;
  return index_.memory() + terms_.size() * sizeof(std::array<Terms, kChunk>) +
         reports_.capacity() * (sizeof(HeldReport) + 2 * sizeof(Slot)) +
         slot_of_.size() * kMapEntry;
}

}  // namespace sotin::stories
