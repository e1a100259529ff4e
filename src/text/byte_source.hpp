#pragma once

/// @file
/// Where bytes come from: a file, standard input, an entry of an archive, or another source that is
/// unpacked on the way. Sources are stacked; each is read once from its beginning to its end.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sotin/base/error.hpp"

namespace sotin::text {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Up to `size` bytes into `out`; 0 at the end, and after a failure.
  [[nodiscard]] virtual Result<std::size_t> read(char* out, std::size_t size) = 0;
  /// Goes to a byte of this source; false where that can't be done (standard input, packed data).
  virtual bool seek(std::uint64_t) { return false; }
  /// Bytes of this source, 0 where they are not known.
  [[nodiscard]] virtual std::uint64_t size() const { return 0; }
};

/// Opens a file as it is; "-" is standard input.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

/// Opens a file and unpacks it (gzip, zstd, told by content).
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_unpacked(const std::string& path);

/// A source with a window: what comes next can be looked at before it is taken.
class BufferedSource {
 public:
  explicit BufferedSource(std::unique_ptr<ByteSource> source);

  /// What lies ahead: at least `size` bytes, or all that is left (then see `trouble`). Valid until
  /// the next call.
  [[nodiscard]] std::string_view ahead(std::size_t size);
  /// Takes bytes that were ahead.
  void take(std::size_t size);
  /// How many bytes were taken: the place of the first byte ahead.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }
  /// What broke off reading, when nothing more is ahead.
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }
  /// Drops what is ahead; true when the source went to byte `to`.
  bool seek(std::uint64_t to);
  /// The source goes on behind its end, or behind trouble; `drop` what is still ahead.
  void go_on(bool drop);
  [[nodiscard]] ByteSource& source() { return *source_; }

 private:
  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<char[]> room_;
  std::size_t capacity_ = 0;
  std::size_t at_ = 0;
  std::size_t fill_ = 0;
  std::uint64_t offset_ = 0;
  bool at_end_ = false;
  std::optional<Error> trouble_;
};

/// Hands on what a window holds and what comes behind it.
class WindowSource : public ByteSource {
 public:
  explicit WindowSource(std::unique_ptr<BufferedSource> window) : window_(std::move(window)) {}
  [[nodiscard]] Result<std::size_t> read(char* out, std::size_t size) override;
  bool seek(std::uint64_t to) override { return window_->seek(to); }
  [[nodiscard]] std::uint64_t size() const override { return window_->source().size(); }

 private:
  std::unique_ptr<BufferedSource> window_;
};

}  // namespace sotin::text
