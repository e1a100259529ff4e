#pragma once

/// @file
/// Adverbs that may stand between a subject and its promise, or inside a run of binding words.

#include <string_view>

namespace sotin::facts {

[[nodiscard]] inline bool is_filler(std::string_view word) {
  return word == "cũng" || word == "vẫn" || word == "đều" || word == "luôn" || word == "rằng" ||
         word == "đã" || word == "đang" || word == "hiện" || word == "thực" || word == "sự" ||
         word == "chắc" || word == "chắn";
}

}  // namespace sotin::facts
