#pragma once

/// @file
/// An entry as the fields of a form, and a form that was sent as what should be corrected.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/ledger/corrections.hpp"

namespace sotin::views {

/// What stands, as a form shows it. Pieces and participants are lines.
struct CorrectionFields {
  std::string speaker;  ///< of a statement; party of a commitment, member of a membership
  std::string content;  ///< of a statement; what is promised
  std::string act;
  std::string date;    ///< said on, or of an encounter
  std::string status;  ///< role of a membership
  std::string participants;
  std::string type;  ///< of an encounter, as mode and place
  std::string mode;
  std::string place;
  std::string condition;  ///< of a commitment
  std::string organisation;
};

[[nodiscard]] CorrectionFields correction_fields(const ledger::Stored& stored, char kind,
                                                 std::size_t index);

/// A field of a form that was sent; nothing when it was not part of it.
using FormField = std::function<std::optional<std::string>(std::string_view name)>;

/// What of the form differs from what stands.
[[nodiscard]] std::vector<ledger::Change> corrections_in_form(const ledger::Stored& stored,
                                                              char kind, std::size_t index,
                                                              const FormField& field);

/// The lines of a field, without white space around them and without empty ones.
[[nodiscard]] std::vector<std::string> lines_of_field(std::string_view value);

}  // namespace sotin::views
