#pragma once

/// @file
/// Learns a linear model (multinomial logistic regression, AdaGrad, L1/L2) from labelled feature
/// lists. Deterministic: a fixed seed, single-threaded.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sotin::train {

struct LearnerOptions {
  int epochs = 30;
  float rate = 0.2F;
  float l2 = 1e-4F;  ///< per example
  float l1 = 0.0F;   ///< per example; drives rare features to zero
  float prior =
      0.0F;  ///< L2 for the whole of the data: holds rare features back more than common ones
  int min_count = 1;   ///< features seen less often are left out
  float keep = 0.01F;  ///< weights below are not written
  float drop =
      0.0F;  ///< share of an example's features left out at each visit: nothing rests on one alone
  float shrink = 1.0F;  ///< all weights times this at the end; 1 - drop makes probabilities honest
  int rounds = 1;  ///< learns so often, in other orders, and averages
  std::uint64_t seed = 1;
};

/// A pointwise classifier: every example has one right label.
class Learner {
 public:
  explicit Learner(std::vector<std::string> labels) : labels_(std::move(labels)) {}
  /// `features` as FeatureNames::get() gives them; `weight` scales the example's loss.
  void add(const std::vector<std::string>& features, int label, float weight = 1.0F);
  void learn(const LearnerOptions& options = {});
  /// Scores of a new example, after learn().
  [[nodiscard]] std::vector<float> scores(const std::vector<std::string>& features) const;
  /// The model as the text that base::LinearModel::parse reads; `note` lines go in as comments.
  [[nodiscard]] std::string write(const std::string& note, float keep = 0.01F) const;
  [[nodiscard]] std::size_t size() const { return examples_.size(); }

 private:
  struct Example {
    std::vector<std::uint32_t> features;
    int label;
    float weight;
  };
  std::vector<std::string> labels_;
  std::map<std::string, std::uint32_t> ids_;
  std::vector<std::string> names_;
  std::vector<Example> examples_;
  std::vector<float> weights_;  // feature-major
};

/// A ranker: of several candidates one is right (softmax over the candidates of a group). Written
/// as a two-label model ("no", "yes") whose margin is the candidate's score.
class Ranker {
 public:
  /// `candidates[right]` is the right one.
  void add(const std::vector<std::vector<std::string>>& candidates, std::size_t right,
           float weight = 1.0F);
  void learn(const LearnerOptions& options = {});
  [[nodiscard]] float score(const std::vector<std::string>& features) const;
  [[nodiscard]] std::string write(const std::string& note, float keep = 0.01F) const;

 private:
  struct Group {
    std::vector<std::vector<std::uint32_t>> candidates;
    std::size_t right;
    float weight;
  };
  std::map<std::string, std::uint32_t> ids_;
  std::vector<std::string> names_;
  std::vector<Group> groups_;
  std::vector<float> weights_;
};

/// Writes `text` to `path`; exits with a message when it can't.
void write_file(const std::string& path, const std::string& text);

}  // namespace sotin::train
