#pragma once

/// @file
/// What a reader of the guideline (rule 7, first fitting wins) would say from the cue and from the
/// telling words alone. A sure answer stands («kêu gọi» asks); an unsure one is a feature of the
/// model that weighs it against the rest.

#include <string_view>

#include "facts/qualities/frames.hpp"

namespace sotin::facts::qualities {

struct ActRule {
  Act act = Act::kReport;
  bool sure = false;
  std::string_view name;  ///< of the rule, for `sotin explain`
  std::string_view kind;  ///< of the cue: first attribute of cue_acts.tsv, "unknown" or "none"
};

[[nodiscard]] ActRule act_rule(const Reading& reading, const Frames& frames, std::size_t index);

}  // namespace sotin::facts::qualities
