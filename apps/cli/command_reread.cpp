// `sotin reread`: reads all stored reports with this program and shows what it reads differently.
#include <fmt/format.h>

#include "answer.hpp"
#include "sotin/base/version.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/views/ledger_changes.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::cli {
namespace {

void run(Context& context) {
  auto ledger = open_ledger(context, false);
  if (!ledger) return;
  const auto rows = ledger->reports();
  if (!rows) return give_up(context, rows.error());
  if (rows->empty()) {
    context.exit_code = kNothingFound;
    return talk(say(context, "sổ tin chưa có bản tin nào", "the ledger holds no report"));
  }
  const auto asked = asked_for(context);
  const auto now = time_now();
  std::size_t reread = 0, changed = 0, failed = 0;
  for (const auto& row : *rows) {
    if (row.program_version == program_version() && row.data_version == data_version()) continue;
    const auto stored = ledger->load(row.id, ledger::Whose::kMachine);
    if (!stored) {
      complain(context, stored.error());
      ++failed;
      continue;
    }
    const auto report = facts::read(stored->document);
    const auto json = views::report_json(stored->document, report);
    const auto outcome = ledger->store({stored->document, report, json, now});
    if (!outcome) {
      complain(context, outcome.error());
      ++failed;
      continue;
    }
    if (*outcome == ledger::Outcome::kUnchanged) continue;
    ++reread;
    const auto changes =
        views::compare_readings(views::report_json(stored->document, stored->report), json);
    if (changes.empty()) continue;
    ++changed;
    print(context, views::changes_words(row, changes, asked));
  }
  talk(fmt::format(fmt::runtime(say(context, "{} bản tin: {} đã đọc lại, {} có thay đổi",
                                    "{} reports: {} read again, {} with changes")),
                   rows->size(), reread, changed));
  if (failed > 0) context.exit_code = failed == rows->size() ? kFailed : kSomeFailed;
}

}  // namespace

void add_reread(CLI::App& app, Context& context) {
  auto* command = add_ledger_command(
      app, context, "reread", "đọc lại mọi bản tin bằng chương trình này, nêu thay đổi",
      "read all reports again with this program and show what changed");
  command->callback([&context] { run(context); });
}

}  // namespace sotin::cli
