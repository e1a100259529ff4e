#pragma once

/// @file
/// What changed between two versions of a text, told in sentences. For `sotin watch` and for pages
/// that show the versions of a report.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sotin/text/span.hpp"

namespace sotin::text {

/// Neighbouring sentences that share a fate: [old_begin, old_end) of the older text's sentences and
/// [new_begin, new_end) of the newer one's (indexes into the lists that were given).
struct SentenceRun {
  enum class Kind : std::uint8_t {
    kSame,     ///< in both, one for one: both ranges are equally long
    kRemoved,  ///< only in the older text: the new range is empty and says where they stood
    kAdded,    ///< only in the newer text: the old range is empty and says behind what they came
  };
  Kind kind = Kind::kSame;
  std::uint32_t old_begin = 0;
  std::uint32_t old_end = 0;
  std::uint32_t new_begin = 0;
  std::uint32_t new_end = 0;
  bool operator==(const SentenceRun&) const = default;
};

/// Aligns the sentences of two texts. Sentences are the same when their words are; white space and
/// line breaks do not count. The spans of each list are in text order and lie inside their text.
///
/// The runs are in order and together cover both lists without gaps; what was removed at a place
/// comes before what was added there; two neighbouring runs are of different kinds. Sentences that
/// occur once on each side are the anchors (patience), so a moved paragraph is told as removed and
/// added. O(n log n) in the number of sentences, linear in bytes. Same input, same output.
[[nodiscard]] std::vector<SentenceRun> sentence_diff(std::string_view older,
                                                     std::span<const Span> older_sentences,
                                                     std::string_view newer,
                                                     std::span<const Span> newer_sentences);

}  // namespace sotin::text
