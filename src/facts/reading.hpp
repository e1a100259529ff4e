#pragma once

/// @file
/// What the readers of one report share while they work: each stage looks at what the stages
/// before it filled in, and fills its own part. Order: times, mentions, entities, statements,
/// qualities of statements, encounters, commitments, memberships.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/statements/carriers.hpp"
#include "sotin/facts/report.hpp"
#include "sotin/language/analysis.hpp"

namespace sotin::facts {

using language::Analysis;
using language::TokenRange;

/// A place where the report names something: maximal, with title; mentions never overlap.
struct Mention {
  TokenRange tokens;
  EntityKind kind = EntityKind::kOther;
  EntityIndex entity = kNobody;  ///< filled by resolve_entities
  TokenRange name = {};          ///< the plain name inside, without titles; may be empty
  TokenRange role = {};          ///< the office or honorific inside; may be empty
  float confidence = 0.5F;
  std::string rule = {};
};

/// One report while it is being read.
struct Reading {
  const text::Document* document = nullptr;
  Analysis analysis;                ///< of the text
  const Analysis* title = nullptr;  ///< of the headline given apart, or nullptr
  std::vector<Mention> mentions;    ///< in text order
  std::vector<std::int32_t> mention_at;  ///< per token: index of the mention that covers it, or -1
  std::vector<Carrier> carriers;    ///< by statement, outermost first; found with the statements
  Report report;
};

// The stages. Each is a pure function of what is in `reading` already.
void find_times(Reading& reading);         ///< report.times; needs report.published
void find_mentions(Reading& reading);      ///< mentions, mention_at
void resolve_entities(Reading& reading);   ///< report.entities, Mention::entity
void find_statements(Reading& reading);    ///< report.statements: cue, speaker, content, parent
void qualify_statements(Reading& reading); ///< the other fields of report.statements
void find_events(Reading& reading);        ///< report.events
void link_settings(Reading& reading);      ///< Statement::setting, and days that follow from it
void find_commitments(Reading& reading);   ///< report.commitments
void find_memberships(Reading& reading);   ///< report.memberships

}  // namespace sotin::facts
