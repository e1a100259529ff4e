#pragma once

/// @file
/// What is known about one or several subjects that are taken for one, and how much speaks for two
/// of them being one more.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "name_key.hpp"
#include "office.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {

/// Each value with the first subject that gave it: so a join can name its partner.
struct Profile {
  std::map<std::string, std::size_t> stories;
  std::map<std::string, std::size_t> offices;  ///< "head|body", where that says who it is
  std::map<std::string, std::size_t> places;   ///< provinces of offices and homes
  std::set<std::string> fields;
  std::set<std::string> heads;
  std::set<std::string> countries;
  std::set<int> births;
  std::set<std::string> reports;
  std::string first_date;
  std::string last_date;
  bool top = false;
  std::size_t first = 0;  ///< the first subject
  std::size_t size = 0;

  [[nodiscard]] bool bare() const { return heads.empty() && births.empty() && places.empty(); }
  void add(const Profile& other);
};

/// `role` read once by the caller; nullptr when the subject has none.
[[nodiscard]] Profile profile_of(const Subject& subject, std::size_t index, const Office* role);

struct Likeness {
  double points = 0;  ///< one is enough
  std::size_t with = 0;
  std::vector<Evidence> why;
};

/// How much speaks for two profiles of one name being one person. `key`: the name.
[[nodiscard]] Likeness likeness(const Profile& a, const Profile& b, const NameKey& key);

/// What can't be of one thing, whatever the name: countries, births, fields of work.
[[nodiscard]] bool contradict(const Profile& a, const Profile& b);

/// Are the reports of both at most `days` apart (or undated)?
[[nodiscard]] bool near_in_time(const Profile& a, const Profile& b, int days);

/// Is `name` listed as a well-known person's, whose country is not another?
[[nodiscard]] bool is_well_known(const std::string& exact, const Profile& profile);

}  // namespace sotin::stories
