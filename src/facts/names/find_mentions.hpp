#pragma once

/// @file
/// The stage find_mentions with weights of one's own, for training and measuring.

#include "facts/names/mention_tagger.hpp"
#include "facts/reading.hpp"

namespace sotin::facts {

void find_mentions(Reading& reading, const MentionTagger& tagger);

}  // namespace sotin::facts
