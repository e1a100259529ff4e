#pragma once

/// @file
/// What is new since somebody last looked: the sentences of later reports that no earlier one
/// tells. Pure functions over values. What changed in the story itself: story_news.hpp.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/stories/summary.hpp"

namespace sotin::stories {

/// Is a report, published at `published`, known to who last looked at `moment`? Both ISO 8601. A
/// day as the moment means its beginning: reports of that day are new. A report with a day and no
/// time is known from the next day on; one without a date is new.
[[nodiscard]] bool is_known(std::string_view published, std::string_view moment);

/// Why a sentence is new.
enum class Newness : std::uint8_t {
  kNew,      ///< nothing like it was told
  kNumbers,  ///< told before with other numbers, or without them
};

/// Words of a report.
struct Passage {
  std::size_t report = 0;  ///< index into the reports given
  text::Span where;
};

struct NewSentence {
  SummarySentence sentence;  ///< witnesses and carriers are those among the new reports
  Newness newness = Newness::kNew;
  std::optional<Passage> before = {};  ///< of kNumbers: where it was told before
};

/// The sentences of the reports that are not `known` (one value a report) which no known report
/// tells, nor an earlier new one: in the order of the reports' dates, then of their texts.
///
/// A sentence is told where two neighbouring sentences hold half of its neighbouring syllables and
/// all of its numbers. With a bound in `options` the ones worth most are chosen as for a summary;
/// without, all come. Linear in the text: of a pair of syllables that stands in more than 64
/// sentences the first 64 are looked at.
[[nodiscard]] std::vector<NewSentence> sentences_since(std::span<const SummaryReport> reports,
                                                       const std::vector<bool>& known,
                                                       const SummaryOptions& options = {});

}  // namespace sotin::stories
