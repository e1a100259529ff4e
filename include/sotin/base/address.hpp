#pragma once

/// @file
/// Addresses (RFC 3986): what a relative one means where it stands.

#include <string>
#include <string_view>

namespace sotin::base {

/// An address in its five parts, as written; `has_*` tells an empty part from none.
struct Address {
  std::string_view scheme, authority, path, query, fragment;
  bool has_authority = false, has_query = false, has_fragment = false;
};

[[nodiscard]] Address parts_of_address(std::string_view address);

/// `reference` as meant in a document at `base` (RFC 3986, 5.2). Comes back as it is when `base` is
/// not absolute. Linear.
[[nodiscard]] std::string resolved(std::string_view reference, std::string_view base);

/// Is it an address of the web: http or https with a host?
[[nodiscard]] bool is_web_address(std::string_view address);

}  // namespace sotin::base
