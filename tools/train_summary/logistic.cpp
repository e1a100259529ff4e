// Newton's method on standardised features with a ridge, so that the order of reports, the scale of
// a feature and a feature that two others repeat do not matter.
#include "logistic.hpp"

#include <cmath>

namespace sotin::train {
namespace {

constexpr std::size_t kSize = stories::kPairFeatures.size();
constexpr int kSteps = 6;
constexpr double kSay = 1000;  // of a cluster

struct Scale {
  std::vector<double> mean = std::vector<double>(kSize), deviation = mean;
};

Scale scale_of(const std::vector<const Cluster*>& clusters) {
  Scale scale;
  double count = 0;
  for (const auto* cluster : clusters) {
    for (const auto& f : cluster->features) {
      for (std::size_t i = 0; i < kSize; ++i) {
        scale.mean[i] += f[i];
        scale.deviation[i] += double{f[i]} * f[i];
      }
      ++count;
    }
  }
  for (std::size_t i = 0; i < kSize; ++i) {
    scale.mean[i] /= count;
    const double variance = scale.deviation[i] / count - scale.mean[i] * scale.mean[i];
    scale.deviation[i] = std::sqrt(variance > 1e-12 ? variance : 0);
  }
  scale.mean[0] = 0;
  scale.deviation[0] = 1;
  return scale;
}

/// Solves the symmetric system m x = v (Gauss, in place).
Weights solve(std::vector<double> m, Weights v) {
  for (std::size_t k = 0; k < kSize; ++k) {
    for (std::size_t i = k + 1; i < kSize; ++i) {
      const double factor = m[i * kSize + k] / m[k * kSize + k];
      if (factor == 0) continue;
      for (std::size_t j = k; j < kSize; ++j) m[i * kSize + j] -= factor * m[k * kSize + j];
      v[i] -= factor * v[k];
    }
  }
  for (std::size_t k = kSize; k-- > 0;) {
    for (std::size_t j = k + 1; j < kSize; ++j) v[k] -= m[k * kSize + j] * v[j];
    v[k] /= m[k * kSize + k];
  }
  return v;
}

}  // namespace

Weights learn_weights(const std::vector<const Cluster*>& clusters,
                      const std::vector<bool>& switched_off, double ridge) {
  const auto scale = scale_of(clusters);
  Weights w(kSize);
  std::vector<float> x(kSize);
  for (int step = 0; step < kSteps; ++step) {
    std::vector<double> curve(kSize * kSize);
    Weights slope(kSize);
    for (std::size_t i = 0; i < kSize; ++i) {
      curve[i * kSize + i] = ridge;
      slope[i] = -ridge * w[i];
    }
    for (const auto* cluster : clusters) {
      const double say = kSay / static_cast<double>(cluster->features.size());
      std::vector<float> part(kSize * kSize);
      for (std::size_t r = 0; r < cluster->features.size(); ++r) {
        double sum = 0;
        for (std::size_t i = 0; i < kSize; ++i) {
          const bool off = switched_off[i] || scale.deviation[i] == 0;
          x[i] = off ? 0
                     : static_cast<float>((cluster->features[r][i] - scale.mean[i]) /
                                          scale.deviation[i]);
          sum += w[i] * x[i];
        }
        const double p = 1 / (1 + std::exp(-sum));
        const double miss = say * (cluster->shares[r] - p);
        const auto bend = static_cast<float>(say * p * (1 - p));
        for (std::size_t i = 0; i < kSize; ++i) {
          slope[i] += miss * x[i];
          const float xi = bend * x[i];
          for (std::size_t j = 0; j < kSize; ++j) part[i * kSize + j] += xi * x[j];
        }
      }
      for (std::size_t i = 0; i < part.size(); ++i) curve[i] += part[i];
    }
    const auto change = solve(std::move(curve), slope);
    for (std::size_t i = 0; i < kSize; ++i) w[i] += change[i];
  }
  for (std::size_t i = 1; i < kSize; ++i) {
    w[i] = switched_off[i] || scale.deviation[i] == 0 ? 0 : w[i] / scale.deviation[i];
    w[0] -= w[i] * scale.mean[i];
  }
  return w;
}

std::vector<float> probabilities(const Cluster& cluster, const Weights& weights) {
  std::vector<float> out;
  for (const auto& f : cluster.features) {
    float sum = 0;
    for (std::size_t i = 0; i < kSize; ++i) sum += static_cast<float>(weights[i]) * f[i];
    out.push_back(1 / (1 + std::exp(-sum)));
  }
  return out;
}

}  // namespace sotin::train
