// Three steps for a report: its fingerprints (the least shingle hash of every sixteen that follow
// one another) find the live reports that share some; those that share enough are likely copies; on
// these the sets of all shingles are compared.
//
// A fingerprint that many reports share leads to the latest of them only. Copies therefore form
// groups, in each of which a report knows the one before it, and a likely copy stands for its whole
// group.
#include <algorithm>
#include <cmath>
#include <deque>
#include <unordered_map>
#include <vector>

#include "packed_set.hpp"
#include "posting_table.hpp"
#include "sotin/stories/copies.hpp"
#include "sotin/stories/shingles.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kWindow = 20;  ///< shingles of which one becomes a fingerprint
constexpr std::size_t kWindowsOfText =
    10;  ///< so many windows at least: shorter texts have smaller
constexpr std::size_t kMostShingles = 65'535;
constexpr std::size_t kMostLikely = 64;  ///< reports compared for their fingerprints
constexpr std::size_t kMostGrouped =
    64;  ///< reports compared because they are in a group with such
constexpr std::size_t kSegmentReports = 1024;
constexpr std::size_t kSizeStep = 8;     ///< shingles; sizes are known so roughly before a look
constexpr std::size_t kGroupBytes = 48;  ///< of an entry of a hash map, nearly
constexpr std::size_t kLeastBytes = std::size_t{16} << 20;
/// Fingerprints in common that make a likely copy, as a share of those that a pair of containment
/// `least` should have: low, for fingerprints are a sample, and the table loses some.
constexpr double kLikelyShare = 0.2;
/// Larger sets are first compared in a quarter, and in whole only if they share there at least this
/// part of what a pair of containment `least` would: four standard deviations below it.
constexpr std::size_t kSampled = 256;
constexpr double kSampleShare = 0.4;

/// Spreads hashes anew: a fingerprint is a small hash, but its place in the table must be any.
std::uint64_t spread(std::uint64_t hash) {
  hash *= 0xd6e8feb86659fd93ULL;
  hash ^= hash >> 32;
  return hash * 0x9e3779b97f4a7c15ULL;
}

/// The window for a text of so many shingles.
std::size_t window_for(std::size_t shingles) {
  return std::clamp(shingles / kWindowsOfText, std::size_t{1}, kWindow);
}

/// Winnowing: the least hash of every window, the later of equals, each place once. The least of a
/// large window is the least of the small ones in it, so what a long text chose in a passage is
/// among what a short text chose in the same.
void append_fingerprints(std::span<const std::uint64_t> shingles, std::vector<std::uint64_t>& out) {
  if (shingles.empty()) return;
  const auto window = window_for(shingles.size());
  const auto least_of = [&](std::size_t begin) {
    auto least = begin;
    for (auto i = begin + 1; i < begin + window; ++i) {
      if (shingles[i] <= shingles[least]) least = i;
    }
    return least;
  };
  auto least = least_of(0);
  out.push_back(spread(shingles[least]));
  for (std::size_t end = window; end < shingles.size(); ++end) {
    const auto begin = end + 1 - window;
    if (shingles[end] <= shingles[least]) {
      const bool new_value = shingles[end] != shingles[least];
      least = end;
      if (!new_value) continue;
    } else if (least < begin) {
      least = least_of(begin);
    } else {
      continue;
    }
    out.push_back(spread(shingles[least]));
  }
}

struct Held {
  std::uint32_t set;      ///< where its packed set begins in the segment
  std::uint32_t group;    ///< how many reports before it the first of its group stood, plus 1; or 0
  std::uint32_t earlier;  ///< how many reports before it the one before in its group stood; or 0
  std::uint32_t shingles;
};

struct Segment {
  std::uint64_t first = 0;  ///< number of its first report
  std::int64_t time = 0;    ///< median of its reports, when it is full
  std::vector<Held> held;
  std::vector<std::uint8_t> sets;
  [[nodiscard]] std::size_t bytes() const {
    return sizeof(Segment) + held.capacity() * sizeof(Held) + sets.capacity();
  }
};

}  // namespace

class CopyIndex::State {
 public:
  explicit State(const CopyOptions& options)
      : options_(options),
        most_bytes_(std::max(options.most_bytes, kLeastBytes)),
        table_(most_bytes_ / 2) {
    options_.kept_bits = std::clamp(options.kept_bits, 1U, 30U);
    segments_.emplace_back();
  }

  std::span<const Copy> add(std::span<const Syllable> text, std::int64_t time) {
    read(text);
    find_likely();
    compare();
    keep(time);
    return copies_;
  }

  [[nodiscard]] std::uint64_t size() const { return next_; }
  [[nodiscard]] std::uint64_t oldest() const { return segments_.front().first; }
  [[nodiscard]] std::size_t bytes() const {
    return table_.bytes() + full_bytes_ + segments_.back().bytes() + latest_.size() * kGroupBytes +
           sizes_.size();
  }

