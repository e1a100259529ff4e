#include "sotin/base/linear_model.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>

#include "sotin/base/data_file.hpp"

namespace sotin::base {

std::uint64_t feature_hash(std::string_view written) {
  const auto eq = written.find('=');
  std::uint64_t h = hash_bytes(written.substr(0, eq));
  if (eq == std::string_view::npos) return h;
  auto rest = written.substr(eq + 1);
  while (true) {
    const auto bar = rest.find('|');
    h = hash_combine(h, hash_bytes(rest.substr(0, bar)));
    if (bar == std::string_view::npos) return h;
    rest.remove_prefix(bar + 1);
  }
}

void FeatureHashes::grow() {
  if (far_.empty()) far_.assign(hashes_, hashes_ + size_);
  far_.resize(size_ * 2);
  hashes_ = far_.data();
  capacity_ = far_.size();
}

void FeatureNames::put(const Template& t, std::initializer_list<std::string_view> values) {
  std::string name(t.name);
  char separator = '=';
  for (const auto value : values) {
    name += separator;
    name += value;
    separator = '|';
  }
  names_.push_back(std::move(name));
}

bool read_weight(std::string_view text, float& weight) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  std::int64_t digits = 0;
  float scale = 1;
  bool point = false;
  std::size_t count = 0;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++count > 9) return false;
    digits = digits * 10 + (c - '0');
    if (point) scale *= 10;
  }
  weight = static_cast<float>(digits) / (negative ? -scale : scale);
  return count > 0;
}

Result<LinearModel> LinearModel::parse(std::string_view text) {
  LinearModel model;
  std::vector<std::uint64_t> found;  // of each row
  std::string bad;
  for_each_row(text, [&](const std::vector<std::string_view>& fields) {
    if (!bad.empty()) return;
    if (model.labels_.empty()) {
      if (fields[0] != "labels" || fields.size() < 2) {
        bad = "the first line must name the labels";
        return;
      }
      for (std::size_t i = 1; i < fields.size(); ++i) model.labels_.emplace_back(fields[i]);
      model.stride_ = (model.labels_.size() + 3) / 4 * 4;
      return;
    }
    const auto row = static_cast<std::uint32_t>(model.weights_.size() / model.stride_);
    model.weights_.resize(model.weights_.size() + model.stride_);
    for (std::size_t i = 1; i < fields.size(); ++i) {
      const auto colon = fields[i].rfind(':');
      float weight = 0;
      const int label =
          colon == std::string_view::npos ? -1 : model.label(fields[i].substr(0, colon));
      if (label < 0 || !read_weight(fields[i].substr(colon + 1), weight)) {
        bad = "weight that does not parse: " + std::string(fields[i]);
        return;
      }
      model.weights_[row * model.stride_ + static_cast<std::size_t>(label)] = weight;
    }
    found.push_back(feature_hash(fields[0]));
  });
  if (!bad.empty()) return fail(ErrorCode::kBadData, bad);
  model.index(found);
  return model;
}

void LinearModel::index(std::span<const std::uint64_t> keys) {
  std::uint32_t size = 16;
  while (size * 3 < keys.size() * 4) size *= 2;
  mask_ = size - 1;
  slots_.assign(size, {});
  if (labels_.size() == 2) margins_.assign(size, {});
  while (marks_mask_ + 1 < keys.size() * 10) marks_mask_ = marks_mask_ * 2 + 1;
  marks_.assign((marks_mask_ + 1) / 64, 0);
  for (std::uint32_t row = 0; row < keys.size(); ++row) {
    const auto key = keys[row];
    const auto tag = static_cast<std::uint32_t>(key >> 32);
    const auto mark = key >> 20 & marks_mask_;
    marks_[mark >> 6] |= std::uint64_t{1} << (mark & 63);
    std::uint32_t at = static_cast<std::uint32_t>(key) & mask_;
    while (slots_[at].row != kNone) at = (at + 1) & mask_;
    slots_[at] = {tag, row};
    if (margins_.empty()) continue;
    const float* weights = weights_.data() + std::size_t{row} * stride_;
    if (weights[1] == weights[0]) continue;
    at = static_cast<std::uint32_t>(key) & mask_;
    while (margins_[at].weight != 0) at = (at + 1) & mask_;
    margins_[at] = {tag, weights[1] - weights[0]};
  }
}

const LinearModel& LinearModel::embedded(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<LinearModel>, std::less<>> models;
  const std::lock_guard lock(mutex);
  auto found = models.find(name);
  if (found == models.end()) {
    const auto bytes = data_file("vi/weights/" + std::string(name) + ".tsv");
    auto model = bytes.empty() ? LinearModel() : parse(bytes).value_or(LinearModel());
    found =
        models.emplace(std::string(name), std::make_unique<LinearModel>(std::move(model))).first;
  }
  return *found->second;
}

