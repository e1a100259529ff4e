#pragma once

/// @file
/// One line on the terminal that says how far a long run is. Silent when it is off.

#include <chrono>
#include <cstdint>

namespace sotin::cli {

class Progress {
 public:
  void begin(bool vietnamese, bool on);
  /// One more report of `bytes` bytes is done.
  void step(std::uint64_t bytes);
  /// Takes the line away, before something else is written.
  void clear();

 private:
  bool on_ = false;
  bool vietnamese_ = true;
  bool shown_ = false;
  std::uint64_t reports_ = 0;
  std::uint64_t bytes_ = 0;
  std::chrono::steady_clock::time_point last_ = {};
};

}  // namespace sotin::cli
