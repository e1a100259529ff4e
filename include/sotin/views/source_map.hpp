#pragma once

/// @file
/// Where the text of a report stands in the bytes of its page.

#include <string>
#include <vector>

#include "sotin/text/document.hpp"
#include "sotin/text/records.hpp"

namespace sotin::views {

/// `report` (the JSON of report_json) with two more members: "source_map", a list of
/// [start, end, first byte, byte behind], code points of the text and bytes of the page, in order
/// (`pieces` of the record that `document` was made of; empty where it was no page), and "extra",
/// what the input said beside the fields of a report.
[[nodiscard]] std::string with_source_map(std::string report, const text::Document& document,
                                          const std::vector<text::PagePiece>& pieces);

}  // namespace sotin::views
