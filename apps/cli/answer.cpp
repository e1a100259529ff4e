// Asking the ledger: data to standard output, talk to standard error, exit code 3 when nothing is
// found.
#include "answer.hpp"

#include <fmt/chrono.h>

#include <cstdlib>
#include <cstring>
#include <ctime>

#include "output.hpp"

namespace sotin::cli {

CLI::App* add_ledger_command(CLI::App& app, Context& context, const char* name,
                             const char* vietnamese, const char* english) {
  auto* command = add_command(app, context, name, vietnamese, english);
  add_ledger_option(*command, context);
  command->add_flag("--json", context.json,
                    say(context, "in JSON thay cho chữ", "print JSON instead of text"));
  return command;
}

void give_up(Context& context, const Error& error) {
  complain(context, error);
  context.exit_code = exit_code_of(error.code);
}

std::optional<ledger::Ledger> open_ledger(Context& context, bool read_only) {
  auto opened = ledger::Ledger::open(context.ledger, {.create = false, .read_only = read_only});
  if (opened) return std::move(*opened);
  give_up(context, opened.error());
  return std::nullopt;
}

views::Asked asked_for(const Context& context) {
  views::Asked asked;
  asked.json = context.json;
  asked.text.tongue = context.tongue;
  asked.text.width = terminal_width();
  asked.text.colour = may_colour();
  return asked;
}

void print(Context& context, std::string_view words) {
  Output output;
  const auto state = output.write(words);
  if (state == Output::State::kFine || state == Output::State::kClosed) return;
  give_up(context,
          {state == Output::State::kFull ? ErrorCode::kDiskFull : ErrorCode::kFileUnreadable,
           std::strerror(output.error()), say(context, "(đầu ra chuẩn)", "(standard output)")});
}

void answer(
    Context& context,
    const std::function<Result<views::Answer>(const ledger::Ledger&, const views::Asked&)>& ask) {
  const auto ledger = open_ledger(context, true);
  if (!ledger) return;
  const auto got = ask(*ledger, asked_for(context));
  if (!got) return give_up(context, got.error());
  if (got->found == 0) {
    context.exit_code = kNothingFound;
    talk(say(context, "không tìm thấy gì trong sổ tin", "nothing found in the ledger"));
  }
  print(context, got->words);
}

std::string author_or_login(const std::string& author) {
  if (!author.empty()) return author;
  for (const char* name : {"USER", "LOGNAME"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

std::string time_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

}  // namespace sotin::cli
