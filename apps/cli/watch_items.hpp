#pragma once

/// @file
/// What becomes of a feed's items: their pages are read, or, where a page can't be had, what the
/// feed itself carries.

#include <cstdint>
#include <optional>

#include "net/fetch.hpp"
#include "sotin/ledger/source_book.hpp"
#include "watch_store.hpp"

namespace sotin::cli {

/// Seconds until the next try after so many failures in a row: `base` doubled with each, at most a
/// day, and never less than the site asked for. No chance in it: the same failures, the same wait.
[[nodiscard]] std::int64_t back_off(std::int64_t base, std::uint32_t failures,
                                    std::optional<int> retry_after);

/// Seconds since 1970.
[[nodiscard]] std::int64_t now_in_seconds();

class WatchItems {
 public:
  WatchItems(WatchStore& store, ledger::SourceBook& book) : store_(store), book_(book) {}

  /// An item that has no page: what the feed carries is read.
  void read_content(const ledger::ItemRow& item);
  /// Its page was asked for. The item comes back when it is to be tried again.
  std::optional<ledger::ItemRow> take(const ledger::ItemRow& item,
                                      const tl::expected<net::Fetched, net::Trouble>& got);

 private:
  std::optional<ledger::ItemRow> failed(const ledger::ItemRow& item, const net::Trouble& trouble);
  void settle(const ledger::ItemRow& item, const ledger::ItemOutcome& outcome);

  WatchStore& store_;
  ledger::SourceBook& book_;
};

}  // namespace sotin::cli
