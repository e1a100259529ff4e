#pragma once

/// @file
/// The stages of reading one after another, each timed: what facts::read does, with a clock.

#include <cstddef>
#include <string>
#include <vector>

#include "corpus.hpp"

namespace sotin::benchmarks {

struct StageTimes {
  std::vector<std::pair<std::string, double>> seconds;  ///< in the order of reading
  std::size_t statements = 0;                           ///< to check against facts::read
};

[[nodiscard]] StageTimes time_stages(const Corpus& corpus);

}  // namespace sotin::benchmarks
