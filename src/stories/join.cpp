// Joining is a union-find over subjects. What a person decided comes first; then countries by their
// code; then, name by name, each subject goes to the one group of its name that most speaks for (or
// to none, where two fit equally well); then short names, offices without a name and short forms go
// to the only longer name that fits. Subjects are taken in an order of their own, those of whom
// most is known first, so that the order of arrival does not matter.
#include <algorithm>
#include <deque>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "joined_actors.hpp"
#include "profile.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::stories {
namespace {

using facts::EntityKind;

constexpr double kEnough = 1;
constexpr std::size_t kMostCompared = 64;  // groups of one name that nothing else tells apart
constexpr int kOfficeDays = 60;  // who is named by an office only is its holder about then

class Joiner {
 public:
  Joiner(const std::vector<Subject>& subjects, std::span<const Decision> decisions)
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

  std::vector<Actor> join() {
    obey();
    join_countries();
    join_names();
    join_short_names();
    join_offices();
    join_forms();
    for (std::size_t i = 0; i < root_.size(); ++i) root_[i] = root(i);
    return actors_of(subjects_, root_, joined_);
  }

 private:
  static bool is_nameable(EntityKind kind) {
    return kind != EntityKind::kGroup && kind != EntityKind::kOther;
  }
  std::size_t root(std::size_t i) {
    while (root_[i] != i) i = root_[i] = root_[root_[i]];
    return i;
  }
  Profile& profile(std::size_t i) { return profiles_[root(i)]; }

  /// Has a person said that these two are not one?
  bool parted(std::size_t a, std::size_t b) {
    if (alone_.contains(a) || alone_.contains(b)) return true;
    return std::any_of(parted_.begin(), parted_.end(), [&](const auto& pair) {
      const auto x = root(pair.first), y = root(pair.second);
      return (x == root(a) && y == root(b)) || (x == root(b) && y == root(a));
    });
  }

  /// One report that names both has read them as two.
  bool kept_apart(std::size_t a, std::size_t b) {
    const auto& x = profile(a).reports;
    const auto& y = profile(b).reports;
    const auto& fewer = x.size() < y.size() ? x : y;
    const auto& more = x.size() < y.size() ? y : x;
    return std::any_of(fewer.begin(), fewer.end(),
                       [&](const std::string& report) { return more.contains(report); });
  }

