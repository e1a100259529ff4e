// Points, of which one is enough. They were set by hand from what namesakes in the news look like:
// a common story or office is sure enough alone, an unlike place or field outweighs a common story.
#include "profile.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <unordered_map>

#include "sotin/base/data_file.hpp"

namespace sotin::stories {
namespace {

constexpr double kSameStory = 3;
constexpr double kSameOffice = 3;
constexpr double kTopOffices = 2;
constexpr double kSharedPlace = 1.5;
constexpr double kSameBirth = 1.5;
constexpr double kSameHead = 0.5;
constexpr double kRare = 1.5;    // fewer than kFew bear the name
constexpr double kRather = 0.5;  // fewer than kSome
constexpr double kFew = 8;
constexpr double kSome = 60;
constexpr double kForeign = 1;
constexpr double kWellKnown = 1;
constexpr double kLeader = 1;  // a bare name that a holder of a top office bears
constexpr double kLeaderBearers = 3000;
constexpr double kOtherPlace = -3;
constexpr double kOtherPlaceLater = -1.5;  // people move
constexpr double kOtherField = -3.5;

/// Days since 1970 of "2025-09-04..."; nothing for coarser or other dates.
std::optional<int> day_of(std::string_view date) {
  int y = 0, m = 0, d = 0;
  const auto read = [&](std::size_t at, std::size_t count, int& into) {
    if (date.size() < at + count) return false;
    const auto* begin = date.data() + at;
    return std::from_chars(begin, begin + count, into).ptr == begin + count;
  };
  if (!read(0, 4, y) || !read(5, 2, m) || !read(8, 2, d)) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(y), std::chrono::month(unsigned(m)),
                                        std::chrono::day(unsigned(d))};
  if (!ymd.ok()) return std::nullopt;
  return static_cast<int>(std::chrono::sys_days(ymd).time_since_epoch().count());
}

/// The first key that both have, with its subject in `a`.
const std::pair<const std::string, std::size_t>* shared(
    const std::map<std::string, std::size_t>& a, const std::map<std::string, std::size_t>& b) {
  const bool swap = a.size() > b.size();
  const auto& fewer = swap ? b : a;
  const auto& more = swap ? a : b;
  for (const auto& [key, subject] : fewer) {
    const auto found = more.find(key);
    if (found != more.end()) return swap ? &*found : &*fewer.find(key);
  }
  return nullptr;
}

bool fields_go_together(const Profile& a, const Profile& b) {
  return std::all_of(a.fields.begin(), a.fields.end(), [&](const std::string& x) {
    return std::all_of(b.fields.begin(), b.fields.end(),
                       [&](const std::string& y) { return go_together(x, y); });
  });
}

int birth_distance(const Profile& a, const Profile& b) {
  int nearest = 1000;
  for (const int x : a.births) {
    for (const int y : b.births) nearest = std::min(nearest, std::abs(x - y));
  }
  return nearest;
}

bool countries_differ(const Profile& a, const Profile& b) {
  return !a.countries.empty() && !b.countries.empty() &&
         std::none_of(a.countries.begin(), a.countries.end(),
                      [&](const std::string& c) { return b.countries.contains(c); });
}

}  // namespace

void Profile::add(const Profile& other) {
  stories.insert(other.stories.begin(), other.stories.end());
  offices.insert(other.offices.begin(), other.offices.end());
  places.insert(other.places.begin(), other.places.end());
  fields.insert(other.fields.begin(), other.fields.end());
  heads.insert(other.heads.begin(), other.heads.end());
  countries.insert(other.countries.begin(), other.countries.end());
  births.insert(other.births.begin(), other.births.end());
  reports.insert(other.reports.begin(), other.reports.end());
  if (!other.first_date.empty() && (first_date.empty() || other.first_date < first_date)) {
    first_date = other.first_date;
  }
  last_date = std::max(last_date, other.last_date);
  top = top || other.top;
  size += other.size;
}

