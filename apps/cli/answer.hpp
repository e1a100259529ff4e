#pragma once

/// @file
/// What the commands of the ledger share: opening it, asking, printing.

#include <functional>
#include <optional>
#include <string>

#include "command.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/views/ledger_answers.hpp"

namespace sotin::cli {

/// Adds a command of the ledger, with --ledger and --json.
CLI::App* add_ledger_command(CLI::App& app, Context& context, const char* name,
                             const char* vietnamese, const char* english);

/// Opens the ledger; complains and sets the exit code when it can't be opened.
[[nodiscard]] std::optional<ledger::Ledger> open_ledger(Context& context, bool read_only);

/// How answers are wanted on this terminal.
[[nodiscard]] views::Asked asked_for(const Context& context);

/// Prints to standard output; complains and sets the exit code when that is full or broken.
void print(Context& context, std::string_view words);

/// Complains, and sets the exit code that goes with the error.
void give_up(Context& context, const Error& error);

/// Opens the ledger to read, asks, prints. When nothing is found: exit code 3.
void answer(
    Context& context,
    const std::function<Result<views::Answer>(const ledger::Ledger&, const views::Asked&)>& ask);

/// The time now, ISO 8601 in UTC: "2025-09-10T08:00:00Z".
[[nodiscard]] std::string time_now();

/// Who decides something that is kept: as given, else the login name; empty when there is none.
[[nodiscard]] std::string author_or_login(const std::string& author);

}  // namespace sotin::cli
