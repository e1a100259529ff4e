// A record is six characters of a 64-letter alphabet: five for 30 bits of the hash, one for the
// frequency in steps of a fifth of an octave. Records are sorted and packed into lines: 6 bytes a
// term, and parsing is one pass.
#include "frequencies.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

#include "sotin/base/data_file.hpp"

namespace sotin::stories {
namespace {

constexpr std::string_view kLetters =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";
constexpr std::size_t kRecord = 6;
constexpr std::size_t kRecordsALine = 20;
constexpr std::uint32_t kFree = 0xFFFFFFFFU;
constexpr std::uint32_t kLevel = 63;
constexpr double kSteps = 5;  // levels an octave

constexpr std::array<std::uint8_t, 256> values() {
  std::array<std::uint8_t, 256> out{};
  out.fill(255);
  for (std::size_t i = 0; i < kLetters.size(); ++i) {
    out[static_cast<unsigned char>(kLetters[i])] = static_cast<std::uint8_t>(i);
  }
  return out;
}
constexpr auto kValues = values();

/// The number behind `name` at the start of a line, or 0.
std::uint32_t number_of(std::string_view line, std::string_view name) {
  std::uint32_t value = 0;
  if (line.starts_with(name) && line.size() > name.size()) {
    std::from_chars(line.data() + name.size(), line.data() + line.size(), value);
  }
  return value;
}

/// A slot holds the lower 26 bits of the 30; the upper ones are those of its place, nearly: terms
/// that differ in these alone lie so far apart that no search goes from one to the other.
std::uint32_t slot_of(std::uint32_t hash, std::uint32_t level) { return (hash << 6U) | level; }
bool holds(std::uint32_t slot, std::uint32_t hash) { return (slot ^ (hash << 6U)) <= kLevel; }

}  // namespace

const Frequencies& Frequencies::standard() {
  static const Frequencies table(base::data_file("vi/story_frequencies.tsv"));
  return table;
}

Frequencies::Frequencies(std::string_view table) {
  const auto most = table.size() / kRecord + 1;
  const auto bits = static_cast<std::uint32_t>(std::bit_width(most * 2));
  shift_ = 30 - std::clamp(bits, 12U, 30U);
  slots_.assign(std::size_t{1} << (30 - shift_), kFree);
  const auto mask = slots_.size() - 1;
  double reports = 1;
  double least = 1;
  while (!table.empty()) {
    const auto end = std::min(table.find('\n'), table.size());
    const auto line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (line.empty() || line.front() == '#') continue;
    const bool named = line.find('\t') != std::string_view::npos;
    if (const auto n = number_of(line, "reports\t"); n > 0) {
      reports = n;
    } else if (const auto l = number_of(line, "least\t"); l > 0) {
      least = l;
    } else if (!named) {
      for (std::size_t at = 0; at + kRecord <= line.size(); at += kRecord) {
        std::uint32_t hash = 0;
        bool fine = true;
        for (std::size_t i = 0; i < kRecord; ++i) {
          const auto value = kValues[static_cast<unsigned char>(line[at + i])];
          fine = fine && value < 64;
          if (i + 1 < kRecord) hash = (hash << 6U) | (value & 63U);
        }
        if (!fine || size_ * 2 >= slots_.size()) continue;
        std::size_t slot = hash >> shift_;
        while (slots_[slot] != kFree) slot = (slot + 1) & mask;
        slots_[slot] = slot_of(hash, kValues[static_cast<unsigned char>(line[at + kRecord - 1])]);
        ++size_;
      }
    }
  }
  for (int level = 0; level < 64; ++level) {
    weights_.push_back(
        static_cast<float>(std::max(0.0, std::log(reports / (least * std::exp2(level / kSteps))))));
  }
  rarest_ = static_cast<float>(std::log(reports / (least / 2)));
}

float Frequencies::weight(std::uint32_t term) const {
  const auto hash = term >> 2U;
  const auto mask = slots_.size() - 1;
  for (std::size_t slot = hash >> shift_;; slot = (slot + 1) & mask) {
    if (slots_[slot] == kFree) return rarest_;
    if (holds(slots_[slot], hash)) return weights_[slots_[slot] & kLevel];
  }
}

std::string Frequencies::table_of(const std::unordered_map<std::uint32_t, std::uint32_t>& counts,
                                  std::uint32_t reports, std::uint32_t least) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> kept;
  for (const auto& [term, count] : counts) {
    if (count >= least) kept.emplace_back(term >> 2U, count);
  }
  std::sort(kept.begin(), kept.end());
  std::string out = "reports\t" + std::to_string(reports) + "\nleast\t" + std::to_string(least);
  std::size_t written = 0;
  for (const auto& [hash, count] : kept) {
    if (written++ % kRecordsALine == 0) out += '\n';
    for (int bit = 24; bit >= 0; bit -= 6) out += kLetters[(hash >> bit) & 63U];
    const auto level = std::lround(kSteps * std::log2(static_cast<double>(count) / least));
    out += kLetters[static_cast<std::size_t>(std::min(level, 63L))];
  }
  return out + '\n';
}

}  // namespace sotin::stories
