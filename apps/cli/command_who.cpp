// `sotin who`: a person, country or organisation over all reports.
#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_who(CLI::App& app, Context& context) {
  auto name = std::make_shared<std::string>();
  auto* command =
      add_ledger_command(app, context, "who", "một người, nước hay tổ chức: chức vụ, đã nói gì",
                         "a person, country or organisation: offices, what was said");
  command
      ->add_option("NAME", *name,
                   say(context, "tên hoặc chức vụ, có dấu hay không dấu, đủ hay một phần",
                       "name or office, with or without marks, whole or in part"))
      ->required()
      ->type_name("");
  command->callback([name, &context] {
    answer(context,
           [&](const auto& ledger, const auto& asked) { return views::who(ledger, *name, asked); });
  });
}

}  // namespace sotin::cli
