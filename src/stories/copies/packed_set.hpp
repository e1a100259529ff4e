#pragma once

/// @file
/// A sorted set of hashes in few bits each: the hashes are scaled down to a range that grows with
/// the set (Elias and Fano's code), so `low_bits` + 2 bits a hash are enough, and one that is not
/// in the set seems to be in it with a chance of 2^-low_bits.

#include <cstdint>
#include <span>
#include <vector>

namespace sotin::stories {

/// Appends the set to `out`; `hashes` are sorted and distinct. low_bits from 1 to 30.
void append_packed(std::span<const std::uint64_t> hashes, unsigned low_bits,
                   std::vector<std::uint8_t>& out);

/// Bytes that append_packed takes for a set of `size`.
[[nodiscard]] std::size_t packed_bytes(std::size_t size, unsigned low_bits);

/// How many of `hashes` (sorted, distinct) are in the packed set of `size` that begins at `packed`,
/// less those that are expected to seem so by chance. `scratch` is only room.
[[nodiscard]] double count_shared(std::span<const std::uint64_t> hashes, const std::uint8_t* packed,
                                  std::size_t size, unsigned low_bits,
                                  std::vector<std::uint64_t>& scratch);

/// How many seem to be shared among the lowest quarter of all hashes there can be: a sample, for a
/// quarter of the work.
[[nodiscard]] std::size_t sample_shared(std::span<const std::uint64_t> hashes,
                                        const std::uint8_t* packed, std::size_t size,
                                        unsigned low_bits, std::vector<std::uint64_t>& scratch);

}  // namespace sotin::stories
