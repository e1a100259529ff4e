// `sotin join`, `sotin part`, `sotin joins`: a person says who is who; the machine obeys, and all
// of it can be taken back.
#include <fmt/format.h>

#include <memory>

#include "keep.hpp"
#include "sotin/stories/decide.hpp"

namespace sotin::cli {
namespace {

struct DecideOptions {
  std::string a;
  std::string b;
  std::string reason;
};

void tell(Context& context, const Result<stories::Decided>& decided) {
  if (!decided) return give_up(context, decided.error());
  if (context.json) return print(context, views::join_words(decided->entry, asked_for(context)));
  print(context, views::join_words(decided->entry, asked_for(context)));
  if (decided->entry.what != "undone") {
    talk(fmt::format(fmt::runtime(say(context, "đã ghi. Bỏ: sotin joins --undo {}",
                                      "kept. Take it back: sotin joins --undo {}")),
                     decided->entry.entry));
  }
}

void add_decision(CLI::App& app, Context& context, bool together) {
  auto options = std::make_shared<DecideOptions>();
  auto* command =
      together ? add_ledger_command(app, context, "join", "cho hai mục là một người, một tổ chức",
                                    "say that two entries are one person or body")
               : add_ledger_command(app, context, "part", "tách hai mục bị nhập làm một",
                                    "say that two entries are not one, or that one stands alone");
  const char* help = say(context, "tên, hoặc mã BẢN_TIN:eN mà sotin who in ra",
                         "a name, or the handle REPORT:eN that sotin who prints");
  command->add_option("A", options->a, help)->required()->type_name("");
  auto* b = command->add_option("B", options->b, help)->type_name("");
  if (together) b->required();
  command
      ->add_option("--reason", options->reason,
                   say(context, "lý do, được giữ lại", "the reason, which is kept"))
      ->type_name(say(context, "LỜI", "WORDS"));
  command->callback([options, together, &context] {
    auto ledger = open_kept(context);
    if (!ledger) return;
    tell(context,
         stories::decide(*ledger, options->a, options->b, together, time_now(), options->reason));
  });
}

}  // namespace

void add_join(CLI::App& app, Context& context) { add_decision(app, context, true); }
void add_part(CLI::App& app, Context& context) { add_decision(app, context, false); }

void add_joins(CLI::App& app, Context& context) {
  struct Options {
    std::string report;
    std::int64_t undo = 0;
    std::size_t limit = 50;
    std::string reason;
  };
  auto options = std::make_shared<Options>();
  auto* command =
      add_ledger_command(app, context, "joins", "sổ ghi ai được coi là một với ai, vì sao",
                         "the log of who was taken for one with whom, and why");
  command
      ->add_option("REPORT", options->report,
                   say(context, "chỉ của bản tin này", "only of this report"))
      ->type_name("");
  command
      ->add_option("--undo", options->undo,
                   say(context, "bỏ quyết định số N của người", "take back a person's decision N"))
      ->type_name("N");
  command
      ->add_option("--limit", options->limit,
                   say(context, "nhiều nhất bấy nhiêu dòng (50)", "at most so many lines (50)"))
      ->type_name("N");
  command
      ->add_option("--reason", options->reason,
                   say(context, "lý do, được giữ lại", "the reason, which is kept"))
      ->type_name(say(context, "LỜI", "WORDS"));
  command->callback([options, &context] {
    auto ledger = open_kept(context);
    if (!ledger) return;
    if (options->undo > 0) {
      return tell(context,
                  stories::undo_decision(*ledger, options->undo, time_now(), options->reason));
    }
    give(context, views::list_joins(*ledger, options->report, options->limit, asked_for(context)));
  });
}

}  // namespace sotin::cli
