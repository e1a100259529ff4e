#pragma once

/// @file
/// The matchers: which records of several reports tell the same thing, and who stands behind it.

#include <functional>

#include "gathered.hpp"

namespace sotin::stories {

/// Two records that may be one thing.
struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double score = 0;
};

/// Groups of records: best pairs first, two groups become one only when every record of one fits
/// every record of the other. No chains. Groups of at least two, members ascending.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> group(
    std::size_t count, std::vector<Pair> pairs,
    const std::function<bool(std::uint32_t, std::uint32_t)>& fits);

/// A record is compared with at most this many others that come after it in its block.
inline constexpr std::size_t kCompared = 256;

/// Indices into Gathered::said; each group has members of at least two reports.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> match_statements(const Gathered& story);
/// Indices into Gathered::happenings; no two of one report.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> match_events(const Gathered& story);
/// Indices into Gathered::bound.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> match_commitments(const Gathered& story);

/// Disagreements, without ids, independence and order. `events` are the groups found before.
[[nodiscard]] std::vector<Link> find_disagreements(
    const Gathered& story, const std::vector<std::vector<std::uint32_t>>& events);
/// The parts of it.
void disagree_in_numbers(const Gathered& story,
                         const std::vector<std::vector<std::uint32_t>>& events,
                         std::vector<Link>& links);
void disagree_in_stance(const Gathered& story, std::vector<Link>& links);
void disagree_in_words(const Gathered& story, std::vector<Link>& links);
void disagree_in_events(const Gathered& story,
                        const std::vector<std::vector<std::uint32_t>>& events,
                        std::vector<Link>& links);
void disagree_in_lists(const Gathered& story, std::vector<Link>& links);

/// Pairs of encounters that are one but for their days.
[[nodiscard]] std::vector<Pair> match_events_but_for_the_day(const Gathered& story);

/// Counts the witnesses of a link's members into `link`.
void count_witnesses(const Gathered& story, Link& link);

[[nodiscard]] std::vector<Position> find_positions(const Gathered& story);
[[nodiscard]] std::vector<Entry> make_timeline(const Gathered& story,
                                               const std::vector<Link>& links);

/// Are two subjects of promises the same? Looser than the same promise.
[[nodiscard]] bool same_subject(const Content& a, const Content& b);

/// Where a record stands.
[[nodiscard]] Cited cited(const Gathered& story, const Said& said);
[[nodiscard]] Cited cited(const Gathered& story, const Happening& happening);
[[nodiscard]] Cited cited(const Gathered& story, const Bound& bound);

}  // namespace sotin::stories
