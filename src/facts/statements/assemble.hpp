#pragma once

/// @file
/// From drafts to the records of the report.

#include "facts/statements/drafts.hpp"

namespace sotin::facts::statements {

/// All steps, with `models`: fills report.statements and carriers, and adds entities for speakers
/// that are no mention.
void read_statements(Reading& reading, const Models& models);

/// The steps up to the records: drafts with everything but their confidence. Adds entities for
/// speakers that are no mention; fills what `candidates` say of being cues.
[[nodiscard]] std::vector<Draft> read_drafts(Reading& reading, const Models& models,
                                             std::vector<Candidate>& candidates);

/// Adds to `drafts` the quotations that stand alone right after their speaker's statement.
void add_lone_quotations(const Reading& reading, std::vector<Draft>& drafts);

}  // namespace sotin::facts::statements
