// A fingerprint of 37 bits: three choose the part, the rest, scaled to the number of buckets, the
// bucket. Its lower 21 bits stand in the posting, and as a bucket covers at most 2^21 neighbours,
// bucket and tag give the fingerprint back. So a part can be rebuilt with more buckets from itself,
// one part at a time, and neighbours stay neighbours.
#include "posting_table.hpp"

#include <sys/mman.h>

#include <algorithm>

namespace sotin::stories {
namespace {

constexpr std::size_t kLeastBuckets = 8192;  // of a part; 2^34 / 8192 = 2^21
constexpr std::size_t kMostBuckets = std::size_t{1} << 29;
constexpr std::size_t kAlike = 6;  ///< postings of one fingerprint in its bucket
constexpr std::uint32_t kNobody = PostingTable::kNumbers;
constexpr std::uint32_t kNumberMask = (1U << 27) - 1;

/// How many reports before `report` the number stands.
std::uint32_t age(std::uint32_t number, std::uint32_t report) {
  return report >= number ? report - number : report + PostingTable::kNumbers - number;
}

/// Large pages save the search for an address at every look; nothing depends on them.
void ask_for_large_pages([[maybe_unused]] void* room, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t kPage = 4096;
  const auto begin = (reinterpret_cast<std::uintptr_t>(room) + kPage - 1) & ~(kPage - 1);
  const auto end = (reinterpret_cast<std::uintptr_t>(room) + bytes) & ~(kPage - 1);
  if (end > begin + (std::size_t{1} << 21)) {
    (void)madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  }
#endif
}

}  // namespace

PostingTable::PostingTable(std::size_t most_bytes)
    : most_buckets_(
          std::clamp(most_bytes / sizeof(Bucket) / parts_.size(), kLeastBuckets, kMostBuckets)) {}

std::size_t PostingTable::bytes() const {
  std::size_t buckets = 0;
  for (const auto& part : parts_) buckets += part.buckets.size();
  return buckets * sizeof(Bucket);
}

void PostingTable::enter(Bucket& bucket, Part& part, std::uint32_t tag, std::uint32_t report,
                         std::uint32_t live, std::vector<std::uint32_t>& hits) {
  const auto low = static_cast<std::uint16_t>(tag);
  const auto high = (tag >> 16) << 27;
  std::size_t free = kPostings;
  std::size_t alike = 0;
  std::size_t oldest_alike = 0;
  std::uint32_t oldest_alike_age = 0;
  for (std::size_t i = 0; i < kPostings; ++i) {
    const auto number = bucket.high[i] & kNumberMask;
    const auto years = number == kNobody ? kNobody : age(number, report);
    if (years > live) {
      free = i;
      continue;
    }
    if (bucket.low[i] != low || (bucket.high[i] ^ high) >> 27 != 0) continue;
    if (years == 0) return;  // twice in the same report
    hits.push_back(number);
    ++alike;
    if (years > oldest_alike_age) {
      oldest_alike_age = years;
      oldest_alike = i;
    }
  }
  auto at = free;
  if (alike >= kAlike) {
    at = oldest_alike;
  } else if (free == kPostings) {
    // Any of the ten: were it the oldest, old reports would lose nearly all while the table grows.
    at = (tag * 0x9e3779b1U + report) % kPostings;
  } else if ((bucket.high[free] & kNumberMask) == kNobody) {
    ++part.filled;
  }
  bucket.low[at] = low;
  bucket.high[at] = high | report;
}

/// Throws out the dead of a part and gives it more room when the living fill it.
void PostingTable::tidy(Part& part, std::uint32_t report, std::uint32_t live) {
  std::size_t living = 0;
  const auto is_live = [&](std::uint32_t high) {
    const auto number = high & kNumberMask;
    return number != kNobody && age(number, report) <= live;
  };
  for (auto& bucket : part.buckets) {
    for (std::size_t i = 0; i < kPostings; ++i) {
      if (is_live(bucket.high[i])) {
        ++living;
      } else {
        bucket.high[i] = kNobody;
      }
    }
  }
  const auto old = part.buckets.size();
  const auto wanted = std::clamp(std::max(old, living * 16 / 100), kLeastBuckets, most_buckets_);
  part.filled = living;
  // Where the living alone fill it, cleaning again soon would be in vain.
  const auto room = wanted * kPostings;
  part.tidy_at = std::max(room * 3 / 4, living + room / 16);
  if (wanted <= old) return;
  Bucket empty{};
  empty.high.fill(kNobody);
  std::vector<Bucket> buckets;
  buckets.reserve(wanted);
  ask_for_large_pages(buckets.data(), wanted * sizeof(Bucket));
  buckets.assign(wanted, empty);
  constexpr auto kTagMask = (std::uint64_t{1} << kTagBits) - 1;
  for (std::size_t b = 0; b < old; ++b) {
    // The first fingerprint of the bucket; the tag says how far behind it one stands.
    const auto first = ((static_cast<std::uint64_t>(b) << kInPart) + old - 1) / old;
    for (std::size_t i = 0; i < kPostings; ++i) {
      const auto high = part.buckets[b].high[i];
      if ((high & kNumberMask) == kNobody) continue;
      const std::uint64_t tag = part.buckets[b].low[i] | (std::uint64_t{high >> 27} << 16);
      const auto in_part = first + ((tag - first) & kTagMask);
      auto& to = buckets[bucket_of(in_part, wanted)];
      for (std::size_t k = 0; k < kPostings; ++k) {
        if ((to.high[k] & kNumberMask) != kNobody) continue;
        to.low[k] = part.buckets[b].low[i];
        to.high[k] = high;
        break;
      }
    }
  }
  part.buckets.swap(buckets);
}

PostingTable::Part& PostingTable::part_of(std::uint64_t fingerprint) {
  return parts_[fingerprint >> (64 - kPartBits)];
}

std::uint64_t PostingTable::place_of(std::uint64_t fingerprint) {
  return (fingerprint >> (64 - kPartBits - kInPart)) & ((std::uint64_t{1} << kInPart) - 1);
}

void PostingTable::expect(std::span<const std::uint64_t> fingerprints) {
  for (const auto fingerprint : fingerprints.first(std::min(fingerprints.size(), kExpected))) {
    const auto& buckets = part_of(fingerprint).buckets;
    if (buckets.empty()) continue;
    __builtin_prefetch(&buckets[bucket_of(place_of(fingerprint), buckets.size())], 1);
  }
}

void PostingTable::look_and_enter(std::span<const std::uint64_t> fingerprints, std::uint32_t report,
                                  std::uint32_t live, std::vector<std::uint32_t>& hits) {
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    if (i + kExpected < fingerprints.size()) expect(fingerprints.subspan(i + kExpected, 1));
    auto& part = part_of(fingerprints[i]);
    if (part.filled >= part.tidy_at) tidy(part, report, live);
    const auto place = place_of(fingerprints[i]);
    const auto tag = static_cast<std::uint32_t>(place & ((1U << kTagBits) - 1));
    enter(part.buckets[bucket_of(place, part.buckets.size())], part, tag, report, live, hits);
  }
}

}  // namespace sotin::stories
