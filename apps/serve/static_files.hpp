#pragma once

/// @file
/// The page's files, which are part of the binary.

#include "http.hpp"

namespace sotin::serve {

/// The file «NAME» of apps/serve/static with its type and an ETag; 304 when the reader has it; 404.
[[nodiscard]] Response static_file(const Request& request, std::string_view name);

}  // namespace sotin::serve
