#pragma once

/// @file
/// Learns one model of the statement reader: each from all reports but those of `fold` (kFolds:
/// from all), as the text of its weights.

#include "statement_work.hpp"

namespace sotin::train {

using Learn = std::string (*)(const std::vector<Work>& works, std::size_t fold);

[[nodiscard]] std::string learn_cues(const std::vector<Work>& works, std::size_t fold);
[[nodiscard]] std::string learn_extents(const std::vector<Work>& works, std::size_t fold);
[[nodiscard]] std::string learn_speakers(const std::vector<Work>& works, std::size_t fold);
[[nodiscard]] std::string learn_antecedents(const std::vector<Work>& works, std::size_t fold);
[[nodiscard]] std::string learn_kinds(const std::vector<Work>& works, std::size_t fold);

/// The features a template function names.
template <class Features>
std::vector<std::string> named(Features features) {
  base::FeatureNames names;
  features(names);
  return names.get();
}

}  // namespace sotin::train
