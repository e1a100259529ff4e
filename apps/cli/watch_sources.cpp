#include "watch_sources.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "feed_items.hpp"
#include "net/page_record.hpp"
#include "watch_items.hpp"

namespace sotin::cli {
namespace {

constexpr std::size_t kMostNewItems = 500;  // of one look
constexpr std::int64_t kDay = 86'400;

bool is_web_page(const net::Fetched& fetched) {
  return fetched.content_type == "text/html" || fetched.content_type == "application/xhtml+xml";
}

const std::string& day_of(const text::FeedItem& item) {
  return item.updated.empty() ? item.published : item.updated;
}

/// A sitemap has no order that one could count on: what is newest is taken first.
void newest_first(text::Feed& feed) {
  if (feed.kind != text::FeedKind::kSitemap) return;
  std::stable_sort(feed.items.begin(), feed.items.end(),
                   [](const auto& a, const auto& b) { return day_of(a) > day_of(b); });
}

}  // namespace

std::vector<std::string> sitemaps_to_ask(const text::Feed& list, std::int64_t since,
                                         std::size_t& left_out) {
  // Days are compared as they are written; a day's grace makes zones of no account.
  const auto day =
      since == 0 ? std::string()
                 : fmt::format("{:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(since - kDay)));
  struct Entry {
    std::string_view address;
    std::string_view changed;
  };
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < list.further.size(); ++i) {
    const auto changed = i < list.further_updated.size()
                             ? std::string_view(list.further_updated[i]).substr(0, 10)
                             : std::string_view();
    // «2025-10» may be any day of that month.
    const bool old = !changed.empty() && changed < std::string_view(day).substr(0, changed.size());
    if (!old) entries.push_back({list.further[i], changed});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.changed > b.changed; });
  left_out = entries.size() > kMostSitemaps ? entries.size() - kMostSitemaps : 0;
  entries.resize(entries.size() - left_out);
  std::vector<std::string> addresses;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    addresses.emplace_back(entry->address);
  return addresses;
}

void WatchSources::take(ledger::SourceRow source, tl::expected<net::Fetched, net::Trouble> got) {
  if (!got) return failed(std::move(source), got.error());
  source.failures = 0;
  source.why.clear();
  source.next_at = now_in_seconds() + 60LL * options_.every_minutes;
  if (got->not_modified()) {
    source.answered_at = now_in_seconds();
    store_.something_answered();
    keep(source, {}, kMostNewItems);
    return;
  }
  auto feed = text::read_feed(got->body, got->url.text);
  if (!feed && is_web_page(*got)) {
    source.answered_at = now_in_seconds();
    return take_page(std::move(source), *got);
  }
  if (!feed) return failed(std::move(source), {net::TroubleKind::kNotAFeed, got->url.text});
  std::string().swap(got->body);  // it may be large
  if (feed->kind == text::FeedKind::kSitemapIndex) return take_list(std::move(source), *feed);
  source.answered_at = now_in_seconds();
  source.etag = got->etag;
  source.last_modified = got->last_modified;
  take_feed(std::move(source), std::move(*feed));
}

void WatchSources::take_feed(ledger::SourceRow source, text::Feed feed) {
  store_.something_answered();
  source.title = feed.title;
  newest_first(feed);
  const auto kept = keep(source, items_of_feed(feed, source.address), kMostNewItems);
  if (!kept || kept->left_out == 0) return;
  // The rest is wanted the next time, whether the feed has changed by then or not.
  source.etag.clear();
  source.last_modified.clear();
  keep(source, {}, kMostNewItems);
}

/// Its sitemaps are asked for one by one; the look ends with the last of them.
void WatchSources::take_list(ledger::SourceRow source, const text::Feed& feed) {
  std::size_t left_out = 0;
  auto sitemaps = sitemaps_to_ask(feed, source.answered_at, left_out);
  if (left_out > 0) {
    talk(fmt::format(
        fmt::runtime(say(store_.context(), "{}: xem {} sitemap mới nhất; bỏ qua {}",
                         "{}: the newest {} sitemaps are looked at; {} are passed over")),
        source.address, sitemaps.size(), left_out));
  }
  const auto address = source.address;
  const auto before = source.answered_at;
  source.etag.clear();
  source.last_modified.clear();
  source.answered_at = now_in_seconds();
  lists_[address] = {.source = std::move(source),
                     .left = std::move(sitemaps),
                     .room = kMostNewItems,
                     .answered_before = before};
  if (lists_[address].left.empty()) end(address);
}

