#pragma once

/// @file
/// Character references: «&amp;», «&#7897;», «&Agrave;».

#include <cstddef>
#include <string>
#include <string_view>

namespace sotin::text::html {

struct Reference {
  char32_t first = 0;
  char32_t second = 0;     ///< 0: the reference stands for one code point
  std::size_t length = 0;  ///< bytes of the reference; 0: there is none
};

/// The reference that `text` begins with ('&' at its front). Constant time.
[[nodiscard]] Reference reference_at(std::string_view text);

/// `text` with all references replaced.
[[nodiscard]] std::string without_references(std::string_view text);

}  // namespace sotin::text::html
