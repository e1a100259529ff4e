#include "facts/names/mention_weights.hpp"

#include <algorithm>
#include <charconv>

#include "sotin/base/data_file.hpp"

namespace sotin::facts {

MentionWeights::MentionWeights(std::string_view text) {
  std::vector<std::uint64_t> keys;
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
      row[static_cast<std::size_t>(label - kMentionLabelNames.begin())] = weight;
    }
    keys.push_back(base::feature_hash(fields[0]));
    rows_.push_back(row);
  });
  std::uint64_t size = 16;
  while (size < keys.size() * 3) size *= 2;
  mask_ = size - 1;
  slots_.resize(size);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (keys[k] == 0) continue;
    std::uint64_t slot = keys[k] & mask_;
    while (slots_[slot].key != 0) slot = (slot + 1) & mask_;
    slots_[slot] = {keys[k], static_cast<std::uint32_t>(k)};
  }
}

}  // namespace sotin::facts
