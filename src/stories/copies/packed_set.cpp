// A set of n hashes becomes n rising values below n * 2^low_bits. Of each value the low bits are
// kept as they are, and the high parts, which rise from 0 to n, in unary: value i is a 1 at the
// place high + i of 2n bits.
#include "packed_set.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace sotin::stories {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t scaled(std::uint64_t hash, std::uint64_t range) {
  return static_cast<std::uint64_t>((static_cast<Wide>(hash) * range) >> 64);
}

std::size_t unary_words(std::size_t size) { return (2 * size + 63) / 64; }

std::uint64_t load(const std::uint8_t* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

void store(std::uint8_t* at, std::uint64_t word) { std::memcpy(at, &word, sizeof word); }

/// The values of a packed set, rising, while their high parts are below `end`.
void unpack(const std::uint8_t* packed, std::size_t size, unsigned low_bits, std::uint64_t end,
            std::vector<std::uint64_t>& out) {
  out.resize(size);
  const auto* low = packed + unary_words(size) * 8;
  const auto mask = (std::uint64_t{1} << low_bits) - 1;
  std::size_t index = 0;
  std::size_t bit = 0;
  for (std::size_t w = 0; w < unary_words(size); ++w) {
    for (auto word = load(packed + w * 8); word != 0 && index < size; word &= word - 1) {
      const auto high = w * 64 + static_cast<std::size_t>(std::countr_zero(word)) - index;
      if (high >= end) return out.resize(index);
      const auto rest = (load(low + (bit >> 3)) >> (bit & 7)) & mask;
      out[index++] = (high << low_bits) | rest;
      bit += low_bits;
    }
  }
}

/// How many values of `hashes`, scaled to `range`, stand in `values`.
std::size_t count_equal(std::span<const std::uint64_t> hashes, std::uint64_t range,
                        std::span<const std::uint64_t> values) {
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t seen = 0;
  while (i < hashes.size() && j < values.size()) {
    const auto left = scaled(hashes[i], range);
    const auto right = values[j];
    seen += left == right;
    i += left <= right;
    j += right <= left;
  }
  return seen;
}

}  // namespace

std::size_t packed_bytes(std::size_t size, unsigned low_bits) {
  // Eight bytes more, so that a whole word can be loaded at the last value.
  return unary_words(size) * 8 + (size * low_bits + 7) / 8 + 8;
}

void append_packed(std::span<const std::uint64_t> hashes, unsigned low_bits,
                   std::vector<std::uint8_t>& out) {
  const auto start = out.size();
  out.resize(start + packed_bytes(hashes.size(), low_bits));
  auto* const unary = out.data() + start;
  auto* const low = unary + unary_words(hashes.size()) * 8;
  const auto range = static_cast<std::uint64_t>(hashes.size()) << low_bits;
  const auto mask = (std::uint64_t{1} << low_bits) - 1;
  std::size_t bit = 0;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const auto value = scaled(hashes[i], range);
    const auto place = (value >> low_bits) + i;
    unary[place >> 3] = static_cast<std::uint8_t>(unary[place >> 3] | (1U << (place & 7)));
    auto* const at = low + (bit >> 3);
    store(at, load(at) | ((value & mask) << (bit & 7)));
    bit += low_bits;
  }
}

double count_shared(std::span<const std::uint64_t> hashes, const std::uint8_t* packed,
                    std::size_t size, unsigned low_bits, std::vector<std::uint64_t>& scratch) {
  if (hashes.empty() || size == 0) return 0;
  unpack(packed, size, low_bits, size, scratch);
  const auto range = static_cast<std::uint64_t>(size) << low_bits;
  // A hash that is in one set only meets one that is in the other only with the chance 2^-low_bits
  // / size: take away as many as that makes, which depends on the number looked for.
  const double by_chance = std::ldexp(1.0, -static_cast<int>(low_bits)) / static_cast<double>(size);
  const auto all = static_cast<double>(count_equal(hashes, range, scratch));
  auto shared = all;
  for (int round = 0; round < 3; ++round) {
    shared = all - by_chance * (static_cast<double>(hashes.size()) - shared) *
                       (static_cast<double>(size) - shared);
  }
  return std::max(0.0, shared);
}

std::size_t sample_shared(std::span<const std::uint64_t> hashes, const std::uint8_t* packed,
                          std::size_t size, unsigned low_bits,
                          std::vector<std::uint64_t>& scratch) {
  unpack(packed, size, low_bits, size / 4, scratch);
  return count_equal(hashes, static_cast<std::uint64_t>(size) << low_bits, scratch);
}

}  // namespace sotin::stories
