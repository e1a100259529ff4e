#pragma once

/// @file
/// Affairs (vụ việc): stories that tell of one larger matter, such as a conference, the quarrel
/// before it and what became of it. A story stands in at most one affair, and no story changes by
/// it. Two stories are of one affair when they have the same main actors and the same subject, in
/// the same weeks; one of these alone, such as a head of government who is busy with several
/// matters, is not enough.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::stories {

/// What a story is compared by: who acts in it, and what it is about without names. Two vectors of
/// length 1, each ordered by hash.
struct AffairProfile {
  struct Term {
    std::uint32_t hash = 0;
    float weight = 0;
    friend bool operator==(const Term&, const Term&) = default;
  };
  static constexpr std::size_t kMostActors = 48;
  static constexpr std::size_t kMostSubjects = 240;

  std::vector<Term> actors;
  std::vector<Term> subjects;

  /// About 2.5 kB at most.
  [[nodiscard]] std::string to_bytes() const;
  [[nodiscard]] static std::optional<AffairProfile> from_bytes(std::string_view bytes);
};

/// Of one report. A pure function of it; linear.
[[nodiscard]] AffairProfile affair_profile(const text::Document& document,
                                           const facts::Report& report);
/// Of several: the mean of theirs.
[[nodiscard]] AffairProfile together(std::span<const AffairProfile> profiles);

/// How much two profiles are of one affair: the geometric mean of what they share of actors and of
/// subject, 0 to 1; 0 where either is too little or only one actor is shared.
[[nodiscard]] float affinity(const AffairProfile& a, const AffairProfile& b);

/// Compares the stories that wait (ledger/affair_book.hpp) with those of the weeks around them and
/// keeps what came of it. Gives how many were linked. Time and memory grow with the stories of some
/// two months.
[[nodiscard]] Result<std::size_t> link_affairs(ledger::Ledger& ledger, std::string_view now);

}  // namespace sotin::stories
