// A rolling hash by rotation: the syllable that leaves is turned back out, the one that comes is
// put in, so a shingle costs the same whatever its length. Hashes are even in their upper bits, so
// sorting is one pass into as many buckets as there are hashes.
#include "sotin/stories/shingles.hpp"

#include <algorithm>
#include <bit>

namespace sotin::stories {
namespace {

constexpr int kTurn = 11;
constexpr int kTurnOut = kTurn * static_cast<int>(kSyllablesOfShingle) % 64;
constexpr std::size_t kSmallBucket = 24;

std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0x9fb21c651e98df25ULL;
  return hash ^ (hash >> 28);
}

using Hashes = std::vector<std::uint64_t>::iterator;

void sort_few(Hashes begin, Hashes end) {
  if (static_cast<std::size_t>(end - begin) > kSmallBucket) {
    std::sort(begin, end);
    return;
  }
  for (auto at = begin; at != end; ++at) {
    const auto value = *at;
    auto to = at;
    for (; to != begin && *(to - 1) > value; --to) *to = *(to - 1);
    *to = value;
  }
}

}  // namespace

void append_shingles(std::span<const Syllable> text, std::vector<std::uint64_t>& out) {
  if (text.size() < kSyllablesOfShingle) return;
  std::uint64_t rolling = 0;
  for (std::size_t i = 0; i + 1 < kSyllablesOfShingle; ++i) {
    rolling = std::rotl(rolling, kTurn) ^ text[i].key;
  }
  const auto count = text.size() - kSyllablesOfShingle + 1;
  const auto start = out.size();
  out.resize(start + count);
  for (std::size_t i = 0; i < count; ++i) {
    rolling = std::rotl(rolling, kTurn) ^ text[i + kSyllablesOfShingle - 1].key;
    out[start + i] = mixed(rolling);
    rolling ^= std::rotl(text[i].key, kTurnOut - kTurn);
  }
}

void sort_and_unite(std::vector<std::uint64_t>& hashes, std::vector<std::uint64_t>& scratch) {
  const auto size = hashes.size();
  if (size > kSmallBucket && size < (std::size_t{1} << 31)) {
    const auto bits = std::bit_width(size - 1);
    const auto bucket_of = [bits](std::uint64_t hash) { return hash >> (64 - bits); };
    const auto buckets = std::size_t{1} << bits;
    // `scratch` holds the ends of the buckets behind the sorted hashes.
    scratch.assign(size + buckets + 1, 0);
    auto* const ends = scratch.data() + size;
    for (const auto hash : hashes) ++ends[bucket_of(hash) + 1];
    for (std::size_t b = 1; b <= buckets; ++b) ends[b] += ends[b - 1];
    for (const auto hash : hashes) scratch[ends[bucket_of(hash)]++] = hash;
    std::size_t begin = 0;
    for (std::size_t b = 0; b < buckets; ++b) {
      const auto end = static_cast<std::size_t>(ends[b]);
      if (end - begin > 1) {
        sort_few(scratch.begin() + static_cast<std::ptrdiff_t>(begin),
                 scratch.begin() + static_cast<std::ptrdiff_t>(end));
      }
      begin = end;
    }
    scratch.resize(size);
    hashes.swap(scratch);
  } else {
    std::sort(hashes.begin(), hashes.end());
  }
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::size_t shared_shingles(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t shared = 0;
  while (i < a.size() && j < b.size()) {
    const auto left = a[i];
    const auto right = b[j];
    shared += left == right;
    i += left <= right;
    j += right <= left;
  }
  return shared;
}

double containment(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  const auto smaller = std::min(a.size(), b.size());
  if (smaller == 0) return 0;
  return static_cast<double>(shared_shingles(a, b)) / static_cast<double>(smaller);
}

}  // namespace sotin::stories
