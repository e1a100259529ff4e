// A story is told from its reports alone: gathered, matched, counted, put in order.
#include <algorithm>
#include <map>
#include <set>

#include "matching.hpp"
#include "people_said.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/language/heading.hpp"

namespace sotin::stories {
namespace {

template <class Records>
Link link_of(LinkKind kind, const Gathered& story, const Records& records,
             const std::vector<std::uint32_t>& members) {
  Link link{.kind = kind};
  for (const auto i : members) link.members.push_back(cited(story, records[i]));
  return link;
}

auto place(const Cited& at) {
  return std::tuple(at.report, at.where.begin, at.where.end, at.kind, at.index);
}

/// Members in the order of reports and text, each once, with their sides.
void put_in_order(Link& link) {
  std::vector<std::size_t> order(link.members.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return place(link.members[a]) < place(link.members[b]);
  });
  std::vector<Cited> members;
  std::vector<std::uint32_t> sides;
  for (const auto i : order) {
    if (!members.empty() && place(members.back()) == place(link.members[i])) continue;
    members.push_back(link.members[i]);
    if (i < link.sides.size()) sides.push_back(link.sides[i]);
  }
  // The first member is of side 0.
  if (!sides.empty() && sides.front() != 0) {
    const auto first = sides.front();
    for (auto& side : sides) side = side == first ? 0 : side == 0 ? first : side;
  }
  link.members = std::move(members);
  link.sides = std::move(sides);
}

/// Without disagreements that another of the same kind already shows with all their words.
std::vector<Link> each_once(std::vector<Link> links) {
  using Words = std::set<std::tuple<std::uint32_t, std::uint32_t>>;
  std::vector<Link> kept;
  std::map<Verdict, std::vector<Words>> shown;
  for (auto& link : links) {
    Words words;
    for (const auto& member : link.members) words.emplace(member.report, member.where.begin);
    auto& others = shown[*link.verdict];
    const bool again = std::any_of(others.begin(), others.end(), [&](const Words& other) {
      return std::includes(other.begin(), other.end(), words.begin(), words.end());
    });
    if (again) continue;
    others.push_back(std::move(words));
    kept.push_back(std::move(link));
  }
  return kept;
}

/// Whom a link is about, by the names of the joined actors: those who met, the speaker or the
/// party.
class Names {
 public:
  explicit Names(const Gathered& story) : story_(story) {
    for (const auto& said : story.said) {
      if (said.speaker != kNoActor)
        who_[{said.report, RecordKind::kStatement, said.index}] = {said.speaker};
    }
    for (const auto& happening : story.happenings)
      who_[{happening.report, RecordKind::kEvent, happening.index}] = happening.takers;
    for (const auto& bound : story.bound)
      who_[{bound.report, RecordKind::kCommitment, bound.index}] = {bound.party};
  }
  [[nodiscard]] std::string of(const Link& link) const {
    constexpr std::size_t kNamed = 4;
    std::vector<ActorIndex> named;
    std::string names;
    for (const auto& member : link.members) {
      const auto at = who_.find({member.report, member.kind, member.index});
      if (at == who_.end()) continue;
      for (const auto actor : at->second) {
        if (named.size() == kNamed || std::find(named.begin(), named.end(), actor) != named.end())
          continue;
        named.push_back(actor);
        if (!names.empty()) names += ", ";
        names += story_.actors[static_cast<std::size_t>(actor)].name;
      }
    }
    return names;
  }

 private:
  const Gathered& story_;
  std::map<std::tuple<std::uint32_t, RecordKind, std::uint32_t>, std::vector<ActorIndex>> who_;
};

std::string story_id(const Gathered& story) {
  std::uint64_t id = 0;
  for (const auto& told : story.told) id = hash_combine(id, hash_bytes(told.document->id()));
  return "S" + hex16(id);
}

}  // namespace

Story tell_story(const std::vector<Told>& reports, std::vector<std::uint32_t>* order,
                 const PeopleSaid& said) {
  std::vector<std::uint32_t> own_order;
  auto gathered = gather(reports, order != nullptr ? *order : own_order, said);
  Story story;
  story.id = story_id(gathered);
  std::map<std::int32_t, std::vector<std::uint32_t>> copies;
  for (std::uint32_t r = 0; r < gathered.told.size(); ++r) {
    const auto& told = gathered.told[r];
    story.reports.push_back(told.document->id());
    if (story.title.empty()) story.title = told.document->origin().title.value_or("");
    if (told.copy_group >= 0) copies[told.copy_group].push_back(r);
  }
  if (story.title.empty() && !gathered.told.empty()) {
    story.title = language::heading_of({}, gathered.told.front().document->text());
  }
  for (auto& [number, members] : copies) {
    if (members.size() > 1) story.copies.push_back(std::move(members));
  }
  std::sort(story.copies.begin(), story.copies.end());

  const auto events = match_events(gathered);
  for (const auto& members : events) {
    story.links.push_back(link_of(LinkKind::kSameEvent, gathered, gathered.happenings, members));
  }
  for (const auto& members : match_statements(gathered)) {
    story.links.push_back(link_of(LinkKind::kSameStatement, gathered, gathered.said, members));
  }
  for (const auto& members : match_commitments(gathered)) {
    story.links.push_back(link_of(LinkKind::kSameCommitment, gathered, gathered.bound, members));
  }
  for (auto& link : each_once(find_disagreements(gathered, events))) {
    story.links.push_back(std::move(link));
  }

  const Names names(gathered);
  for (auto& link : story.links) {
    put_in_order(link);
    if (link.about.empty()) link.about = names.of(link);
    if (link.kind != LinkKind::kDisagreement) count_witnesses(gathered, link);
  }
  std::stable_sort(story.links.begin(), story.links.end(), [](const Link& a, const Link& b) {
    return std::tuple(a.kind, place(a.members.front())) <
           std::tuple(b.kind, place(b.members.front()));
  });
  for (std::size_t i = 0; i < story.links.size(); ++i) {
    story.links[i].id = "L" + std::to_string(i + 1);
  }
  story.timeline = make_timeline(gathered, story.links);
  story.positions = find_positions(gathered);
  story.subjects = std::move(gathered.subjects);
  story.actors = std::move(gathered.actors);
  return story;
}

Story tell_story(const std::vector<Told>& reports, std::vector<std::uint32_t>* order) {
  return tell_story(reports, order, {});
}

std::string_view name_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::kSameEvent:
      return "same-event";
    case LinkKind::kSameStatement:
      return "same-statement";
    case LinkKind::kSameCommitment:
      return "same-commitment";
    case LinkKind::kDisagreement:
      return "disagreement";
  }
  return "";
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kContradiction:
      return "contradiction";
    case Verdict::kDifferentDate:
      return "different-date";
    case Verdict::kDifferentThing:
      return "different-thing";
    case Verdict::kOpenList:
      return "open-list";
    case Verdict::kChangeOverTime:
      return "change-over-time";
    case Verdict::kDifferentSpeaker:
      return "different-speaker";
  }
  return "";
}

std::string_view name_of(About about) {
  switch (about) {
    case About::kSaid:
      return "said";
    case About::kHappened:
      return "happened";
    case About::kPlanned:
      return "planned";
    case About::kPublished:
      return "published";
  }
  return "";
}

std::string_view name_of(Stance stance) {
  switch (stance) {
    case Stance::kOffered:
      return "offered";
    case Stance::kPledged:
      return "pledged";
    case Stance::kRefused:
      return "refused";
    case Stance::kUndecided:
      return "undecided";
    case Stance::kSaid:
      return "said";
  }
  return "";
}

}  // namespace sotin::stories