void WatchSources::take_sitemap(const std::string& list, const std::string& sitemap,
                                tl::expected<net::Fetched, net::Trouble> got) {
  auto& look = lists_.at(list);
  --look.under_way;
  auto feed = got ? text::read_feed(got->body, got->url.text)
                  : Result<text::Feed>(tl::unexpected(Error{ErrorCode::kUnsupported, ""}));
  if (got) std::string().swap(got->body);
  std::optional<net::Trouble> trouble;
  if (!got) {
    trouble = got.error();
  } else if (!feed) {
    trouble = net::Trouble{net::TroubleKind::kNotAFeed, sitemap};
  } else if (feed->kind == text::FeedKind::kSitemapIndex) {  // the standard knows no such thing
    trouble = net::Trouble{net::TroubleKind::kListOfLists, sitemap};
  }
  if (trouble) {
    if (trouble->kind != net::TroubleKind::kStopped) {
      store_.something_failed();
      talk(sitemap + ": " + net::reason_of(*trouble, store_.context().tongue));
    }
    trouble->detail += (trouble->detail.empty() ? "" : "; ") + sitemap;
    look.trouble = std::move(trouble);
  } else {
    ++look.had;
    newest_first(*feed);
    auto so_far = look.source;  // still due: a watch that breaks off here begins the look again
    so_far.next_at = 0;
    so_far.answered_at = look.answered_before;
    const auto kept = keep(so_far, items_of_feed(*feed, look.source.address), look.room);
    if (kept) {
      look.room -= kept->fresh;
      look.left_items = look.left_items || kept->left_out > 0;
    }
  }
  if (look.left.empty() && look.under_way == 0) end(list);
}

void WatchSources::end(const std::string& list) {
  auto look = std::move(lists_.at(list));
  lists_.erase(list);
  auto& source = look.source;
  if (look.trouble && look.had == 0) {
    source.answered_at = look.answered_before;
    return failed(std::move(source), *look.trouble);
  }
  store_.something_answered();
  if (look.trouble) source.why = net::packed(*look.trouble);
  // What was not had or not taken is to be looked at again, as if it had just changed.
  if (look.trouble || look.left_items) source.answered_at = look.answered_before;
  keep(source, {}, kMostNewItems);
}

/// A page in the place of a feed is watched itself: each change is a new version.
void WatchSources::take_page(ledger::SourceRow source, const net::Fetched& fetched) {
  const auto& context = store_.context();
  auto record = net::record_of(fetched);
  if (!record) return failed(std::move(source), record.error());
  const bool first = source.title.empty();
  source.title = record->origin.title.value_or(source.address);
  source.etag = fetched.etag;
  source.last_modified = fetched.last_modified;
  const auto stored = store_.store(std::move(*record), false);
  if (store_.gave_up()) return;
  if (!stored) return failed(std::move(source), stored.error());
  store_.something_answered();
  keep(source, {}, kMostNewItems);
  if (!first) return;
  auto words =
      fmt::format(fmt::runtime(say(context, "{}: đây là một trang, được theo dõi như một trang",
                                   "{}: this is a page and is watched as one")),
                  source.address);
  const auto feeds = text::feeds_of_page(fetched.body, fetched.url.text);
  for (std::size_t i = 0; i < feeds.size() && i < 3; ++i) {
    words +=
        (i == 0 ? say(context, "; nguồn tin mà trang nêu: ", "; feeds that it names: ") : ", ") +
        feeds[i];
  }
  talk(words);
}

void WatchSources::failed(ledger::SourceRow source, const net::Trouble& trouble) {
  if (trouble.kind == net::TroubleKind::kStopped) return;
  store_.something_failed();
  source.failures += 1;
  source.why = net::packed(trouble);
  source.next_at = now_in_seconds() +
                   back_off(60LL * options_.every_minutes, source.failures, trouble.retry_after);
  talk(source.address + ": " + net::reason_of(trouble, store_.context().tongue));
  keep(source, {}, kMostNewItems);
}

std::optional<ledger::NewItems> WatchSources::keep(const ledger::SourceRow& source,
                                                   const std::vector<ledger::SourceItem>& items,
                                                   std::size_t room) {
  const auto kept = book_.keep(source, items, room);
  if (!kept) {
    // Somebody else may have stopped watching it meanwhile: that is no trouble.
    if (kept.error().code != ErrorCode::kNotFound) store_.broken(kept.error());
    return std::nullopt;
  }
  if (kept->left_out > 0) {
    talk(fmt::format(
        fmt::runtime(say(store_.context(), "{}: lấy {} mục mới; còn {} mục để lần xem sau",
                         "{}: {} new items taken; {} more are left for the next look")),
        source.address, kept->fresh, kept->left_out));
  }
  return *kept;
}

}  // namespace sotin::cli
