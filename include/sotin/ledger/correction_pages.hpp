#pragma once

/// @file
/// The corrections of a ledger in pages: a page costs what its reports cost, wherever it lies.

#include <optional>
#include <string>

#include "sotin/ledger/corrections.hpp"
#include "sotin/ledger/pages.hpp"

namespace sotin::ledger {

/// Which corrections are wanted; what is not set asks for nothing.
struct CorrectionFilter {
  std::optional<std::string> report = {};  ///< whole id
  std::optional<std::string> author = {};  ///< as written
  std::optional<char> kind = {};           ///< 's', 'v', 'c', 'm'
  std::optional<CorrectedField> field = {};
  std::optional<CorrectionState> state = {};
  bool latest_first = false;
};

/// In the order of their numbers, which is that in which they were made.
[[nodiscard]] Result<Page<Correction>> corrections_in_pages(const Ledger& ledger,
                                                            const CorrectionFilter& filter,
                                                            const PageAsked& asked);

}  // namespace sotin::ledger
