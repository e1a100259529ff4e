#include "answer_in_pieces.hpp"

#include <cstring>

#include "output.hpp"

namespace sotin::cli {
namespace {

constexpr std::size_t kAtOnce = 64 << 10;  // bytes

}  // namespace

void answer_in_pieces(
    Context& context,
    const std::function<Result<std::size_t>(const ledger::Ledger&, const views::Asked&,
                                            const views::Write&)>& ask) {
  const auto ledger = open_ledger(context, true);
  if (!ledger) return;
  Output output;
  std::string waiting;
  const auto flush = [&] {
    const bool fine = output.write(waiting) == Output::State::kFine;
    waiting.clear();
    return fine;
  };
  const auto found = ask(*ledger, asked_for(context), [&](std::string_view words) {
    waiting += words;
    return waiting.size() < kAtOnce || flush();
  });
  if (!found) return give_up(context, found.error());
  if (*found == 0) {
    context.exit_code = kNothingFound;
    talk(say(context, "không tìm thấy gì trong sổ tin", "nothing found in the ledger"));
  }
  flush();
  if (output.state() == Output::State::kFine || output.state() == Output::State::kClosed) return;
  const bool full = output.state() == Output::State::kFull;
  give_up(context,
          {full ? ErrorCode::kDiskFull : ErrorCode::kFileUnreadable, std::strerror(output.error()),
           say(context, "(đầu ra chuẩn)", "(standard output)")});
}

}  // namespace sotin::cli
