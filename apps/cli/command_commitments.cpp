// `sotin commitments`: who promised, offered or refused what, on which condition.
#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_commitments(CLI::App& app, Context& context) {
  auto party = std::make_shared<std::string>();
  auto* command = add_ledger_command(app, context, "commitments", "cam kết theo từng bên",
                                     "commitments by party");
  command->add_option("--party", *party, say(context, "chỉ một bên", "of one party only"))
      ->type_name(say(context, "TÊN", "NAME"));
  command->callback([party, &context] {
    answer(context, [&](const auto& ledger, const auto& asked) {
      return views::commitments(ledger, *party, asked);
    });
  });
}

}  // namespace sotin::cli
