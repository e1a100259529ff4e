// The same encounter. Points are given for what two records share: the day, the place, those who
// took part (rare names more than names that stand everywhere), the way it was held, the words.
// What speaks against it ends it at once: another day, another kind, another place, a person on
// each side who is not on the other.
#include <algorithm>
#include <map>
#include <set>

#include "matching.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::stories {
namespace {

using facts::EventMode;
using facts::EventStatus;
using facts::EventType;

constexpr double kEnough = 4.5;           // with days that fit
constexpr double kEnoughUndated = 4.0;    // without a day, but somebody telling takes part
constexpr std::int32_t kDaysUndated = 4;  // between a day and the report that does not tell it

/// Kinds that reports use for one another.
int kind_class(EventType type) {
  switch (type) {
    case EventType::kMeeting:
    case EventType::kTalks:
    case EventType::kSummit:
    case EventType::kConference:
    case EventType::kCall:
      return 0;
    case EventType::kVisit:
      return 1;
    case EventType::kPressConference:
      return 2;
    case EventType::kCeremony:
    case EventType::kSigning:
      return 3;
  }
  return 0;
}

bool remote(EventMode mode) { return mode == EventMode::kOnline || mode == EventMode::kPhone; }

std::vector<ActorIndex> common(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b) {
  std::vector<ActorIndex> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

std::vector<ActorIndex> only(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b) {
  std::vector<ActorIndex> rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
  return rest;
}

class EventMatcher {
 public:
  explicit EventMatcher(const Gathered& story) : story_(story) {
    // How many encounters of a report name somebody: who stands in one only tells them apart.
    for (const auto& happening : story.happenings) {
      for (const auto who : happening.takers) ++uses_[{happening.report, who}];
    }
  }

  [[nodiscard]] bool places_differ(const Happening& a, const Happening& b) const {
    const auto& x = story_.event(a).place;
    const auto& y = story_.event(b).place;
    if (!x || !y) return false;
    return !same_place(a, b) && !within(*x, *y) && !within(*y, *x);
  }
  [[nodiscard]] bool same_place(const Happening& a, const Happening& b) const {
    const auto& x = story_.event(a).place;
    const auto& y = story_.event(b).place;
    if (!x || !y) return false;
    const auto first = place_actor(a.report, *x);
    if (first != kNoActor && first == place_actor(b.report, *y)) return true;
    return ledger::folded_words(x->name) == ledger::folded_words(y->name);
  }

  /// Somebody on each side who is not named on the other at all.
  [[nodiscard]] static bool persons_differ(const Happening& a, const Happening& b) {
    if (a.persons.empty() || b.persons.empty()) return false;
    return !only(a.persons, b.named).empty() && !only(b.persons, a.named).empty() &&
           !(only(a.persons, b.persons).empty() || only(b.persons, a.persons).empty());
  }

  /// Points for all but the day; negative when it can't be.
  [[nodiscard]] double likeness_without_day(const Happening& a, const Happening& b) const {
    const auto& x = story_.event(a);
    const auto& y = story_.event(b);
    if (a.report == b.report) return -1;
    const auto k = kind_class(x.type);
    const auto l = kind_class(y.type);
    if (k != l && !(k + l == 1 && !a.takers.empty() && !b.takers.empty())) return -1;
    const bool x_remote = remote(x.mode);
    const bool y_remote = remote(y.mode);
    if (x_remote != y_remote && (x.mode == EventMode::kInPerson || y.mode == EventMode::kInPerson))
      return -1;
    if (places_differ(a, b) || persons_differ(a, b)) return -1;

    double points = 0;
    if (same_place(a, b)) points += 1.5;
    if (x_remote && y_remote) points += 1;
    const auto takers = common(a.takers, b.takers);
    double shared = 0;
    for (const auto who : takers) shared += rare(a, who) && rare(b, who) ? 2.5 : 1.25;
    points += std::min(shared, 4.0);
    const auto mentioned = common(only(a.named, takers), only(b.named, takers));
    points += std::min(0.75 * static_cast<double>(mentioned.size()), 1.5);
    const auto like = likeness(a.content, b.content);
    points += 2.0 * like.dice + 2.0 * like.contained;
    // Countries and bodies on each side that the other does not name: lists may be open.
    if (takers.size() < 2 && !only(a.takers, b.named).empty() && !only(b.takers, a.named).empty())
      points -= 1.5;
    return points;
  }

  [[nodiscard]] double score(const Happening& a, const Happening& b) const {
    double points = likeness_without_day(a, b);
    if (points < 0) return 0;
    if (a.on && b.on) {
      if (days_apart(*a.on, *b.on) > 0) return 0;
      const bool both_days = a.on->first == a.on->last && b.on->first == b.on->last;
      points += both_days ? 2.5 : 1.0;
    } else {
      // Without a day on one side, reports of the same days and somebody rare must do.
      const auto& x = a.on ? *a.on : story_.published[a.report];
      const auto& y = b.on ? *b.on : story_.published[b.report];
      if (!x.known() || !y.known() || days_apart(x, y) > kDaysUndated) return 0;
      const auto takers = common(a.takers, b.takers);
      const bool telling = std::any_of(takers.begin(), takers.end(), [&](ActorIndex who) {
        return rare(a, who) && rare(b, who);
      });
      if (!telling) return 0;
      points += 1.0 + (kEnough - kEnoughUndated);
    }
    return points;
  }

  static constexpr double enough() { return kEnough; }

 private:
  [[nodiscard]] bool rare(const Happening& in, ActorIndex who) const {
    const auto at = uses_.find({in.report, who});
    return at != uses_.end() && at->second == 1 &&
           story_.actors[static_cast<std::size_t>(who)].kind != facts::EntityKind::kCountry;
  }
  [[nodiscard]] ActorIndex place_actor(std::uint32_t report, const facts::Place& place) const {
    const auto& actors = story_.actor_of[report];
    const auto at = static_cast<std::size_t>(place.entity);
    return place.entity >= 0 && at < actors.size() ? actors[at] : kNoActor;
  }
  /// One place name inside the other («thủ đô Paris», «Paris»).
  static bool within(const facts::Place& a, const facts::Place& b) {
    const auto x = ledger::folded_words(a.name);
    const auto y = ledger::folded_words(b.name);
    return !x.empty() && (" " + y + " ").find(" " + x + " ") != std::string::npos;
  }

  const Gathered& story_;
  std::map<std::pair<std::uint32_t, ActorIndex>, int> uses_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> match_events(const Gathered& story) {
  const EventMatcher matcher(story);
  std::vector<Pair> pairs;
  const auto& happenings = story.happenings;
  for (std::uint32_t i = 0; i < happenings.size(); ++i) {
    const auto last = std::min<std::size_t>(happenings.size(), i + 1 + kCompared);
    for (auto j = i + 1; j < last; ++j) {
      const auto points = matcher.score(happenings[i], happenings[j]);
      if (points >= kEnough) pairs.push_back({i, j, points});
    }
  }
  return group(happenings.size(), std::move(pairs), [&](std::uint32_t a, std::uint32_t b) {
    return matcher.score(happenings[a], happenings[b]) >= kEnough - 1.5;
  });
}

std::vector<Pair> match_events_but_for_the_day(const Gathered& story) {
  constexpr double kSure = 5.5;
  const EventMatcher matcher(story);
  const auto& happenings = story.happenings;
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < happenings.size(); ++i) {
    const auto last = std::min<std::size_t>(happenings.size(), i + 1 + kCompared);
    for (auto j = i + 1; j < last; ++j) {
      const auto& a = happenings[i];
      const auto& b = happenings[j];
      if (!a.on || !b.on || days_apart(*a.on, *b.on) == 0) continue;
      const auto points = matcher.likeness_without_day(a, b);
      if (points >= kSure) pairs.push_back({i, j, points});
    }
  }
  return pairs;
}

Cited cited(const Gathered&, const Happening& happening) {
  return {happening.report, RecordKind::kEvent, happening.index, happening.where};
}

}  // namespace sotin::stories
