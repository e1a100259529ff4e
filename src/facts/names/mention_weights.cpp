#include "facts/names/mention_weights.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "sotin/base/data_file.hpp"

namespace sotin::facts {

namespace {
constexpr float kLargest = 16.0F;
}  // namespace

MentionWeights::MentionWeights(std::string_view text) {
  std::vector<std::pair<std::uint64_t, Row>> rows;
  base::for_each_row(text, [&](const std::vector<std::string_view>& fields) {
    if (fields[0] == "labels") return;
    Row row{};
    for (std::size_t i = 1; i < fields.size(); ++i) {
      const auto colon = fields[i].rfind(':');
      if (colon == std::string_view::npos) continue;
      const auto label = std::find(kMentionLabelNames.begin(), kMentionLabelNames.end(),
                                   fields[i].substr(0, colon));
      float weight = 0;
      const auto* end = fields[i].data() + fields[i].size();
      if (label == kMentionLabelNames.end() ||
          std::from_chars(fields[i].data() + colon + 1, end, weight).ec != std::errc()) {
        continue;
      }
      row[static_cast<std::size_t>(label - kMentionLabelNames.begin())] =
          static_cast<std::int16_t>(std::lround(std::clamp(weight, -kLargest, kLargest) * kSteps));
    }
    rows.emplace_back(base::feature_hash(fields[0]), row);
  });
  empty_ = rows.empty();
  std::uint64_t size = 16;
  while (size < rows.size() * 2) size *= 2;
  mask_ = size - 1;
  slots_.resize(size);
  for (const auto& [key, row] : rows) {
    if (key == 0) continue;
    const std::uint64_t mark = key >> 40 & (kMarks - 1);
    marks_[mark >> 6] |= std::uint64_t{1} << (mark & 63);
    std::uint64_t slot = key & mask_;
    while (slots_[slot].key != 0) slot = (slot + 1) & mask_;
    slots_[slot] = {key, row};
  }
  fill_listed();
}

void MentionWeights::fill_listed() {
  listed_rows_.assign(1, Row{});
  for (std::size_t f = 0; f < kListed.size(); ++f) {
    const auto& t = kListed[f];
    offsets_[f] = static_cast<std::uint32_t>(places_.size());
    const auto rows = t.size();
    for (std::size_t place = 0; place < rows; ++place) {
      std::uint64_t key = t.key;
      std::size_t rest = place;
      std::size_t below = rows;
      for (const auto& values : t.values) {
        if (values.empty()) break;
        below /= values.size();
        key = hash_combine(key, values[rest / below].key);
        rest %= below;
      }
      const auto* found = row(key);
      places_.push_back(found == nullptr ? 0 : static_cast<std::uint16_t>(listed_rows_.size()));
      if (found != nullptr) listed_rows_.push_back(*found);
    }
  }
}

}  // namespace sotin::facts
