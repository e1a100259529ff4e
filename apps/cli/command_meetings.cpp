// `sotin meetings`: encounters by date and status.
#include "answer_in_pieces.hpp"

namespace sotin::cli {

void add_meetings(CLI::App& app, Context& context) {
  auto* command =
      add_ledger_command(app, context, "meetings", "các cuộc gặp theo ngày", "encounters by date");
  command->callback([&context] { answer_in_pieces(context, views::write_meetings); });
}

}  // namespace sotin::cli
