#include "output.hpp"

#include <unistd.h>

#include <cerrno>

namespace sotin::cli {

Output::State Output::write(std::string_view words) {
  while (state_ == State::kFine && !words.empty()) {
    const auto written = ::write(STDOUT_FILENO, words.data(), words.size());
    if (written >= 0) {
      words.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
      state_ = errno == EPIPE                       ? State::kClosed
               : errno == ENOSPC || errno == EDQUOT ? State::kFull
                                                    : State::kBroken;
    }
  }
  return state_;
}

}  // namespace sotin::cli
