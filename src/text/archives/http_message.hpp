#pragma once

/// @file
/// An HTTP response as an archive keeps it: status, fields, and the body as it went over the wire.

#include <optional>
#include <string>
#include <string_view>

#include "sotin/base/error.hpp"

namespace sotin::text {

/// «text/html; charset=utf-8» taken apart, in small letters.
struct MediaType {
  std::string name;
  std::string charset;
};
[[nodiscard]] MediaType media_type_of(std::string_view field);

struct HttpMessage {
  int status = 0;
  MediaType type;
  std::string encoding;  ///< Content-Encoding, in small letters
  bool chunked = false;
  std::size_t body = 0;  ///< where the body begins
};

/// Reads the head of a response; nothing when `block` does not begin with a whole one.
[[nodiscard]] std::optional<HttpMessage> parse_http(std::string_view block);

/// The body without chunks and packing (gzip, deflate, brotli), at most `limit` bytes (kTooLarge).
/// Many archives keep such fields of bodies that they have unpacked: a body that is not as its
/// head says is taken as it is. `cut` is set when it breaks off. kUnsupported names other packing.
[[nodiscard]] Result<std::string> body_of(const HttpMessage& message, std::string_view block,
                                          std::size_t limit, bool& cut);

}  // namespace sotin::text
