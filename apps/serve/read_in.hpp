#pragma once

/// @file
/// Reports that come in while the server runs: pasted text, uploaded files and pages
/// of the web are read and kept.

#include <string>
#include <string_view>
#include <vector>

#include "desk.hpp"
#include "net/fetch.hpp"

namespace sotin::serve {

/// What came of an upload.
struct ReadIn {
  std::vector<std::string> ids;       ///< of the reports kept, in order
  std::vector<std::string> failures;  ///< for people: file, line, what is wrong
};

/// Reads pasted text as one report. `published` may be empty.
ReadIn read_text(Desk& desk, std::string_view text, std::string_view published,
                 std::string_view read_at);

/// Fetches the page at `address` and reads it: only on a reader's own word. Failures are in
/// `tongue`.
ReadIn read_address(Desk& desk, std::string_view address, std::string_view published,
                    std::string_view read_at, const net::FetchOptions& options,
                    views::Tongue tongue);

/// Reads an uploaded file as `sotin read` would; its name tells its kind.
ReadIn read_file(Desk& desk, std::string_view name, std::string_view bytes,
                 std::string_view published, std::string_view read_at);

/// Gives every report that has no story yet its place.
Result<void> place_in_stories(Desk& desk, std::string_view now);

}  // namespace sotin::serve
