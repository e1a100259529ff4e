// A name asked for may fit several actors. Those who bear exactly that name in some report are
// meant; where nobody does, those who have it among the words of their name; the others are only
// named. Other spellings of it (Úc, Australia) and names that a person joined with it answer too.
#include <algorithm>
#include <map>
#include <set>

#include "name_tables.hpp"
#include "rows_to_subjects.hpp"
#include "sotin/ledger/names.hpp"
#include "sotin/ledger/pages.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

using Closeness = ledger::EntityMatch::Closeness;
using ledger::JoinEntry;

/// «ông Tám» asks for Tám.
std::string_view without_honorific(std::string_view name) {
  for (const std::string_view word :
       {"ông ", "bà ", "Ông ", "Bà ", "ngài ", "Ngài ", "anh ", "chị "}) {
    if (name.starts_with(word)) return name.substr(word.size());
  }
  return name;
}

/// Entities asked for, report by report.
using Wanted = std::map<std::string, std::map<facts::EntityIndex, Closeness>>;

/// Adds who bears `name`; with `whole` only those who bear exactly that.
Result<bool> want(const ledger::Ledger& ledger, std::string_view name, bool whole,
                  std::vector<std::string>& reports, Wanted& wanted) {
  const auto matches = ledger.find_entities(name);
  if (!matches) return tl::unexpected(matches.error());
  bool any = false;
  for (const auto& match : *matches) {
    if (whole && match.closeness != Closeness::kSame) continue;
    if (wanted.try_emplace(match.report).second) reports.push_back(match.report);
    auto [at, is_new] = wanted[match.report].emplace(match.entity, match.closeness);
    if (!is_new) at->second = std::min(at->second, match.closeness);
    any = true;
  }
  return any;
}

/// Names that persons joined with one of `names`, added until there are no more.
void add_joined_names(const std::vector<JoinEntry>& decisions, std::set<std::string>& names) {
  for (bool more = true; more;) {
    more = false;
    for (const auto& d : decisions) {
      if (d.what != "joined" || !d.other_name) continue;
      const auto a = ledger::folded_words(d.name), b = ledger::folded_words(*d.other_name);
      if (names.contains(a) != names.contains(b)) {
        names.insert(a);
        names.insert(b);
        more = true;
      }
    }
  }
}

bool is_called(const Subject& subject, const std::string& report, facts::EntityKind kind,
               const std::string& folded) {
  return subject.report == report && subject.kind == kind &&
         (ledger::folded_words(subject.name) == folded ||
          std::binary_search(subject.forms.begin(), subject.forms.end(), folded));
}

Subject subject_of(const ledger::BearerRow& row) {
  auto subject = stories::subject_of(row.subject);
  for (const auto& form : row.forms) {
    auto folded = ledger::folded_words(form);
    if (!folded.empty()) subject.forms.push_back(std::move(folded));
  }
  std::sort(subject.forms.begin(), subject.forms.end());
  subject.forms.erase(std::unique(subject.forms.begin(), subject.forms.end()), subject.forms.end());
  return subject;
}

}  // namespace

std::vector<Decision> decisions_about(const std::vector<Subject>& subjects,
                                      const std::vector<JoinEntry>& entries) {
  std::vector<Decision> decisions;
  const auto find = [&](const std::string& report, facts::EntityKind kind,
                        const std::string& name) {
    const auto folded = ledger::folded_words(name);
    return static_cast<std::size_t>(
        std::find_if(subjects.begin(), subjects.end(),
                     [&](const Subject& s) { return is_called(s, report, kind, folded); }) -
        subjects.begin());
  };
  for (const auto& entry : entries) {
    const auto a = find(entry.report, entry.kind, entry.name);
    const auto b = entry.other_name && entry.other_report
                       ? find(*entry.other_report, entry.kind, *entry.other_name)
                       : a;
    if (a >= subjects.size() || b >= subjects.size()) continue;
    decisions.push_back({a, b, entry.what == "joined"});
  }
  return decisions;
}

Result<Found> find_actors(const ledger::Ledger& ledger, std::string_view name) {
  const ledger::StoryBook book(ledger);
  const auto entries = book.decisions();
  if (!entries) return tl::unexpected(entries.error());
  Found found;
  ledger::Filter filter;
  Wanted wanted;
  auto any = want(ledger, name, false, filter.ids, wanted);
  if (any && !*any) any = want(ledger, without_honorific(name), false, filter.ids, wanted);
  if (!any) return tl::unexpected(any.error());
  std::set<std::string> names{ledger::folded_words(name)};
  for (const auto& other : spellings_of(name)) names.insert(ledger::folded_words(other));
  add_joined_names(*entries, names);
  for (const auto& other : names) {
    if (other.empty() || other == ledger::folded_words(name)) continue;
    any = want(ledger, other, true, filter.ids, wanted);
    if (!any) return tl::unexpected(any.error());
  }
  if (filter.ids.empty()) return found;
  std::vector<Closeness> closeness;
  std::vector<std::pair<std::string, facts::EntityIndex>> entities;
  for (const auto& id : filter.ids) {
    for (const auto& [entity, how] : wanted[id]) entities.emplace_back(id, entity);
  }
  const auto bearers = ledger::Pages(ledger).bearers(entities);
  if (!bearers) return tl::unexpected(bearers.error());
  auto bearer = bearers->begin();
  for (const auto& [id, entity] : entities) {
    if (bearer != bearers->end() && bearer->subject.report == id &&
        bearer->subject.entity == entity) {
      found.subjects.push_back(subject_of(*bearer++));
    } else {  // its rows do not tell all: the report does
      const auto stored = ledger.load(id);
      if (!stored) return tl::unexpected(stored.error());
      if (static_cast<std::size_t>(entity) >= stored->report.entities.size()) continue;
      auto story = book.story_of(id);
      if (!story) return tl::unexpected(story.error());
      found.subjects.push_back(subject_of(*stored, entity));
      found.subjects.back().story = std::move(*story);
    }
    closeness.push_back(wanted[id][entity]);
  }

  auto actors = join(found.subjects, decisions_about(found.subjects, *entries));
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
