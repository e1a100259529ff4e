// A loaded story is summed up from its reports.
#include "kept_story.hpp"

#include <deque>
#include <string>

namespace sotin::views {
namespace {

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
  auto loaded = stories::load_story(ledger, id);
  if (!loaded) return tl::unexpected(loaded.error());
  KeptStory kept;
  static_cast<stories::LoadedStory&>(kept) = std::move(*loaded);
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
