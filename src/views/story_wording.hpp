#pragma once

/// @file
/// The words of a story's kinds in both tongues.

#include <string_view>

#include "sotin/stories/story.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::views {

[[nodiscard]] std::string_view wording(stories::Verdict verdict, Tongue tongue);
[[nodiscard]] std::string_view wording(stories::Stance stance, Tongue tongue);

}  // namespace sotin::views
