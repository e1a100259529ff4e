#pragma once

/// @file
/// Packed bytes (gzip, zstd) unpacked on the way. Packed files are often many members, one behind
/// the other; archives of web pages have a member a record, so that behind a damaged one reading
/// can go on.

#include <zlib.h>
#include <zstd.h>

#include "text/byte_source.hpp"

namespace sotin::text {

enum class Packing : std::uint8_t { kNone, kGzip, kZstd };

/// How bytes that begin with `head` are packed.
[[nodiscard]] Packing packing_of(std::string_view head);

/// What unpacks to more than this is refused when it is also more than kMostGrowth times the packed
/// bytes: such bytes were made to fill memory or time, not to be read.
inline constexpr std::uint64_t kFreeGrowth = 256ULL << 20;
inline constexpr std::uint64_t kMostGrowth = 256;

class UnpackedSource : public ByteSource {
 public:
  /// With `by_members` reading ends with each member until `next_member` is called.
  UnpackedSource(std::unique_ptr<BufferedSource> packed, Packing packing, std::string place,
                 bool by_members = false);
  ~UnpackedSource() override;
  UnpackedSource(const UnpackedSource&) = delete;

  [[nodiscard]] Result<std::size_t> read(char* out, std::size_t size) override;

  /// Goes on to the next member, past what is left of the present one; false at the end of the
  /// packed bytes and after damage. What follows and is no member shows when it is read.
  bool next_member();
  /// After damage: goes on to the next member whose content begins with `beginning`; false when
  /// there is none. Looks again at what was already unpacked where the file allows it, within a
  /// bound that keeps reading linear.
  bool find_member(std::string_view beginning);
  /// Goes to the member at packed byte `begin`; false where that can't be done.
  bool seek_member(std::uint64_t begin);
  /// Where the present member begins in the packed bytes.
  [[nodiscard]] std::uint64_t member_begin() const { return member_begin_; }
  [[nodiscard]] std::uint64_t packed_offset() const { return packed_->offset(); }

 private:
  enum class Step { kGoesOn, kEnded, kBroken };

  tl::unexpected<Error> broken(const char* what);
  Result<bool> begin_member();
  bool take_skippable_frames();
  bool take_zeros();
  void load_dictionary(std::string_view bytes);
  Step inflate_some(std::string_view in, std::size_t& used, char* out, std::size_t size,
                    std::size_t& made);
  Step unpack_some(std::string_view in, std::size_t& used, char* out, std::size_t size,
                   std::size_t& made);
  [[nodiscard]] bool begins_with(std::string_view packed, std::string_view beginning);

  std::unique_ptr<BufferedSource> packed_;
  Packing packing_;
  std::string place_;
  bool by_members_;
  z_stream gzip_{};
  ZSTD_DCtx* zstd_ = nullptr;
  std::string dictionary_;
  bool inside_ = false;     // of a member
  bool at_member_ = false;  // the member that follows was asked for
  bool break_next_ = false;
  bool failed_ = false;
  std::uint64_t members_ = 0;
  std::uint64_t member_begin_ = 0;
  std::uint64_t used_ = 0;  // packed bytes, of all members
  std::uint64_t made_ = 0;
  std::uint64_t looked_again_ = 0;
  std::uint64_t probes_ = 0;
};

/// All of `packed` (gzip, or zlib or bare deflate data with `bare`), at most `limit` bytes
/// (kTooLarge). What breaks off gives what came before it, and `cut` is set.
[[nodiscard]] Result<std::string> inflate_all(std::string_view packed, bool bare, std::size_t limit,
                                              bool& cut);

}  // namespace sotin::text
