#pragma once

/// @file
/// From bytes of an unknown encoding to UTF-8: UTF-16, and the single-byte encodings of Vietnamese
/// (windows-1258, TCVN3, VISCII) where common words show beyond doubt which one it is.

#include <string>
#include <string_view>
#include <vector>

namespace sotin::text {

/// `bytes` as UTF-8. Valid UTF-8 comes back as it is. UTF-16 is told by its byte order mark or by
/// its zero bytes, a single-byte encoding by the words it makes; both leave a note. What is neither
/// comes back with every byte that is not UTF-8 replaced by U+FFFD, and a note. Linear; never
/// fails.
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::vector<std::string>& notes);

/// What `head`, the beginning of some bytes, is if it can't be text: "PDF", "ZIP or Office file",
/// "image", ... or "binary data"; empty when it may be text.
[[nodiscard]] std::string_view binary_kind(std::string_view head);

/// True when `head` begins UTF-16 text.
[[nodiscard]] bool looks_like_utf16(std::string_view head);

/// `bytes` with every byte that is not part of well-formed UTF-8 replaced by U+FFFD; counts them.
[[nodiscard]] std::string repair_utf8(std::string_view bytes, std::size_t& repaired);

}  // namespace sotin::text
