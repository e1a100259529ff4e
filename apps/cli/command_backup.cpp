// `sotin backup`: a copy of the ledger in one file.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_backup(CLI::App& app, Context& context) {
  auto path = std::make_shared<std::string>();
  auto* command = add_ledger_command(app, context, "backup", "sao sổ tin ra một tệp mới",
                                     "copy the ledger into a new file");
  command->add_option("FILE", *path, say(context, "tệp mới", "the new file"))
      ->required()
      ->type_name("");
  command->callback([path, &context] {
    const auto ledger = open_ledger(context, true);
    if (!ledger) return;
    const auto copied = ledger->backup(*path);
    if (!copied) return give_up(context, copied.error());
    const auto size = std::filesystem::file_size(*path);
    if (context.json) {
      print(context, fmt::format(R"({{"file":{},"bytes":{}}})"
                                 "\n",
                                 views::json_string(*path), size));
    } else {
      talk(fmt::format(fmt::runtime(say(context, "đã sao sổ tin ra {} ({} byte)",
                                        "the ledger is copied to {} ({} bytes)")),
                       *path, size));
    }
  });
}

}  // namespace sotin::cli
