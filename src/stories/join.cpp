// Joining is a union-find over subjects, with tables from what joins to who has it. Everything that
// could be ambiguous (a short name, a form) joins only when exactly one longer name fits; and never
// against what is known (another country, two entities that one report keeps apart).
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "sotin/ledger/names.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;

class Joiner {
 public:
  explicit Joiner(const std::vector<Subject>& subjects)
      : subjects_(subjects), root_(subjects.size()), by_(subjects.size(), JoinedBy::kAlone) {
    std::iota(root_.begin(), root_.end(), 0U);
    for (const auto& subject : subjects) {
      folded_.push_back(ledger::folded_words(subject.name));
      reports_.push_back({subject.report});
    }
  }

  std::vector<Actor> join() {
    join_countries();
    join_names();
    join_short_names();
    return actors();
  }

 private:
  static bool is_nameable(EntityKind kind) {
    return kind != EntityKind::kGroup && kind != EntityKind::kOther;
  }
  std::size_t root(std::size_t i) {
    while (root_[i] != i) i = root_[i] = root_[root_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b, JoinedBy by) {
    const auto first = std::min(root(a), root(b));
    const auto second = std::max(root(a), root(b));
    if (first == second) return;
    root_[second] = first;
    auto& into = reports_[first];
    auto& from = reports_[second];
    if (into.size() < from.size()) into.swap(from);
    into.merge(from);
    for (const auto i : {a, b}) {
      if (by_[i] == JoinedBy::kAlone) by_[i] = by;
    }
  }
  [[nodiscard]] bool agree(const Subject& a, const Subject& b) const {
    return a.kind == b.kind && (!a.country || !b.country || *a.country == *b.country);
  }

  void join_countries() {
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      if (subjects_[i].kind != EntityKind::kCountry || !subjects_[i].country) continue;
      const auto [at, is_new] = first.emplace(*subjects_[i].country, i);
      if (!is_new) unite(at->second, i, JoinedBy::kSameCountry);
    }
  }

  void join_names() {
    std::map<std::pair<EntityKind, std::string>, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      if (!is_nameable(subjects_[i].kind) || folded_[i].empty()) continue;
      auto& others = same[{subjects_[i].kind, folded_[i]}];
      const auto fits = std::find_if(others.begin(), others.end(), [&](std::size_t j) {
        // Without marks two names may fall together (Hà, Hạ): the marks decide where both have
        // them.
        return agree(subjects_[i], subjects_[j]);
      });
      if (fits != others.end()) unite(*fits, i, JoinedBy::kSameName);
      others.push_back(i);
    }
  }

  /// Longer names by the names that stand in them, then each short name that has just one.
  void join_short_names() {
    std::map<std::pair<EntityKind, std::string>, std::set<std::string>> longer;
    std::map<std::pair<EntityKind, std::string>, std::size_t> holder;
    std::set<std::string> names;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      if (is_nameable(subjects_[i].kind)) names.insert(folded_[i]);
    }
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      const auto& subject = subjects_[i];
      if (!is_nameable(subject.kind)) continue;
      const auto note = [&](const std::string& form) {
        if (form == folded_[i] || !names.contains(form)) return;
        longer[{subject.kind, form}].insert(folded_[i]);
        holder.emplace(std::pair{subject.kind, form}, i);
      };
      for (const auto& form : subject.forms) note(form);
      if (subject.kind == EntityKind::kPerson) {
        for_each_part(folded_[i], note);
      }
    }
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      const auto& subject = subjects_[i];
      const auto at = longer.find({subject.kind, folded_[i]});
      if (at == longer.end() || at->second.size() != 1) continue;
      const auto other = holder.at(at->first);
      if (!agree(subject, subjects_[other]) || kept_apart(i, other)) continue;
      unite(other, i,
            subject.kind == EntityKind::kPerson ? JoinedBy::kShortName : JoinedBy::kSharedForm);
    }
  }

  /// Every run of whole words of `name` that begins or ends it: "donald", "trump".
  template <class Each>
  static void for_each_part(const std::string& name, Each each) {
    for (auto space = name.find(' '); space != std::string::npos;
         space = name.find(' ', space + 1)) {
      each(name.substr(0, space));
      each(name.substr(space + 1));
    }
  }

  /// One report that names both has read them as two.
  bool kept_apart(std::size_t a, std::size_t b) {
    const auto& some = reports_[root(a)];
    const auto& others = reports_[root(b)];
    const auto& fewer = some.size() < others.size() ? some : others;
    const auto& more = some.size() < others.size() ? others : some;
    return std::any_of(fewer.begin(), fewer.end(),
                       [&](std::string_view report) { return more.contains(report); });
  }

  std::vector<Actor> actors() {
    std::vector<Actor> actors;
    std::map<std::size_t, std::size_t> at;
    std::vector<std::map<std::string, std::size_t>> names;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      const auto [place, is_new] = at.emplace(root(i), actors.size());
      if (is_new) {
        actors.push_back({.name = {}, .kind = subjects_[i].kind});
        names.emplace_back();
      }
      auto& actor = actors[place->second];
      actor.members.push_back({i, by_[i]});
      ++names[place->second][subjects_[i].name];
      if (subjects_[i].role) actor.role = subjects_[i].role;
      if (subjects_[i].country) actor.country = subjects_[i].country;
    }
    for (std::size_t a = 0; a < actors.size(); ++a) {
      std::size_t most = 0;
      for (const auto& [name, count] : names[a]) {
        if (count > most || (count == most && name.size() > actors[a].name.size())) {
          most = count;
          actors[a].name = name;
        }
      }
    }
    return actors;
  }

  const std::vector<Subject>& subjects_;
  std::vector<std::size_t> root_;
  std::vector<JoinedBy> by_;
  std::vector<std::string> folded_;
  std::vector<std::set<std::string_view>> reports_;  // of each root
};

}  // namespace

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
  }
  return "";
}

Subject subject_of(const ledger::Stored& stored, facts::EntityIndex entity) {
  const auto& e = stored.report.entities[static_cast<std::size_t>(entity)];
  Subject subject{stored.row.id, entity, e.name, e.kind, e.role, e.country, {}};
  for (const auto& form : ledger::forms_of(stored.document, e)) {
    auto folded = ledger::folded_words(form);
    if (!folded.empty()) subject.forms.push_back(std::move(folded));
  }
  std::sort(subject.forms.begin(), subject.forms.end());
  subject.forms.erase(std::unique(subject.forms.begin(), subject.forms.end()), subject.forms.end());
  return subject;
}

std::vector<Actor> join(const std::vector<Subject>& subjects) { return Joiner(subjects).join(); }

}  // namespace sotin::stories