 private:
  struct Likely {
    std::uint64_t report;
    std::uint32_t hits;
  };

  void read(std::span<const Syllable> text);
  void find_likely();
  void fetch_likely();
  void compare();
  bool compare_with(std::uint64_t report);
  void keep(std::int64_t time);
  void close_segment();
  void let_go();
  void join_group(Held& held);
  [[nodiscard]] Segment& segment_of(std::uint64_t report);
  [[nodiscard]] Held& held_of(std::uint64_t report) {
    auto& segment = segment_of(report);
    return segment.held[report - segment.first];
  }

  CopyOptions options_;
  std::size_t most_bytes_;
  PostingTable table_;
  std::deque<Segment> segments_;     // the last one is open
  std::size_t full_bytes_ = 0;       // of all but the last
  std::deque<std::uint8_t> sizes_;   // shingles of the live reports, in steps
  std::vector<std::int64_t> times_;  // of the reports of the open segment
  std::uint64_t next_ = 0;
  std::unordered_map<std::uint64_t, std::uint64_t>
      latest_;  // of a group, named by its first report

  // Of the report being added.
  std::vector<std::uint64_t> shingles_;
  std::vector<std::uint64_t> fingerprints_;
  std::vector<std::uint32_t> hits_;
  std::vector<Likely> likely_;
  std::vector<std::uint64_t> compared_;
  std::vector<std::uint64_t> groups_;
  std::vector<Copy> copies_;
  std::vector<std::uint64_t> scratch_;
};

Segment& CopyIndex::State::segment_of(std::uint64_t report) {
  const auto behind =
      std::upper_bound(segments_.begin(), segments_.end(), report,
                       [](std::uint64_t number, const Segment& s) { return number < s.first; });
  return *(behind - 1);
}

void CopyIndex::State::read(std::span<const Syllable> text) {
  shingles_.clear();
  fingerprints_.clear();
  append_shingles(text.first(std::min(text.size(), kMostShingles + kSyllablesOfShingle - 1)),
                  shingles_);
  append_fingerprints(shingles_, fingerprints_);
  table_.expect(fingerprints_);
  sort_and_unite(shingles_, scratch_);
}

/// Live reports that share enough fingerprints, those that share most first.
void CopyIndex::State::find_likely() {
  hits_.clear();
  likely_.clear();
  const auto live = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(next_ - oldest(), PostingTable::kNumbers - 1));
  table_.look_and_enter(fingerprints_, static_cast<std::uint32_t>(next_ % PostingTable::kNumbers),
                        live, hits_);
  std::sort(hits_.begin(), hits_.end());
  for (std::size_t begin = 0, end = 0; begin < hits_.size(); begin = end) {
    while (end < hits_.size() && hits_[end] == hits_[begin]) ++end;
    const auto now = static_cast<std::uint32_t>(next_ % PostingTable::kNumbers);
    const auto number = hits_[begin];
    const auto back = now > number ? now - number : now + PostingTable::kNumbers - number;
    likely_.push_back({next_ - back, static_cast<std::uint32_t>(end - begin)});
  }
  std::erase_if(likely_, [this](const Likely& likely) {
    const auto other = sizes_[likely.report - oldest()] * kSizeStep;
    const auto less = static_cast<double>(std::min(other, shingles_.size()));
    const auto window = static_cast<double>(window_for(std::max(other, shingles_.size())));
    return likely.hits < kLikelyShare * options_.least * less * 2 / (1 + window);
  });
  std::sort(likely_.begin(), likely_.end(), [](const Likely& a, const Likely& b) {
    return a.hits != b.hits ? a.hits > b.hits : a.report > b.report;
  });
  if (likely_.size() > kMostLikely) likely_.resize(kMostLikely);
}

/// Compares with a report unless that was done; says whether it was not.
bool CopyIndex::State::compare_with(std::uint64_t report) {
  const auto at = std::lower_bound(compared_.begin(), compared_.end(), report);
  if (at != compared_.end() && *at == report) return false;
  compared_.insert(at, report);
  const auto& segment = segment_of(report);
  const auto& held = segment.held[report - segment.first];
  const auto smaller = static_cast<double>(std::min<std::size_t>(held.shingles, shingles_.size()));
  if (smaller == 0) return true;
  const auto* const set = segment.sets.data() + held.set;
  if (smaller >= kSampled &&
      static_cast<double>(sample_shared(shingles_, set, held.shingles, options_.kept_bits,
                                        scratch_)) < kSampleShare * options_.least * smaller / 4) {
    return true;
  }
  const auto shared = count_shared(shingles_, set, held.shingles, options_.kept_bits, scratch_);
  // Shingles are whole: what is left of chance is rounded away.
  const auto containment = std::min(1.0, std::round(shared) / smaller);
  if (containment >= options_.least) {
    copies_.push_back({report, static_cast<float>(containment)});
  }
  return true;
}

