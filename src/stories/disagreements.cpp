// Disagreements in words, in encounters and in lists. Precision before recall: two statements
// contradict one another only when they are nearly the same words with and without «không»; all
// else that differs has a milder name.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "matching.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/stories/syllables.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;
using facts::EventStatus;

constexpr std::int32_t kSameDays = 3;

// The same words from another mouth of the same party, and of any.
constexpr std::size_t kPartyShared = 5;
constexpr double kPartyContained = 0.7;
constexpr double kPartyDice = 0.42;
constexpr std::size_t kAnyShared = 8;
constexpr double kAnyDice = 0.75;
// «… sẽ ký» against «… sẽ không ký».
constexpr std::size_t kOppositeShared = 4;
constexpr double kOppositeDice = 0.7;
constexpr std::int32_t kNearDays = 3;  // between two tellings of one encounter

bool is_medium(const Gathered& story, const Said& said) {
  return story.medium[static_cast<std::size_t>(said.speaker)];
}

/// A country that the reports look at from outside: at home everybody is of one country.
bool is_foreign_country(const Gathered& story, ActorIndex index) {
  if (index == kNoActor) return false;
  const auto& actor = story.actors[static_cast<std::size_t>(index)];
  return actor.kind == EntityKind::kCountry && actor.country != "VN";
}

/// A full name, not an office («Chủ tịch nước»): every syllable begins with a capital.
bool is_named_person(const Gathered& story, const Said& said) {
  const auto& actor = story.actors[static_cast<std::size_t>(said.speaker)];
  if (actor.kind != EntityKind::kPerson) return false;
  const auto all = syllables(actor.name);
  return all.size() > 1 &&
         std::all_of(all.begin(), all.end(), [](const Syllable& s) { return s.capital; });
}

/// «XH Phạm Thị Chuyền» is Phạm Thị Chuyền: half of the shorter name stands in the other, marks
/// aside.
bool share_a_name(const Gathered& story, const Said& a, const Said& b) {
  const auto words = [&](const Said& said) {
    const auto folded =
        ledger::folded_words(story.actors[static_cast<std::size_t>(said.speaker)].name);
    std::vector<std::uint64_t> keys;
    for (const auto& syllable : syllables(folded)) keys.push_back(syllable.key);
    std::sort(keys.begin(), keys.end());
    return keys;
  };
  const auto x = words(a);
  const auto y = words(b);
  std::vector<std::uint64_t> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return 2 * both.size() >= std::min(x.size(), y.size());
}

/// Does the sentence name who speaks? Behind «ông» or nothing at all the reader may have taken
/// somebody else.
bool is_named_there(const Gathered& story, const Said& said) {
  const auto& statement = story.statement(said);
  const auto at = statement.speaker.entity;
  const auto& entities = story.told[said.report].report->entities;
  if (at < 0 || static_cast<std::size_t>(at) >= entities.size()) return false;
  const auto& mentions = entities[static_cast<std::size_t>(at)].mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const text::Span& mention) {
    return statement.evidence.contains(mention);
  });
}

/// Is one speaker a link of the other's chain?
bool passes_on(const Gathered& story, const Said& a, const Said& b) {
  const auto in_chain = [&](const Said& inner, const Said& outer) {
    const auto& chain = story.statement(inner).chain;
    return std::any_of(chain.begin(), chain.end(), [&](const facts::ChainItem& item) {
      const auto& actors = story.actor_of[inner.report];
      const auto at = static_cast<std::size_t>(item.entity);
      return item.entity >= 0 && at < actors.size() && actors[at] == outer.speaker;
    });
  };
  return in_chain(a, b) || in_chain(b, a);
}

bool days_fit(const Gathered& story, const Said& a, const Said& b, std::int32_t days) {
  if (a.on && b.on) return days_apart(*a.on, *b.on) == 0;
  const auto& x = a.on ? *a.on : story.published[a.report];
  const auto& y = b.on ? *b.on : story.published[b.report];
  return x.known() && y.known() && days_apart(x, y) <= days;
}

bool same_words_other_mouth(const Gathered& story, const Said& a, const Said& b) {
  if (a.speaker == b.speaker || a.withheld != b.withheld) return false;
  if (is_medium(story, a) || is_medium(story, b) || passes_on(story, a, b)) return false;
  // What a minister says his country says.
  if (a.speaker == b.party || b.speaker == a.party) return false;
  if (!is_named_there(story, a) || !is_named_there(story, b)) return false;
  if (!days_fit(story, a, b, kSameDays)) return false;
  if ((a.full.negative != a.negative) != (b.full.negative != b.negative)) return false;
  if (!amounts_agree(a.full, b.full)) return false;
  const auto like = likeness(a.full, b.full);
  const bool of_one_country = a.party == b.party && is_foreign_country(story, a.party);
  const bool both_named = is_named_person(story, a) && is_named_person(story, b);
  if (both_named && share_a_name(story, a, b)) return false;
  if (of_one_country && like.shared >= kPartyShared && like.contained >= kPartyContained &&
      like.dice >= kPartyDice)
    return true;
  return both_named && like.shared >= kAnyShared && like.dice >= kAnyDice;
}

