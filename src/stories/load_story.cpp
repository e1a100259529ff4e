// A story's reports are loaded in the order of time and told together; which of them are copies was
// found when they came.
#include "sotin/stories/load_story.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "people_said.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::stories {
namespace {

/// Numbers near copies alike; -1 for reports that have none.
std::vector<std::int32_t> copy_groups(const std::deque<ledger::Stored>& stored,
                                      const std::vector<ledger::StoryBook::CopyPair>& pairs) {
  std::map<std::string, std::int32_t> place;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    place.emplace(stored[i].row.id, static_cast<std::int32_t>(i));
  }
  std::vector<std::int32_t> root(stored.size());
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&](std::int32_t i) {
    while (root[static_cast<std::size_t>(i)] != i) i = root[static_cast<std::size_t>(i)];
    return i;
  };
  for (const auto& pair : pairs) {
    const auto a = place.find(pair.report), b = place.find(pair.of);
    if (a == place.end() || b == place.end()) continue;
    const auto x = find(a->second), y = find(b->second);
    root[static_cast<std::size_t>(std::max(x, y))] = std::min(x, y);
  }
  std::vector<std::int32_t> sizes(stored.size()), groups(stored.size(), -1);
  for (std::size_t i = 0; i < stored.size(); ++i) {
    ++sizes[static_cast<std::size_t>(find(static_cast<std::int32_t>(i)))];
  }
  for (std::size_t i = 0; i < stored.size(); ++i) {
    const auto r = find(static_cast<std::int32_t>(i));
    if (sizes[static_cast<std::size_t>(r)] > 1) groups[i] = r;
  }
  return groups;
}

}  // namespace

Result<LoadedStory> load_story(const ledger::Ledger& ledger, std::string_view id) {
  const ledger::StoryBook book(ledger);
  const auto found = book.find_story(id);
  if (!found) return tl::unexpected(found.error());
  auto ids = book.reports_of(*found);
  if (!ids) return tl::unexpected(ids.error());
  LoadedStory loaded;
  loaded.all = ids->size();
  if (loaded.all > kMostTold) {
    ids->erase(ids->begin(), ids->end() - static_cast<std::ptrdiff_t>(kMostTold));
  }
  const auto pairs = book.copies_of(*found);
  if (!pairs) return tl::unexpected(pairs.error());
  ledger::Filter filter;
  filter.ids = *ids;
  const auto visited = ledger.for_each(filter, [&](const ledger::Stored& report) {
    loaded.stored.push_back(report);
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  loaded.groups = copy_groups(loaded.stored, *pairs);
  std::vector<Told> told;
  for (std::size_t i = 0; i < loaded.stored.size(); ++i) {
    told.push_back({&loaded.stored[i].document, &loaded.stored[i].report, loaded.groups[i]});
  }
  const auto said = people_said(ledger, loaded.stored);
  if (!said) return tl::unexpected(said.error());
  loaded.story = tell_story(told, &loaded.order, *said);
  loaded.story.id = *found;
  for (const auto i : loaded.order) loaded.told.push_back(told[i]);
  return loaded;
}

}  // namespace sotin::stories
