#pragma once

/// @file
/// Logistic regression of «do people who sum this up use the pair?» on the features of pairs.

#include <vector>

#include "clusters.hpp"

namespace sotin::train {

using Weights = std::vector<double>;  // in the order of kPairFeatures

/// Learns from `clusters`, each with the same say. `switched_off` features get the weight 0.
[[nodiscard]] Weights learn_weights(const std::vector<const Cluster*>& clusters,
                                    const std::vector<bool>& switched_off, double ridge);

/// The probability of every pair of `cluster`.
[[nodiscard]] std::vector<float> probabilities(const Cluster& cluster, const Weights& weights);

}  // namespace sotin::train
