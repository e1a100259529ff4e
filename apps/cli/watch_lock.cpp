// A file beside the ledger, locked with flock. Not the ledger itself: closing it anywhere in the
// process would drop SQLite's locks. Whoever ends takes the file away, so after the lock was had it
// is asked whether the file is still the one of that name.
#include "watch_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace sotin::cli {
namespace {

std::string path_of(const std::string& ledger) {
  std::error_code failed;
  const auto whole = std::filesystem::canonical(ledger, failed);
  return (failed ? ledger : whole.string()) + "-watch";
}

bool is_still(int file, const std::string& path) {
  struct stat held = {};
  struct stat named = {};
  return fstat(file, &held) == 0 && stat(path.c_str(), &named) == 0 &&
         held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

}  // namespace

Result<WatchLock> WatchLock::take(const std::string& ledger) {
  const auto path = path_of(ledger);
  while (true) {
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
      return tl::unexpected(Error{ErrorCode::kLedgerUnwritable, std::strerror(errno), path});
    // A file system without locks is no reason not to watch.
    if (flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      std::array<char, 24> holder = {};
      const auto got = pread(file, holder.data(), holder.size(), 0);
      close(file);
      std::string number(holder.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
      number.resize(std::min(number.find_first_not_of("0123456789"), number.size()));
      return tl::unexpected(Error{ErrorCode::kBusy, number, path});
    }
    if (is_still(file, path)) {
      // Without the number the lock holds as well; only the other's message is poorer.
      const auto words = std::to_string(getpid());
      [[maybe_unused]] const bool told =
          ftruncate(file, 0) == 0 && pwrite(file, words.data(), words.size(), 0) > 0;
      return WatchLock(path, file);
    }
    close(file);
  }
}

WatchLock::WatchLock(WatchLock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

WatchLock::~WatchLock() {
  if (file_ < 0) return;
  unlink(path_.c_str());
  close(file_);
}

}  // namespace sotin::cli
