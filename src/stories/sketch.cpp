// The title counts three times; of the text the first syllables count, where news says what
// happened. Single syllables and pairs are weighed by tf-idf with the frozen frequencies and make
// two vectors. Of each the weightiest terms are kept, those of the title always; the units make the
// whole vectors (before cutting) of length 1.
#include "sotin/stories/sketch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "comparison.hpp"
#include "frequencies.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kTitleSyllables = 60;
constexpr std::size_t kTextSyllables = 400;
constexpr std::size_t kTextBytes = 16 * kTextSyllables;  // enough for them in any usual text
constexpr std::uint32_t kTitleCount = 3;
constexpr char kVersion = 2;
constexpr std::size_t kHead = 12;

struct Counted {
  std::uint32_t hash;
  std::uint32_t count;
  bool title;
};

struct Weighed {
  std::uint32_t hash;
  float weight;
  bool title;
};

/// Counts terms in a small open table: there are never more than half as many as places.
class Counter {
 public:
  static constexpr std::size_t kPlaces = 1024;
  static_assert(kPlaces > 2 * (kTitleSyllables + kTextSyllables));

  void add(std::uint32_t hash, std::uint32_t count, bool title) {
    auto place = hash % kPlaces;
    while (places_[place].count > 0 && places_[place].hash != hash) place = (place + 1) % kPlaces;
    auto& counted = places_[place];
    if (counted.count == 0) counted = {hash, 0, false};
    counted.count += count;
    counted.title = counted.title || title;
  }
  [[nodiscard]] const std::array<Counted, kPlaces>& places() const { return places_; }

 private:
  std::array<Counted, kPlaces> places_{};
};

float damped(std::uint32_t count) {
  static const auto table = [] {
    std::array<float, 64> out{};
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = 1 + std::log(static_cast<float>(i));
    return out;
  }();
  return table[std::min<std::uint32_t>(count, table.size() - 1)];
}

/// The terms kept of one kind, and the length of the whole vector.
struct Kept {
  std::vector<Weighed> terms;
  float length = 0;
};

Kept weigh(const Counter& counter, std::size_t most) {
  const auto& frequencies = Frequencies::standard();
  Kept kept;
  kept.terms.reserve(Counter::kPlaces / 2);
  double squares = 0;
  for (const auto& counted : counter.places()) {
    if (counted.count == 0) continue;
    frequencies.expect(counted.hash);
    kept.terms.push_back({counted.hash, damped(counted.count), counted.title});
  }
  for (auto& term : kept.terms) {
    term.weight *= frequencies.weight(term.hash);
    squares += static_cast<double>(term.weight) * term.weight;
  }
  kept.length = static_cast<float>(std::sqrt(squares));
  if (kept.terms.size() > most) {
    const auto end = kept.terms.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(kept.terms.begin(), end, kept.terms.end(),
                     [](const Weighed& a, const Weighed& b) {
                       if (a.title != b.title) return a.title;
                       return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
                     });
    kept.terms.erase(end, kept.terms.end());
  }
  return kept;
}

void pack(const Kept& kept, float most, std::vector<std::uint32_t>& out) {
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  for (const auto& term : kept.terms) {
    const auto weight = static_cast<std::uint32_t>(std::lround(term.weight / most * 127));
    if (weight == 0) continue;
    out.push_back((term.hash & 0xFFFFFF00U) | (term.title ? 0x80U : 0U) | weight);
  }
  std::sort(out.begin() + begin, out.end());
  const auto same = [](std::uint32_t a, std::uint32_t b) {
    return hash_of_term(a) == hash_of_term(b);
  };
  out.erase(std::unique(out.begin() + begin, out.end(), same), out.end());
}

void put(std::string& out, std::uint32_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

std::uint32_t take(std::string_view& in, std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(in[i])) << (8 * i);
  }
  in.remove_prefix(bytes);
  return value;
}

}  // namespace

Sketch sketch_of(std::span<const Syllable> title, std::span<const Syllable> text) {
  Counter singles;
  Counter pairs;
  const auto gather = [&](std::span<const Syllable> found, std::uint32_t count, bool in_title) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      singles.add(term_of(found[i].key), count, in_title);
      if (i > 0) pairs.add(term_of(found[i - 1].key, found[i].key), count, in_title);
    }
  };
  gather(title.first(std::min(title.size(), kTitleSyllables)), kTitleCount, true);
  gather(text.first(std::min(text.size(), kTextSyllables)), 1, false);
  const auto kept_singles = weigh(singles, Sketch::kMostSingles);
  const auto kept_pairs = weigh(pairs, Sketch::kMostPairs);
  float most = 0;
  for (const auto* kept : {&kept_singles, &kept_pairs}) {
    for (const auto& term : kept->terms) most = std::max(most, term.weight);
  }
  Sketch sketch;
  if (most <= 0) return sketch;
  sketch.terms.reserve(kept_singles.terms.size() + kept_pairs.terms.size());
  pack(kept_singles, most, sketch.terms);
  sketch.singles = static_cast<std::uint16_t>(sketch.terms.size());
  pack(kept_pairs, most, sketch.terms);
  const auto unit = [most](float length) { return length > 0 ? most / 127 / length : 0; };
  sketch.single_unit = unit(kept_singles.length);
  sketch.pair_unit = unit(kept_pairs.length);
  return sketch;
}

Sketch sketch_of(std::string_view title, std::string_view text) {
  return sketch_of(syllables(title.substr(0, kTextBytes)), syllables(text.substr(0, kTextBytes)));
}

float likeness(const Sketch& a, const Sketch& b) {
  Question question;
  question.ask(a);
  return question.likeness(b.terms, b.singles, b.single_unit, b.pair_unit);
}

std::string Sketch::to_bytes() const {
  std::string out;
  out.reserve(kHead + terms.size() * 4);
  out += kVersion;
  out += static_cast<char>(singles);
  put(out, static_cast<std::uint32_t>(terms.size()), 2);
  put(out, std::bit_cast<std::uint32_t>(single_unit), 4);
  put(out, std::bit_cast<std::uint32_t>(pair_unit), 4);
  for (const auto term : terms) put(out, term, 4);
  return out;
}

std::optional<Sketch> Sketch::from_bytes(std::string_view bytes) {
  if (bytes.size() < kHead || bytes[0] != kVersion) return {};
  bytes.remove_prefix(1);
  Sketch sketch;
  sketch.singles = static_cast<std::uint16_t>(take(bytes, 1));
  const std::size_t count = take(bytes, 2);
  sketch.single_unit = std::bit_cast<float>(take(bytes, 4));
  sketch.pair_unit = std::bit_cast<float>(take(bytes, 4));
  const bool fits = count <= kMostTerms && sketch.singles <= count && bytes.size() == count * 4 &&
                    sketch.singles <= kMostSingles && count - sketch.singles <= kMostPairs;
  const auto is_unit = [](float unit) { return unit >= 0 && unit <= 1; };
  if (!fits || !is_unit(sketch.single_unit) || !is_unit(sketch.pair_unit)) return {};
  sketch.terms.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    sketch.terms[i] = take(bytes, 4);
    const bool first = i == 0 || i == sketch.singles;
    if (!first && hash_of_term(sketch.terms[i]) <= hash_of_term(sketch.terms[i - 1])) return {};
    if (weight_of_term(sketch.terms[i]) == 0) return {};
  }
  return sketch;
}

}  // namespace sotin::stories
