// The IANA registries of special-purpose addresses (RFC 6890 and what came after), as tables.
#include "addresses.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace sotin::net {
namespace {

struct Network4 {
  std::uint32_t address;
  int bits;
};

constexpr std::uint32_t four(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array kNotPublic4 = {
    Network4{four(0, 0, 0, 0), 8},        // this network
    Network4{four(10, 0, 0, 0), 8},       // private
    Network4{four(100, 64, 0, 0), 10},    // shared by customers of one provider
    Network4{four(127, 0, 0, 0), 8},      // loopback
    Network4{four(169, 254, 0, 0), 16},   // link-local, and where clouds keep their secrets
    Network4{four(172, 16, 0, 0), 12},    // private
    Network4{four(192, 0, 0, 0), 24},     // protocol assignments
    Network4{four(192, 0, 2, 0), 24},     // documentation
    Network4{four(192, 31, 196, 0), 24},  // AS112
    Network4{four(192, 52, 193, 0), 24},  // AMT
    Network4{four(192, 88, 99, 0), 24},   // 6to4 relays
    Network4{four(192, 168, 0, 0), 16},   // private
    Network4{four(192, 175, 48, 0), 24},  // AS112
    Network4{four(198, 18, 0, 0), 15},    // benchmarks
    Network4{four(198, 51, 100, 0), 24},  // documentation
    Network4{four(203, 0, 113, 0), 24},   // documentation
    Network4{four(224, 0, 0, 0), 4},      // multicast
    Network4{four(240, 0, 0, 0), 4},      // reserved, broadcast
};

using Bytes16 = std::array<std::uint8_t, 16>;

struct Network6 {
  Bytes16 address;
  int bits;
};

/// Only inside 2000::/3 (global unicast) is anything public; these parts of it are not.
constexpr std::array kNotPublic6 = {
    Network6{{0x20, 0x01}, 23},                          // protocol assignments, Teredo, ORCHID
    Network6{{0x20, 0x01, 0x0D, 0xB8}, 32},              // documentation
    Network6{{0x20, 0x02}, 16},                          // 6to4
    Network6{{0x26, 0x20, 0x00, 0x4F, 0x80, 0x00}, 48},  // AS112
    Network6{{0x3F, 0xFF}, 20},                          // documentation
};

bool inside(std::uint32_t address, const Network4& network) {
  return (address ^ network.address) >> (32 - network.bits) == 0;
}

bool inside(const Bytes16& address, const Network6& network) {
  int bits = network.bits;
  for (std::size_t i = 0; bits > 0; ++i, bits -= 8) {
    const int difference = address[i] ^ network.address[i];
    if (difference >> (bits >= 8 ? 0 : 8 - bits) != 0) return false;
  }
  return true;
}

bool is_public4(std::uint32_t address) {
  return std::none_of(kNotPublic4.begin(), kNotPublic4.end(),
                      [&](const Network4& network) { return inside(address, network); });
}

bool is_public6(const Bytes16& address) {
  return address[0] >> 5 == 1 &&
         std::none_of(kNotPublic6.begin(), kNotPublic6.end(),
                      [&](const Network6& network) { return inside(address, network); });
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, &address, sizeof in);
    return is_public4(ntohl(in.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 in;
    std::memcpy(&in, &address, sizeof in);
    Bytes16 bytes;
    std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
    return is_public6(bytes);
  }
  return false;
}

bool is_public_address(std::string_view digits) {
  const std::string text(digits);
  in_addr four_bytes{};
  if (inet_pton(AF_INET, text.c_str(), &four_bytes) == 1) {
    return is_public4(ntohl(four_bytes.s_addr));
  }
  Bytes16 bytes{};
  return inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1 && is_public6(bytes);
}

std::string digits_of(const sockaddr& address) {
  char out[INET6_ADDRSTRLEN] = "";
  if (address.sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, &address, sizeof in);
    inet_ntop(AF_INET, &in.sin_addr, out, sizeof out);
  } else if (address.sa_family == AF_INET6) {
    sockaddr_in6 in;
    std::memcpy(&in, &address, sizeof in);
    inet_ntop(AF_INET6, &in.sin6_addr, out, sizeof out);
  }
  return out;
}

}  // namespace sotin::net
