#pragma once

/// @file
/// What each export writes of one report. `count(kind)` is called for what is written or left out.

#include <functional>
#include <string>

#include "sotin/ledger/rows.hpp"

namespace sotin::views::exports {

using Count = std::function<void(const char* kind)>;

/// Nodes of the @graph, separated by «,\n»; empty when there is none.
[[nodiscard]] std::string json_ld(const ledger::Stored& stored, const Count& count);
/// Lines, each ended.
[[nodiscard]] std::string called(const ledger::Stored& stored);  ///< title, heading or id
[[nodiscard]] std::string follow_the_money(const ledger::Stored& stored, const Count& count);
/// Events, separated by «,\n».
[[nodiscard]] std::string timeline_js(const ledger::Stored& stored, const Count& count);
/// VEVENT components with CRLF. `stamp` is a UTC date-time of RFC 5545.
[[nodiscard]] std::string calendar(const ledger::Stored& stored, std::string_view stamp,
                                   const Count& count);

/// «Lavrov», or the words at `where`, or "".
[[nodiscard]] std::string name_of(const ledger::Stored& stored, facts::EntityIndex entity,
                                  const std::optional<text::Span>& where);
/// The words of all spans, joined by « … ».
[[nodiscard]] std::string words_of(const ledger::Stored& stored,
                                   const std::vector<text::Span>& spans);
/// "urn:sotin:REPORT" or "urn:sotin:REPORT:s3", escaped.
[[nodiscard]] std::string urn(const ledger::Stored& stored, std::string_view record = {});

/// Year, month and day of a day number of DateRange.
struct Day {
  int year;
  int month;
  int day;
};
[[nodiscard]] Day day_of(std::int32_t days_since_1970);

}  // namespace sotin::views::exports
