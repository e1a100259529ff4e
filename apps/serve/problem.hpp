#pragma once

/// @file
/// Errors as RFC 9457 problem details.

#include <string_view>

#include "http.hpp"
#include "sotin/base/error.hpp"

namespace sotin::serve {

[[nodiscard]] Response problem(int status, std::string_view detail);

/// The problem that an error of the library is: 404 for what is not there, 400 for what was asked
/// wrongly, 503 for a ledger that is busy, 500 for the rest.
[[nodiscard]] Response problem(const Error& error);

[[nodiscard]] int status_of(ErrorCode code);

}  // namespace sotin::serve
