// An actor is what its members say: the name that most use, each office with the dates of the
// reports that give it.
#include "joined_actors.hpp"

#include <algorithm>
#include <map>

namespace sotin::stories {
namespace {

void add_office(Actor& actor, const Subject& subject) {
  const auto found = std::find_if(actor.offices.begin(), actor.offices.end(),
                                  [&](const OfficeHeld& o) { return o.role == *subject.role; });
  if (found == actor.offices.end()) {
    actor.offices.push_back({*subject.role, subject.date, subject.date, 1});
    return;
  }
  ++found->reports;
  if (!subject.date.empty() && (found->first.empty() || subject.date < found->first)) {
    found->first = subject.date;
  }
  found->last = std::max(found->last, subject.date);
}

/// One member was there before the others joined: it says by what, as the others do.
void tell_first(Actor& actor) {
  if (actor.members.size() < 2) return;
  for (auto& member : actor.members) {
    if (member.by != JoinedBy::kAlone) continue;
    for (const auto& other : actor.members) {
      if (other.with != member.subject || other.subject == member.subject) continue;
      member.by = other.by;
      member.with = other.subject;
      member.why = other.why;
      break;
    }
  }
}

}  // namespace

std::vector<Actor> actors_of(const std::vector<Subject>& subjects,
                             const std::vector<std::size_t>& roots,
                             const std::vector<Joined>& joined) {
  std::vector<Actor> actors;
  std::map<std::size_t, std::size_t> at;
  std::vector<std::map<std::string, std::size_t>> names;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const auto [place, is_new] = at.emplace(roots[i], actors.size());
    if (is_new) {
      actors.push_back({.name = {}, .kind = subjects[i].kind});
      names.emplace_back();
    }
    auto& actor = actors[place->second];
    actor.members.push_back(joined[i]);
    ++names[place->second][subjects[i].name];
    if (subjects[i].role) add_office(actor, subjects[i]);
    if (subjects[i].country) actor.country = subjects[i].country;
  }
  for (std::size_t a = 0; a < actors.size(); ++a) {
    auto& actor = actors[a];
    std::size_t most = 0;
    for (const auto& [name, count] : names[a]) {
      if (count > most || (count == most && name.size() > actor.name.size())) {
        most = count;
        actor.name = name;
      }
    }
    tell_first(actor);
    std::stable_sort(actor.offices.begin(), actor.offices.end(),
                     [](const OfficeHeld& x, const OfficeHeld& y) { return x.first < y.first; });
    const OfficeHeld* latest = nullptr;
    for (const auto& office : actor.offices) {
      if (latest == nullptr || office.last >= latest->last) latest = &office;
    }
    if (latest != nullptr) actor.role = latest->role;
  }
  return actors;
}

std::string_view name_of(JoinedBy by) {
  switch (by) {
    case JoinedBy::kAlone:
      return "alone";
    case JoinedBy::kSameCountry:
      return "same-country";
    case JoinedBy::kSameName:
      return "same-name";
    case JoinedBy::kShortName:
      return "short-name";
    case JoinedBy::kSharedForm:
      return "shared-form";
    case JoinedBy::kAlias:
      return "alias";
    case JoinedBy::kSameOffice:
      return "office-holder";
    case JoinedBy::kPerson:
      return "person";
  }
  return "";
}

std::string_view name_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::kSameStory:
      return "same-story";
    case Evidence::kSameOffice:
      return "same-office";
    case Evidence::kTopOffices:
      return "top-offices";
    case Evidence::kSharedPlace:
      return "shared-place";
    case Evidence::kSameBirth:
      return "same-birth";
    case Evidence::kRareName:
      return "rare-name";
    case Evidence::kForeignName:
      return "foreign-name";
    case Evidence::kWellKnown:
      return "well-known";
  }
  return "";
}

}  // namespace sotin::stories
