#pragma once

/// @file
/// The records of a report, whatever their kind, as explaining sees them.

#include <map>

#include "sotin/facts/explain.hpp"

namespace sotin::facts {

/// Main words of a record: content, what is promised, first evidence, first mention, expression.
[[nodiscard]] Span main_words(const Report& report, const RecordId& id);
/// Where to look for the words that it hangs on: its sentences.
[[nodiscard]] Span evidence_of(const Report& report, const RecordId& id);
[[nodiscard]] std::string rule_of(const Report& report, const RecordId& id);
[[nodiscard]] float confidence_of(const Report& report, const RecordId& id);

/// Every record of the report.
[[nodiscard]] std::vector<RecordId> all_records(const Report& report);

/// What is decided about a record, by name: "act", "speaker", "date" ... Empty values are decisions
/// too (no date).
using Decisions = std::map<std::string, std::string>;
[[nodiscard]] Decisions decisions_of(const text::Document& document, const Report& report,
                                     const RecordId& id);

}  // namespace sotin::facts
