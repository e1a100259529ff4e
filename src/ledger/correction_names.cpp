// The words for what is corrected and how it stands, as tables and JSON write them.
#include <array>

#include "sotin/ledger/correction.hpp"

namespace sotin::ledger {
namespace {

constexpr std::array<std::string_view, 18> kFields = {
    "speaker",      "content", "act",          "said_on", "status", "date",
    "participants", "type",    "mode",         "place",   "party",  "what",
    "condition",    "member",  "organisation", "role",    "none",   "added"};
constexpr std::array<std::string_view, 4> kStates = {"in-force", "replaced", "undone", "lost"};

}  // namespace

std::string_view name_of(CorrectedField field) { return kFields[static_cast<std::size_t>(field)]; }

std::string_view name_of(CorrectionState state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<CorrectedField> corrected_field(std::string_view name) {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (kFields[i] == name) return static_cast<CorrectedField>(i);
  }
  return std::nullopt;
}

}  // namespace sotin::ledger
