// Zstandard at its fastest level: packing must not slow down reading.
#include "packed.hpp"

#include <zstd.h>

#include <memory>

namespace sotin::ledger {

std::string pack(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  const auto size = ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 1);
  packed.resize(ZSTD_isError(size) ? 0 : size);
  return packed;
}

std::optional<std::string> unpack(std::string_view packed, std::size_t size) {
  constexpr std::size_t kLargest = std::size_t{1}
                                   << 33;  // a damaged size must not ask for all memory
  if (size > kLargest) return std::nullopt;
  if (ZSTD_getFrameContentSize(packed.data(), packed.size()) != size) return std::nullopt;
  std::string bytes(size, '\0');
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  static thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  if (!context) return std::nullopt;
  const auto got =
      ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) || got != size) return std::nullopt;
  return bytes;
}

}  // namespace sotin::ledger
