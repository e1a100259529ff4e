#include "learner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>

#include "sotin/base/hash.hpp"

namespace sotin::train {
namespace {

/// A small generator of our own, so that every standard library shuffles alike.
struct Shuffler {
  std::uint64_t state;
  std::uint64_t next() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
  }
  /// `features` without about a share `drop` of them.
  void thin(const std::vector<std::uint32_t>& features, float drop,
            std::vector<std::uint32_t>& out) {
    out.clear();
    for (const auto f : features) {
      if (static_cast<float>(next() >> 40) >= drop * static_cast<float>(1 << 24)) out.push_back(f);
    }
  }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
  }
};

/// AdaGrad with lazy L1/L2: one weight at a time.
struct AdaGrad {
  explicit AdaGrad(std::size_t size) : squares(size, 0.0F) {}
  void step(std::vector<float>& weights, std::size_t at, float gradient, const LearnerOptions& o,
            int count) {
    float& w = weights[at];
    gradient += (o.l2 + o.prior / static_cast<float>(count)) * w;
    squares[at] += gradient * gradient;
    const float rate = o.rate / (std::sqrt(squares[at]) + 1e-6F);
    w -= rate * gradient;
    const float shrink = rate * o.l1;
    w = w > shrink ? w - shrink : w < -shrink ? w + shrink : (o.l1 > 0 ? 0.0F : w);
  }
  std::vector<float> squares;
};

std::string header(const std::string& note) {
  std::string out;
  for (std::size_t begin = 0; begin < note.size();) {
    auto end = note.find('\n', begin);
    if (end == std::string::npos) end = note.size();
    out += "# " + note.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return out;
}

std::uint32_t intern(std::map<std::string, std::uint32_t>& ids, std::vector<std::string>& names,
                     const std::string& feature) {
  const auto [found, fresh] = ids.emplace(feature, static_cast<std::uint32_t>(names.size()));
  if (fresh) names.push_back(feature);
  return found->second;
}

}  // namespace

void Learner::add(const std::vector<std::string>& features, int label, float weight) {
  Example example{{}, label, weight};
  for (const auto& feature : features)
    example.features.push_back(sotin::train::intern(ids_, names_, feature));
  examples_.push_back(std::move(example));
}

void Learner::learn(const LearnerOptions& o) {
  const std::size_t labels = labels_.size();
  weights_.assign(names_.size() * labels, 0.0F);
  std::vector<int> counts(names_.size(), 0);
  for (const auto& e : examples_) {
    for (const auto f : e.features) ++counts[f];
  }
  std::vector<float> sum(weights_.size(), 0.0F);
  std::vector<float> p(labels);
  std::vector<std::uint32_t> kept;
  int averaged = 0;
  for (int round = 0; round < o.rounds; ++round) {
    std::fill(weights_.begin(), weights_.end(), 0.0F);
    AdaGrad adagrad(weights_.size());
    std::vector<std::size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), 0);
    Shuffler shuffler{(o.seed + static_cast<std::uint64_t>(round)) * 0x9e3779b97f4a7c15ULL + 1};
    for (int epoch = 0; epoch < o.epochs; ++epoch) {
      shuffler.shuffle(order);
      for (const auto i : order) {
        const auto& e = examples_[i];
        if (o.drop > 0) shuffler.thin(e.features, o.drop, kept);
        const auto& features = o.drop > 0 ? kept : e.features;
        std::fill(p.begin(), p.end(), 0.0F);
        for (const auto f : features) {
          for (std::size_t l = 0; l < labels; ++l) p[l] += weights_[f * labels + l];
        }
        const float top = *std::max_element(p.begin(), p.end());
        float z = 0;
        for (auto& x : p) z += x = std::exp(x - top);
        for (std::size_t l = 0; l < labels; ++l) {
          const float gradient =
              e.weight * (p[l] / z - (static_cast<int>(l) == e.label ? 1.0F : 0.0F));
          for (const auto f : features) {
            if (counts[f] >= o.min_count)
              adagrad.step(weights_, f * labels + l, gradient, o, counts[f]);
          }
        }
      }
      if (epoch >= o.epochs / 2) {
        for (std::size_t w = 0; w < sum.size(); ++w) sum[w] += weights_[w];
        ++averaged;
      }
    }
  }
  for (std::size_t w = 0; w < sum.size(); ++w)
    weights_[w] = sum[w] * o.shrink / static_cast<float>(std::max(averaged, 1));
}

