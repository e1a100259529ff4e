#pragma once

/// @file
/// From bytes of an unknown encoding to UTF-8: UTF-16, and the old encodings of Vietnamese
/// (windows-1258, TCVN3, VISCII, VNI) where common words show beyond doubt which one it is.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::text {

/// `bytes` as UTF-8. Valid UTF-8 comes back as it is. UTF-16 is told by its byte order mark or by
/// its zero bytes, a single-byte encoding by the words it makes; both leave a note. What is neither
/// comes back with every byte that is not UTF-8 replaced by U+FFFD, and a note. Linear; never
/// fails.
///
/// `declared` is the encoding as the sender names it ("windows-1258", "iso-8859-1"; "" when it does
/// not). Marks of UTF-16 and well-formed UTF-8 are believed before it. It is believed before the
/// words, save for Latin-1 and its like, which old Vietnamese pages name whatever they hold. Only
/// encodings of one byte a letter count; another name leaves a note.
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::vector<std::string>& notes,
                                  std::string_view declared = {});

/// How a character of the UTF-8 text was made.
enum class ByteStep : std::uint8_t {
  kSame,      ///< its bytes are the input's
  kOneByte,   ///< from one byte
  kVni,       ///< as kOneByte, but two marks may come from one byte
  kUtf16,     ///< from one or two units of UTF-16
  kRepaired,  ///< as kSame, but U+FFFD stands for one bad byte
};

struct Decoded {
  std::string text;
  ByteStep step = ByteStep::kSame;
  std::size_t skipped = 0;  ///< bytes in front that are no text (byte order mark of UTF-16)
};

/// As to_utf8, with what is needed to lead back to the input.
[[nodiscard]] Decoded decode(std::string_view bytes, std::vector<std::string>& notes,
                             std::string_view declared = {});

/// The encoding that an HTML page names in a `meta` element near its beginning; "" when it names
/// none.
[[nodiscard]] std::string declared_in_page(std::string_view bytes);

/// Turns offsets into `decoded.text` into offsets into `bytes`, its input. Linear (and sorts
/// `offsets`).
void lead_back(const Decoded& decoded, std::string_view bytes,
               std::vector<std::uint64_t*>& offsets);

/// What `head`, the beginning of some bytes, is if it can't be text: "PDF", "ZIP or Office file",
/// "image", ... or "binary data"; empty when it may be text.
[[nodiscard]] std::string_view binary_kind(std::string_view head);

/// True when `head` begins UTF-16 text.
[[nodiscard]] bool looks_like_utf16(std::string_view head);

/// `bytes` with every byte that is not part of well-formed UTF-8 replaced by U+FFFD; counts them.
[[nodiscard]] std::string repair_utf8(std::string_view bytes, std::size_t& repaired);

}  // namespace sotin::text
