#pragma once

/// @file
/// The HTML that feeds carry: made safe, and its words.

#include <string>
#include <string_view>

namespace sotin::text::feeds {

/// Does it hold markup or character references of HTML?
[[nodiscard]] bool looks_like_html(std::string_view words);

/// `html` with nothing but harmless elements and attributes, addresses made absolute against
/// `base`; addresses that are neither of the web nor of mail are left out. Tags are balanced.
/// Linear.
[[nodiscard]] std::string safe_html(std::string_view html, std::string_view base);

/// The words of `html` in one line, references replaced, white space runs made one space.
[[nodiscard]] std::string words_of_html(std::string_view html);

/// The same with a line for each paragraph, heading, list item, cell.
[[nodiscard]] std::string lines_of_html(std::string_view html);

/// `words` without white space around them and with runs of it made one space.
[[nodiscard]] std::string tidy(std::string_view words);

/// The bytes that base64 stands for; white space is passed over, anything else ends it.
[[nodiscard]] std::string from_base64(std::string_view words);

}  // namespace sotin::text::feeds
