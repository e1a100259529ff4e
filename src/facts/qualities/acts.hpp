#pragma once

/// @file
/// What is done by saying it: the act of a statement (guideline 7), by a linear model over readable
/// features (act_features.hpp) whose weights `sotin-train acts` learns.

#include <vector>

#include "facts/qualities/frames.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::facts::qualities {

struct ActChoice {
  Act act = Act::kReport;
  std::vector<Act> also;
  float confidence = 0;  ///< probability of `act`
};

/// The act of statement `index`. Without weights: what the cue alone tells.
[[nodiscard]] ActChoice choose_act(const Reading& reading, const Frames& frames, std::size_t index);

/// The same with another model.
[[nodiscard]] ActChoice choose_act(const Reading& reading, const Frames& frames, std::size_t index,
                                   const base::LinearModel& model);

/// Chooses the acts of all statements anew, by `model`.
void qualify_acts(Reading& reading, const base::LinearModel& model);

/// Direct, indirect or mixed, from the quotation marks around and in the content (guideline 2).
[[nodiscard]] Mode mode_of(const Reading& reading, const Frame& frame);

}  // namespace sotin::facts::qualities
