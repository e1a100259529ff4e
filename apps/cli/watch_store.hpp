#pragma once

/// @file
/// Where a watch puts what it reads: the ledger, then a word on standard output; and how it ended.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "command.hpp"
#include "net/trouble.hpp"
#include "output.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/text/document.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {

class WatchStore {
 public:
  WatchStore(Context& context, ledger::Ledger& ledger) : context_(context), ledger_(ledger) {}

  /// Reads and stores a report and tells what became of it.
  tl::expected<ledger::Outcome, net::Trouble> store(text::Record record, bool from_feed);

  /// Ends the watch: the ledger can't be used.
  void broken(const Error& error);
  [[nodiscard]] bool gave_up() const { return gave_up_; }

  /// Places what was stored since the last time into stories; false when that ended the watch.
  bool keep_stories();

  void something_failed() { ++failed_; }
  void something_answered() { ++answered_; }

  [[nodiscard]] Context& context() { return context_; }
  [[nodiscard]] const ledger::Ledger& ledger() const { return ledger_; }

  /// Tells what came of it all and sets the exit code.
  void finish();

 private:
  void tell(std::string_view what, const text::Document& document,
            const std::optional<ledger::Stored>& before);

  Context& context_;
  ledger::Ledger& ledger_;
  Output output_;
  bool gave_up_ = false;
  bool stored_since_ = false;
  std::array<std::size_t, 3> told_ = {};  // new, changed, from the feed
  std::size_t failed_ = 0;
  std::size_t answered_ = 0;
};

}  // namespace sotin::cli
