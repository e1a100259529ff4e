// What a party said on one subject over time: its commitments in clusters of one subject, by day.
// Two steps of different stance on different days are a change; what was offered without conditions
// and is later tied to some has changed too.
#include <algorithm>
#include <map>

#include "matching.hpp"

namespace sotin::stories {
namespace {

constexpr double kClearlyTheSame = 0.6;

/// Offered and pledged are one stance when it comes to changes.
int side(const Bound& bound) {
  switch (bound.stance) {
    case Stance::kRefused:
      return 1;
    case Stance::kUndecided:
      return 2;
    default:
      return 0;
  }
}

/// Did the party move between the two?
bool moved(const Bound& a, const Bound& b) {
  if (side(a) != side(b)) return true;
  return side(a) == 0 && ((a.unconditional && b.conditional) || (a.conditional && b.unconditional));
}

/// Clusters of one party's commitments on one subject, each by day.
std::vector<std::vector<std::uint32_t>> subjects(const Gathered& story) {
  std::map<ActorIndex, std::vector<std::uint32_t>> blocks;
  for (std::uint32_t i = 0; i < story.bound.size(); ++i) blocks[story.bound[i].party].push_back(i);
  std::vector<Pair> pairs;
  for (const auto& [party, block] : blocks) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto last = std::min(block.size(), i + 1 + kCompared);
      for (auto j = i + 1; j < last; ++j) {
        const auto& a = story.bound[block[i]];
        const auto& b = story.bound[block[j]];
        if (!same_subject(a.what, b.what)) continue;
        const auto like = likeness(a.what, b.what);
        pairs.push_back({block[i], block[j], like.dice + (a.report == b.report ? 0.0 : 0.5)});
      }
    }
  }
  auto groups = group(story.bound.size(), std::move(pairs), [&](std::uint32_t a, std::uint32_t b) {
    return same_subject(story.bound[a].what, story.bound[b].what);
  });
  for (auto& members : groups) {
    std::stable_sort(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto& x = story.bound[a];
      const auto& y = story.bound[b];
      return std::tuple(!x.on.known(), x.on.first, x.on.last) <
             std::tuple(!y.on.known(), y.on.first, y.on.last);
    });
  }
  return groups;
}

std::string date_of(const Gathered& story, const Bound& bound) {
  const auto& report = *story.told[bound.report].report;
  if (bound.said) {
    return report.statements[static_cast<std::size_t>(story.commitment(bound).statement)]
        .said_on->value;
  }
  return report.published ? report.published->value.substr(0, 10) : "";
}

}  // namespace

std::vector<Position> find_positions(const Gathered& story) {
  std::vector<Position> positions;
  for (const auto& members : subjects(story)) {
    Position position{.party = static_cast<std::uint32_t>(story.bound[members.front()].party)};
    const Bound* before = nullptr;
    for (const auto i : members) {
      const auto& bound = story.bound[i];
      Step step{.date = date_of(story, bound),
                .said = bound.said,
                .stance = bound.stance,
                .conditional = bound.conditional,
                .at = cited(story, bound)};
      step.changed = before != nullptr && moved(*before, bound);
      before = &bound;
      position.steps.push_back(std::move(step));
    }
    // The shortest wording names the subject.
    std::string_view about;
    for (const auto i : members) {
      const auto& bound = story.bound[i];
      const auto words = story.told[bound.report].document->words(story.commitment(bound).what);
      if (about.empty() || words.size() < about.size()) about = words;
    }
    position.about = about;
    positions.push_back(std::move(position));
  }
  return positions;
}

void disagree_in_stance(const Gathered& story, std::vector<Link>& links) {
  for (const auto& members : subjects(story)) {
    // Every member that another report's moves away from.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> against;
    bool other_days = false;
    double same_day_likeness = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (auto j = i + 1; j < members.size(); ++j) {
        const auto& a = story.bound[members[i]];
        const auto& b = story.bound[members[j]];
        if (a.report == b.report || !moved(a, b)) continue;
        if (!a.on.known() || !b.on.known()) continue;
        if (days_apart(a.on, b.on) > 0)
          other_days = true;
        else
          same_day_likeness = std::max(same_day_likeness, likeness(a.what, b.what).dice);
        against.emplace_back(members[i], members[j]);
      }
    }
    if (against.empty() || (!other_days && same_day_likeness < kClearlyTheSame)) continue;
    Link link{.kind = LinkKind::kDisagreement,
              .verdict = other_days ? Verdict::kChangeOverTime : Verdict::kContradiction};
    for (const auto i : members) {
      const bool party_to_it = std::any_of(against.begin(), against.end(), [&](const auto& pair) {
        return pair.first == i || pair.second == i;
      });
      if (!party_to_it) continue;
      link.members.push_back(cited(story, story.bound[i]));
      link.sides.push_back(moved(story.bound[against.front().first], story.bound[i]) ? 1 : 0);
    }
    links.push_back(std::move(link));
  }
}

}  // namespace sotin::stories
