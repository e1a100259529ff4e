#pragma once

/// @file
/// Name taggers that have not seen a fold's reports. Later models learn from what these read: on
/// the reports a tagger was learned from, names look righter than they are on any other.

#include <string>
#include <vector>

#include "facts/names/mention_tagger.hpp"
#include "trainers.hpp"

namespace sotin::train {

/// Folder that keeps the weights between runs (`--fold-names`); empty: they are learned every time.
std::string& fold_names_folder();

/// One tagger for each of `folds` folds: report r is left out of tagger r % folds.
[[nodiscard]] std::vector<facts::MentionTagger> fold_taggers(const Reports& reports,
                                                             std::size_t folds);

}  // namespace sotin::train
