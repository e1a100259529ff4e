#pragma once

/// @file
/// What a second reading of the same text says differently.

#include <string>
#include <string_view>
#include <vector>

#include "sotin/ledger/rows.hpp"
#include "sotin/views/ledger_answers.hpp"

namespace sotin::views {

struct Change {
  enum class What : std::uint8_t { kAdded, kRemoved, kChanged };
  struct Field {
    std::string name;
    std::string before;  ///< JSON
    std::string after;
  };
  What what = What::kChanged;
  std::string list;         ///< "statements", "entities" ... as in the contract
  std::uint32_t start = 0;  ///< code points of the words
  std::uint32_t end = 0;
  std::string words;
  std::vector<Field> fields;  ///< of a changed record: what differs
};

/// Compares two contract records of the same text. Records are the same when they stand at the same
/// words; ids, rules and confidences are not compared, and ids inside records are compared by what
/// they name. Empty when nothing is readable in either.
[[nodiscard]] std::vector<Change> compare_readings(std::string_view before, std::string_view after);

/// The changes of one report, ended by a line break.
[[nodiscard]] std::string changes_words(const ledger::ReportRow& row,
                                        const std::vector<Change>& changes, const Asked& asked);

}  // namespace sotin::views
