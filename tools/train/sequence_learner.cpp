// Forward and backward sums in log space, one sequence at a time; the gradient of a weight is its
// expected count minus its count in the right labelling.
#include "sequence_learner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sotin::train {
namespace {

constexpr float kNever = -1e9F;

float log_sum(const std::vector<float>& values) {
  const float top = *std::max_element(values.begin(), values.end());
  float sum = 0;
  for (const float v : values) sum += std::exp(v - top);
  return top + std::log(sum);
}

/// AdaGrad with proximal L1.
struct Stepper {
  std::vector<float> squares;
  explicit Stepper(std::size_t size) : squares(size, 0.01F) {}
  void step(std::vector<float>& weights, std::size_t at, float gradient, const SequenceOptions& o) {
    gradient += o.l2 * weights[at];
    squares[at] += gradient * gradient;
    const float rate = o.rate / std::sqrt(squares[at]);
    float w = weights[at] - rate * gradient;
    const float shrink = rate * o.l1;
    w = w > shrink ? w - shrink : w < -shrink ? w + shrink : 0.0F;
    weights[at] = w;
  }
};

std::uint64_t next_random(std::uint64_t& state) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

}  // namespace

void SequenceLearner::add(const std::vector<std::vector<std::string>>& features,
                          const std::vector<int>& labels) {
  Sequence sequence{{}, labels};
  for (const auto& token : features) {
    auto& ids = sequence.features.emplace_back();
    for (const auto& feature : token) {
      const auto [found, made] =
          ids_.try_emplace(feature, static_cast<std::uint32_t>(counts_.size()));
      if (made) counts_.push_back(0);
      ++counts_[found->second];
      ids.push_back(found->second);
    }
  }
  sequences_.push_back(std::move(sequence));
}

void SequenceLearner::learn(const SequenceOptions& o) {
  const std::size_t n = labels_.size();
  for (auto& sequence : sequences_) {
    for (auto& token : sequence.features) {
      std::erase_if(token, [&](std::uint32_t f) { return counts_[f] < o.min_count; });
    }
  }
  std::vector<float> sum(counts_.size() * n, 0.0F);
  std::vector<float> transition_sum(n * n, 0.0F);
  int averaged = 0;
  for (int round = 0; round < o.rounds; ++round) averaged += learn_once(o, o.seed + static_cast<std::uint64_t>(round), sum, transition_sum);
  const float share = 1.0F / static_cast<float>(std::max(averaged, 1));
  for (std::size_t w = 0; w < sum.size(); ++w) weights_[w] = sum[w] * share * (1.0F - o.drop);
  for (std::size_t w = 0; w < transition_sum.size(); ++w) transitions_[w] = transition_sum[w] * share;
}

