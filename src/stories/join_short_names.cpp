// Those who are named by less than a full name: a part of it, an office, a short form of a body's
// name. Each goes to the only longer name that fits, or to none.
#include <algorithm>

#include "joiner.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::stories {

using facts::EntityKind;

std::unordered_map<std::string, std::vector<std::size_t>> Joiner::full_names() {
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

std::vector<std::size_t> Joiner::longer_of(std::size_t i, const std::vector<std::size_t>& full,
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

void Joiner::join_short_names() {
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

void Joiner::join_offices() {
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

Profile Joiner::profiles_of(std::size_t i) const {
  Profile p;
  p.first_date = p.last_date = subjects_[i].date;
  return p;
}

void Joiner::join_forms() {
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

bool Joiner::is_abbreviation(std::string_view name) {
  std::size_t letters = 0;
  for (std::size_t pos = 0; pos < name.size();) {
    const auto [c, length] = base::decode(name, pos);
    if (!base::is_upper(c)) return false;
    ++letters;
    pos += length;
  }
  return letters >= 3;
}

}  // namespace sotin::stories
