#pragma once

/// @file
/// Standard output as a place that can be full or closed: every write is checked.

#include <string_view>

namespace sotin::cli {

class Output {
 public:
  enum class State { kFine, kClosed, kFull, kBroken };

  /// Writes all of `words`; after the first failure nothing more is tried.
  State write(std::string_view words);
  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] int error() const { return error_; }

 private:
  State state_ = State::kFine;
  int error_ = 0;
};

}  // namespace sotin::cli
