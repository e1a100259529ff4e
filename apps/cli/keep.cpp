// Placing reports in stories, with a line of progress where somebody watches.
#include "keep.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "sotin/stories/keep.hpp"

namespace sotin::cli {

bool keep(Context& context, ledger::Ledger& ledger) {
  stories::KeepOptions options;
  const bool watched = is_terminal(2);
  bool shown = false;
  options.progress = [&](std::size_t done, std::size_t all) {
    if (!watched || all <= options.batch) return;
    fmt::print(stderr, "\r{} {}/{}", say(context, "xếp chuyện", "stories"), done, all);
    std::fflush(stderr);
    shown = true;
  };
  const auto kept = stories::keep_stories(ledger, time_now(), options);
  if (shown) fmt::print(stderr, "\r\033[K");
  if (!kept) {
    give_up(context, kept.error());
    return false;
  }
  const auto words = views::kept_words(*kept, context.tongue);
  if (!words.empty()) talk(context.ledger + ": " + words);
  return true;
}

std::optional<ledger::Ledger> open_kept(Context& context) {
  auto opened = ledger::Ledger::open(context.ledger, {.create = false});
  if (opened) {
    if (!keep(context, *opened)) return std::nullopt;
    return std::move(*opened);
  }
  if (opened.error().code == ErrorCode::kLedgerUnwritable) return open_ledger(context, true);
  give_up(context, opened.error());
  return std::nullopt;
}

void give(Context& context, const Result<views::Answer>& answer) {
  if (!answer) return give_up(context, answer.error());
  if (answer->found == 0) {
    context.exit_code = kNothingFound;
    talk(say(context, "không tìm thấy gì trong sổ tin", "nothing found in the ledger"));
  }
  print(context, answer->words);
}

}  // namespace sotin::cli
