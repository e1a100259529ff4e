// Joining is a union-find over subjects. What a person decided comes first; then countries by their
// code; then, name by name, each subject goes to the one group of its name that most speaks for (or
// to none, where two fit equally well); then short names, offices without a name and short forms go
// to the only longer name that fits. Subjects are taken in an order of their own, those of whom
// most is known first, so that the order of arrival does not matter.
#include <algorithm>
#include <numeric>

#include "joined_actors.hpp"
#include "joiner.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::stories {

using facts::EntityKind;

namespace {

constexpr double kEnough = 1;
constexpr std::size_t kMostCompared = 64;  // groups of one name that nothing else tells apart

}  // namespace

Joiner::Joiner(const std::vector<Subject>& subjects, std::span<const Decision> decisions)
    : subjects_(subjects), decisions_(decisions), root_(subjects.size()) {
  std::iota(root_.begin(), root_.end(), 0U);
  joined_.reserve(subjects.size());
  keys_.reserve(subjects.size());
  profiles_.reserve(subjects.size());
  std::unordered_map<std::string, Office> offices;
  std::map<std::pair<EntityKind, std::string>, NameKey> names;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const auto& subject = subjects[i];
    joined_.push_back({i, JoinedBy::kAlone, i, {}});
    auto [name, new_name] = names.try_emplace({subject.kind, subject.name});
    if (new_name) name->second = key_of(subject.name, subject.kind);
    keys_.push_back(&names_.emplace_back(name->second));
    const Office* office = nullptr;
    if (subject.kind == EntityKind::kPerson && subject.role) {
      auto [role, new_role] = offices.try_emplace(*subject.role);
      if (new_role) role->second = office_of(*subject.role);
      office = &role->second;
    }
    profiles_.push_back(profile_of(subject, i, office));
  }
  order_.resize(subjects.size());
  std::iota(order_.begin(), order_.end(), 0U);
  const auto rank = [&](std::size_t i) {
    const auto& p = profiles_[i];
    const int known = (p.bare() ? 2 : 0) + (p.offices.empty() && p.births.empty() ? 1 : 0);
    return std::tuple(known, std::string_view(subjects_[i].date),
                      std::string_view(subjects_[i].report), subjects_[i].entity);
  };
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

std::vector<Actor> Joiner::join() {
  obey();
  join_countries();
  join_names();
  join_short_names();
  join_offices();
  join_forms();
  for (std::size_t i = 0; i < root_.size(); ++i) root_[i] = root(i);
  return actors_of(subjects_, root_, joined_);
}

bool Joiner::parted(std::size_t a, std::size_t b) {
  if (alone_.contains(a) || alone_.contains(b)) return true;
  return std::any_of(parted_.begin(), parted_.end(), [&](const auto& pair) {
    const auto x = root(pair.first), y = root(pair.second);
    return (x == root(a) && y == root(b)) || (x == root(b) && y == root(a));
  });
}

bool Joiner::kept_apart(std::size_t a, std::size_t b) {
  const auto& x = profile(a).reports;
  const auto& y = profile(b).reports;
  const auto& fewer = x.size() < y.size() ? x : y;
  const auto& more = x.size() < y.size() ? y : x;
  return std::any_of(fewer.begin(), fewer.end(),
                     [&](const std::string& report) { return more.contains(report); });
}

bool Joiner::unite(std::size_t subject, std::size_t with, JoinedBy by, std::vector<Evidence> why) {
  auto into = root(with), from = root(subject);
  if (into == from) return false;
  if (by != JoinedBy::kPerson && parted(subject, with)) return false;
  // The group's first subject stays; whoever joins tells why.
  auto& joined = joined_[subject].by == JoinedBy::kAlone ? joined_[subject] : joined_[from];
  if (joined.by == JoinedBy::kAlone) joined = {joined.subject, by, with, std::move(why)};
  if (profiles_[from].size > profiles_[into].size) {
    std::swap(profiles_[from], profiles_[into]);
  }
  profiles_[into].add(profiles_[from]);
  profiles_[from] = {};
  root_[from] = into;
  return true;
}

void Joiner::obey() {
  std::set<std::pair<std::size_t, std::size_t>> settled;
  for (auto decision = decisions_.rbegin(); decision != decisions_.rend(); ++decision) {
    const auto a = std::min(decision->a, decision->b), b = std::max(decision->a, decision->b);
    if (!settled.emplace(a, b).second) continue;  // a later decision about the same two
    if (decision->together) {
      if (!settled_apart(a, b)) unite(b, a, JoinedBy::kPerson);
    } else if (a == b) {
      if (root(a) == a && profiles_[a].size == 1) alone_.insert(a);
    } else if (root(a) != root(b)) {
      parted_.emplace_back(a, b);
    }
  }
}

bool Joiner::settled_apart(std::size_t a, std::size_t b) {
  return std::any_of(parted_.begin(), parted_.end(), [&](const auto& pair) {
    const auto x = root(pair.first), y = root(pair.second);
    return (x == root(a) && y == root(b)) || (x == root(b) && y == root(a));
  });
}

void Joiner::join_countries() {
  std::map<std::string_view, std::size_t> first;
  for (const auto i : order_) {
    if (subjects_[i].kind != EntityKind::kCountry || !subjects_[i].country) continue;
    const auto [at, is_new] = first.emplace(*subjects_[i].country, i);
    if (!is_new) unite(i, at->second, JoinedBy::kSameCountry);
  }
}

