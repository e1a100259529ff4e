// A report carries a sentence when two neighbouring sentences of it hold enough of the sentence's
// pairs of syllables and every second of its numbers. Carriers are counted by witness: copies of
// one text are one.
#include "stories/summary_witnesses.hpp"

#include <algorithm>

namespace sotin::stories {
namespace {

/// The share of a sentence's pairs that must stand in two neighbouring sentences of a report.
constexpr float kCarried = 0.35F;

/// Walks the sentences of all reports for one sentence.
class CarrierFinder {
 public:
  explicit CarrierFinder(const SentenceTable& table)
      : table_(table), wanted_(table.pairs.size()), seen_(table.pairs.size()) {}

  /// Sorted reports that carry `sentence`, its own first among equals.
  std::vector<std::uint32_t> find(std::uint32_t sentence);

 private:
  /// Wanted pairs (all, with numbers) in sentence `i` and the one before it in its report.
  bool carries(std::uint32_t i);
  void count(const Candidate& sentence, std::uint32_t stamp);

  const SentenceTable& table_;
  std::vector<std::uint32_t> wanted_;  // of a pair: stamp of the sentence that wants it
  std::vector<std::uint32_t> seen_;
  std::uint32_t want_ = 0;
  std::uint32_t look_ = 0;
  std::uint32_t pairs_ = 0, numbers_ = 0;  // wanted
  std::uint32_t found_pairs_ = 0, found_numbers_ = 0;
};

void CarrierFinder::count(const Candidate& sentence, std::uint32_t stamp) {
  for (const auto pair : sentence.pairs) {
    if (wanted_[pair] != want_ || seen_[pair] == stamp) continue;
    seen_[pair] = stamp;
    ++found_pairs_;
    found_numbers_ += table_.pairs[pair].has_number;
  }
}

bool CarrierFinder::carries(std::uint32_t i) {
  ++look_;
  found_pairs_ = found_numbers_ = 0;
  count(table_.sentences[i], look_);
  if (i > 0 && table_.sentences[i - 1].report == table_.sentences[i].report) {
    count(table_.sentences[i - 1], look_);
  }
  return static_cast<float>(found_pairs_) >= kCarried * static_cast<float>(pairs_) &&
         2 * found_numbers_ >= numbers_;
}

std::vector<std::uint32_t> CarrierFinder::find(std::uint32_t sentence) {
  const auto& wanted = table_.sentences[sentence];
  ++want_;
  pairs_ = static_cast<std::uint32_t>(wanted.pairs.size());
  numbers_ = 0;
  for (const auto pair : wanted.pairs) {
    wanted_[pair] = want_;
    numbers_ += table_.pairs[pair].has_number;
  }
  std::vector<std::uint32_t> reports;
  for (std::uint32_t i = 0; i < table_.sentences.size(); ++i) {
    const auto report = table_.sentences[i].report;
    if (!reports.empty() && reports.back() == report) continue;
    if (report == wanted.report || carries(i)) reports.push_back(report);
  }
  return reports;
}

}  // namespace

std::vector<SummarySentence> with_witnesses(std::span<const SummaryReport> reports,
                                            const SentenceTable& table,
                                            std::span<const std::uint32_t> chosen,
                                            const std::vector<bool>& left_out) {
  CarrierFinder finder(table);
  std::vector<SummarySentence> out;
  for (const auto i : chosen) {
    const auto& sentence = table.sentences[i];
    SummarySentence taken{
        table.order[sentence.report], sentence.where, sentence.syllables(), 1, {}};
    std::vector<std::uint32_t> witnesses;
    for (const auto report : finder.find(i)) {
      if (!left_out.empty() && left_out[table.order[report]]) continue;
      taken.carriers.push_back(table.order[report]);
      witnesses.push_back(reports[table.order[report]].witness);
    }
    std::sort(taken.carriers.begin(), taken.carriers.end());
    std::sort(witnesses.begin(), witnesses.end());
    const auto end = std::unique(witnesses.begin(), witnesses.end());
    taken.witnesses = static_cast<std::uint32_t>(end - witnesses.begin());
    out.push_back(std::move(taken));
  }
  return out;
}

}  // namespace sotin::stories
