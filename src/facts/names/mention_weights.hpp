#pragma once

/// @file
/// The tagger's weights laid out for speed, as rows of small integers, one for each label. All
/// rows of one word lie together and are found with one look-up; features whose values come from
/// lists are found by their places, several of them added up beforehand. The text is the form that
/// base::LinearModel reads.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/names/mention_features.hpp"

namespace sotin::facts {

inline constexpr std::size_t kRowWidth = 16;
/// Rows hold labels that may follow any other first ("no mention" and the six beginnings), then,
/// from kInsides on, the insides, in the order of kinds.
inline constexpr std::size_t kInsides = 8;
[[nodiscard]] constexpr std::size_t column_of(std::size_t label) {
  if (label == 0) return 0;
  return label % 2 == 1 ? (label + 1) / 2 : kInsides + label / 2 - 1;
}

class MentionWeights {
 public:
  /// Weights are kept in steps of 1/kSteps; a sum holds up to 512 either way.
  static constexpr float kSteps = 64.0F;
  struct alignas(16) Row : std::array<std::int16_t, kRowWidth> {};
  /// Place of a row; 0 is the row of no weights.
  using Place = std::uint32_t;

  /// Where a word stands, seen from the token that is labelled.
  enum Seat : std::uint8_t { kHere, kNext, kSecond, kBefore, kTwoBefore, kSeats };
  /// The features of a word together with a value out of a list, as bits of Word::shapes
  /// (by Writing) and Word::places (by place in a chunk).
  enum : unsigned {
    kBeforeShape = 0,
    kNextShape = 32,
    kChunkBefore = 0,
    kChunkAfter = 16,
    kChunkHead = 32
  };

  /// What one word weighs: a line of the cache.
  struct alignas(64) Word {
    std::uint64_t key = 0;
    std::uint64_t shapes = 0;
    std::uint64_t places = 0;
    std::uint64_t followers = 0;  ///< a bit for each word that makes a pair behind this one
    Place first = 0;              ///< of the rows of `shapes`; those of `places` come after
    std::array<Place, kSeats> seats{};
    [[nodiscard]] Place shape(unsigned bit) const {
      return (shapes >> bit & 1) == 0 ? 0 : first + count_below(shapes, bit);
    }
    [[nodiscard]] Place place(unsigned bit) const {
      return (places >> bit & 1) == 0 ? 0
                                      : first + count_below(shapes, 64) + count_below(places, bit);
    }
  };

  /// What two words in a row weigh for the first and for the second of them.
  struct Pair {
    Place first = 0;
    Place second = 0;
  };

  /// Tables of features over lists; the values are the places in those lists. Of classes, those
  /// that open at a token come first, then those of phrases that began before.
  enum Table : std::uint8_t {
    kShape,            ///< bias, s, s-1,0,1: writing of the token before, this, the next
    kShapeAhead,       ///< s0,1,2
    kShapeBehind,      ///< s-2: writing of the two before
    kStart,            ///< start: writing
    kClassTwoBefore,   ///< c-2
    kClassBefore,      ///< c-1
    kClassNext,        ///< c+1
    kClassSecond,      ///< c+2
    kClassShape,       ///< c0; c0,s: class, writing before and behind
    kClassPair,        ///< c-1,0
    kClassPairNext,    ///< c0,1
    kChunk,            ///< chunk; chunk,kind: place, kind, writing of the first token
    kChunkShape,       ///< chunk,s
    kChunkAfterClass,  ///< chunk+1,c: place, class, kind
    kOpener,           ///< back; back,far: class, distance, writing
    kSpeech,           ///< speech: distance, writing
    kClassSpeech,      ///< c0,speech
    kCapital,          ///< capital: writing, distance
    kClassCapital,     ///< c0,ahead
    kMemory,           ///< memory; memory,s: three bits, three bits, writing of the next
    kRun,              ///< run
    kTables,
  };

  /// Weights from their text; cells that do not parse are left out. Empty text: no weights.
  explicit MentionWeights(std::string_view text);

