#pragma once

/// @file
/// The ledger's side of watching: which feeds and pages are watched, which of their items wait,
/// were read or could not be had, and what is needed to ask politely again. All of it is what is
/// now; the reports themselves are in the ledger as any others. Times are seconds since 1970.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/base/error.hpp"
#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger {

class Database;

/// A feed or page that is watched.
struct SourceRow {
  std::string address;
  std::string title;  ///< as it calls itself; may be empty
  std::string etag;   ///< of its last answer
  std::string last_modified;
  std::string why;               ///< why it could not be had the last time; empty: it could
  std::int64_t next_at = 0;      ///< not to be asked before
  std::int64_t answered_at = 0;  ///< when it was last had; 0: never
  std::uint32_t failures = 0;    ///< in a row
};

/// What a feed said of one report.
struct SourceItem {
  std::string address;
  std::string mark;     ///< a digest of what the feed says: another one means that it changed
  std::string content;  ///< kept until the item is read (JSON of the caller's)
};

enum class ItemState : std::uint8_t {
  kWaiting,   ///< to be asked for, now or at `next_at`
  kRead,      ///< its page is in the ledger
  kFromFeed,  ///< its page could not be had; what the feed itself carried is in the ledger
  kFailed,    ///< given up; `why` says why
};

/// "waiting", "read", "from-feed", "failed".
[[nodiscard]] std::string_view name_of(ItemState state);

struct ItemRow {
  std::int64_t item = 0;
  std::string source;  ///< address of the feed
  std::string address;
  std::string content;
  std::string etag;  ///< of the page, when it was last had
  std::string last_modified;
  ItemState state = ItemState::kWaiting;
  std::string why;
  std::uint32_t tries = 0;
  std::int64_t next_at = 0;
};

/// What became of an item that was asked for.
struct ItemOutcome {
  ItemState state = ItemState::kRead;
  std::string why = {};
  std::string etag = {};
  std::string last_modified = {};
  std::uint32_t tries = 0;
  std::int64_t next_at = 0;
};

/// How many items a feed's answer brought.
struct NewItems {
  std::size_t fresh = 0;
  std::size_t changed = 0;
  std::size_t left_out = 0;  ///< over the number that is taken at once
};

/// Works on the file of an open ledger, over a connection of its own. Each call is one transaction.
class SourceBook {
 public:
  /// Fails as Ledger::open does.
  static Result<SourceBook> open(const Ledger& ledger);
  SourceBook(SourceBook&&) noexcept;
  SourceBook& operator=(SourceBook&&) noexcept;
  ~SourceBook();

  /// Adds sources that are not there yet, to be asked from `now` on; gives how many were new.
  Result<std::size_t> add(const std::vector<std::string>& addresses, std::int64_t now);
  /// Stops watching; its items stay known. kNotFound when it was not watched.
  Result<void> remove(std::string_view address);
  /// Those that are watched, in the order they were added.
  [[nodiscard]] Result<std::vector<SourceRow>> sources() const;

  /// A source was asked: keeps its row and its items. An item is known by its address, whichever
  /// feed names it; one that is known and says something else waits again. At most `most` items
  /// that are new are taken.
  Result<NewItems> keep(const SourceRow& source, const std::vector<SourceItem>& items,
                        std::size_t most);

  /// The items that wait, in the order they came.
  [[nodiscard]] Result<std::vector<ItemRow>> waiting() const;
  /// An item was asked for. Its content is dropped unless it goes on waiting.
  Result<void> settle(std::int64_t item, const ItemOutcome& outcome);

  /// Items that were given up, that wait for another try, or that were read from the feed alone.
  [[nodiscard]] Result<std::vector<ItemRow>> failures() const;
  /// Makes them, and sources that could not be had, due at `now`; gives how many.
  Result<std::size_t> retry(std::int64_t now);
  /// How many items are known, and how many of them are read or read from the feed.
  [[nodiscard]] Result<std::pair<std::size_t, std::size_t>> counts() const;

 private:
  explicit SourceBook(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace sotin::ledger
