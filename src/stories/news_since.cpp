// The sentences of known reports are told; those of new reports are asked for one after the other,
// and told from then on.
#include "sotin/stories/news_since.hpp"

#include <algorithm>

#include "sotin/stories/grouping.hpp"
#include "stories/summary_choice.hpp"
#include "stories/summary_features.hpp"
#include "stories/summary_witnesses.hpp"
#include "stories/told_index.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kDay = 10;  // characters of «2031-03-03»

/// The new sentences among those of `table`, with where each was told before.
struct Found {
  std::uint32_t sentence = 0;
  std::optional<std::uint32_t> before = {};
};

std::vector<Found> find_new(const SentenceTable& table, const std::vector<bool>& known) {
  ToldIndex told(table);
  const auto is_new = [&](std::uint32_t i) {
    return !known[table.order[table.sentences[i].report]];
  };
  const auto count = static_cast<std::uint32_t>(table.sentences.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_new(i)) told.add(i);
  }
  std::vector<Found> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_new(i) || !table.sentences[i].may_be_taken) continue;
    const auto match = told.find(i);
    told.add(i);
    if (match && match->numbers) continue;
    out.push_back({i, match ? std::optional(match->sentence) : std::nullopt});
  }
  return out;
}

/// Leaves those of `found` that are chosen for a summary of them.
void choose(std::span<const SummaryReport> reports, SentenceTable table,
            const SummaryOptions& options, std::vector<Found>& found) {
  const auto weights = pair_weights(reports, table);
  std::vector<Candidate> only;
  for (const auto& f : found) only.push_back(table.sentences[f.sentence]);
  table.sentences = std::move(only);
  std::vector<Found> out;
  for (const auto i : choose_sentences(table, weights, options)) out.push_back(found[i]);
  found = std::move(out);
}

}  // namespace

bool is_known(std::string_view published, std::string_view moment) {
  const auto at = minutes_of(published);
  const auto then = minutes_of(moment);
  if (!at || !then) return false;
  if (published.size() <= kDay || moment.size() <= kDay) {
    return published.substr(0, kDay) < moment.substr(0, kDay);
  }
  return *at <= *then;
}

std::vector<NewSentence> sentences_since(std::span<const SummaryReport> reports,
                                         const std::vector<bool>& known,
                                         const SummaryOptions& options) {
  const auto table = sentences_of(reports);
  auto found = find_new(table, known);
  if (options.syllables > 0 || options.sentences > 0) choose(reports, table, options, found);
  std::vector<std::uint32_t> chosen;
  for (const auto& f : found) chosen.push_back(f.sentence);
  auto sentences = with_witnesses(reports, table, chosen, known);
  std::vector<NewSentence> out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    NewSentence news{std::move(sentences[i])};
    if (const auto before = found[i].before) {
      news.newness = Newness::kNumbers;
      news.before = {table.order[table.sentences[*before].report], table.sentences[*before].where};
    }
    out.push_back(std::move(news));
  }
  return out;
}

}  // namespace sotin::stories
