// The same commitment: the same party (a minister's word binds his country), the same stance and
// the same thing promised.
#include <algorithm>
#include <map>

#include "matching.hpp"

namespace sotin::stories {
namespace {

constexpr double kLikeEnough = 0.6;
constexpr std::size_t kLeastShared = 3;
constexpr double kGroupDice = 0.4;
constexpr std::int32_t kDays = 10;

/// Offered and pledged are one side, refused another, undecided a third.
int side(Stance stance) {
  switch (stance) {
    case Stance::kRefused:
      return 1;
    case Stance::kUndecided:
      return 2;
    default:
      return 0;
  }
}

double score(const Bound& a, const Bound& b, double dice) {
  if (a.report == b.report || a.party != b.party || side(a.stance) != side(b.stance)) return 0;
  if (a.said && b.said && days_apart(a.on, b.on) > 0) return 0;
  if (a.on.known() && b.on.known() && days_apart(a.on, b.on) > kDays) return 0;
  if (!amounts_agree(a.what, b.what) || a.what.negative != b.what.negative) return 0;
  const auto like = likeness(a.what, b.what);
  return like.shared >= kLeastShared && like.dice >= dice ? like.dice : 0;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> match_commitments(const Gathered& story) {
  std::map<ActorIndex, std::vector<std::uint32_t>> blocks;
  for (std::uint32_t i = 0; i < story.bound.size(); ++i) blocks[story.bound[i].party].push_back(i);
  std::vector<Pair> pairs;
  for (const auto& [party, block] : blocks) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto last = std::min(block.size(), i + 1 + kCompared);
      for (auto j = i + 1; j < last; ++j) {
        const auto points = score(story.bound[block[i]], story.bound[block[j]], kLikeEnough);
        if (points > 0) pairs.push_back({block[i], block[j], points});
      }
    }
  }
  return group(story.bound.size(), std::move(pairs), [&](std::uint32_t a, std::uint32_t b) {
    return score(story.bound[a], story.bound[b], kGroupDice) > 0;
  });
}

bool same_subject(const Content& a, const Content& b) {
  const auto like = likeness(a, b);
  const auto fewer = std::min(a.words.size(), b.words.size());
  if (fewer == 0) return false;
  if (like.shared >= 3 && like.dice >= 0.5) return true;
  return like.shared >= 2 && like.contained >= 0.66;
}

Cited cited(const Gathered& story, const Bound& bound) {
  return {bound.report, RecordKind::kCommitment, bound.index, story.commitment(bound).evidence};
}

}  // namespace sotin::stories