/// Sets lie all over the memory: asked for together they are waited for once.
void CopyIndex::State::fetch_likely() {
  constexpr std::size_t kLines = 2;  // the rest comes as it is read
  for (const auto& likely : likely_) __builtin_prefetch(&held_of(likely.report));
  for (const auto& likely : likely_) {
    const auto* const set = segment_of(likely.report).sets.data() + held_of(likely.report).set;
    for (std::size_t line = 0; line < kLines; ++line) __builtin_prefetch(set + 64 * line);
  }
}

void CopyIndex::State::compare() {
  copies_.clear();
  compared_.clear();
  fetch_likely();
  for (const auto& likely : likely_) compare_with(likely.report);
  std::size_t grouped = 0;
  groups_.clear();
  for (const auto& likely : likely_) {
    const auto& held = held_of(likely.report);
    if (held.group == 0) continue;
    const auto group = likely.report + 1 - held.group;
    if (std::find(groups_.begin(), groups_.end(), group) != groups_.end()) continue;
    groups_.push_back(group);
    auto report = latest_.at(group);
    while (grouped < kMostGrouped) {
      grouped += compare_with(report);
      const auto earlier = held_of(report).earlier;
      if (earlier == 0 || report - oldest() < earlier) break;
      report -= earlier;
    }
  }
  std::sort(copies_.begin(), copies_.end(),
            [](const Copy& a, const Copy& b) { return a.report < b.report; });
}

/// Puts the report being added into the group of its latest copy.
void CopyIndex::State::join_group(Held& held) {
  if (copies_.empty()) return;
  const auto other = copies_.back().report;
  auto& group_of_other = held_of(other).group;
  if (group_of_other == 0) {
    group_of_other = 1;
    latest_[other] = other;
  }
  const auto group = other + 1 - group_of_other;
  auto& latest = latest_.at(group);
  held.group = static_cast<std::uint32_t>(next_ - group + 1);
  held.earlier = static_cast<std::uint32_t>(next_ - latest);
  latest = next_;
}

void CopyIndex::State::keep(std::int64_t time) {
  auto& segment = segments_.back();
  Held held{.set = static_cast<std::uint32_t>(segment.sets.size()),
            .group = 0,
            .earlier = 0,
            .shingles = static_cast<std::uint32_t>(shingles_.size())};
  join_group(held);
  segment.held.push_back(held);
  append_packed(shingles_, options_.kept_bits, segment.sets);
  sizes_.push_back(
      static_cast<std::uint8_t>(std::min<std::size_t>(shingles_.size() / kSizeStep, UINT8_MAX)));
  times_.push_back(time);
  ++next_;
  if (segment.held.size() == kSegmentReports || segment.sets.size() > most_bytes_ / 32) {
    close_segment();
  }
}

void CopyIndex::State::close_segment() {
  auto& segment = segments_.back();
  segment.sets.shrink_to_fit();
  segment.held.shrink_to_fit();
  // The median: one report with a wrong date must not let go of all others.
  const auto middle = times_.begin() + static_cast<std::ptrdiff_t>(times_.size() / 2);
  std::nth_element(times_.begin(), middle, times_.end());
  segment.time = *middle;
  times_.clear();
  full_bytes_ += segment.bytes();
  const auto newest = segment.time;
  segments_.emplace_back();
  segments_.back().first = next_;
  const auto is_old = [&](const Segment& s) {
    return options_.window > 0 && s.time < newest - options_.window;
  };
  while (segments_.size() > 1 && (is_old(segments_.front()) || bytes() > most_bytes_)) let_go();
}

void CopyIndex::State::let_go() {
  const auto& segment = segments_.front();
  for (std::size_t i = 0; i < segment.held.size(); ++i) {
    if (segment.held[i].group == 0) continue;
    const auto group = latest_.find(segment.first + i + 1 - segment.held[i].group);
    if (group != latest_.end() && group->second == segment.first + i) latest_.erase(group);
  }
  sizes_.erase(sizes_.begin(), sizes_.begin() + static_cast<std::ptrdiff_t>(segment.held.size()));
  full_bytes_ -= segment.bytes();
  segments_.pop_front();
}

CopyIndex::CopyIndex(const CopyOptions& options) : state_(std::make_unique<State>(options)) {}
CopyIndex::~CopyIndex() = default;
CopyIndex::CopyIndex(CopyIndex&&) noexcept = default;
CopyIndex& CopyIndex::operator=(CopyIndex&&) noexcept = default;

std::span<const Copy> CopyIndex::add(std::span<const Syllable> text, std::int64_t time) {
  return state_->add(text, time);
}
std::uint64_t CopyIndex::size() const { return state_->size(); }
std::uint64_t CopyIndex::oldest() const { return state_->oldest(); }
std::size_t CopyIndex::bytes() const { return state_->bytes(); }

}  // namespace sotin::stories
