#pragma once

/// @file
/// What a connection has found out about the whole ledger and need not look through again: logs
/// that only grow are read on from where they were read last, counts hold until something changes.
/// All of it is forgotten when a report was forgotten, so no words outlive their report by more
/// than one look.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "database.hpp"
#include "sotin/ledger/story_book.hpp"

namespace sotin::ledger {

/// Latest reports of stories, the latest first, none after minute ?1: minutes, id and row of the
/// story. Stories whose latest reports are of one minute come several times, one after the other.
inline constexpr std::string_view kLatestStories =
    "SELECT p.minutes, s.id, s.story FROM placements p JOIN stories s ON s.story = p.story"
    " WHERE p.minutes <= ?1 AND NOT EXISTS (SELECT 1 FROM placements q WHERE q.story = p.story"
    " AND q.minutes > p.minutes) ORDER BY p.minutes DESC, s.id";
inline constexpr std::int64_t kEndOfTime = 0x7FFFFFFFFFFFFFFF;

class Known {
 public:
  /// What people decided about names and what still counts, oldest first.
  [[nodiscard]] std::vector<JoinEntry> decisions(Database& database);

  /// Folded forms of names that hold the words `wanted` (folded words, not empty); among them may
  /// be forms that no current reading has.
  [[nodiscard]] std::vector<std::string> forms_with(Database& database, const std::string& wanted);

  /// Id and folded words of the title of each story, the latest first.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& titles(Database& database);

  /// Stories that hold reports.
  std::int64_t stories(Database& database);
  /// Reports that wait for their place.
  std::int64_t waiting(Database& database);

 private:
  void drop_if_forgotten(Database& database);
  void read_joins(Database& database);
  void read_forms(Database& database);
  [[nodiscard]] std::vector<std::string> forms_with(const std::string& wanted) const;
  void add_form(std::string_view folded);
  void drop_if_changed(Database& database);
  std::int64_t counted(Database& database, std::optional<std::int64_t>& kept, std::string_view sql);

  std::int64_t tombstones_ = 0;

  std::int64_t last_join_ = 0;
  std::vector<JoinEntry> decisions_;

  std::int64_t last_reading_ = -1;
  std::string plain_;  // forms of ASCII words with one space between them
  std::vector<std::string> odd_, odd_as_words_;
  std::unordered_set<std::string> added_;  // since all were read

  std::int64_t version_ = -1;
  std::int64_t changes_ = -1;
  std::optional<std::int64_t> stories_, waiting_;
  std::optional<std::vector<std::pair<std::string, std::string>>> titles_;
};

/// Entries of the log of joins behind row `after` that fit `condition` (of row `j`).
[[nodiscard]] std::vector<JoinEntry> join_entries(Database& database, std::string_view condition,
                                                  std::int64_t after);

}  // namespace sotin::ledger
