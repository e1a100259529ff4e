#pragma once

/// @file
/// The ledger in the forms of other programs. Each export is streamed: a head, a piece a report, a
/// tail; memory is bounded by the longest report.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "sotin/ledger/rows.hpp"

namespace sotin::views {

enum class ExportForm : std::uint8_t {
  kJsonLd,          ///< one JSON-LD document: Web Annotation, schema.org Claim, PROV
  kFollowTheMoney,  ///< one FollowTheMoney entity a line
  kTimelineJs,      ///< one JSON object for TimelineJS
  kCalendar,        ///< iCalendar (RFC 5545) of dated encounters
};

/// "jsonld", "ftm", "timelinejs", "ics".
[[nodiscard]] std::optional<ExportForm> export_form(std::string_view name);
/// The usual ending and media type of its files.
[[nodiscard]] std::string_view ending_of(ExportForm form);
[[nodiscard]] std::string_view media_type_of(ExportForm form);

/// Writes one export. Entries without a date are left out of timeline and calendar, and counted.
class Exporter {
 public:
  /// `made_at`: ISO 8601 in UTC, for formats that must say when they were made.
  Exporter(ExportForm form, std::string made_at);

  [[nodiscard]] std::string head();
  [[nodiscard]] std::string report(const ledger::Stored& stored);
  [[nodiscard]] std::string tail();

  /// What was written, by kind: "reports", "statements", "events" ... and "undated", what was left
  /// out.
  [[nodiscard]] const std::map<std::string, std::uint64_t>& counts() const { return counts_; }

 private:
  std::string joined(std::string piece);

  ExportForm form_;
  std::string made_at_;
  bool first_ = true;
  std::map<std::string, std::uint64_t> counts_;
};

}  // namespace sotin::views