std::vector<float> Learner::scores(const std::vector<std::string>& features) const {
  std::vector<float> out(labels_.size(), 0.0F);
  for (const auto& feature : features) {
    const auto found = ids_.find(feature);
    if (found == ids_.end()) continue;
    for (std::size_t l = 0; l < out.size(); ++l) out[l] += weights_[found->second * out.size() + l];
  }
  return out;
}

std::string Learner::write(const std::string& note, float keep) const {
  std::string out = header(note) + "labels";
  for (const auto& label : labels_) out += "\t" + label;
  out += "\n";
  for (const auto& [name, id] : ids_) {
    std::string row;
    for (std::size_t l = 0; l < labels_.size(); ++l) {
      const float w = weights_[id * labels_.size() + l];
      if (std::fabs(w) >= keep) row += fmt::format("\t{}:{:.3f}", labels_[l], w);
    }
    if (!row.empty()) out += name + row + "\n";
  }
  return out;
}

void Ranker::add(const std::vector<std::vector<std::string>>& candidates, std::size_t right,
                 float weight) {
  Group group{{}, right, weight};
  for (const auto& candidate : candidates) {
    auto& features = group.candidates.emplace_back();
    for (const auto& feature : candidate)
      features.push_back(sotin::train::intern(ids_, names_, feature));
  }
  groups_.push_back(std::move(group));
}

void Ranker::learn(const LearnerOptions& o) {
  weights_.assign(names_.size(), 0.0F);
  std::vector<int> counts(names_.size(), 0);
  for (const auto& g : groups_) {
    for (const auto& c : g.candidates) {
      for (const auto f : c) ++counts[f];
    }
  }
  std::vector<float> sum(weights_.size(), 0.0F);
  std::vector<float> p;
  int averaged = 0;
  for (int round = 0; round < o.rounds; ++round) {
    std::fill(weights_.begin(), weights_.end(), 0.0F);
    AdaGrad adagrad(weights_.size());
    std::vector<std::size_t> order(groups_.size());
    std::iota(order.begin(), order.end(), 0);
    Shuffler shuffler{(o.seed + static_cast<std::uint64_t>(round)) * 0x9e3779b97f4a7c15ULL + 1};
    for (int epoch = 0; epoch < o.epochs; ++epoch) {
      shuffler.shuffle(order);
      for (const auto i : order) {
        const auto& g = groups_[i];
        // The candidates of a group lose the same features.
        const std::uint64_t visit = shuffler.next();
        const auto dropped = [&](std::uint32_t f) {
          return o.drop > 0 && static_cast<float>(hash_combine(visit, f) >> 40) <
                                   o.drop * static_cast<float>(1 << 24);
        };
        p.assign(g.candidates.size(), 0.0F);
        for (std::size_t c = 0; c < p.size(); ++c) {
          for (const auto f : g.candidates[c]) {
            if (!dropped(f)) p[c] += weights_[f];
          }
        }
        const float top = *std::max_element(p.begin(), p.end());
        float z = 0;
        for (auto& x : p) z += x = std::exp(x - top);
        for (std::size_t c = 0; c < p.size(); ++c) {
          const float gradient = g.weight * (p[c] / z - (c == g.right ? 1.0F : 0.0F));
          for (const auto f : g.candidates[c]) {
            if (counts[f] >= o.min_count && !dropped(f))
              adagrad.step(weights_, f, gradient, o, counts[f]);
          }
        }
      }
      if (epoch >= o.epochs / 2) {
        for (std::size_t w = 0; w < sum.size(); ++w) sum[w] += weights_[w];
        ++averaged;
      }
    }
  }
  for (std::size_t w = 0; w < sum.size(); ++w)
    weights_[w] = sum[w] / static_cast<float>(std::max(averaged, 1));
}

float Ranker::score(const std::vector<std::string>& features) const {
  float sum = 0;
  for (const auto& feature : features) {
    const auto found = ids_.find(feature);
    if (found != ids_.end()) sum += weights_[found->second];
  }
  return sum;
}

std::string Ranker::write(const std::string& note, float keep) const {
  std::string out = header(note) + "labels\tno\tyes\n";
  for (const auto& [name, id] : ids_) {
    if (std::fabs(weights_[id]) >= keep) out += fmt::format("{}\tyes:{:.3f}\n", name, weights_[id]);
  }
  return out;
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) {
    std::cerr << "sotin-train: can't write " << path << '\n';
    std::exit(1);
  }
}

}  // namespace sotin::train
