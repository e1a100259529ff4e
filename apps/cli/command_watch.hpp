#pragma once

/// @file
/// `sotin watch`, for the list of commands in main.cpp.

#include "command.hpp"

namespace sotin::cli {

void add_watch(CLI::App& app, Context& context);

}  // namespace sotin::cli