/// Is a word of both denied in one only?
bool one_denies(const Content& x, const Content& y) {
  const auto denied = [](const Content& by, const Content& other) {
    return std::any_of(by.negated.begin(), by.negated.end(), [&](std::uint64_t word) {
      return std::binary_search(other.words.begin(), other.words.end(), word) &&
             !std::binary_search(other.negated.begin(), other.negated.end(), word);
    });
  };
  return denied(x, y) != denied(y, x);
}

/// The same proposition with and without «không», or denied by the cue alone.
bool opposite(const Said& a, const Said& b) {
  if (a.withheld || b.withheld) return false;
  // The sign of a whole of several clauses is that of any of them: the clauses are compared.
  const auto units = [](const Said& said) {
    return std::span(said.clauses).subspan(said.clauses.size() > 1 ? 1 : 0);
  };
  for (const auto& x : units(a)) {
    for (const auto& y : units(b)) {
      const bool by_cue = a.negative != b.negative && !x.negative && !y.negative;
      const bool by_word = a.negative == b.negative && one_denies(x, y);
      if (!by_cue && !by_word) continue;
      const auto like = likeness(x, y);
      if (like.shared >= kOppositeShared && like.dice >= kOppositeDice) return true;
    }
  }
  return false;
}

std::optional<Verdict> verdict_of(const Gathered& story, const Said& a, const Said& b) {
  if (a.speaker == kNoActor || b.speaker == kNoActor || a.anonymous || b.anonymous) return {};
  if (a.report != b.report && same_words_other_mouth(story, a, b))
    return Verdict::kDifferentSpeaker;
  if (a.report == b.report || !opposite(a, b) || passes_on(story, a, b)) return {};
  const auto& x = a.on ? *a.on : story.published[a.report];
  const auto& y = b.on ? *b.on : story.published[b.report];
  if (!x.known() || !y.known()) return {};
  if (a.speaker == b.speaker) {
    // Nobody is held to have turned unless both days of speaking are told: on one day it is the
    // wording of two reports.
    const bool turned = a.on && b.on && days_apart(*a.on, *b.on) > 0;
    return turned ? std::optional(Verdict::kChangeOverTime) : std::nullopt;
  }
  // One speaker under two spellings contradicts nobody.
  if (share_a_name(story, a, b)) return {};
  return days_apart(x, y) == 0 ? std::optional(Verdict::kContradiction) : std::nullopt;
}

}  // namespace

void disagree_in_words(const Gathered& story, std::vector<Link>& links) {
  // Only statements that share a word are compared.
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_word;
  for (std::uint32_t i = 0; i < story.said.size(); ++i) {
    for (const auto word : story.said[i].full.words) by_word[word].push_back(i);
  }
  std::map<Verdict, std::vector<Pair>> pairs;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  constexpr std::size_t kOthers = 48;
  for (const auto& [word, block] : by_word) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto last = std::min(block.size(), i + 1 + kOthers);
      for (auto j = i + 1; j < last; ++j) {
        if (!seen.emplace(block[i], block[j]).second) continue;
        const auto& a = story.said[block[i]];
        const auto& b = story.said[block[j]];
        if (const auto verdict = verdict_of(story, a, b)) {
          pairs[*verdict].push_back({block[i], block[j], likeness(a.full, b.full).dice});
        }
      }
    }
  }
  for (auto& [verdict, found] : pairs) {
    const auto kind = verdict;
    const auto groups =
        group(story.said.size(), std::move(found), [&](std::uint32_t a, std::uint32_t b) {
          const auto& x = story.said[a];
          const auto& y = story.said[b];
          return verdict_of(story, x, y) == kind ||
                 (x.speaker == y.speaker && likeness(x.full, y.full).dice >= kPartyDice);
        });
    for (const auto& members : groups) {
      Link link{.kind = LinkKind::kDisagreement, .verdict = kind};
      for (const auto i : members) {
        link.members.push_back(cited(story, story.said[i]));
        const bool other = verdict_of(story, story.said[members.front()], story.said[i]) == kind;
        link.sides.push_back(other ? 1 : 0);
      }
      links.push_back(std::move(link));
    }
  }
}

