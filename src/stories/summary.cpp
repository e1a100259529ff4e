// Sentences, what their pairs of syllables are worth, the choice, and who carries what was chosen.
#include "sotin/stories/summary.hpp"

#include "stories/summary_choice.hpp"
#include "stories/summary_features.hpp"
#include "stories/summary_witnesses.hpp"

namespace sotin::stories {

std::vector<SummarySentence> summarise(std::span<const SummaryReport> reports,
                                       const SummaryOptions& options) {
  const auto table = sentences_of(reports);
  const auto chosen = choose_sentences(table, pair_weights(reports, table), options);
  return with_witnesses(reports, table, chosen);
}

}  // namespace sotin::stories
