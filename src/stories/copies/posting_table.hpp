#pragma once

/// @file
/// Which reports hold a fingerprint: an inverted index in cache lines. A fingerprint belongs to one
/// bucket of 64 bytes that holds ten postings; a full bucket gives one up. So a look and an
/// entry cost one line of memory however many reports there are, and no list grows without bound.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace sotin::stories {

class PostingTable {
 public:
  /// Reports are numbered modulo this; fewer are ever held at once.
  static constexpr std::uint32_t kNumbers = (1U << 27) - 1;

  /// `most_bytes`: the table stops growing there and forgets some postings instead (it is
  /// never smaller than 4 MiB).
  explicit PostingTable(std::size_t most_bytes);

  /// Fetches what look_and_enter will need of the first fingerprints; call it as early as can be.
  void expect(std::span<const std::uint64_t> fingerprints);

  /// For each fingerprint appends the live reports that hold it to `hits` and enters `report`.
  /// Live are the `live` reports before `report` (numbers modulo kNumbers).
  void look_and_enter(std::span<const std::uint64_t> fingerprints, std::uint32_t report,
                      std::uint32_t live, std::vector<std::uint32_t>& hits);

  [[nodiscard]] std::size_t bytes() const;

 private:
  static constexpr std::size_t kPostings = 10;
  static constexpr std::size_t kExpected = 96;  ///< buckets fetched ahead
  static constexpr unsigned kPartBits = 3;
  static constexpr unsigned kTagBits = 21;  ///< of a fingerprint, beside what the bucket tells
  static constexpr unsigned kInPart = 34;   ///< bits of a fingerprint within its part

  /// A posting is a tag of 21 bits and a number of 27: the lower 16 bits of the tag apart, to
  /// compare all ten at once.
  struct alignas(64) Bucket {
    std::array<std::uint16_t, kPostings> low;
    std::array<std::uint32_t, kPostings> high;  // 5 bits of tag, 27 of number
    std::uint32_t unused;
  };
  static_assert(sizeof(Bucket) == 64);

  struct Part {
    std::vector<Bucket> buckets;
    std::size_t filled = 0;   // postings that were ever entered and not cleaned away
    std::size_t tidy_at = 0;  // clean when so many are filled
  };

  void enter(Bucket& bucket, Part& part, std::uint32_t tag, std::uint32_t report,
             std::uint32_t live, std::vector<std::uint32_t>& hits);
  void tidy(Part& part, std::uint32_t report, std::uint32_t live);
  Part& part_of(std::uint64_t fingerprint);
  static std::uint64_t place_of(std::uint64_t fingerprint);
  static std::uint64_t bucket_of(std::uint64_t in_part, std::size_t buckets) {
    return (in_part * buckets) >> kInPart;
  }

  std::array<Part, 1U << kPartBits> parts_;
  std::size_t most_buckets_;  // of a part
};

}  // namespace sotin::stories
