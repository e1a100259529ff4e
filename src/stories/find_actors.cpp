// A name asked for may fit several actors. Those who bear exactly that name in some report are
// meant; where nobody does, those who have it among the words of their name; the others are only
// named.
#include <algorithm>
#include <map>
#include <set>

#include "sotin/ledger/names.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

using Closeness = ledger::EntityMatch::Closeness;

/// «ông Tám» asks for Tám.
std::string_view without_honorific(std::string_view name) {
  for (const std::string_view word :
       {"ông ", "bà ", "Ông ", "Bà ", "ngài ", "Ngài ", "anh ", "chị "}) {
    if (name.starts_with(word)) return name.substr(word.size());
  }
  return name;
}

}  // namespace

Result<Found> find_actors(const ledger::Ledger& ledger, std::string_view name) {
  auto matches = ledger.find_entities(name);
  if (matches && matches->empty()) matches = ledger.find_entities(without_honorific(name));
  if (!matches) return tl::unexpected(matches.error());
  Found found;
  std::map<std::string, std::map<facts::EntityIndex, Closeness>> wanted;
  ledger::Filter filter;
  for (const auto& match : *matches) {
    if (wanted.try_emplace(match.report).second) filter.ids.push_back(match.report);
    wanted[match.report][match.entity] = match.closeness;
  }
  if (filter.ids.empty()) return found;
  std::vector<Closeness> closeness;
  const auto visited = ledger.for_each(filter, [&](const ledger::Stored& stored) {
    for (const auto& [entity, how] : wanted[stored.row.id]) {
      if (static_cast<std::size_t>(entity) >= stored.report.entities.size()) continue;
      found.subjects.push_back(subject_of(stored, entity));
      closeness.push_back(how);
    }
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());

  auto actors = join(found.subjects);
  const auto best = [&](const Actor& actor) {
    auto closest = Closeness::kPart;
    for (const auto& member : actor.members) closest = std::min(closest, closeness[member.subject]);
    return closest;
  };
  std::stable_sort(actors.begin(), actors.end(), [&](const Actor& a, const Actor& b) {
    return std::pair(best(a), b.members.size()) < std::pair(best(b), a.members.size());
  });
  const auto meant = actors.empty() ? Closeness::kPart : best(actors.front());
  for (auto& actor : actors) {
    (best(actor) == meant ? found.actors : found.others).push_back(std::move(actor));
  }
  return found;
}

}  // namespace sotin::stories
