#pragma once

/// @file
/// How a command of `sotin` is made: one file a command (command_<name>.cpp) with one function
/// that adds it to the app; main.cpp lists them. A command sets `exit_code` and never exits itself.

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

#include "sotin/base/error.hpp"
#include "sotin/views/tongue.hpp"

namespace sotin::cli {

using views::Tongue;

/// The exit codes that we promise.
enum ExitCode : int { kOk = 0, kFailed = 1, kAskedWrongly = 2, kNothingFound = 3, kSomeFailed = 4 };

struct Context {
  Tongue tongue = Tongue::kVietnamese;  ///< from --lang, else LC_ALL/LC_MESSAGES/LANG
  std::string ledger = "sotin.db";      ///< --ledger
  bool json = false;                    ///< --json
  int exit_code = kOk;
};

/// The bookmark of who names none.
inline constexpr const char* kOwnBookmark = "me";

/// Picks the wording for the user's tongue.
[[nodiscard]] inline const char* say(const Context& context, const char* vietnamese,
                                     const char* english) {
  return context.tongue == Tongue::kVietnamese ? vietnamese : english;
}

/// The exit code an error maps to: the one table of it.
[[nodiscard]] int exit_code_of(ErrorCode code);

/// «PLACE:LINE: what. what to do» in the user's tongue.
[[nodiscard]] std::string message_of(const Context& context, const Error& error);

/// Writes «sotin: PLACE:LINE: what. what to do» to stderr in the user's tongue.
void complain(const Context& context, const Error& error);

/// Writes «sotin: WORDS» to stderr.
void talk(std::string_view words);

/// Adds a command with its group and help in the user's tongue.
CLI::App* add_command(CLI::App& app, const Context& context, const char* name,
                      const char* vietnamese, const char* english);

/// Adds the option --ledger FILE, which sets `context.ledger`.
void add_ledger_option(CLI::App& command, Context& context);

/// Is the file descriptor a terminal? (1 standard output, 2 standard error)
[[nodiscard]] bool is_terminal(int file);
/// Columns of the terminal (COLUMNS, else asked; 80 when unknown), from 40 to 120.
[[nodiscard]] int terminal_width();
/// May we colour what goes to standard output? (A terminal, and NO_COLOR is not set.)
[[nodiscard]] bool may_colour();

void add_read(CLI::App& app, Context& context);
void add_show(CLI::App& app, Context& context);
void add_who(CLI::App& app, Context& context);
void add_commitments(CLI::App& app, Context& context);
void add_members(CLI::App& app, Context& context);
void add_meetings(CLI::App& app, Context& context);
void add_timeline(CLI::App& app, Context& context);
void add_new(CLI::App& app, Context& context);
void add_bookmark(CLI::App& app, Context& context);
void add_join(CLI::App& app, Context& context);
void add_part(CLI::App& app, Context& context);
void add_joins(CLI::App& app, Context& context);
void add_correct(CLI::App& app, Context& context);
void add_move(CLI::App& app, Context& context);
void add_corrections(CLI::App& app, Context& context);
void add_search(CLI::App& app, Context& context);
void add_export(CLI::App& app, Context& context);
void add_reread(CLI::App& app, Context& context);
void add_explain(CLI::App& app, Context& context);
void add_forget(CLI::App& app, Context& context);
void add_backup(CLI::App& app, Context& context);
void add_check(CLI::App& app, Context& context);
void add_story(CLI::App& app, Context& context);
void add_stories(CLI::App& app, Context& context);
void add_copies(CLI::App& app, Context& context);
void add_serve(CLI::App& app, Context& context);
void add_summary(CLI::App& app, Context& context);
void add_page(CLI::App& app, Context& context);

}  // namespace sotin::cli
