#pragma once

/// @file
/// What `sotin read` can be asked.

#include <string>
#include <vector>

#include "command.hpp"
#include "net/fetch.hpp"

namespace sotin::cli {

struct ReadOptions {
  std::vector<std::string> inputs;
  std::string format;
  std::string date;
  std::string outlet;
  std::string url;
  bool no_ledger = false;
  bool again = false;
  bool any_language = false;
  bool resume = false;
  bool bytes = false;
  unsigned jobs = 0;
  net::FetchOptions fetching;
};

/// Adds inputs and options, which set `options`.
void add_read_options(CLI::App& command, Context& context, ReadOptions& options);

}  // namespace sotin::cli
