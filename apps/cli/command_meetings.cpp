// `sotin meetings`: encounters by date and status.
#include "answer.hpp"

namespace sotin::cli {

void add_meetings(CLI::App& app, Context& context) {
  auto* command =
      add_ledger_command(app, context, "meetings", "các cuộc gặp theo ngày", "encounters by date");
  command->callback([&context] { answer(context, views::meetings); });
}

}  // namespace sotin::cli
