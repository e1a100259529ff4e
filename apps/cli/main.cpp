// The command line: every command in its own file, listed here.
#include <iostream>

#include "command.hpp"
#include "sotin/base/version.hpp"

int main(int argc, char** argv) {
  using namespace sotin::cli;
  CLI::App app{"sotin: a ledger of news"};
  Context context;
  app.require_subcommand(1);
  add_read(app, context);
  CLI11_PARSE(app, argc, argv);
  return context.exit_code;
}
