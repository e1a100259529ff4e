// `sotin bookmark`: marks everything read until now as seen; --undo takes the last mark back.
#include <fmt/format.h>

#include <memory>

#include "keep.hpp"

namespace sotin::cli {

void add_bookmark(CLI::App& app, Context& context) {
  struct Options {
    std::string name = kOwnBookmark;
    bool undo = false;
    bool list = false;
  };
  auto options = std::make_shared<Options>();
  auto* command = add_ledger_command(app, context, "bookmark",
                                     "đánh dấu đã đọc đến đây; sotin new cho biết có gì mới từ đó",
                                     "mark all as read until now; sotin new tells what is new");
  command
      ->add_option("NAME", options->name,
                   say(context, "tên dấu, mỗi người một tên (mặc định: me)",
                       "name of the bookmark, one a reader (default: me)"))
      ->type_name("");
  command->add_flag("--undo", options->undo,
                    say(context, "bỏ dấu vừa đặt, dấu trước đó lại có hiệu lực",
                        "take the last one back; the one before counts again"));
  command->add_flag("--list", options->list, say(context, "liệt kê các dấu", "list bookmarks"));
  command->callback([options, &context] {
    if (options->list) return answer(context, views::list_bookmarks);
    auto ledger = open_kept(context);
    if (!ledger) return;
    ledger::StoryBook book(*ledger);
    if (options->undo) {
      const auto before = book.undo_bookmark(options->name, time_now());
      if (!before) return give_up(context, before.error());
      talk(*before
               ? fmt::format(fmt::runtime(say(context, "đã bỏ; dấu «{}» lại là lúc {}",
                                              "taken back; «{}» is again the one of {}")),
                             options->name, (*before)->at)
               : fmt::format(fmt::runtime(say(context, "đã bỏ dấu «{}»; không còn dấu nào trước đó",
                                              "«{}» is taken back; there was none before")),
                             options->name));
      return;
    }
    const auto mark = book.set_bookmark(options->name, time_now());
    if (!mark) return give_up(context, mark.error());
    if (context.json) {
      print(context, fmt::format("{{\"name\":{},\"at\":{}}}\n", views::json_string(mark->name),
                                 views::json_string(mark->at)));
    } else {
      talk(fmt::format(
          fmt::runtime(say(context, "đã đánh dấu «{}» lúc {}. Xem có gì mới: sotin new{}",
                           "bookmark «{}» set at {}. What is new: sotin new{}")),
          mark->name, mark->at, mark->name == kOwnBookmark ? "" : " --since " + mark->name));
    }
  });
}

}  // namespace sotin::cli
