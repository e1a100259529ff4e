#pragma once

/// @file
/// Watching feeds and pages: what is due is asked for, politely, several sites at a time; what is
/// new is read into the ledger; what failed is kept with its reason. All state is in the ledger, so
/// a watch that is broken off at any moment goes on where it was.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "net/crew.hpp"
#include "sotin/ledger/ledger.hpp"
#include "sotin/ledger/source_book.hpp"
#include "watch_items.hpp"
#include "watch_sources.hpp"
#include "watch_store.hpp"

namespace sotin::cli {

class Watcher {
 public:
  /// `stop` ends the watch when it turns true; a ledger that can't be used turns it true.
  Watcher(Context& context, ledger::Ledger& ledger, ledger::SourceBook& book,
          const WatchOptions& options, std::atomic<bool>& stop);

  /// Watches until it is stopped, or, with `once`, until nothing is due. Sets the exit code.
  void run();

 private:
  /// Something to ask for: a source, a sitemap that a source lists, or an item.
  struct Job {
    std::chrono::milliseconds wait{0};
    const ledger::SourceRow* source = nullptr;
    std::string list;                   // the source that lists `sitemap`
    std::string sitemap;                // address
    std::optional<std::size_t> item{};  // index into items_
  };
  struct Errand {
    std::optional<ledger::SourceRow> source;
    std::string list;
    std::string sitemap;
    std::optional<ledger::ItemRow> item;
  };

  bool load();
  [[nodiscard]] std::optional<Job> next_job() const;
  /// Sends out whoever may go now; how long until somebody else may, if anybody.
  std::optional<std::chrono::milliseconds> send_out();
  void send(const Job& job);
  void take(net::Crew::Answer answer);
  void rest();
  void sleep(std::chrono::milliseconds time) const;

  const WatchOptions& options_;
  std::atomic<bool>& stop_;
  ledger::SourceBook& book_;
  WatchStore store_;
  WatchSources watch_sources_;
  WatchItems watch_items_;
  net::Manners manners_;
  net::Crew crew_;
  std::map<std::uint64_t, Errand> errands_;  // under way
  std::vector<ledger::SourceRow> sources_;
  std::vector<ledger::ItemRow> items_;  // that wait; none of them is under way
  bool stale_ = true;                   // the lists above are to be loaded anew
};

}  // namespace sotin::cli
