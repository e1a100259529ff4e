#pragma once

/// @file
/// What was corrected, line by line: who, when, what stood and what stands, and a form that takes
/// it back.

#include "layout.hpp"
#include "sotin/ledger/corrections.hpp"

namespace sotin::views::web {

void put_correction(Html& html, const ledger::Correction& one, const Reader& reader);
void put_moves(Html& html, const std::vector<ledger::StoryMove>& moves, const Reader& reader);

/// A text field with its label.
void put_input(Html& html, std::string_view name, std::string_view label, const std::string& value,
               const Attributes& more = {});

}  // namespace sotin::views::web
