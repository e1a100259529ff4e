#include "watch_items.hpp"

#include <algorithm>
#include <ctime>

#include "feed_items.hpp"
#include "net/page_record.hpp"

namespace sotin::cli {
namespace {

constexpr std::int64_t kLongestWait = 86'400;
constexpr std::int64_t kItemRetry = 15 * 60;
constexpr std::uint32_t kMostTries = 4;

}  // namespace

std::int64_t now_in_seconds() { return static_cast<std::int64_t>(std::time(nullptr)); }

std::int64_t back_off(std::int64_t base, std::uint32_t failures, std::optional<int> retry_after) {
  const auto doubled = std::min(base << std::min(failures, 10U), kLongestWait);
  return std::max<std::int64_t>(doubled, retry_after.value_or(0));
}

void WatchItems::read_content(const ledger::ItemRow& item) {
  auto record = record_of_content(item, "");
  if (!record) {
    return settle(item, {.state = ledger::ItemState::kFailed,
                         .why = net::packed({net::TroubleKind::kNoReport, item.address})});
  }
  const auto stored = store_.store(std::move(*record), true);
  if (store_.gave_up()) return;
  settle(item, {.state = stored ? ledger::ItemState::kRead : ledger::ItemState::kFailed,
                .why = stored ? "" : net::packed(stored.error())});
}

std::optional<ledger::ItemRow> WatchItems::take(
    const ledger::ItemRow& item, const tl::expected<net::Fetched, net::Trouble>& got) {
  if (!got) return failed(item, got.error());
  ledger::ItemOutcome done{.etag = got->etag, .last_modified = got->last_modified};
  if (got->not_modified()) {
    done.etag = item.etag;
    done.last_modified = item.last_modified;
    settle(item, done);
    return std::nullopt;
  }
  auto record = net::record_of(*got);
  if (!record) return failed(item, record.error());
  record->origin.id = item.address;
  complete(*record, item.content);
  const auto stored = store_.store(std::move(*record), false);
  if (store_.gave_up()) return std::nullopt;
  if (!stored) {
    done.state = ledger::ItemState::kFailed;
    done.why = net::packed(stored.error());
    store_.something_failed();
  }
  settle(item, done);
  return std::nullopt;
}

/// A page that could not be had is tried again where that may help; then what the feed carried is
/// read, unless the ledger holds the page itself from an earlier day.
std::optional<ledger::ItemRow> WatchItems::failed(const ledger::ItemRow& item,
                                                  const net::Trouble& trouble) {
  if (trouble.kind == net::TroubleKind::kStopped) return std::nullopt;
  const auto& context = store_.context();
  ledger::ItemOutcome outcome{.state = ledger::ItemState::kFailed,
                              .why = net::packed(trouble),
                              .etag = item.etag,
                              .last_modified = item.last_modified,
                              .tries = item.tries + 1};
  const auto words = item.address + ": " + net::reason_of(trouble, context.tongue);
  if (net::passes_by_itself(trouble.kind) && outcome.tries < kMostTries) {
    store_.something_failed();
    outcome.state = ledger::ItemState::kWaiting;
    outcome.next_at = now_in_seconds() + back_off(kItemRetry, item.tries, trouble.retry_after);
    talk(words);
    settle(item, outcome);
    auto again = item;
    again.tries = outcome.tries;
    again.next_at = outcome.next_at;
    return again;
  }
  const auto held = store_.ledger().load(item.address);
  const bool page_held = held && !is_from_feed(held->document.origin());
  auto record = page_held
                    ? std::nullopt
                    : record_of_content(item, net::reason_of(trouble, views::Tongue::kEnglish));
  if (record) {
    const auto stored = store_.store(std::move(*record), true);
    if (store_.gave_up()) return std::nullopt;
    if (stored) outcome.state = ledger::ItemState::kFromFeed;
  } else if (held) {
    outcome.state = page_held ? ledger::ItemState::kRead : ledger::ItemState::kFromFeed;
  }
  if (outcome.state == ledger::ItemState::kFailed) store_.something_failed();
  talk(words + (record && outcome.state == ledger::ItemState::kFromFeed
                    ? say(context, " Đã đọc phần có trong nguồn tin.",
                          " What the feed itself carries was read.")
                    : ""));
  settle(item, outcome);
  return std::nullopt;
}

void WatchItems::settle(const ledger::ItemRow& item, const ledger::ItemOutcome& outcome) {
  if (const auto done = book_.settle(item.item, outcome); !done) store_.broken(done.error());
}

}  // namespace sotin::cli