  /// `subject` was joined to `with`: their groups become one.
  bool unite(std::size_t subject, std::size_t with, JoinedBy by, std::vector<Evidence> why = {}) {
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

  void obey() {
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
  bool settled_apart(std::size_t a, std::size_t b) {
    return std::any_of(parted_.begin(), parted_.end(), [&](const auto& pair) {
      const auto x = root(pair.first), y = root(pair.second);
      return (x == root(a) && y == root(b)) || (x == root(b) && y == root(a));
    });
  }

  void join_countries() {
    std::map<std::string_view, std::size_t> first;
    for (const auto i : order_) {
      if (subjects_[i].kind != EntityKind::kCountry || !subjects_[i].country) continue;
      const auto [at, is_new] = first.emplace(*subjects_[i].country, i);
      if (!is_new) unite(i, at->second, JoinedBy::kSameCountry);
    }
  }

  /// Groups of one name, and how to find those that something speaks for.
  struct Bearers {
    std::vector<std::size_t> groups;
    std::unordered_map<std::string, std::vector<std::size_t>> by_trait;
  };

  static std::vector<std::string> traits_of(const Profile& p) {
    std::vector<std::string> traits;
    for (const auto& [story, subject] : p.stories) traits.push_back("s" + story);
    for (const auto& [office, subject] : p.offices) traits.push_back("o" + office);
    for (const auto& [place, subject] : p.places) traits.push_back("p" + place);
    if (p.top) traits.emplace_back("t");
    return traits;
  }

  void join_names() {
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

  void join_bearers(const std::vector<std::size_t>& members) {
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

  /// The group that subject `i` was joined to, or itself.
  std::size_t join_bearer(const Bearers& bearers, std::size_t i) {
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
    const bool alias =
        keys_[i]->alias && base::fold_marks(ledger::folded_words(subjects_[i].name)) !=
                               ledger::folded_words(subjects_[best.with].name);
    if (!unite(i, best.with, alias ? JoinedBy::kAlias : JoinedBy::kSameName, std::move(best.why)))
      return i;
    return group;
  }

  /// Full names of persons by each of their words.
  std::unordered_map<std::string, std::vector<std::size_t>> full_names() {
    std::unordered_map<std::string, std::vector<std::size_t>> by_word;
    for (const auto i : order_) {
      if (subjects_[i].kind != EntityKind::kPerson) continue;
      if (keys_[i]->reach != Reach::kWide && keys_[i]->reach != Reach::kCommon) continue;
      for (const auto& word : plain_words(keys_[i]->folded)) {
        auto& list = by_word[word];
        if (list.empty() || list.back() != i) list.push_back(i);
      }
    }
    return by_word;
  }

  /// The different groups among `full` that `i` may be short for.
  std::vector<std::size_t> longer_of(std::size_t i, const std::vector<std::size_t>& full,
                                     bool same_story) {
    std::vector<std::size_t> groups;
    std::set<std::size_t> seen;
    for (const auto f : full) {
      if (f == i || seen.contains(root(f))) continue;
      if (same_story && !profile(f).stories.contains(subjects_[i].story)) continue;
      if (!is_short_for(keys_[i]->folded, keys_[f]->folded)) continue;
      if (contradict(profile(i), profile(f)) || parted(i, f)) continue;
      seen.insert(root(f));
      groups.push_back(f);
    }
    return groups;
  }

  void join_short_names() {
    const auto full = full_names();
    static const std::vector<std::size_t> kNone;
    std::map<std::pair<std::string, std::string>, std::size_t> left;  // (story, name)
    std::map<std::string, std::size_t> known;
    for (const auto i : order_) {
      const auto& key = *keys_[i];
      if (subjects_[i].kind != EntityKind::kPerson) continue;
      if (key.reach != Reach::kShort && key.reach != Reach::kWide) continue;
      if (key.reach == Reach::kWide && profile(i).size > 1) continue;
      const auto words = plain_words(key.folded);
      const auto found = full.find(words.back());
      const auto first = full.find(words.front());
      const auto& by_last = found == full.end() ? kNone : found->second;
      const auto& candidates = by_last.empty() && first != full.end() ? first->second : by_last;
      const auto here = longer_of(i, candidates, true);
      const auto story = subjects_[i].story;
      if (here.size() == 1) {
        if (!kept_apart(i, here[0])) {
          const auto with = profile(here[0]).stories.at(story);
          unite(i, with, JoinedBy::kShortName, {Evidence::kSameStory});
        }
        continue;
      }
      const bool famous = !key.vietnamese && is_well_known(key.exact, profile(i));
      if (here.size() > 1 && !famous) continue;
      if (!key.vietnamese && (famous || !profile(i).bare())) {
        auto all = here.empty() ? longer_of(i, candidates, false) : here;
        if (famous && all.size() > 1) {
          std::erase_if(all, [&](std::size_t f) { return !profile(f).top; });
        }
        if (all.size() == 1 && !kept_apart(i, all[0])) {
          const auto& longer = profile(all[0]);
          auto like = likeness(longer, profile(i), key);
          if (famous) like.why.push_back(Evidence::kWellKnown);
          std::erase(like.why, Evidence::kForeignName);
          if (famous || std::any_of(like.why.begin(), like.why.end(), [](Evidence e) {
                return e == Evidence::kSameOffice || e == Evidence::kTopOffices;
              })) {
            std::sort(like.why.begin(), like.why.end());
            like.why.erase(std::unique(like.why.begin(), like.why.end()), like.why.end());
            unite(i, all[0], JoinedBy::kShortName, std::move(like.why));
            continue;
          }
        }
        if (all.size() > 1) continue;
      }
      if (key.reach != Reach::kShort) continue;
      const auto [at, is_new] = left.emplace(std::pair(story, key.exact), i);
      if (!is_new && !contradict(profile(i), profile(at->second))) {
        unite(i, at->second, JoinedBy::kSameName, {Evidence::kSameStory});
      }
      if (famous) {
        const auto [other, is_first] = known.emplace(key.exact, i);
        if (!is_first && !contradict(profile(i), profile(other->second))) {
          unite(i, other->second, JoinedBy::kSameName, {Evidence::kWellKnown});
        }
      }
    }
  }

  /// «Tổng thống Pháp» without a name is who holds the office in that story at that time.
  void join_offices() {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> holders;
    for (const auto i : order_) {
      if (subjects_[i].kind != EntityKind::kPerson || keys_[i]->reach == Reach::kOffice) continue;
      if (!subjects_[i].role) continue;
      const auto office = office_of(*subjects_[i].role);
      if (office.head.empty() || office.body.empty()) continue;
      holders[{subjects_[i].story, office.head + "|" + office.body}].push_back(i);
    }
    for (const auto i : order_) {
      if (subjects_[i].kind != EntityKind::kPerson || keys_[i]->reach != Reach::kOffice) continue;
      const auto office = office_of(subjects_[i].name);
      if (office.head.empty() || office.body.empty()) continue;
      const auto found = holders.find({subjects_[i].story, office.head + "|" + office.body});
      if (found == holders.end()) continue;
      std::set<std::size_t> groups;
      std::size_t holder = i;
      for (const auto h : found->second) {
        if (!near_in_time(profiles_of(h), profiles_of(i), kOfficeDays)) continue;
        groups.insert(root(h));
        holder = h;
      }
      if (groups.size() != 1 || kept_apart(i, holder) || contradict(profile(i), profile(holder)))
        continue;
      unite(i, holder, JoinedBy::kSameOffice, {Evidence::kSameStory});
    }
  }
  /// The dates of one subject alone.
  Profile profiles_of(std::size_t i) const {
    Profile p;
    p.first_date = p.last_date = subjects_[i].date;
    return p;
  }

  /// A body's name that is a form of just one other body.
  void join_forms() {
    std::unordered_map<std::string, std::vector<std::size_t>> holders;
    std::set<std::string> names;
    for (const auto i : order_) {
      if (subjects_[i].kind == EntityKind::kOrganisation) {
        names.insert(ledger::folded_words(subjects_[i].name));
      }
    }
    for (const auto i : order_) {
      if (subjects_[i].kind != EntityKind::kOrganisation) continue;
      const auto own = ledger::folded_words(subjects_[i].name);
      for (const auto& form : subjects_[i].forms) {
        if (form != own && names.contains(form)) holders[form].push_back(i);
      }
    }
    for (const auto i : order_) {
      const auto& subject = subjects_[i];
      if (subject.kind != EntityKind::kOrganisation) continue;
      const auto found = holders.find(ledger::folded_words(subject.name));
      if (found == holders.end()) continue;
      std::set<std::size_t> groups;
      std::size_t holder = i;
      bool same_story = false;
      for (const auto h : found->second) {
        const bool here = subjects_[h].story == subject.story;
        // An abbreviation is as good as a name everywhere; other short forms only in their story.
        if (!here && (keys_[i]->reach == Reach::kLocal || !is_abbreviation(subject.name))) continue;
        groups.insert(root(h));
        if (holder == i || here) holder = h;
        same_story = same_story || here;
      }
      if (groups.size() != 1 || kept_apart(i, holder) || contradict(profile(i), profile(holder)))
        continue;
      unite(i, holder, JoinedBy::kSharedForm,
            same_story ? std::vector{Evidence::kSameStory} : std::vector<Evidence>{});
    }
  }
  static bool is_abbreviation(std::string_view name) {
    std::size_t letters = 0;
    for (std::size_t pos = 0; pos < name.size();) {
      const auto [c, length] = base::decode(name, pos);
      if (!base::is_upper(c)) return false;
      ++letters;
      pos += length;
    }
    return letters >= 3;
  }

  const std::vector<Subject>& subjects_;
  std::span<const Decision> decisions_;
  std::vector<std::size_t> root_;
  std::vector<Joined> joined_;
  std::vector<const NameKey*> keys_;
  std::deque<NameKey> names_;
  std::vector<Profile> profiles_;  // of each root; empty elsewhere
  std::vector<std::size_t> order_;
  std::vector<std::pair<std::size_t, std::size_t>> parted_;
  std::set<std::size_t> alone_;
};

}  // namespace

std::vector<Actor> join(const std::vector<Subject>& subjects, std::span<const Decision> decisions) {
  return Joiner(subjects, decisions).join();
}

}  // namespace sotin::stories
