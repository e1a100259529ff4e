#pragma once

/// @file
/// The steps from candidates to statements, one decision each, with the models that decide. The
/// trainer runs the same steps with models learned on other reports.

#include <vector>

#include "facts/statements/extents.hpp"
#include "facts/statements/speakers.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::facts::statements {

/// A candidate less likely than this is no cue.
inline constexpr float kLeastCue = 0.36F;

/// A statement less sure than this is left out.
inline constexpr float kLeastSure = 0.35F;

/// The weights a reading uses.
struct Models {
  const base::LinearModel* cues;         ///< labels no, yes, carrier
  const base::LinearModel* extents;      ///< ranker of openings and closings
  const base::LinearModel* speakers;     ///< ranker of speaker options
  const base::LinearModel* antecedents;  ///< ranker of what a pronoun means
  const base::LinearModel* kinds;        ///< labels: speaker kinds
  const base::LinearModel* sureness;     ///< labels no, yes: speaker and content are right
  static Models embedded();
};

/// A statement in the making.
struct Draft {
  std::int32_t candidate = -1;  ///< -1: a quotation alone
  TokenRange cue = {};
  TokenRange content = {};
  EdgeKind opening = EdgeKind::kFixed;
  EdgeKind closing = EdgeKind::kFixed;
  float opening_share = 0;  ///< probability of the opening chosen
  float closing_share = 0;
  SpeakerOption speaker = {};
  float speaker_share = 0;
  EntityIndex entity = kNobody;
  float entity_share = 1;
  std::uint32_t sentence = 0;
  SpeakerKind kind = SpeakerKind::kUnspecified;
  float confidence = 0;
};

/// Fills `yes` and `carrier` of every candidate.
void judge_cues(const Reading& reading, const Models& models, std::vector<Candidate>& candidates);

/// Candidates that are cues, in text order, adjacent ones as one draft.
[[nodiscard]] std::vector<Draft> accept_cues(const std::vector<Candidate>& candidates, float least);

/// Sets content, opening and closing. False when nothing can be the content.
bool choose_extent(const Reading& reading, const Models& models,
                   const std::vector<Candidate>& candidates, Draft& draft);

/// Sets speaker, entity and kind; `turns` are the statements before in text order.
void choose_speaker(const Reading& reading, const Models& models, const Candidate& candidate,
                    const std::vector<Turn>& turns, Draft& draft);

/// Sets kind from the speaker chosen.
void choose_kind(const Reading& reading, const Models& models, Draft& draft);

/// Sets confidence.
void judge_sureness(const Reading& reading, const Models& models,
                    const std::vector<Candidate>& candidates, Draft& draft);

}  // namespace sotin::facts::statements
