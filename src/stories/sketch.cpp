// The title counts three times, the text up to its first syllables where news says what happened.
// Weights are tf-idf with the frozen frequencies; the weightiest terms are kept, and `unit` makes
// the whole vector (before cutting) one of length 1.
#include "sotin/stories/sketch.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "frequencies.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kTitleSyllables = 60;
constexpr std::size_t kTextSyllables = 200;
constexpr float kTitleWeight = 3;
constexpr char kVersion = 1;

struct Weighed {
  std::uint32_t hash;
  float weight;
};

void gather(std::span<const Syllable> syllables, float weight, std::vector<Weighed>& out) {
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    out.push_back({term_of(syllables[i].key), weight});
    if (i > 0) out.push_back({term_of(syllables[i - 1].key, syllables[i].key), weight});
  }
}

template <class T>
void put(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    out += static_cast<char>((static_cast<std::uint64_t>(value) >> (8 * i)) & 0xFFU);
  }
}

std::uint32_t take32(std::string_view& in) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(in[i])) << (8 * i);
  }
  in.remove_prefix(4);
  return value;
}

}  // namespace

Sketch sketch_of(std::span<const Syllable> title, std::span<const Syllable> text) {
  std::vector<Weighed> found;
  found.reserve(2 * (kTitleSyllables + kTextSyllables));
  gather(title.first(std::min(title.size(), kTitleSyllables)), kTitleWeight, found);
  gather(text.first(std::min(text.size(), kTextSyllables)), 1, found);
  std::sort(found.begin(), found.end(),
            [](const Weighed& a, const Weighed& b) { return a.hash < b.hash; });
  const auto& frequencies = Frequencies::standard();
  std::size_t count = 0;
  double squares = 0;
  for (std::size_t i = 0; i < found.size();) {
    auto term = found[i];
    for (++i; i < found.size() && found[i].hash == term.hash; ++i) term.weight += found[i].weight;
    term.weight = (1 + std::log(term.weight)) * frequencies.weight(term.hash);
    squares += static_cast<double>(term.weight) * term.weight;
    found[count++] = term;
  }
  found.resize(count);
  Sketch sketch;
  if (squares <= 0) return sketch;
  if (found.size() > Sketch::kTerms) {
    const auto end = found.begin() + Sketch::kTerms;
    std::nth_element(found.begin(), end, found.end(), [](const Weighed& a, const Weighed& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
    });
    found.erase(end, found.end());
    std::sort(found.begin(), found.end(),
              [](const Weighed& a, const Weighed& b) { return a.hash < b.hash; });
  }
  float most = 0;
  for (const auto& term : found) most = std::max(most, term.weight);
  sketch.unit = most / 255 / static_cast<float>(std::sqrt(squares));
  sketch.terms.reserve(found.size());
  for (const auto& term : found) {
    const auto weight = static_cast<std::uint8_t>(std::lround(term.weight / most * 255));
    if (weight > 0) sketch.terms.push_back({term.hash, weight});
  }
  return sketch;
}

Sketch sketch_of(std::string_view title, std::string_view text) {
  // Ten bytes a syllable are more than enough for what is looked at, even with long gaps.
  return sketch_of(syllables(title), syllables(text.substr(0, std::size_t{64} * kTextSyllables)));
}

std::string Sketch::to_bytes() const {
  std::string out;
  out.reserve(6 + terms.size() * 5);
  put(out, kVersion);
  put(out, static_cast<std::uint8_t>(terms.size()));
  put(out, std::bit_cast<std::uint32_t>(unit));
  for (const auto& term : terms) put(out, term.hash);
  for (const auto& term : terms) put(out, term.weight);
  return out;
}

std::optional<Sketch> Sketch::from_bytes(std::string_view bytes) {
  if (bytes.size() < 6 || bytes[0] != kVersion) return {};
  const std::size_t count = static_cast<unsigned char>(bytes[1]);
  if (count > kTerms || bytes.size() != 6 + count * 5) return {};
  bytes.remove_prefix(2);
  Sketch sketch;
  sketch.unit = std::bit_cast<float>(take32(bytes));
  if (!(sketch.unit >= 0 && sketch.unit <= 1)) return {};
  sketch.terms.resize(count);
  for (auto& term : sketch.terms) term.hash = take32(bytes);
  for (std::size_t i = 0; i < count; ++i) {
    sketch.terms[i].weight = static_cast<std::uint8_t>(bytes[i]);
    if (i > 0 && sketch.terms[i].hash <= sketch.terms[i - 1].hash) return {};
  }
  return sketch;
}

}  // namespace sotin::stories
