#pragma once

/// @file
/// One function a model (train_<model>.cpp): learns it from annotated reports and writes
/// `<folder>/<model>.tsv`.

#include <string>
#include <vector>

#include "gold.hpp"

namespace sotin::train {

using Reports = std::vector<GoldReport>;

struct Trainer {
  const char* model;
  void (*train)(const Reports& reports, const std::string& folder);
};

/// Called at start by each train_<model>.cpp: `static const Registration r({"cues", train_cues});`
struct Registration {
  explicit Registration(Trainer trainer);
};

/// All registered trainers, sorted by name.
[[nodiscard]] std::vector<Trainer> trainers();

}  // namespace sotin::train
