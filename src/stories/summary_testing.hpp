#pragma once

/// @file
/// Small stories for tests of summaries and news.

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "sotin/stories/summary.hpp"

namespace sotin::stories {

/// Reports with what a summary needs of them. Stays where it is: reports point into it.
class Reports {
 public:
  Reports() = default;
  Reports(const Reports&) = delete;
  Reports& operator=(const Reports&) = delete;

  Reports& add(std::string id, std::string published, std::string title, std::string_view text,
               std::optional<std::uint32_t> witness = {}) {
    text::Origin origin;
    origin.id = std::move(id);
    origin.published = std::move(published);
    origin.title = std::move(title);
    documents_.push_back(text::Document::from_bytes(text, std::move(origin)));
    analyses_.push_back(language::analyse(documents_.back()));
    const auto& document = documents_.back();
    reports_.push_back({document.id(), *document.origin().title, *document.origin().published,
                        &analyses_.back(),
                        witness.value_or(static_cast<std::uint32_t>(reports_.size()))});
    return *this;
  }
  /// Nothing is to be taken from the first `bytes` of the last report.
  Reports& take_from(std::uint32_t bytes) {
    reports_.back().takes_from = bytes;
    return *this;
  }
  [[nodiscard]] const std::vector<SummaryReport>& all() const { return reports_; }
  [[nodiscard]] std::string words(std::size_t report, const text::Span& where) const {
    return std::string(documents_[report].words(where));
  }
  [[nodiscard]] std::string words(const SummarySentence& sentence) const {
    return words(sentence.report, sentence.where);
  }
  [[nodiscard]] std::vector<SummarySentence> summary(SummaryOptions options = {}) const {
    return summarise(reports_, options);
  }
  [[nodiscard]] std::vector<std::string> lines(SummaryOptions options = {}) const {
    std::vector<std::string> out;
    for (const auto& sentence : summary(options)) out.push_back(words(sentence));
    return out;
  }

 private:
  std::deque<text::Document> documents_;
  std::deque<language::Analysis> analyses_;
  std::vector<SummaryReport> reports_;
};

}  // namespace sotin::stories
