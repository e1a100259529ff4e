#pragma once

/// @file
/// The report in a web page: its main text, and what the page's head says about it.

#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/text/records.hpp"

namespace sotin::text {

/// Reads the main text of an HTML page (UTF-8): paragraphs, subheadings, list items and captions of
/// the element that holds most of the prose, a line each, without menus, scripts and comments.
/// Title, date, outlet, address and language come from the page's head where it has them. Fails
/// with kEmptyInput when there is no prose, with kUnsupported when tags nest absurdly deep.
[[nodiscard]] Result<Record> record_of_html(std::string_view html, const std::string& place);

}  // namespace sotin::text
