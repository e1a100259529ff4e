#include "sotin/views/source_map.hpp"

#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

namespace sotin::views {

std::string with_source_map(std::string report, const text::Document& document,
                            const std::vector<text::PagePiece>& pieces) {
  const auto end = report.rfind('}');
  if (end == std::string::npos) return report;
  report.resize(end);
  auto to = std::back_inserter(report);
  report += ",\"source_map\":[";
  const char* comma = "";
  for (const auto& piece : pieces) {
    if (piece.text.end > document.text().size()) break;
    fmt::format_to(to, "{}[{},{},{},{}]", comma, document.code_point(piece.text.begin),
                   document.code_point(piece.text.end), piece.where.begin, piece.where.end);
    comma = ",";
  }
  report += "],\"extra\":{";
  comma = "";
  for (const auto& [name, value] : document.origin().extra) {
    const auto key =
        nlohmann::json(name).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    fmt::format_to(to, "{}{}:{}", comma, key, value);
    comma = ",";
  }
  return report += "}}";
}

}  // namespace sotin::views
