#pragma once

/// @file
/// Errors in the reader's tongue. What to do about them is for the apps to say: a command has other
/// remedies than a page.

#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views {

/// «không phải văn bản»: what a code means; empty for one without words.
[[nodiscard]] std::string_view what_went_wrong(ErrorCode code, Tongue tongue);

/// A detail that the library gave in English; what is not known of it stays as it is.
[[nodiscard]] std::string detail_words(std::string_view detail, Tongue tongue);

/// «không phải văn bản: tệp ZIP hoặc Office»: both, without the place.
[[nodiscard]] std::string error_words(const Error& error, Tongue tongue);

}  // namespace sotin::views
