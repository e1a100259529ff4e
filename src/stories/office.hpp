#pragma once

/// @file
/// What a title says: the office or profession, its field, the body and the places it belongs to.

#include <string>
#include <string_view>
#include <vector>

namespace sotin::stories {

struct Office {
  std::string head;   ///< "phó giám đốc"; empty when no known office begins the title
  std::string body;   ///< what follows, unified: "sở y tế huế"
  std::string field;  ///< of data/vi/office_fields.tsv; empty when it says nothing
  bool top = false;   ///< one or few in a country hold it, and no province is named
  std::vector<std::string> places;  ///< provinces and countries named in it
};

/// Reads a title; «cựu», «nguyên», «quyền» before the office are no part of it.
[[nodiscard]] Office office_of(std::string_view role);

/// May one person be in both fields? An unknown field goes with all.
[[nodiscard]] bool go_together(std::string_view field, std::string_view other);

}  // namespace sotin::stories
