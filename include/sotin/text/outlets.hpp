#pragma once

/// @file
/// Outlets by their addresses.

#include <optional>
#include <string>
#include <string_view>

namespace sotin::text {

/// The host of an address without «www.», «m.», «amp.»; nothing when it is no address.
[[nodiscard]] std::optional<std::string> host_of(std::string_view url);

/// The name of the paper or agency whose site the address belongs to, when it is one of our lists.
[[nodiscard]] std::optional<std::string> known_outlet(std::string_view url);

}  // namespace sotin::text
