// A key is its parts with their lengths before them, behind a digest of the list; base64url of all.
#include "cursor.hpp"

#include <array>
#include <charconv>

#include "sotin/base/hash.hpp"

namespace sotin::views {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kLongest = 12'000;
constexpr std::size_t kMostParts = 8;

std::string base64url(std::string_view bytes) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8 | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6;) out += kDigits[held >> (bits -= 6) & 63];
  }
  if (bits > 0) out += kDigits[held << (6 - bits) & 63];
  return out;
}

/// std::nullopt for what no bytes are written as.
std::optional<std::string> from_base64url(std::string_view digits) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : digits) {
    const auto value = kDigits.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    held = held << 6 | static_cast<std::uint32_t>(value);
    if ((bits += 6) >= 8) out += static_cast<char>(held >> (bits -= 8) & 255);
  }
  if (bits >= 6 || (held & ((1U << static_cast<unsigned>(bits)) - 1)) != 0) return std::nullopt;
  return out;
}

std::string digest_of(std::string_view list, std::string_view parts) {
  return hex16(hash_bytes(parts, hash_bytes(list)));
}

}  // namespace

std::string cursor_of(std::string_view list, const ledger::PageKey& key) {
  if (key.empty()) return {};
  std::string parts;
  for (const auto& part : key) parts += std::to_string(part.size()) + ":" + part;
  return base64url(digest_of(list, parts) + parts);
}

Result<ledger::PageKey> key_of(std::string_view list, std::string_view cursor) {
  ledger::PageKey key;
  if (cursor.empty()) return key;
  const auto refused = [] {
    return fail(ErrorCode::kBadArgument, "this cursor does not belong to this list");
  };
  const auto bytes = cursor.size() <= kLongest ? from_base64url(cursor) : std::nullopt;
  if (!bytes || bytes->size() <= 16) return refused();
  auto parts = std::string_view(*bytes).substr(16);
  if (std::string_view(*bytes).substr(0, 16) != digest_of(list, parts)) return refused();
  while (!parts.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(parts.data(), parts.data() + parts.size(), size);
    parts.remove_prefix(static_cast<std::size_t>(end - parts.data()));
    if (error != std::errc() || !parts.starts_with(':') || size >= parts.size()) return refused();
    key.emplace_back(parts.substr(1, size));
    parts.remove_prefix(1 + size);
    if (key.size() > kMostParts) return refused();
  }
  return key;
}

}  // namespace sotin::views