  [[nodiscard]] bool empty() const { return rows_.size() <= 1; }
  [[nodiscard]] const Row* rows() const { return rows_.data(); }
  /// What the word with this key weighs; a word of no weights when it is not known.
  [[nodiscard]] const Word& word(std::uint64_t key) const {
    for (std::uint64_t slot = key & word_mask_;; slot = (slot + 1) & word_mask_) {
      const auto at = word_slots_[slot];
      if (at == 0 || words_[at].key == key) return words_[at];
    }
  }
  /// Asks the memory for what word() will read soon, and for rows that begin at `place`.
  void expect_word(std::uint64_t key) const {
    __builtin_prefetch(&words_[word_slots_[key & word_mask_]]);
  }
  void expect_rows(Place place) const { __builtin_prefetch(&rows_[place]); }
  /// What the words `a` and `b` weigh one behind the other.
  [[nodiscard]] Pair pair(const Word& a, std::uint64_t b) const {
    if ((a.followers >> (b >> 58) & 1) == 0) return {};
    const auto key = hash_combine(a.key, b);
    for (std::uint64_t slot = key & pair_mask_;; slot = (slot + 1) & pair_mask_) {
      const auto& found = pairs_[slot];
      if (found.key == key) return found.pair;
      if (found.key == 0) return {};
    }
  }
  /// Of a table; values must be places in its lists.
  template <Table kTable>
  [[nodiscard]] Place listed(std::size_t a, std::size_t b = 0, std::size_t c = 0) const {
    constexpr auto kSides = kSizes[kTable];
    return places_[kFirsts[kTable] + (a * kSides[1] + b) * kSides[2] + c];
  }
  /// Row of previous=<label>, or nullptr.
  [[nodiscard]] const Row* previous(std::size_t label) const {
    return previous_[label] == 0 ? nullptr : &rows_[previous_[label]];
  }

 private:
  class Maker;
  using Sizes = std::array<std::size_t, 3>;
  static constexpr std::array<Sizes, kTables> kSizes = [] {
    constexpr std::size_t w = kWritingNames.size(), c = kClassNames.size(),
                          n = kSmallNumbers.size(), p = kChunkPlaces.size(), k = kChunkKinds.size();
    return std::array<Sizes, kTables>{
        {{w, w, w}, {w, w, w}, {w, w, 1}, {w, 1, 1}, {c, 1, 1}, {c, 1, 1}, {c, 1, 1},
         {c, 1, 1}, {c, w, w}, {c, c, 1}, {c, c, 1}, {p, k, w}, {p, w, 1}, {p, c, k},
         {c, n, w}, {n, w, 1}, {c, n, 1}, {w, n, 1}, {c, n, 1}, {n, n, w}, {n, n, 1}}};
  }();
  /// Where each table begins in places_.
  static constexpr std::array<std::size_t, kTables + 1> kFirsts = [] {
    std::array<std::size_t, kTables + 1> firsts{};
    for (std::size_t t = 0; t < kTables; ++t)
      firsts[t + 1] = firsts[t] + kSizes[t][0] * kSizes[t][1] * kSizes[t][2];
    return firsts;
  }();
  static_assert(kFirsts[kTables] < 65'536);  // a row each at most
  struct PairSlot {
    std::uint64_t key = 0;
    Pair pair;
  };
  static constexpr unsigned count_below(std::uint64_t bits, unsigned bit) {
    if (bit < 64) bits &= (std::uint64_t{1} << bit) - 1;
    bits -= bits >> 1 & 0x5555555555555555ULL;
    bits = (bits & 0x3333333333333333ULL) + (bits >> 2 & 0x3333333333333333ULL);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fULL;
    return static_cast<unsigned>(bits * 0x0101010101010101ULL >> 56);
  }

  std::vector<Row> rows_{1};
  std::vector<Word> words_{1};                   // the first has no weights
  std::vector<std::uint16_t> word_slots_ = {0};  // index into words_; 0: free
  std::vector<PairSlot> pairs_{1};
  std::vector<std::uint16_t> places_;
  std::array<Place, kMentionLabels> previous_{};
  std::uint64_t word_mask_ = 0;
  std::uint64_t pair_mask_ = 0;
};

}  // namespace sotin::facts
