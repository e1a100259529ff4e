// A story's reports are loaded in the order of time, told together, and summed up.
#include "kept_story.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace sotin::views {
namespace {

constexpr std::size_t kMostReports = 500;  // told at once; of longer stories the latest

/// Numbers near copies alike; -1 for reports that have none.
std::vector<std::int32_t> copy_groups(const std::vector<std::string>& ids,
                                      const std::vector<ledger::StoryBook::CopyPair>& pairs) {
  std::map<std::string, std::int32_t> place;
  for (std::size_t i = 0; i < ids.size(); ++i) place.emplace(ids[i], static_cast<std::int32_t>(i));
  std::vector<std::int32_t> root(ids.size());
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
  std::vector<std::int32_t> sizes(ids.size()), groups(ids.size(), -1);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ++sizes[static_cast<std::size_t>(find(static_cast<std::int32_t>(i)))];
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto r = find(static_cast<std::int32_t>(i));
    if (sizes[static_cast<std::size_t>(r)] > 1) groups[i] = r;
  }
  return groups;
}

Summed summed(const std::deque<ledger::Stored>& stored, const std::vector<std::uint32_t>& order,
              const std::vector<std::int32_t>& groups) {
  Summed all;
  all.titles.reserve(order.size());
  all.analyses.reserve(order.size());
  for (const auto i : order) {
    const auto& row = stored[i].row;
    all.titles.push_back(text::Document::from_bytes(row.title.value_or(std::string()), {}));
    all.analyses.push_back(language::analyse(stored[i].document));
    all.reports.push_back(
        {row.id, all.titles.back().text(),
         row.published ? std::string_view(*row.published) : std::string_view(),
         &all.analyses.back(),
         groups[i] >= 0 ? static_cast<std::uint32_t>(groups[i]) : static_cast<std::uint32_t>(i)});
  }
  return all;
}

}  // namespace

Result<KeptStory> load_story(const ledger::Ledger& ledger, std::string_view id,
                             std::size_t syllables) {
  const ledger::StoryBook book(ledger);
  const auto found = book.find_story(id);
  if (!found) return tl::unexpected(found.error());
  auto ids = book.reports_of(*found);
  if (!ids) return tl::unexpected(ids.error());
  KeptStory kept;
  kept.all = ids->size();
  if (kept.all > kMostReports) {
    ids->erase(ids->begin(), ids->end() - static_cast<std::ptrdiff_t>(kMostReports));
  }
  const auto pairs = book.copies_of(*found);
  if (!pairs) return tl::unexpected(pairs.error());
  ledger::Filter filter;
  filter.ids = *ids;
  const auto loaded = ledger.for_each(filter, [&](const ledger::Stored& report) {
    kept.stored.push_back(report);
    return true;
  });
  if (!loaded) return tl::unexpected(loaded.error());
  kept.groups = copy_groups(*ids, *pairs);
  std::vector<stories::Told> told;
  for (std::size_t i = 0; i < kept.stored.size(); ++i) {
    told.push_back({&kept.stored[i].document, &kept.stored[i].report, kept.groups[i]});
  }
  kept.story = stories::tell_story(told, &kept.order);
  kept.story.id = *found;
  for (const auto i : kept.order) {
    kept.with.documents.push_back(&kept.stored[i].document);
    kept.with.reports.push_back(&kept.stored[i].report);
  }
  kept.sums = summed(kept.stored, kept.order, kept.groups);
  kept.summary = stories::summarise(kept.sums.reports, {static_cast<std::uint32_t>(syllables), 0});
  for (const auto& sentence : kept.summary) {
    kept.story.summary.push_back(
        {static_cast<std::uint32_t>(sentence.report), sentence.where, sentence.witnesses});
  }
  return kept;
}

}  // namespace sotin::views
