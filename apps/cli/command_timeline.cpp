// `sotin timeline`: what was said, happened, is planned, by date.
#include "answer_in_pieces.hpp"

namespace sotin::cli {

void add_timeline(CLI::App& app, Context& context) {
  auto* command =
      add_ledger_command(app, context, "timeline", "dòng thời gian: đã nói, đã diễn ra, dự kiến",
                         "timeline: said, happened, planned");
  command->callback([&context] { answer_in_pieces(context, views::write_timeline); });
}

}  // namespace sotin::cli
