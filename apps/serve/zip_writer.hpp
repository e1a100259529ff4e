#pragma once

/// @file
/// A ZIP file written in one go, its files stored as they are: sizes and checksums follow each
/// file's bytes, so nothing has to be known before. ZIP64 throughout: no file is too large.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::serve {

class ZipWriter {
 public:
  /// What stands before a file's bytes. Names are ASCII.
  [[nodiscard]] std::string begin(const std::string& name);
  /// To be called with every piece of the file's bytes, which are written as they are.
  void add(std::string_view bytes);
  /// What stands behind a file's bytes.
  [[nodiscard]] std::string end();
  /// What stands behind all files.
  [[nodiscard]] std::string finish();

  [[nodiscard]] std::uint64_t bytes_of_file() const { return files_.back().size; }

 private:
  struct File {
    std::string name;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint32_t checksum = 0;
  };
  std::vector<File> files_;
  std::uint64_t offset_ = 0;
};

}  // namespace sotin::serve
