#pragma once

/// @file
/// WARC files (ISO 28500; versions 0.17 to 1.1) record by record: plain, packed as a whole, or
/// with a gzip member or zstd frame a record, as crawlers write them. Damaged records are told and
/// passed over. Memory is bounded by the longest head and by what `block` is asked for.

#include <optional>
#include <utility>
#include <vector>

#include "text/byte_source.hpp"

namespace sotin::text {

class UnpackedSource;

/// What stands in front of a record's block.
struct WarcHead {
  std::string version;                                      ///< "1.0"
  std::vector<std::pair<std::string, std::string>> fields;  ///< in order, names as written
  std::uint64_t length = 0;                                 ///< bytes of the block
  std::uint64_t offset = 0;  ///< of the record in the file; where packed, of its member
  std::uint64_t inner = 0;   ///< bytes of that member before the record

  /// The first field of that name (without regard to case), or empty.
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

class WarcReader {
 public:
  /// `source` is the file as it is, packed or not.
  WarcReader(std::unique_ptr<ByteSource> source, std::string place);
  ~WarcReader();
  WarcReader(const WarcReader&) = delete;

  /// The head of the next record, or what was damaged and passed over (ask again), or nothing at
  /// the end. What was not taken of the present block is passed over.
  [[nodiscard]] std::optional<Result<WarcHead>> next();

  /// The beginning of the present block, without taking it: `size` bytes, or all it has.
  [[nodiscard]] std::string_view look(std::size_t size);
  /// The whole block; the record is known to be whole then. Fails with kTooLarge over `limit`
  /// bytes, and with kFileUnreadable when the record breaks off or is damaged.
  [[nodiscard]] Result<std::string> block(std::size_t limit);

  /// Goes to a record by its `offset` before the first call of `next`; false where the file can't.
  [[nodiscard]] bool seek(std::uint64_t offset);

 private:
  enum class Where { kBetween, kInBlock, kLost, kEnd };

  [[nodiscard]] Result<WarcHead> read_head();
  [[nodiscard]] Result<WarcHead> parse(std::string_view head) const;
  /// Takes the present block, into `out` where that is wanted, and looks at what stands behind it.
  [[nodiscard]] Result<void> take_block(std::string* out);
  /// Skips line breaks and ends of members; true when a record begins here.
  [[nodiscard]] Result<bool> find_begin();
  /// As BufferedSource::ahead, over the ends of members; but not into a member that begins another
  /// record (`other_record_`).
  [[nodiscard]] std::string_view ahead(std::size_t size);
  bool next_member();
  bool find_record();
  Error damage(std::string_view what, std::uint64_t where) const;
  tl::unexpected<Error> lost(Error error);
  [[nodiscard]] std::uint64_t offset() const;

  std::string place_;
  UnpackedSource* unpacked_ = nullptr;  // what `bytes_` reads, where packed
  std::unique_ptr<BufferedSource> bytes_;
  Where where_ = Where::kBetween;
  std::uint64_t member_at_ = 0;                // where the present member begins in `bytes_`
  std::uint64_t record_at_ = 0;                // the offset of the present record
  std::optional<std::uint64_t> other_record_;  // where in `bytes_` a member begins with a record
  std::uint64_t left_ = 0;                     // of the present block
};

}  // namespace sotin::text
