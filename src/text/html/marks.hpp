#pragma once

/// @file
/// Letters and their marks: pages in windows-1258 write them apart.

#include <string>

namespace sotin::text::html {

/// Does `c` stand over or under the letter before it?
[[nodiscard]] bool is_mark(char32_t c);
/// `letters` in NFC.
[[nodiscard]] std::string composed(const std::string& letters);
/// `words` in NFC when marks stand apart in it, else as they are.
[[nodiscard]] std::string without_loose_marks(std::string words);

}  // namespace sotin::text::html