Profile profile_of(const Subject& subject, std::size_t index, const Office* role) {
  Profile p;
  p.first = index;
  p.size = 1;
  p.stories.emplace(subject.story, index);
  p.reports.insert(subject.report);
  p.first_date = p.last_date = subject.date;
  if (subject.country) p.countries.insert(*subject.country);
  if (subject.born) p.births.insert(*subject.born);
  for (const auto& place : subject.places) p.places.emplace(place, index);
  if (role != nullptr) {
    if (!role->head.empty()) p.heads.insert(role->head);
    if (!role->field.empty()) p.fields.insert(role->field);
    p.top = role->top;
    if (role->top || (!role->head.empty() && !role->body.empty())) {
      p.offices.emplace(role->head + "|" + role->body, index);
    }
    for (const auto& place : role->places) {
      if (place.starts_with('@')) {
        // «Đại sứ Việt Nam tại Mỹ» names two: then neither tells whose the person is.
        if (!subject.country && role->places.size() == 1) p.countries.insert(place.substr(1));
      } else {
        p.places.emplace(place, index);
      }
    }
  }
  return p;
}

bool contradict(const Profile& a, const Profile& b) {
  const int births = birth_distance(a, b);
  return countries_differ(a, b) || (births > 1 && births < 1000) || !fields_go_together(a, b);
}

bool near_in_time(const Profile& a, const Profile& b, int days) {
  const auto a1 = day_of(a.first_date), a2 = day_of(a.last_date);
  const auto b1 = day_of(b.first_date), b2 = day_of(b.last_date);
  if (!a1 || !a2 || !b1 || !b2) return true;
  return *a1 - *b2 <= days && *b1 - *a2 <= days;
}

bool is_well_known(const std::string& exact, const Profile& profile) {
  static const auto leaders = [] {
    std::unordered_map<std::string, std::string> all;
    base::for_each_row(base::data_file("vi/leaders.tsv"), [&](const auto& row) {
      all.emplace(key_of(row[0], facts::EntityKind::kPerson).exact, row[1]);
    });
    return all;
  }();
  auto found = leaders.find(exact);
  if (found == leaders.end()) {
    const auto space = exact.rfind(' ');
    if (space != std::string::npos) found = leaders.find(exact.substr(space + 1));
  }
  if (found == leaders.end()) return false;
  return profile.countries.empty() || found->second == "XX" ||
         profile.countries.contains(found->second);
}

Likeness likeness(const Profile& a, const Profile& b, const NameKey& key) {
  Likeness like;
  like.with = a.first;
  const auto give = [&](double points, Evidence why, const std::size_t* with = nullptr) {
    like.points += points;
    if (with != nullptr && like.why.empty()) like.with = *with;
    like.why.push_back(why);
  };
  if (const auto* story = shared(a.stories, b.stories)) {
    give(kSameStory, Evidence::kSameStory, &story->second);
  }
  if (const auto* office = shared(a.offices, b.offices)) {
    give(kSameOffice, Evidence::kSameOffice, &office->second);
  } else if (a.top && b.top) {
    give(kTopOffices, Evidence::kTopOffices);
  } else if (std::any_of(a.heads.begin(), a.heads.end(),
                         [&](const auto& head) { return b.heads.contains(head); })) {
    like.points += kSameHead;
  }
  if (const auto* place = shared(a.places, b.places)) {
    give(kSharedPlace, Evidence::kSharedPlace, &place->second);
  } else if (!a.places.empty() && !b.places.empty()) {
    constexpr int kMoving = 365;
    like.points += near_in_time(a, b, kMoving) ? kOtherPlace : kOtherPlaceLater;
  }
  const int births = birth_distance(a, b);
  if (births <= 1) give(kSameBirth, Evidence::kSameBirth);
  if (!fields_go_together(a, b)) like.points += kOtherField;
  if (key.reach == Reach::kCommon) {
    if (key.bearers < kFew) {
      give(kRare, Evidence::kRareName);
    } else if (key.bearers < kSome) {
      give(kRather, Evidence::kRareName);
    }
    if ((a.top && b.bare() && b.countries.empty()) || (b.top && a.bare() && a.countries.empty())) {
      if (key.bearers < kLeaderBearers) like.points += kLeader;
    }
  } else if (key.reach == Reach::kWide) {
    give(kForeign, Evidence::kForeignName);
  }
  if (is_well_known(key.exact, a) && is_well_known(key.exact, b)) {
    give(kWellKnown, Evidence::kWellKnown);
  }
  if (countries_differ(a, b) || (births > 1 && births < 1000)) like.points = -100;
  return like;
}

}  // namespace sotin::stories
