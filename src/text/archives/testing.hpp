#pragma once

/// @file
/// For tests: bytes in memory as a source, and packed bytes.

#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "text/byte_source.hpp"

namespace sotin::text {

/// Hands out `bytes` a `step` at a time; can be entered anywhere when `seekable`.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string bytes, std::size_t step = 1U << 20, bool seekable = true)
      : bytes_(std::move(bytes)), step_(step), seekable_(seekable) {}
  Result<std::size_t> read(char* out, std::size_t size) override {
    size = std::min({size, step_, bytes_.size() - at_});
    std::memcpy(out, bytes_.data() + at_, size);
    at_ += size;
    return size;
  }
  bool seek(std::uint64_t to) override {
    if (!seekable_ || to > bytes_.size()) return false;
    at_ = to;
    return true;
  }
  std::uint64_t size() const override { return seekable_ ? bytes_.size() : 0; }

 private:
  std::string bytes_;
  std::size_t step_;
  bool seekable_;
  std::size_t at_ = 0;
};

inline std::string gzipped(std::string_view words) {
  std::string out(words.size() + words.size() / 1000 + 100, '\0');
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(words.data()));
  z.avail_in = static_cast<uInt>(words.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

}  // namespace sotin::text
