// Complete linkage: pairs are taken best first, and two groups join only when all of their members
// fit one another. Ties go to the earlier records, so that the answer is always the same.
#include <algorithm>
#include <map>
#include <numeric>

#include "matching.hpp"

namespace sotin::stories {

std::vector<std::vector<std::uint32_t>> group(
    std::size_t count, std::vector<Pair> pairs,
    const std::function<bool(std::uint32_t, std::uint32_t)>& fits) {
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
  });
  std::vector<std::uint32_t> of(count);
  std::iota(of.begin(), of.end(), 0U);
  std::map<std::uint32_t, std::vector<std::uint32_t>> members;
  const auto at = [&](std::uint32_t i) -> std::vector<std::uint32_t>& {
    auto& here = members[of[i]];
    if (here.empty()) here.push_back(i);
    return here;
  };
  constexpr std::size_t kLargestGroup = 64;
  for (const auto& pair : pairs) {
    if (of[pair.a] == of[pair.b]) continue;
    auto& first = at(pair.a);
    auto& second = at(pair.b);
    if (first.size() + second.size() > kLargestGroup) continue;
    const bool all = std::all_of(first.begin(), first.end(), [&](std::uint32_t x) {
      return std::all_of(second.begin(), second.end(), [&](std::uint32_t y) { return fits(x, y); });
    });
    if (!all) continue;
    const auto into = of[pair.a];
    const auto from = of[pair.b];
    for (const auto member : second) of[member] = into;
    first.insert(first.end(), second.begin(), second.end());
    members.erase(from);
  }
  std::vector<std::vector<std::uint32_t>> groups;
  for (auto& [root, group] : members) {
    if (group.size() < 2) continue;
    std::sort(group.begin(), group.end());
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace sotin::stories
