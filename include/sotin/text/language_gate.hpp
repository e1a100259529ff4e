#pragma once

/// @file
/// A quick look that spares reading most of the world's pages: is this surely not Vietnamese?

#include <string_view>

namespace sotin::text {

/// True when `bytes` (a page or a text, of any encoding) hold plenty of words and hardly a letter
/// that only Vietnamese has. Where there is doubt (few words, Vietnamese without marks, a page that
/// says it is Vietnamese) the answer is false. Looks at the first 256 KiB; linear.
[[nodiscard]] bool surely_not_vietnamese(std::string_view bytes);

}  // namespace sotin::text
