#pragma once

/// @file
/// Watching feeds and pages: what is due is asked for, politely; what is new is read into the
/// ledger; what failed is kept with its reason. All state is in the ledger, so a watch that is
/// broken off at any moment goes on where it was.

#include <array>
#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "command.hpp"
#include "net/manners.hpp"
#include "output.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/source_book.hpp"
#include "sotin/text/feed.hpp"
#include "sotin/text/records.hpp"

namespace sotin::cli {

struct WatchOptions {
  bool once = false;       ///< end when nothing is due
  int every_minutes = 15;  ///< between two looks at a source
  double pause = 2;        ///< seconds between two requests to a site
  net::FetchOptions fetching = {};
};

/// Seconds until the next try after so many failures in a row: `base` doubled with each, at most a
/// day, and never less than the site asked for. No chance in it: the same failures, the same wait.
[[nodiscard]] std::int64_t back_off(std::int64_t base, std::uint32_t failures,
                                    std::optional<int> retry_after);

class Watcher {
 public:
  Watcher(Context& context, ledger::Ledger& ledger, ledger::SourceBook& book,
          const WatchOptions& options, const std::atomic<bool>& stop);

  /// Watches until it is stopped, or, with `once`, until nothing is due. Sets the exit code.
  void run();

 private:
  struct Job {
    std::chrono::milliseconds wait{0};
    std::size_t source = kNone;  ///< index into sources_, or kNone
    std::size_t item = kNone;    ///< index into items_, or kNone
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool load();
  [[nodiscard]] std::optional<Job> next_job() const;
  [[nodiscard]] std::chrono::milliseconds wait_for(const std::string& address) const;
  void sleep(std::chrono::milliseconds time) const;
  void look_at(ledger::SourceRow source);
  void take_feed(ledger::SourceRow source, const text::Feed& feed);
  void take_page(ledger::SourceRow source, const net::Fetched& fetched);
  void source_failed(ledger::SourceRow source, const net::Trouble& trouble);
  void read_item(const ledger::ItemRow& item);
  void item_failed(const ledger::ItemRow& item, const net::Trouble& trouble);
  bool keep_source(const ledger::SourceRow& source, const std::vector<ledger::SourceItem>& items);
  void settle(const ledger::ItemRow& item, const ledger::ItemOutcome& outcome);
  /// Reads and stores; what became of it, or nothing when it could not be kept.
  tl::expected<ledger::Outcome, net::Trouble> store(text::Record record, bool from_feed);
  void tell(std::string_view what, const text::Document& document,
            const std::optional<ledger::Stored>& before);
  bool broken(const Error& error);
  void finish();

  Context& context_;
  ledger::Ledger& ledger_;
  ledger::SourceBook& book_;
  const WatchOptions& options_;
  const std::atomic<bool>& stop_;
  net::Manners manners_;
  Output output_;
  std::vector<ledger::SourceRow> sources_;
  std::vector<ledger::ItemRow> items_;
  bool stale_ = true;  ///< the lists above are to be loaded anew
  bool gave_up_ = false;
  bool stored_since_ = false;
  std::array<std::size_t, 3> told_ = {};  ///< new, changed, from the feed
  std::size_t failed_ = 0;
  std::size_t answered_ = 0;
};

}  // namespace sotin::cli
