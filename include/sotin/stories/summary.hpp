#pragma once

/// @file
/// A summary of several reports in sentences taken from them word for word, each with its source
/// and with the witnesses that carry it. A pure function: the same reports and options give the
/// same summary, in whatever order the reports are handed in.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sotin/language/analysis.hpp"
#include "sotin/text/span.hpp"

namespace sotin::stories {

/// A report to be summed up. Views must outlive the call.
struct SummaryReport {
  std::string_view id;
  std::string_view title;      ///< may be empty
  std::string_view published;  ///< ISO 8601; empty, or anything else, comes first
  const language::Analysis* analysis = nullptr;
  /// Reports with equal numbers are one witness: copies of one text, or of one agency's report.
  std::uint32_t witness = 0;
  /// Sentences that begin before this byte of the text are read, but not taken into a summary.
  std::uint32_t takes_from = 0;
};

/// How long the summary may be. A bound of 0 does not bind; both 0: `kSummarySyllables`.
struct SummaryOptions {
  std::uint32_t syllables = 0;  ///< tokens of stories/syllables.hpp
  std::uint32_t sentences = 0;
};

inline constexpr std::uint32_t kSummarySyllables = 200;

/// One sentence of a summary.
struct SummarySentence {
  std::size_t report = 0;  ///< index into the reports given
  text::Span where;        ///< the sentence, in that report's text
  std::uint32_t syllables = 0;
  /// How many witnesses carry what it says, its own among them. 1: only one source's word.
  std::uint32_t witnesses = 1;
  std::vector<std::size_t> carriers;  ///< the reports that carry it, ascending, its own among them
};

/// The sentences of the summary, by date of their report, then in the order of its text.
///
/// Takes whole sentences of prose of at least six syllables; headlines, captions, bylines,
/// datelines and page furniture are left out. No two sentences share more than half of the
/// neighbouring syllables of either. Empty when no sentence fits. Time is linear in the text and
/// grows with the square of the summary's length.
[[nodiscard]] std::vector<SummarySentence> summarise(std::span<const SummaryReport> reports,
                                                     const SummaryOptions& options = {});

}  // namespace sotin::stories
