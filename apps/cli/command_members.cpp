// `sotin members`: who belongs to an organisation, who says so, how large it is said to be.
#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_members(CLI::App& app, Context& context) {
  auto name = std::make_shared<std::string>();
  auto* command =
      add_ledger_command(app, context, "members", "thành viên của một tổ chức, ai nói thế",
                         "members of an organisation, and who claims it");
  command
      ->add_option(
          "ORGANISATION", *name,
          say(context, "tên tổ chức, có dấu hay không dấu", "its name, with or without marks"))
      ->required()
      ->type_name("");
  command->callback([name, &context] {
    answer(context, [&](const auto& ledger, const auto& asked) {
      return views::members(ledger, *name, asked);
    });
  });
}

}  // namespace sotin::cli
