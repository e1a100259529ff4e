#pragma once

/// @file
/// Which addresses of the network belong to everybody, and which to this machine, its neighbours or
/// nobody: the guard against being sent to look at them (server-side request forgery).

#include <sys/socket.h>

#include <string>
#include <string_view>

namespace sotin::net {

/// True for an address of the public internet. Everything else is not: private, loopback,
/// link-local, shared, multicast, documentation and reserved networks, the whole of IPv6 outside
/// global unicast, and the forms that carry an IPv4 address inside an IPv6 one (mapped, compatible,
/// NAT64, 6to4, Teredo), whatever is inside. Other families than IPv4 and IPv6 are not public.
[[nodiscard]] bool is_public(const sockaddr& address);

/// The same for an address in digits ("10.0.0.1", "2001:db8::1"); false for what is none.
[[nodiscard]] bool is_public_address(std::string_view digits);

/// The address in digits; "" for other families.
[[nodiscard]] std::string digits_of(const sockaddr& address);

}  // namespace sotin::net
