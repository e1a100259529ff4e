#include "progress.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace sotin::cli {

void Progress::begin(bool vietnamese, bool on) {
  on_ = on;
  vietnamese_ = vietnamese;
}

void Progress::step(std::uint64_t bytes) {
  ++reports_;
  bytes_ += bytes;
  if (!on_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  shown_ = true;
  fmt::print(stderr,
             fmt::runtime(vietnamese_ ? "\r\x1b[Kđã đọc {} bản tin · {:.1f} MB"
                                      : "\r\x1b[K{} reports read · {:.1f} MB"),
             reports_, static_cast<double>(bytes_) / 1e6);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!shown_) return;
  shown_ = false;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
}

}  // namespace sotin::cli
