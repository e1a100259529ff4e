#pragma once

/// @file
/// Annotated reports made ready for the statement models: read up to the names, candidates found
/// and matched with the annotated cues.

#include <vector>

#include "facts/names/mention_tagger.hpp"
#include "facts/reading.hpp"
#include "facts/statements/drafts.hpp"
#include "gold.hpp"

namespace sotin::train {

enum class Names { kAnnotated, kRead };

/// One report with what its annotation says about each candidate.
struct StatementExample {
  const GoldReport* gold = nullptr;
  facts::Reading reading;
  std::vector<facts::EntityIndex> gold_entity;  ///< per entity read: the annotated one, or kNobody
  std::vector<facts::statements::Candidate> candidates;
  std::vector<std::int32_t> statement;  ///< per candidate: index of the annotated statement, or -1
  std::vector<bool> carrier;            ///< per candidate
};

/// Reads `gold` as far as statements need, with annotated names or those that `tagger` reads.
[[nodiscard]] facts::Reading read_names(
    const GoldReport& gold, Names names,
    const facts::MentionTagger& tagger = facts::MentionTagger::embedded());
[[nodiscard]] StatementExample make_example(const GoldReport& gold, Names names,
                                            const facts::MentionTagger& tagger);

/// The annotated entity most of whose mentions are those of `entity`, as the scorer sees it, or
/// kNobody.
[[nodiscard]] facts::EntityIndex annotated_entity(const GoldReport& gold,
                                                  const facts::Entity& entity);

/// Overlap of two token ranges over their union.
[[nodiscard]] double overlap(const facts::TokenRange& a, const facts::TokenRange& b);

}  // namespace sotin::train
