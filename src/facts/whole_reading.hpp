#pragma once

/// @file
/// One report read through all stages, with everything that the stages shared.

#include <optional>

#include "facts/reading.hpp"

namespace sotin::facts {

/// Reads `document`, which must outlive it. Neither copied nor moved: `reading` points into it.
class WholeReading {
 public:
  explicit WholeReading(const text::Document& document);
  WholeReading(const WholeReading&) = delete;

  Reading reading;

 private:
  std::optional<text::Document> headline_;
  std::optional<Analysis> headline_analysis_;
};

}  // namespace sotin::facts
