#pragma once

/// @file
/// Who only passes a statement on: «Tờ A dẫn các nguồn tin cho hay ông B nói ...» has the carriers
/// A and «các nguồn tin», and one statement by B. Chains are made of them.

#include <cstdint>

#include "sotin/language/analysis.hpp"

namespace sotin::facts {

/// A medium, an unnamed source or a document between the reader and a statement.
struct Carrier {
  language::TokenRange source;  ///< the words that name it
  language::TokenRange cue;     ///< «theo», «dẫn lời», «cho hay»; may be empty
  std::int32_t mention = -1;    ///< index into Reading::mentions, -1 when it is none
  std::int32_t statement = -1;  ///< index into Report::statements
};

}  // namespace sotin::facts
