#pragma once

/// @file
/// Which language is a text in? A cheap look at its beginning: enough to say "not Vietnamese".

#include <string_view>

namespace sotin::language {

/// "vi", "en", or "und" (another language, or too little text to say). Vietnamese typed without its
/// marks counts as Vietnamese. Looks at the first 2 KiB.
[[nodiscard]] std::string_view guess_language(std::string_view text);

}  // namespace sotin::language
