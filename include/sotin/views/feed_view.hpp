#pragma once

/// @file
/// What a feed holds: for people in a terminal, or as JSON.

#include <string>

#include "sotin/text/feed.hpp"
#include "sotin/views/report_text.hpp"

namespace sotin::views {

/// `sotin.feed/1`, one object, ended by a line break.
[[nodiscard]] std::string feed_json(const text::Feed& feed);

/// Title, addresses, an item a paragraph; ended by a line break.
[[nodiscard]] std::string feed_text(const text::Feed& feed, const TextOptions& options);

}  // namespace sotin::views
