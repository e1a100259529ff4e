// `sotin new`: what is new since a date or a bookmark, story by story.
#include <fmt/format.h>

#include <memory>

#include "keep.hpp"

namespace sotin::cli {

void add_new(CLI::App& app, Context& context) {
  struct Options {
    std::string since = kOwnBookmark;
    std::size_t limit = 30;
    bool mark = false;
  };
  auto options = std::make_shared<Options>();
  auto* command = add_ledger_command(app, context, "new",
                                     "có gì mới từ một ngày hay từ lần xem trước (sotin bookmark)",
                                     "what is new since a date or since you last looked (sotin "
                                     "bookmark)");
  command
      ->add_option("--since", options->since,
                   say(context, "ngày (2025-09-10) hoặc tên dấu (mặc định: me)",
                       "a date (2025-09-10) or a bookmark (default: me)"))
      ->type_name("DATE|BOOKMARK");
  command
      ->add_option("--limit", options->limit,
                   say(context, "nhiều nhất bấy nhiêu chuyện (30; 0: tất cả)",
                       "at most so many stories (30; 0: all)"))
      ->type_name("N");
  command->add_flag("--mark", options->mark,
                    say(context, "xem xong thì đánh dấu đã đọc", "set the bookmark afterwards"));
  command->callback([options, &context] {
    auto ledger = open_kept(context);
    if (!ledger) return;
    auto since = views::since_of(*ledger, options->since);
    if (!since && options->since == kOwnBookmark) {
      // Who never looked has everything to see.
      since = ledger::Since{};
      since->reading = 0;
    }
    if (!since) return give_up(context, since.error());
    give(context,
         views::news(*ledger, {*since, options->limit}, options->since, asked_for(context)));
    if (!options->mark || context.exit_code == kFailed) return;
    const auto name = since->date ? std::string(kOwnBookmark) : options->since;
    const auto mark = ledger::StoryBook(*ledger).set_bookmark(name, time_now());
    if (!mark) return give_up(context, mark.error());
    talk(fmt::format(
        fmt::runtime(say(context, "đã đánh dấu «{}» lúc {}", "bookmark «{}» set at {}")),
        mark->name, mark->at));
  });
}

}  // namespace sotin::cli
