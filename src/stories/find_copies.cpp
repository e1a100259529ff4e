// Near copies as groups: whoever is a copy of a copy belongs to the same group.
#include <numeric>

#include "sotin/stories/copies.hpp"
#include "sotin/stories/story.hpp"

namespace sotin::stories {

void find_copies(std::vector<Told>& reports) {
  CopyIndex index;
  std::vector<std::size_t> root(reports.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  std::vector<bool> has_copy(reports.size());
  std::vector<Syllable> text;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    text.clear();
    append_syllables(reports[i].document->text(), text);
    for (const auto& copy : index.add(text)) {
      const auto a = find(copy.report);
      const auto b = find(i);
      root[std::max(a, b)] = std::min(a, b);
      has_copy[copy.report] = has_copy[i] = true;
    }
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    reports[i].copy_group = has_copy[i] ? static_cast<std::int32_t>(find(i)) : -1;
  }
}

}  // namespace sotin::stories