void disagree_in_events(const Gathered& story,
                        const std::vector<std::vector<std::uint32_t>>& events,
                        std::vector<Link>& links) {
  const auto is_off = [&](std::uint32_t i) {
    const auto status = story.event(story.happenings[i]).status;
    return status == EventStatus::kPostponed || status == EventStatus::kCancelled;
  };
  const auto is_coming = [&](std::uint32_t i) {
    return story.event(story.happenings[i]).status == EventStatus::kPlanned;
  };
  const auto link_of = [&](const std::vector<std::uint32_t>& members, Verdict verdict) {
    Link link{.kind = LinkKind::kDisagreement, .verdict = verdict};
    for (const auto i : members) {
      link.members.push_back(cited(story, story.happenings[i]));
      link.sides.push_back(i == members.front() ? 0 : 1);
    }
    return link;
  };
  // Planned in one report, off in a later one.
  for (const auto& members : events) {
    std::vector<std::uint32_t> planned;
    std::vector<std::uint32_t> off;
    for (const auto i : members) {
      if (is_coming(i)) planned.push_back(i);
      if (is_off(i)) off.push_back(i);
    }
    if (planned.empty() || off.empty()) continue;
    auto all = planned;
    all.insert(all.end(), off.begin(), off.end());
    auto link = link_of(all, Verdict::kChangeOverTime);
    for (std::size_t k = 0; k < all.size(); ++k) link.sides[k] = k < planned.size() ? 0 : 1;
    links.push_back(std::move(link));
  }
  // The same encounter on another day, unless a report knows both days.
  std::set<std::tuple<std::uint32_t, std::int32_t, std::int32_t>> days;
  for (const auto& happening : story.happenings) {
    if (happening.on) days.emplace(happening.report, happening.on->first, happening.on->last);
  }
  for (const auto& pair : match_events_but_for_the_day(story)) {
    const auto& a = story.happenings[pair.a];
    const auto& b = story.happenings[pair.b];
    if (days_apart(*a.on, *b.on) > kNearDays) continue;
    if (days.contains({a.report, b.on->first, b.on->last}) ||
        days.contains({b.report, a.on->first, a.on->last}))
      continue;
    const bool rescheduled = is_coming(pair.a) || is_off(pair.a);
    links.push_back(link_of({pair.a, pair.b},
                            rescheduled ? Verdict::kChangeOverTime : Verdict::kDifferentDate));
  }
}

void disagree_in_lists(const Gathered& story, std::vector<Link>& links) {
  struct List {
    std::uint32_t report;
    Cited at;
    std::set<ActorIndex> members;
  };
  std::map<ActorIndex, std::vector<List>> lists;
  for (std::uint32_t r = 0; r < story.told.size(); ++r) {
    const auto& memberships = story.told[r].report->memberships;
    const auto& actors = story.actor_of[r];
    const auto actor = [&](facts::EntityIndex entity) {
      const auto at = static_cast<std::size_t>(entity);
      return entity >= 0 && at < actors.size() ? actors[at] : kNoActor;
    };
    for (std::uint32_t i = 0; i < memberships.size(); ++i) {
      const auto& membership = memberships[i];
      const auto organisation = actor(membership.organisation);
      const auto member = actor(membership.member);
      if (organisation == kNoActor || member == kNoActor || membership.polarity != '+') continue;
      if (story.actors[static_cast<std::size_t>(member)].kind != EntityKind::kCountry) continue;
      auto& known = lists[organisation];
      if (known.empty() || known.back().report != r) {
        known.push_back({r, {r, RecordKind::kMembership, i, membership.evidence}, {}});
      }
      known.back().members.insert(member);
    }
  }
  for (const auto& [organisation, known] : lists) {
    Link link{.kind = LinkKind::kDisagreement, .verdict = Verdict::kOpenList};
    link.about = story.actors[static_cast<std::size_t>(organisation)].name;
    for (const auto& list : known) {
      if (list.members.size() < 2) continue;
      const bool differs = std::any_of(known.begin(), known.end(), [&](const List& other) {
        return other.members.size() > 1 && other.members != list.members;
      });
      if (!differs) continue;
      link.sides.push_back(static_cast<std::uint32_t>(link.members.size()));
      link.members.push_back(list.at);
    }
    if (link.members.size() > 1) links.push_back(std::move(link));
  }
}

std::vector<Link> find_disagreements(const Gathered& story,
                                     const std::vector<std::vector<std::uint32_t>>& events) {
  std::vector<Link> links;
  disagree_in_numbers(story, events, links);
  disagree_in_stance(story, links);
  disagree_in_words(story, links);
  disagree_in_events(story, events, links);
  disagree_in_lists(story, links);
  return links;
}

}  // namespace sotin::stories
