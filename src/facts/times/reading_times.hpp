#pragma once

/// @file
/// For tests: the times of a sentence as one line of text.

#include <string>
#include <string_view>

#include "facts/reading.hpp"

namespace sotin::facts::times {

/// "hôm qua=2025-09-04; ba ngày=P3D": words and values of the times in `text`, published on
/// `published` (may be empty). Types other than the value shows, modifiers and the rest are left
/// out.
inline std::string read(std::string_view text, std::string_view published = "2025-09-05",
                        std::string_view title = {}) {
  const auto document = text::Document::from_bytes(std::string(text), {});
  Reading reading;
  reading.document = &document;
  reading.analysis = language::analyse(document);
  const auto headline = text::Document::from_bytes(std::string(title), {});
  const auto headline_analysis = language::analyse(headline);
  if (!title.empty()) reading.title = &headline_analysis;
  if (!published.empty()) reading.report.published = Published{std::string(published)};
  find_times(reading);
  std::string all;
  for (const Time& time : reading.report.times) {
    if (!all.empty()) all += "; ";
    all += std::string(document.words(time.where)) + "=" + time.value;
  }
  return all;
}

/// The only time of `text`; an empty one if there is not exactly one.
inline Time read_one(std::string_view text, std::string_view published = "2025-09-05") {
  const auto document = text::Document::from_bytes(std::string(text), {});
  Reading reading;
  reading.document = &document;
  reading.analysis = language::analyse(document);
  reading.report.published = Published{std::string(published)};
  find_times(reading);
  return reading.report.times.size() == 1 ? reading.report.times[0] : Time{};
}

}  // namespace sotin::facts::times
