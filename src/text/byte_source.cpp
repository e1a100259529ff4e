// One buffer of raw bytes in front of three ways to hand them on: as they are, through zlib or
// through zstd. Files of several gzip members or zstd frames one after the other are read on.
#include "byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace sotin::text {

class ByteSource::Impl {
 public:
  ~Impl() {
    if (kind_ == Kind::kGzip) inflateEnd(&gzip_);
    ZSTD_freeDCtx(zstd_);
    if (file_ > 0) ::close(file_);
  }

  Result<void> open(const std::string& path) {
    path_ = path;
    if (path != "-") {
      file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
      if (file_ < 0) {
        return fail(errno == ENOENT || errno == ENOTDIR ? ErrorCode::kFileNotFound
                                                        : ErrorCode::kFileUnreadable,
                    std::strerror(errno), path);
      }
      struct stat about {};
      if (::fstat(file_, &about) == 0 && S_ISDIR(about.st_mode)) {
        return fail(ErrorCode::kFileUnreadable, "it is a folder", path);
      }
    }
    raw_.resize(1U << 16);
    while (fill_ < 4) {
      const auto got = more();
      if (!got) return tl::unexpected(got.error());
      if (*got == 0) break;
    }
    const std::string_view head(raw_.data(), fill_);
    if (head.starts_with("\x1F\x8B")) {
      kind_ = Kind::kGzip;
      inflateInit2(&gzip_, 15 + 16);
    } else if (head.starts_with("\x28\xB5\x2F\xFD")) {
      kind_ = Kind::kZstd;
      zstd_ = ZSTD_createDCtx();
      ZSTD_DCtx_setParameter(zstd_, ZSTD_d_windowLogMax, 27);
    }
    return {};
  }

  Result<std::size_t> read(char* out, std::size_t size) {
    if (failed_) return std::size_t{0};
    while (true) {
      if (at_ == fill_) {
        at_ = fill_ = 0;
        const auto got = more();
        if (!got) {
          failed_ = true;
          return tl::unexpected(got.error());
        }
        if (*got == 0) {
          if (kind_ != Kind::kPlain && inside_) return broken("compressed data breaks off");
          return std::size_t{0};
        }
      }
      std::size_t made = 0;
      if (kind_ == Kind::kPlain) {
        made = std::min(size, fill_ - at_);
        std::memcpy(out, raw_.data() + at_, made);
        at_ += made;
        return made;
      }
      const bool ok =
          kind_ == Kind::kGzip ? inflate_some(out, size, made) : unpack_some(out, size, made);
      if (made > 0) {
        failed_ = !ok;
        return made;
      }
      if (!ok) return broken("compressed data is damaged");
    }
  }

 private:
  enum class Kind { kPlain, kGzip, kZstd };

  tl::unexpected<Error> broken(const char* what) {
    failed_ = true;
    return fail(ErrorCode::kFileUnreadable, what, path_, 0, consumed_ + at_);
  }

  /// Reads behind what is there; the buffer has room.
  Result<std::size_t> more() {
    consumed_ += fill_ == 0 ? last_ : 0;
    ssize_t got = 0;
    do {
      got = ::read(file_, raw_.data() + fill_, raw_.size() - fill_);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return fail(ErrorCode::kFileUnreadable, std::strerror(errno), path_, 0, consumed_);
    fill_ += static_cast<std::size_t>(got);
    last_ = fill_;
    return static_cast<std::size_t>(got);
  }

  bool inflate_some(char* out, std::size_t size, std::size_t& made) {
    gzip_.next_in = reinterpret_cast<Bytef*>(raw_.data() + at_);
    gzip_.avail_in = static_cast<uInt>(fill_ - at_);
    gzip_.next_out = reinterpret_cast<Bytef*>(out);
    gzip_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 30));
    const auto room = gzip_.avail_out;
    inside_ = true;
    const int state = inflate(&gzip_, Z_NO_FLUSH);
    at_ = fill_ - gzip_.avail_in;
    made = room - gzip_.avail_out;
    if (state == Z_STREAM_END) {
      inside_ = false;
      inflateReset(&gzip_);
    }
    return state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR;
  }

  bool unpack_some(char* out, std::size_t size, std::size_t& made) {
    ZSTD_inBuffer in{raw_.data(), fill_, at_};
    ZSTD_outBuffer to{out, size, 0};
    const std::size_t state = ZSTD_decompressStream(zstd_, &to, &in);
    at_ = in.pos;
    made = to.pos;
    if (ZSTD_isError(state) != 0) return false;
    inside_ = state != 0;
    return true;
  }

  std::string path_;
  int file_ = 0;
  Kind kind_ = Kind::kPlain;
  z_stream gzip_{};
  ZSTD_DCtx* zstd_ = nullptr;
  std::vector<char> raw_;
  std::size_t at_ = 0;
  std::size_t fill_ = 0;
  std::size_t last_ = 0;
  std::uint64_t consumed_ = 0;
  bool inside_ = false;  // of a compressed frame
  bool failed_ = false;
};

ByteSource::ByteSource(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteSource::~ByteSource() = default;
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;

Result<ByteSource> ByteSource::open(const std::string& path) {
  auto impl = std::make_unique<Impl>();
  if (auto opened = impl->open(path); !opened) return tl::unexpected(opened.error());
  return ByteSource(std::move(impl));
}

Result<std::size_t> ByteSource::read(char* out, std::size_t size) { return impl_->read(out, size); }

}  // namespace sotin::text