int LinearModel::label(std::string_view name) const {
  const auto found = std::find(labels_.begin(), labels_.end(), name);
  return found == labels_.end() ? -1 : static_cast<int>(found - labels_.begin());
}

namespace {

/// Adds `count` rows of kStride floats; a fixed width lets the compiler keep the sums in registers.
template <std::size_t kStride>
void sum_fixed(const float* const* rows, std::size_t count, float* sums) {
  float local[kStride];
  std::copy(sums, sums + kStride, local);
  for (std::size_t r = 0; r < count; ++r) {
    for (std::size_t i = 0; i < kStride; ++i) local[i] += rows[r][i];
  }
  std::copy(local, local + kStride, sums);
}

}  // namespace

void LinearModel::sum_rows(std::span<const std::uint64_t> features, float* sums) const {
  constexpr std::size_t kBatch = 64;
  std::array<std::uint64_t, kBatch> marked;
  std::array<const float*, kBatch> rows;
  while (!features.empty()) {
    const auto batch = features.first(std::min(kBatch, features.size()));
    features = features.subspan(batch.size());
    std::size_t left = 0;
    for (const auto feature : batch) {
      marked[left] = feature;
      left += may_have(feature) ? 1 : 0;
    }
    for (std::size_t i = 0; i < left; ++i)
      __builtin_prefetch(&slots_[static_cast<std::uint32_t>(marked[i]) & mask_]);
    std::size_t count = 0;
    for (std::size_t i = 0; i < left; ++i) {
      if (const auto at = find(marked[i]); at != kNone) {
        rows[count] = weights_.data() + std::size_t{at} * stride_;
        __builtin_prefetch(rows[count++]);
      }
    }
    switch (stride_) {
      case 4:
        sum_fixed<4>(rows.data(), count, sums);
        break;
      case 16:
        sum_fixed<16>(rows.data(), count, sums);
        break;
      case 20:
        sum_fixed<20>(rows.data(), count, sums);
        break;
      default:
        for (std::size_t r = 0; r < count; ++r) {
          for (std::size_t i = 0; i < stride_; ++i) sums[i] += rows[r][i];
        }
    }
  }
}

void LinearModel::add_scores(std::span<const std::uint64_t> features, std::span<float> out) const {
  if (slots_.empty()) return;
  if (out.size() == stride_) return sum_rows(features, out.data());
  constexpr std::size_t kMostLabels = 64;
  std::array<float, kMostLabels> sums{};
  if (stride_ > kMostLabels) {
    for (const auto feature : features) {
      if (const float* weights = row(feature)) {
        for (std::size_t i = 0; i < out.size(); ++i) out[i] += weights[i];
      }
    }
    return;
  }
  std::copy(out.begin(), out.end(), sums.begin());
  sum_rows(features, sums.data());
  std::copy(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(out.size()), out.begin());
}

std::vector<float> LinearModel::scores(std::span<const std::uint64_t> features) const {
  std::vector<float> out(labels_.size(), 0.0F);
  add_scores(features, out);
  return out;
}

float LinearModel::margin(std::span<const std::uint64_t> features) const {
  constexpr std::size_t kBatch = 64;
  std::array<std::uint64_t, kBatch> marked;
  float sum = 0;
  if (margins_.empty()) return sum;
  while (!features.empty()) {
    const auto batch = features.first(std::min(kBatch, features.size()));
    features = features.subspan(batch.size());
    std::size_t left = 0;
    for (const auto feature : batch) {
      marked[left] = feature;
      left += may_have(feature) ? 1 : 0;
    }
    for (std::size_t i = 0; i < left; ++i)
      __builtin_prefetch(&margins_[static_cast<std::uint32_t>(marked[i]) & mask_]);
    for (std::size_t i = 0; i < left; ++i) {
      const auto tag = static_cast<std::uint32_t>(marked[i] >> 32);
      for (auto at = static_cast<std::uint32_t>(marked[i]) & mask_; margins_[at].weight != 0;
           at = (at + 1) & mask_) {
        if (margins_[at].tag != tag) continue;
        sum += margins_[at].weight;
        break;
      }
    }
  }
  return sum;
}

float LinearModel::weight(std::string_view feature, int label) const {
  const float* weights = row(feature_hash(feature));
  return weights == nullptr || label < 0 ? 0.0F : weights[label];
}

float logistic(float x) { return 1.0F / (1.0F + std::exp(-x)); }

void softmax(std::span<float> scores) {
  if (scores.empty()) return;
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& s : scores) sum += s = std::exp(s - top);
  for (float& s : scores) s /= sum;
}

}  // namespace sotin::base
