// The same statement: the same speaker, the same proposition (clause against clause, so that half
// of a long sentence can meet a short one), no other number and no other day. Unnamed speakers
// have no identity: theirs must be nearly the same words.
#include <algorithm>
#include <map>
#include <set>

#include "matching.hpp"

namespace sotin::stories {
namespace {

constexpr std::size_t kLeastShared = 3;
constexpr double kLikeEnough = 0.55;      // of all words of both
constexpr double kContainedEnough = 0.8;  // of the shorter one, when it is not short
constexpr std::size_t kNotShort = 5;
constexpr double kContainedDice = 0.4;
constexpr double kUnnamedDice = 0.7;
constexpr std::size_t kUnnamedShared = 6;
constexpr double kGroupDice = 0.35;        // every pair of a group, at least
constexpr std::int32_t kDaysUndated = 10;  // between the days of two reports, when one is undated

/// The best clause pair of two statements; nothing when none is the same proposition.
double best_likeness(const Said& a, const Said& b, double dice_needed, std::size_t shared_needed) {
  double best = 0;
  for (const auto& x : a.clauses) {
    for (const auto& y : b.clauses) {
      if ((x.negative != a.negative) != (y.negative != b.negative)) continue;
      if (!amounts_agree(x, y)) continue;
      const auto like = likeness(x, y);
      if (like.shared < shared_needed) continue;
      const auto fewer = std::min(x.words.size(), y.words.size());
      const bool same =
          like.dice >= dice_needed ||
          (like.contained >= kContainedEnough && fewer >= kNotShort && like.dice >= kContainedDice);
      if (same) best = std::max(best, like.dice);
    }
  }
  return best;
}

bool days_fit(const Gathered& story, const Said& a, const Said& b) {
  if (a.on && b.on) return days_apart(*a.on, *b.on) == 0;
  const auto& x = a.on ? *a.on : story.published[a.report];
  const auto& y = b.on ? *b.on : story.published[b.report];
  return !x.known() || !y.known() || days_apart(x, y) <= kDaysUndated;
}

double score(const Gathered& story, const Said& a, const Said& b, double dice, std::size_t shared) {
  if (a.report == b.report || a.anonymous != b.anonymous || a.withheld != b.withheld) return 0;
  if (!a.anonymous && (a.speaker == kNoActor || a.speaker != b.speaker)) return 0;
  if (!days_fit(story, a, b)) return 0;
  return best_likeness(a, b, dice, shared);
}

double pair_score(const Gathered& story, const Said& a, const Said& b) {
  return a.anonymous ? score(story, a, b, kUnnamedDice, kUnnamedShared)
                     : score(story, a, b, kLikeEnough, kLeastShared);
}

}  // namespace

std::vector<std::vector<std::uint32_t>> match_statements(const Gathered& story) {
  // A block holds what one speaker said; all unnamed speakers share one.
  std::map<ActorIndex, std::vector<std::uint32_t>> blocks;
  for (std::uint32_t i = 0; i < story.said.size(); ++i) {
    const auto& said = story.said[i];
    if (said.anonymous)
      blocks[kNoActor].push_back(i);
    else if (said.speaker != kNoActor)
      blocks[said.speaker].push_back(i);
  }
  std::vector<Pair> pairs;
  for (const auto& [speaker, block] : blocks) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto last = std::min(block.size(), i + 1 + kCompared);
      for (auto j = i + 1; j < last; ++j) {
        const auto points = pair_score(story, story.said[block[i]], story.said[block[j]]);
        if (points > 0) pairs.push_back({block[i], block[j], points});
      }
    }
  }
  return group(story.said.size(), std::move(pairs), [&](std::uint32_t a, std::uint32_t b) {
    const auto& x = story.said[a];
    const auto& y = story.said[b];
    return score(story, x, y, x.anonymous ? kUnnamedDice : kGroupDice, kLeastShared) > 0;
  });
}

Cited cited(const Gathered& story, const Said& said) {
  return {said.report, RecordKind::kStatement, said.index, story.statement(said).evidence};
}

}  // namespace sotin::stories
