// `sotin forget`: takes a report out of the ledger for good; a tombstone stays.
#include <fmt/format.h>

#include <memory>

#include "answer.hpp"

namespace sotin::cli {

void add_forget(CLI::App& app, Context& context) {
  struct Options {
    std::string id;
    std::string reason;
  };
  auto options = std::make_shared<Options>();
  auto* command = add_ledger_command(app, context, "forget",
                                     "xóa hẳn một bản tin khỏi sổ; chỉ mã, giờ và lý do ở lại",
                                     "remove a report for good; only id, time and reason stay");
  command
      ->add_option("REPORT", options->id,
                   say(context, "mã đầy đủ của bản tin", "the whole id of the report"))
      ->required()
      ->type_name("");
  command
      ->add_option("--reason", options->reason,
                   say(context, "lý do, được giữ lại", "the reason, which is kept"))
      ->type_name(say(context, "LỜI", "WORDS"));
  command->callback([options, &context] {
    auto ledger = open_ledger(context, false);
    if (!ledger) return;
    const auto stone = ledger->forget(options->id, time_now(), options->reason);
    if (!stone) return give_up(context, stone.error());
    if (context.json) {
      print(context, views::tombstone_json(*stone) + "\n");
    } else {
      talk(fmt::format(
          fmt::runtime(
              say(context,
                  "đã quên {}: chữ của bản tin không còn trong tệp, chỉ mục và nhật ký của sổ. "
                  "Các bản sao lưu (sotin backup) làm trước đây vẫn còn chữ ấy",
                  "{} is forgotten: its words are gone from file, index and log. Copies made "
                  "before (sotin backup) still hold them")),
          stone->id));
    }
  });
}

}  // namespace sotin::cli