int SequenceLearner::learn_once(const SequenceOptions& o, std::uint64_t seed, std::vector<float>& sum,
                                std::vector<float>& transition_sum) {
  const std::size_t n = labels_.size();
  weights_.assign(counts_.size() * n, 0.0F);
  transitions_.assign(n * n, 0.0F);
  Stepper stepper(weights_.size());
  Stepper transition_stepper(n * n);
  std::vector<std::size_t> order(sequences_.size());
  std::iota(order.begin(), order.end(), 0);
  std::uint64_t state = seed * 0x9e3779b97f4a7c15ULL + 1;
  int averaged = 0;
  std::vector<float> cell(n);
  for (int epoch = 0; epoch < o.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i)
      std::swap(order[i - 1], order[next_random(state) % i]);
    for (const auto index : order) {
      const Sequence* source = &sequences_[index];
      Sequence thinned;
      if (o.drop > 0) {  // leave features out at random, so that no single one is relied on
        thinned.labels = source->labels;
        for (const auto& token : source->features) {
          auto& kept = thinned.features.emplace_back();
          for (const auto f : token) {
            if (static_cast<float>(next_random(state) >> 40) >= o.drop * 16777216.0F) kept.push_back(f);
          }
        }
        source = &thinned;
      }
      const auto& sequence = *source;
      const std::size_t length = sequence.labels.size();
      std::vector<float> emission(length * n, 0.0F);
      std::vector<float> alpha(length * n), beta(length * n, 0.0F);
      const auto move = [&](std::size_t from, std::size_t to) {
        return may_follow_(from, to) ? transitions_[from * n + to] : kNever;
      };
      for (std::size_t t = 0; t < length; ++t) {
        for (const auto f : sequence.features[t]) {
          for (std::size_t l = 0; l < n; ++l) emission[t * n + l] += weights_[f * n + l];
        }
      }
      for (std::size_t t = 0; t < length; ++t) {
        for (std::size_t to = 0; to < n; ++to) {
          if (t == 0) {
            alpha[to] = emission[to] + move(0, to);
            continue;
          }
          for (std::size_t from = 0; from < n; ++from)
            cell[from] = alpha[(t - 1) * n + from] + move(from, to);
          alpha[t * n + to] = log_sum(cell) + emission[t * n + to];
        }
      }
      for (std::size_t t = length - 1; t-- > 0;) {
        for (std::size_t from = 0; from < n; ++from) {
          for (std::size_t to = 0; to < n; ++to) {
            cell[to] = move(from, to) + emission[(t + 1) * n + to] + beta[(t + 1) * n + to];
          }
          beta[t * n + from] = log_sum(cell);
        }
      }
      for (std::size_t l = 0; l < n; ++l) cell[l] = alpha[(length - 1) * n + l];
      const float total = log_sum(cell);
      for (std::size_t t = 0; t < length; ++t) {
        for (std::size_t to = 0; to < n; ++to) {
          const float p = std::exp(alpha[t * n + to] + beta[t * n + to] - total);
          const float gradient = p - (static_cast<int>(to) == sequence.labels[t] ? 1.0F : 0.0F);
          if (std::fabs(gradient) < 1e-5F) continue;
          for (const auto f : sequence.features[t]) stepper.step(weights_, f * n + to, gradient, o);
        }
      }
      std::vector<float> expected(n * n, 0.0F);
      for (std::size_t t = 0; t < length; ++t) {
        for (std::size_t from = 0; from < (t == 0 ? 1 : n); ++from) {
          const float before = t == 0 ? 0.0F : alpha[(t - 1) * n + from];
          for (std::size_t to = 0; to < n; ++to) {
            if (!may_follow_(from, to)) continue;
            expected[from * n + to] += std::exp(before + transitions_[from * n + to] +
                                                emission[t * n + to] + beta[t * n + to] - total);
          }
        }
        const int from = t == 0 ? 0 : sequence.labels[t - 1];
        expected[static_cast<std::size_t>(from) * n +
                 static_cast<std::size_t>(sequence.labels[t])] -= 1.0F;
      }
      for (std::size_t k = 0; k < n * n; ++k) {
        if (std::fabs(expected[k]) > 1e-5F)
          transition_stepper.step(transitions_, k, expected[k], o);
      }
    }
    if (epoch >= o.epochs / 2) {
      for (std::size_t w = 0; w < sum.size(); ++w) sum[w] += weights_[w];
      for (std::size_t w = 0; w < transition_sum.size(); ++w) transition_sum[w] += transitions_[w];
      ++averaged;
    }
  }
  return averaged;
}

std::string SequenceLearner::write(const std::string& note, float keep) const {
  const std::size_t n = labels_.size();
  std::string out;
  for (std::size_t begin = 0; begin < note.size();) {
    const auto end = std::min(note.find('\n', begin), note.size());
    out += "# " + note.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  out += "labels";
  for (const auto& label : labels_) out += "\t" + label;
  out += "\n";
  const auto row = [&](const std::string& name, const float* weights) {
    std::string cells;
    for (std::size_t l = 0; l < n; ++l) {
      if (std::fabs(weights[l]) >= keep)
        cells += fmt::format("\t{}:{:.2f}", labels_[l], weights[l]);
    }
    if (!cells.empty()) out += name + cells + "\n";
  };
  for (std::size_t from = 0; from < n; ++from)
    row("previous=" + labels_[from], transitions_.data() + from * n);
  for (const auto& [name, id] : ids_) row(name, weights_.data() + id * n);
  return out;
}

}  // namespace sotin::train
