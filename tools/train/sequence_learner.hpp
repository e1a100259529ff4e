#pragma once

/// @file
/// Learns a linear-chain conditional random field (AdaGrad on the log likelihood, L1/L2, weights
/// averaged over the last epochs). Written as a base::LinearModel whose transitions are features
/// `previous=<label>`. Deterministic: a fixed seed, single-threaded.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sotin::train {

struct SequenceOptions {
  int epochs = 15;
  float rate = 0.1F;
  float l2 = 1e-3F;
  float l1 = 2e-5F;
  int min_count = 2;
  float drop = 0.3F;  ///< share of the features left out of each token in each epoch
  float keep = 0.05F;
  int rounds = 8;  ///< times it is learned in another order; the weights are averaged
  std::uint64_t seed = 1;
};

class SequenceLearner {
 public:
  /// `may_follow(from, to)` tells which transitions exist.
  SequenceLearner(std::vector<std::string> labels,
                  std::function<bool(std::size_t, std::size_t)> may_follow)
      : labels_(std::move(labels)), may_follow_(std::move(may_follow)) {}
  /// One sequence: the features of each token and the right labels.
  void add(const std::vector<std::vector<std::string>>& features, const std::vector<int>& labels);
  void learn(const SequenceOptions& options);
  /// The model as the text that base::LinearModel::parse reads.
  [[nodiscard]] std::string write(const std::string& note, float keep) const;

 private:
  struct Sequence {
    std::vector<std::vector<std::uint32_t>> features;
    std::vector<int> labels;
  };
  /// Learns from scratch; adds the weights of the last epochs to the sums and says how many.
  int learn_once(const SequenceOptions& options, std::uint64_t seed, std::vector<float>& sum,
                 std::vector<float>& transition_sum);

  std::vector<std::string> labels_;
  std::function<bool(std::size_t, std::size_t)> may_follow_;
  std::map<std::string, std::uint32_t> ids_;
  std::vector<int> counts_;
  std::vector<Sequence> sequences_;
  std::vector<float> weights_;      // feature-major, one float a label
  std::vector<float> transitions_;  // from-major
};

}  // namespace sotin::train
