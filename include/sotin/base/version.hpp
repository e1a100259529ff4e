#pragma once

/// @file
/// What made a record: the program's version and a digest of the data compiled into it.

#include <string>
#include <string_view>

namespace sotin {

/// The program version, "0.1.0".
[[nodiscard]] std::string_view program_version();

/// Sixteen hex digits over every embedded data file (lexicons and weights): two builds with the
/// same value read alike.
[[nodiscard]] const std::string& data_version();

}  // namespace sotin
