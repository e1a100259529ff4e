// A file behind one buffer. The buffer grows only when more has to be seen at once than it holds.
#include "byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "archives/unpacked_source.hpp"

namespace sotin::text {
namespace {

constexpr std::size_t kRoom = 1U << 17;

class FileSource : public ByteSource {
 public:
  FileSource(std::string path, int file, std::uint64_t size)
      : path_(std::move(path)), file_(file), size_(size) {}
  FileSource(const FileSource&) = delete;
  ~FileSource() override {
    if (file_ > 0) ::close(file_);
  }

  Result<std::size_t> read(char* out, std::size_t size) override {
    ssize_t got = 0;
    do {
      got = ::read(file_, out, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return fail(ErrorCode::kFileUnreadable, std::strerror(errno), path_, 0, taken_);
    taken_ += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

  bool seek(std::uint64_t to) override {
    if (size_ == 0 || to > size_ || ::lseek(file_, static_cast<off_t>(to), SEEK_SET) < 0)
      return false;
    taken_ = to;
    return true;
  }

  std::uint64_t size() const override { return size_; }

 private:
  std::string path_;
  int file_;
  std::uint64_t size_;
  std::uint64_t taken_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  if (path == "-") return std::make_unique<FileSource>(path, 0, 0);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return fail(
        errno == ENOENT || errno == ENOTDIR ? ErrorCode::kFileNotFound : ErrorCode::kFileUnreadable,
        std::strerror(errno), path);
  }
  struct stat about {};
  const bool known = ::fstat(file, &about) == 0;
  auto source = std::make_unique<FileSource>(
      path, file, known && S_ISREG(about.st_mode) ? static_cast<std::uint64_t>(about.st_size) : 0);
  if (known && S_ISDIR(about.st_mode))
    return fail(ErrorCode::kFileUnreadable, "it is a folder", path);
  return source;
}

Result<std::unique_ptr<ByteSource>> open_unpacked(const std::string& path) {
  auto file = open_file(path);
  if (!file) return file;
  auto window = std::make_unique<BufferedSource>(std::move(*file));
  const auto packing = packing_of(window->ahead(4));
  if (window->trouble() && window->ahead(1).empty()) return tl::unexpected(*window->trouble());
  if (packing == Packing::kNone) return std::make_unique<WindowSource>(std::move(window));
  return std::make_unique<UnpackedSource>(std::move(window), packing, path);
}

BufferedSource::BufferedSource(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

std::string_view BufferedSource::ahead(std::size_t size) {
  while (fill_ - at_ < size && !at_end_) {
    if (at_ > 0 && (at_ == fill_ || capacity_ - at_ < size)) {
      std::memmove(room_.get(), room_.get() + at_, fill_ - at_);
      fill_ -= at_;
      at_ = 0;
    }
    if (fill_ == capacity_ || capacity_ < size) {
      const auto more = std::max(kRoom, std::max(size, capacity_ == 0 ? 0 : 2 * capacity_));
      auto room = std::make_unique<char[]>(more);
      if (fill_ > at_) std::memcpy(room.get(), room_.get() + at_, fill_ - at_);
      fill_ -= at_;
      at_ = 0;
      room_ = std::move(room);
      capacity_ = more;
    }
    const auto got = source_->read(room_.get() + fill_, capacity_ - fill_);
    if (!got) {
      trouble_ = got.error();
      at_end_ = true;
      break;
    }
    fill_ += *got;
    at_end_ = *got == 0;
  }
  return {room_.get() + at_, fill_ - at_};
}

void BufferedSource::take(std::size_t size) {
  size = std::min(size, fill_ - at_);
  at_ += size;
  offset_ += size;
}

bool BufferedSource::seek(std::uint64_t to) {
  if (!source_->seek(to)) return false;
  go_on(true);
  offset_ = to;
  return true;
}

void BufferedSource::go_on(bool drop) {
  if (drop) {
    offset_ += fill_ - at_;
    at_ = fill_ = 0;
  }
  at_end_ = false;
  trouble_.reset();
}

Result<std::size_t> WindowSource::read(char* out, std::size_t size) {
  const auto bytes = window_->ahead(1);
  if (bytes.empty()) {
    if (!window_->trouble()) return std::size_t{0};
    auto error = *window_->trouble();
    window_->go_on(true);
    return tl::unexpected(std::move(error));
  }
  size = std::min(size, bytes.size());
  std::memcpy(out, bytes.data(), size);
  window_->take(size);
  return size;
}

}  // namespace sotin::text