std::vector<std::string> Joiner::traits_of(const Profile& p) {
  std::vector<std::string> traits;
  for (const auto& [story, subject] : p.stories) traits.push_back("s" + story);
  for (const auto& [office, subject] : p.offices) traits.push_back("o" + office);
  for (const auto& [place, subject] : p.places) traits.push_back("p" + place);
  if (p.top) traits.emplace_back("t");
  return traits;
}

void Joiner::join_names() {
  std::map<std::pair<EntityKind, std::string>, std::vector<std::size_t>> same;
  for (const auto i : order_) {
    const auto reach = keys_[i]->reach;
    if (!is_nameable(subjects_[i].kind) || keys_[i]->folded.empty()) continue;
    if (subjects_[i].kind == EntityKind::kCountry && subjects_[i].country) continue;
    if (reach == Reach::kShort) continue;
    same[{subjects_[i].kind, keys_[i]->folded}].push_back(i);
  }
  for (auto& [name, subjects] : same) {
    // Without marks two names may fall together (Hà, Hạ): where both have marks, they decide.
    std::map<std::string, std::vector<std::size_t>> written;
    for (const auto i : subjects) written[keys_[i]->exact].push_back(i);
    const auto plain = written.find(name.second);
    if (plain != written.end() && written.size() == 2) {
      auto& other = written.begin() == plain ? std::next(plain)->second : written.begin()->second;
      other.insert(other.end(), plain->second.begin(), plain->second.end());
      written.erase(plain);
    }
    for (auto& [exact, members] : written) join_bearers(members);
  }
}

void Joiner::join_bearers(const std::vector<std::size_t>& members) {
  Bearers bearers;
  for (const auto i : members) {
    const auto group = join_bearer(bearers, i);
    if (group == i || root(i) == i) bearers.groups.push_back(i);
    for (auto& trait : traits_of(profiles_[i].size == 1 ? profiles_[i] : profile(i))) {
      auto& groups = bearers.by_trait[trait];
      if (groups.empty() || root(groups.back()) != root(i)) groups.push_back(i);
    }
  }
  if (bearers.groups.size() > kMostCompared || subjects_[members[0]].kind != EntityKind::kPerson)
    return;
  // Two groups that later subjects have brought together.
  for (std::size_t x = 0; x < bearers.groups.size(); ++x) {
    for (std::size_t y = x + 1; y < bearers.groups.size(); ++y) {
      const auto a = bearers.groups[x], b = bearers.groups[y];
      const auto reach = keys_[b]->reach;
      if (root(a) == root(b) || reach == Reach::kLocal || reach == Reach::kOffice) continue;
      if (profile(a).bare() || profile(b).bare()) continue;
      auto like = likeness(profile(a), profile(b), *keys_[b]);
      if (like.points >= kEnough) unite(b, like.with, JoinedBy::kSameName, std::move(like.why));
    }
  }
}

std::size_t Joiner::join_bearer(const Bearers& bearers, std::size_t i) {
  const auto& key = *keys_[i];
  const auto kind = subjects_[i].kind;
  std::vector<std::size_t> near;
  const bool local = key.reach == Reach::kLocal || key.reach == Reach::kOffice;
  if (!local) {
    const auto count = std::min(bearers.groups.size(), kMostCompared);
    near.assign(bearers.groups.begin(),
                bearers.groups.begin() + static_cast<std::ptrdiff_t>(count));
  }
  for (const auto& trait : traits_of(profile(i))) {
    if (local && trait[0] != 's') continue;
    const auto found = bearers.by_trait.find(trait);
    if (found != bearers.by_trait.end()) {
      near.insert(near.end(), found->second.begin(), found->second.end());
    }
  }
  std::set<std::size_t> seen;
  Likeness best;
  std::size_t second = 0;
  std::size_t group = i;
  double best_points = 0;
  for (const auto other : near) {
    if (root(other) == root(i) || !seen.insert(root(other)).second) continue;
    if (parted(i, other)) continue;
    auto like = likeness(profile(other), profile(i), key);
    if (kind != EntityKind::kPerson && key.reach == Reach::kWide) like.points += kEnough;
    if (key.reach == Reach::kOffice && !near_in_time(profile(i), profile(other), kOfficeDays))
      continue;
    if (like.points < kEnough) continue;
    if (group != i && like.points == best_points) ++second;
    if (group == i || like.points > best_points) {
      second = 0;
      group = other;
      best_points = like.points;
      best = std::move(like);
    }
  }
  if (group == i || (second > 0 && profile(i).bare())) return i;
  if (kind != EntityKind::kPerson) {
    best.why.erase(std::remove(best.why.begin(), best.why.end(), Evidence::kForeignName),
                   best.why.end());
  }
  const bool alias = keys_[i]->alias && base::fold_marks(ledger::folded_words(subjects_[i].name)) !=
                                            ledger::folded_words(subjects_[best.with].name);
  if (!unite(i, best.with, alias ? JoinedBy::kAlias : JoinedBy::kSameName, std::move(best.why)))
    return i;
  return group;
}

std::vector<Actor> join(const std::vector<Subject>& subjects, std::span<const Decision> decisions) {
  return Joiner(subjects, decisions).join();
}

}  // namespace sotin::stories
