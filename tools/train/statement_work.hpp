#pragma once

/// @file
/// What the trainer of the statement reader keeps of each report, and what its annotation says of
/// the choices of every step: the right extent, speaker, entity.

#include <string>
#include <vector>

#include "facts/statements/drafts.hpp"
#include "statement_examples.hpp"
#include "trainers.hpp"

namespace sotin::train {

/// Reports are shared out among so many folds; what is learned for a fold leaves its reports out.
inline constexpr std::size_t kFolds = 6;
[[nodiscard]] constexpr bool left_out(std::size_t report, std::size_t fold) {
  return report % kFolds == fold;
}

/// One report: `drafts` are the annotated statements that have a candidate, as the steps learned
/// so far read them.
struct Work {
  std::size_t report;
  Names names;
  StatementExample example;
  std::vector<facts::statements::Draft> drafts;
  std::vector<std::int32_t> statement;  ///< per draft
};

/// Each report twice: with the names of its annotation, and with those a tagger reads that was
/// learned without the report's fold (`taggers`, one a fold).
[[nodiscard]] std::vector<Work> make_works(const Reports& reports,
                                           const std::vector<facts::MentionTagger>& taggers);

/// The opening and closing that come nearest to the annotated content; false when none does.
bool right_extent(const facts::Reading& reading, const facts::statements::Candidate& c,
                  const std::vector<facts::statements::Edge>& starts,
                  const facts::TokenRange& content, std::size_t& start, std::size_t& end);

[[nodiscard]] facts::TokenRange annotated_content(const Work& work, std::int32_t statement);

/// The option that is the annotated speaker of `s`; -1 when none is.
[[nodiscard]] std::int32_t right_speaker(
    const Work& work, const facts::Statement& s,
    const std::vector<facts::statements::SpeakerOption>& options);

/// The entity read that is the annotated entity `gold`, or kNobody.
[[nodiscard]] facts::EntityIndex read_entity(const StatementExample& example,
                                             facts::EntityIndex gold);

/// Turns as annotated up to draft `until`.
[[nodiscard]] std::vector<facts::statements::Turn> annotated_turns(const Work& work,
                                                                   std::size_t until);

/// The annotated statement of a finished draft: that of its cue, or for a quotation alone one
/// without a cue; -1 when there is none.
[[nodiscard]] std::int32_t annotated_statement(const Work& work,
                                               const facts::statements::Draft& draft);

/// Are speaker and content of a finished draft right, as the scorer counts them? `statement`: the
/// annotated one of its cue, or -1.
[[nodiscard]] bool is_right(const Work& work, const facts::statements::Draft& draft,
                            std::int32_t statement);

}  // namespace sotin::train
