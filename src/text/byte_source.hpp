#pragma once

/// @file
/// Bytes of a file or of standard input, decompressed on the way (gzip, zstd, told by content).

#include <cstddef>
#include <memory>
#include <string>

#include "sotin/base/error.hpp"

namespace sotin::text {

class ByteSource {
 public:
  /// Opens `path`; "-" is standard input.
  static Result<ByteSource> open(const std::string& path);
  ~ByteSource();
  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;

  /// Up to `size` bytes into `out`; 0 at the end.
  [[nodiscard]] Result<std::size_t> read(char* out, std::size_t size);

 private:
  class Impl;
  explicit ByteSource(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sotin::text
