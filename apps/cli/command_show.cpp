// `sotin show`: the reports of the ledger, or one of them.
#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_show(CLI::App& app, Context& context) {
  auto id = std::make_shared<std::string>();
  auto* command = add_ledger_command(app, context, "show", "các bản tin trong sổ, hoặc một bản tin",
                                     "the reports of the ledger, or one of them");
  command
      ->add_option(
          "REPORT", *id,
          say(context, "mã bản tin, hoặc phần đầu của mã", "id of a report, or its beginning"))
      ->type_name("");
  command->callback([id, command, &context] {
    answer(context, [&](const auto& ledger, const auto& asked) {
      return command->count("REPORT") == 0 ? views::list_reports(ledger, asked)
                                           : views::show_report(ledger, *id, asked);
    });
  });
}

}  // namespace sotin::cli
