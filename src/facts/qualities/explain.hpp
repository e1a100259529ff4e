#pragma once

/// @file
/// Why a statement has the act it has: the rule that was sure, or the features and weights that
/// decided. What `sotin explain` prints.

#include <string>
#include <vector>

#include "facts/reading.hpp"

namespace sotin::facts::qualities {

/// One reason: a feature as written in data/vi/weights/acts.tsv and what it adds to the chosen act
/// over the runner-up.
struct Reason {
  std::string feature;
  float weight = 0;
};

struct ActReasons {
  Act act = Act::kReport;
  Act runner_up = Act::kReport;
  std::string rule;             ///< the rule by cue and telling words ("cue", "own-will", "plain")
  bool sure = false;            ///< the rule alone decided
  std::vector<Reason> reasons;  ///< strongest first; empty when the rule was sure
};

/// Reasons for the act of statement `index`; the same answer as qualify_statements gave.
[[nodiscard]] ActReasons explain_act(const Reading& reading, std::size_t index);

}  // namespace sotin::facts::qualities
