// `sotin move`: a person says which story a report belongs to; grouping obeys.
#include <fmt/format.h>

#include <memory>

#include "keep.hpp"
#include "sotin/stories/move.hpp"
#include "sotin/views/corrections.hpp"

namespace sotin::cli {
namespace {

struct Options {
  std::string report;
  std::string to;
  std::int64_t undo = 0;
  std::string by;
  std::string reason;
};

void run(Context& context, const Options& options) {
  const auto wrong = [&](const char* words) {
    talk(words);
    context.exit_code = kAskedWrongly;
  };
  if (options.undo <= 0 && (options.report.empty() || options.to.empty())) {
    return wrong(say(context, "nêu REPORT và --to CHUYỆN|new. Xem: sotin move --help",
                     "name REPORT and --to STORY|new. See: sotin move --help"));
  }
  auto ledger = open_kept(context);
  if (!ledger) return;
  const ledger::CorrectedBy by{author_or_login(options.by), time_now(), options.reason};
  if (options.undo > 0) {
    const auto undone = ledger::CorrectionBook(*ledger).undo_move(options.undo, by);
    if (!undone) return give_up(context, undone.error());
    return talk(*undone ? say(context, "đã bỏ lần chuyển ấy", "the move is undone")
                        : say(context, "đã bỏ từ trước", "it was undone before"));
  }
  const auto moved =
      stories::move_report(*ledger, options.report, options.to == "new" ? "" : options.to, by);
  if (!moved) return give_up(context, moved.error());
  print(context,
        context.json
            ? fmt::format(R"({{"schema":"sotin.move/1","number":{},"report":{},"story":{}}})"
                          "\n",
                          moved->number == 0 ? "null" : std::to_string(moved->number),
                          views::json_string(moved->report), views::json_string(moved->story))
            : fmt::format("{}: {}\n", moved->report, moved->story));
  if (moved->number == 0) {
    return talk(say(context, "bản tin đã ở chuyện ấy, không ghi gì thêm",
                    "the report is in that story already: nothing was kept"));
  }
  talk(fmt::format(fmt::runtime(say(context, "đã ghi. Bỏ: sotin move --undo {}",
                                    "kept. Take it back: sotin move --undo {}")),
                   moved->number));
}

}  // namespace

void add_move(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  auto* command = add_ledger_command(app, context, "move", "chuyển một bản tin sang chuyện khác",
                                     "put a report into another story");
  const char* words = say(context, "CHỮ", "WORDS");
  const auto option = [&](const char* name, auto& value, const char* vietnamese,
                          const char* english, const char* type) {
    command->add_option(name, value, say(context, vietnamese, english))->type_name(type);
  };
  option("REPORT", options->report, "mã bản tin", "id of the report", "");
  option("--to", options->to, "mã chuyện, mã một bản tin của chuyện ấy, hay new: chuyện riêng",
         "id of a story or of a report of it; new: a story of its own", "STORY|new");
  option("--undo", options->undo, "bỏ lần chuyển số N", "take move N back", "N");
  option("--by", options->by, "ai chuyển (nếu không nêu: tên đăng nhập)",
         "who moves it (the login name if not given)", words);
  option("--reason", options->reason, "lý do, được giữ lại", "the reason, which is kept", words);
  command->callback([options, &context] { run(context, *options); });
}

}  // namespace sotin::cli
