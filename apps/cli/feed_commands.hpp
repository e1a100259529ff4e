#pragma once

/// @file
/// The commands about sources and about what is new in them, for main.cpp.

#include "command.hpp"

namespace sotin::cli {

void add_feed(CLI::App& app, Context& context);
void add_alert(CLI::App& app, Context& context);
void add_alerts(CLI::App& app, Context& context);

}  // namespace sotin::cli
