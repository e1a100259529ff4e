// `sotin check`: is the ledger whole?
#include "answer.hpp"

namespace sotin::cli {

void add_check(CLI::App& app, Context& context) {
  auto* command =
      add_ledger_command(app, context, "check", "kiểm tra sổ tin: tệp, đoạn trích, chỉ mục",
                         "check the ledger: file, spans, index");
  command->callback([&context] {
    auto opened = ledger::Ledger::open(context.ledger, {.create = false});
    if (!opened && opened.error().code == ErrorCode::kLedgerUnwritable) {
      opened = ledger::Ledger::open(context.ledger, {.read_only = true});
    }
    if (!opened) return give_up(context, opened.error());
    const auto checked = opened->check();
    if (!checked) return give_up(context, checked.error());
    if (!checked->problems.empty()) context.exit_code = kFailed;
    print(context, views::check_words(*checked, asked_for(context)));
  });
}

}  // namespace sotin::cli
