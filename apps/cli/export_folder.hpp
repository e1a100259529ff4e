#pragma once

/// @file
/// A folder that an export is written to: files with their sizes and SHA-256, and the manifest that
/// lists them.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"

namespace sotin::cli {

class ExportFolder {
 public:
  /// Makes the folder where it is not there.
  static Result<ExportFolder> make(const std::string& path);

  ExportFolder(ExportFolder&&) noexcept;
  ExportFolder& operator=(ExportFolder&&) noexcept;
  ~ExportFolder();

  /// Begins a file; returns its number.
  std::size_t begin(const std::string& name);
  /// Appends to a file. A failure is kept and told by `finish`.
  void write(std::size_t file, std::string_view bytes);

  /// Closes the files and writes manifest.json: what was exported by kind, and each file's bytes
  /// and SHA-256.
  Result<void> finish(std::string_view format, std::string_view made_at,
                      const std::map<std::string, std::uint64_t>& counts);

 private:
  struct File;
  explicit ExportFolder(std::string path);
  std::string path_;
  std::vector<std::unique_ptr<File>> files_;
};

}  // namespace sotin::cli
