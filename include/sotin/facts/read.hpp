#pragma once

/// @file
/// From a document to everything read in it.

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::facts {

/// Reads `document`: times, entities, statements, encounters, commitments, memberships. A pure
/// function: no clock, no locale, nothing kept from one report to the next. Safe to call from
/// several threads at once.
[[nodiscard]] Report read(const text::Document& document);

}  // namespace sotin::facts
