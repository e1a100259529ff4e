#pragma once

/// @file
/// Joining subjects into actors, step by step (join.cpp tells the idea).

#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "profile.hpp"
#include "sotin/stories/actors.hpp"

namespace sotin::stories {

class Joiner {
 public:
  Joiner(const std::vector<Subject>& subjects, std::span<const Decision> decisions);
  std::vector<Actor> join();

 private:
  using EntityKind = facts::EntityKind;
  /// Who is named by an office only is its holder about then.
  static constexpr int kOfficeDays = 60;

  static bool is_nameable(EntityKind kind) {
    return kind != EntityKind::kGroup && kind != EntityKind::kOther;
  }
  std::size_t root(std::size_t i) {
    while (root_[i] != i) i = root_[i] = root_[root_[i]];
    return i;
  }
  Profile& profile(std::size_t i) { return profiles_[root(i)]; }
  /// Has a person said that these two are not one?
  bool parted(std::size_t a, std::size_t b);
  /// One report that names both has read them as two.
  bool kept_apart(std::size_t a, std::size_t b);
  /// `subject` was joined to `with`: their groups become one.
  bool unite(std::size_t subject, std::size_t with, JoinedBy by, std::vector<Evidence> why = {});
  void obey();
  bool settled_apart(std::size_t a, std::size_t b);
  void join_countries();
  /// Groups of one name, and how to find those that something speaks for.
  struct Bearers {
    std::vector<std::size_t> groups;
    std::unordered_map<std::string, std::vector<std::size_t>> by_trait;
  };
  static std::vector<std::string> traits_of(const Profile& p);
  void join_names();
  void join_bearers(const std::vector<std::size_t>& members);
  /// The group that subject `i` was joined to, or itself.
  std::size_t join_bearer(const Bearers& bearers, std::size_t i);
  /// Full names of persons by each of their words.
  std::unordered_map<std::string, std::vector<std::size_t>> full_names();
  /// The different groups among `full` that `i` may be short for.
  std::vector<std::size_t> longer_of(std::size_t i, const std::vector<std::size_t>& full,
                                     bool same_story);
  void join_short_names();
  /// «Tổng thống Pháp» without a name is who holds the office in that story at that time.
  void join_offices();
  /// The dates of one subject alone.
  Profile profiles_of(std::size_t i) const;
  /// A body's name that is a form of just one other body.
  void join_forms();
  static bool is_abbreviation(std::string_view name);

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

}  // namespace sotin::stories
