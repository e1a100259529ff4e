#pragma once

/// @file
/// Packs the JSON of a reading (eight times its text) to about the size of the text.

#include <optional>
#include <string>
#include <string_view>

namespace sotin::ledger {

[[nodiscard]] std::string pack(std::string_view bytes);

/// The bytes again, or nothing when `packed` is damaged or not `size` bytes long inside.
[[nodiscard]] std::optional<std::string> unpack(std::string_view packed, std::size_t size);

}  // namespace sotin::ledger
