#pragma once

/// @file
/// Annotated reports (JSON Lines of `../shared/gold`) as the structures the readers fill.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::train {

/// One annotated report. Entity ids of the file are indexes here; fields a file leaves out stay
/// at their defaults.
struct GoldReport {
  text::Document document;
  facts::Report report;
};

/// Reads a file of annotated reports or of annotated times; exits with a message when it can't.
[[nodiscard]] std::vector<GoldReport> load_gold(const std::string& path);

}  // namespace sotin::train
