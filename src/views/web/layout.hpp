#pragma once

/// @file
/// What all pages share: head, navigation, footer, and how dates, acts and names are shown.

#include <string>
#include <vector>

#include "html.hpp"
#include "sotin/facts/report.hpp"
#include "sotin/ledger/rows.hpp"
#include "sotin/views/web.hpp"

namespace sotin::views::web {

/// The whole document around `content`. `current` is the navigation entry to mark: "home",
/// "search", "read" or none.
[[nodiscard]] std::string layout(std::string_view title, std::string_view current,
                                 const Html& content, const Reader& reader);

/// An address with one parameter of its query changed; an empty value takes it out.
[[nodiscard]] std::string with_parameter(std::string_view address, std::string_view name,
                                         std::string_view value);

/// The address of this page with another value for `name` in its query; without it when empty.
[[nodiscard]] std::string address_with(const Reader& reader, std::string_view name,
                                       std::string_view value);

/// A box that scrolls sideways where its table is wider than the window, by keys too; close it with
/// «</div>».
void open_wide(Html& html, std::string_view label);

/// A field of a form that is not shown.
void put_hidden(Html& html, std::string_view name, std::string_view value);

[[nodiscard]] inline std::string_view say(const Reader& reader, std::string_view vietnamese,
                                          std::string_view english) {
  return views::say(reader.tongue, vietnamese, english);
}

/// <time datetime="2025-08-20">thứ Tư 20/8/2025</time>; an imprecise value keeps its precision.
void put_date(Html& html, std::string_view value, const Reader& reader);

/// The act as a label whose look tells refusals, pledges and warnings apart.
void put_act(Html& html, facts::Act act, const Reader& reader);

/// «cần kiểm tra» for what is below the threshold.
void put_doubt(Html& html, float confidence, const Reader& reader);

/// Outlet, date and headline of a report as a link to it.
void put_source(Html& html, const ledger::Stored& stored, const Reader& reader);

[[nodiscard]] std::string report_address(std::string_view id);

/// Where words of a report can be found again (statement_place.hpp).
[[nodiscard]] std::string words_address(const ledger::Stored& stored, const text::Span& where);

/// Where a statement can be found again after any re-reading.
[[nodiscard]] std::string statement_address(const ledger::Stored& stored,
                                            const facts::Statement& statement);

/// The place that stands for a statement: the hull of its content, else its evidence.
[[nodiscard]] text::Span place_of(const facts::Statement& statement);

/// What a report is called: its headline, else what its text begins with; never its id.
[[nodiscard]] std::string title_of(const ledger::Stored& stored, const Reader& reader);

/// The same for the rows of a list.
[[nodiscard]] Result<std::vector<std::string>> titles_of(const ledger::Ledger& ledger,
                                                         const std::vector<ledger::ReportRow>& rows,
                                                         const Reader& reader);

/// A title that may be empty.
[[nodiscard]] std::string title_or_none(std::string title, const Reader& reader);

}  // namespace sotin::views::web
