#pragma once

/// @file
/// Annotated reports as labelled sequences for the name tagger.

#include "gold.hpp"
#include "sequence_learner.hpp"

namespace sotin::train {

/// Adds the sequences of one report; returns how many of its mentions cut through a token.
std::size_t add_names_examples(const GoldReport& report, SequenceLearner& learner);

/// The options the shipped weights are learned with.
[[nodiscard]] SequenceOptions names_options();

}  // namespace sotin::train
