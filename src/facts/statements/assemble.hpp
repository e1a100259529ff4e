#pragma once

/// @file
/// From drafts to the records of the report.

#include "facts/statements/drafts.hpp"

namespace sotin::facts::statements {

/// All steps, with `models`: fills report.statements and carriers, and adds entities for speakers
/// that are no mention.
void read_statements(Reading& reading, const Models& models);

/// Adds to `drafts` the quotations that stand alone right after their speaker's statement.
void add_lone_quotations(const Reading& reading, std::vector<Draft>& drafts);

}  // namespace sotin::facts::statements
