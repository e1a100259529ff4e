#pragma once

/// @file
/// What the commands that fetch from the web share: options, and pages given as inputs.

#include <chrono>
#include <map>
#include <string>

#include "command.hpp"
#include "net/fetch.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {

/// Adds --allow-private, --proxy, --patience and --contact, which set `options`.
void add_fetch_options(CLI::App& command, const Context& context, net::FetchOptions& options);

/// Fetches pages that a person named, one after the other, with a pause between two of one site.
class PageFetcher {
 public:
  explicit PageFetcher(const net::FetchOptions& options) : options_(options) {}

  /// The page as a record. Waits where the same site was asked a moment ago.
  [[nodiscard]] tl::expected<text::Record, net::Trouble> record(const std::string& address);

 private:
  const net::FetchOptions& options_;
  std::map<std::string, std::chrono::steady_clock::time_point> asked_;  // by origin
};

}  // namespace sotin::cli
