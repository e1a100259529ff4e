#pragma once

/// @file
/// A fetched page as a record to read.

#include <tl/expected.hpp>

#include "net/fetch.hpp"
#include "sotin/text/records.hpp"

namespace sotin::net {

/// The report in what was fetched: a web page, or plain text. Its id comes from the address, so
/// that the page read again is the same report. Fails with trouble_of(fetched), kNotAPage or
/// kNoReport.
[[nodiscard]] tl::expected<text::Record, Trouble> record_of(const Fetched& fetched);

}  // namespace sotin::net
