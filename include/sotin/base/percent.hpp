#pragma once

/// @file
/// Percent-encoding of addresses (RFC 3986).

#include <string>
#include <string_view>

namespace sotin::base {

/// For a path segment or a query value: letters, digits and -._~ stay, every other byte is escaped.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace sotin::base
