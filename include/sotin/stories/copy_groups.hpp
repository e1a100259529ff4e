#pragma once

/// @file
/// Near copies as groups: who published first, who copied whom, and what a copy changed.

#include <cstdint>
#include <span>
#include <vector>

#include "sotin/text/document.hpp"

namespace sotin::stories {

/// Two reports that are near copies, by their place in the list of reports.
struct CopyPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float containment = 0;
};

struct CopyMember {
  std::uint32_t report = 0;
  std::uint32_t of = 0;   ///< the earlier member most of it is shared with; itself: with none
  float containment = 1;  ///< shared with that one
};

/// Members in order of publication: the first publisher first.
struct CopyGroup {
  std::vector<CopyMember> members;
};

/// Groups of the reports that `pairs` join, directly or through others; by first publisher in input
/// order. First is who does not credit another member («Theo X», «Nguồn: X»), then the earlier by
/// the time given (days where not all members have a time of day; no date comes last), then who
/// credits nobody, then the longer text, then the one that came first.
[[nodiscard]] std::vector<CopyGroup> group_copies(std::span<const text::Document* const> reports,
                                                  std::span<const CopyPair> pairs);

/// A sentence that is not the same in original and copy. Marks and capitals do not count.
struct CopyChange {
  enum class Kind : std::uint8_t { kAdded, kDropped, kAltered };
  Kind kind = Kind::kAltered;
  text::Span there;                     ///< sentence of the original; empty when added
  text::Span here;                      ///< sentence of the copy; empty when dropped
  std::vector<text::Span> words_there;  ///< of an altered one: what the copy left out
  std::vector<text::Span> words_here;   ///< and what it put in
};

/// What `copy` changed: added and altered sentences in its order, then dropped ones in the order of
/// the original. A sentence goes with the one of the original it shares most syllable pairs with,
/// if that is two in five or more. Time is linear but for very long sentences.
[[nodiscard]] std::vector<CopyChange> copy_changes(const text::Document& original,
                                                   const text::Document& copy);

}  // namespace sotin::stories
