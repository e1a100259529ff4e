#pragma once

/// @file
/// 64-bit hashes that are the same on every machine and in every run. Not for secrets.

#include <cstdint>
#include <string>
#include <string_view>

namespace sotin {

/// FNV-1a with a final mix. Linear in bytes.
[[nodiscard]] constexpr std::uint64_t hash_bytes(std::string_view bytes,
                                                 std::uint64_t seed = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) {
    seed ^= static_cast<unsigned char>(c);
    seed *= 0x100000001b3ULL;
  }
  seed ^= seed >> 32;
  seed *= 0xd6e8feb86659fd93ULL;
  seed ^= seed >> 29;
  return seed;
}

/// For large files: eight bytes a step. Not equal to hash_bytes. Linear in bytes.
[[nodiscard]] std::uint64_t hash_file(std::string_view bytes);

/// Order matters: combine(a, b) != combine(b, a).
[[nodiscard]] constexpr std::uint64_t hash_combine(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = (a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 12) + (a >> 4)));
  x *= 0xd6e8feb86659fd93ULL;
  x ^= x >> 32;
  return x;
}

/// Sixteen lower-case hex digits.
[[nodiscard]] inline std::string hex16(std::uint64_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4) out[static_cast<std::size_t>(i)] = kDigits[value & 15];
  return out;
}

}  // namespace sotin
