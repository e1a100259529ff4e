#pragma once

/// @file
/// A report as the contract's JSON (`sotin.report/1`).

#include <string>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"

namespace sotin::views {

/// One line of JSON, without the line break. Byte offsets become code points here.
[[nodiscard]] std::string report_json(const text::Document& document, const facts::Report& report);

}  // namespace sotin::views
