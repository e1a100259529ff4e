#pragma once

/// @file
/// The features of the choices that one record rests on, as words: where a content begins and ends,
/// who speaks, whom a pronoun means, how far a promise reaches.

#include <functional>
#include <string_view>

#include "facts/reading.hpp"
#include "sotin/base/linear_model.hpp"

namespace sotin::facts {

/// Called with the model's name, the label decided for and the features that stood for it.
using ChoiceSink =
    std::function<void(std::string_view model, std::string_view label, const base::FeatureNames&)>;

/// Extents, speaker, antecedent and confidence of statement `index`: its steps are read once more.
void statement_choices(const Reading& reading, std::size_t index, const ChoiceSink& sink);

/// Commitment `index`: that it is one with that party, and its extent. Nothing for tiers, which a
/// rule finds.
void commitment_choices(const Reading& reading, std::size_t index, const ChoiceSink& sink);

/// The day of event `index`, when it has one.
void date_choice(const Reading& reading, std::size_t index, const ChoiceSink& sink);

/// What rules decided about statement `index`: its chain, the day it was said; empty when there is
/// neither.
[[nodiscard]] std::string statement_rules(const Reading& reading, std::size_t index);

}  // namespace sotin::facts
