// One loop: of all that is due, the job whose site is free first is done; then again. One request
// at a time, so no site ever sees two.
#include "watcher.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>
#include <thread>

#include "changes.hpp"
#include "feed_items.hpp"
#include "keep.hpp"
#include "net/page_record.hpp"
#include "sotin/facts/read.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::cli {
namespace {

constexpr std::int64_t kLongestWait = 86'400;
constexpr std::int64_t kItemRetry = 15 * 60;
constexpr std::uint32_t kMostTries = 4;
constexpr std::size_t kMostNewItems = 500;
constexpr std::chrono::seconds kMostPatienceOnce{60};

std::int64_t now() { return static_cast<std::int64_t>(std::time(nullptr)); }

bool is_web_page(const net::Fetched& fetched) {
  return fetched.content_type == "text/html" || fetched.content_type == "application/xhtml+xml";
}

}  // namespace

std::int64_t back_off(std::int64_t base, std::uint32_t failures, std::optional<int> retry_after) {
  const auto doubled = std::min(base << std::min(failures, 10U), kLongestWait);
  return std::max<std::int64_t>(doubled, retry_after.value_or(0));
}

Watcher::Watcher(Context& context, ledger::Ledger& ledger, ledger::SourceBook& book,
                 const WatchOptions& options, const std::atomic<bool>& stop)
    : context_(context),
      ledger_(ledger),
      book_(book),
      options_(options),
      stop_(stop),
      manners_(options.fetching,
               std::chrono::milliseconds(static_cast<std::int64_t>(options.pause * 1000))) {}

/// Ends the watch: the ledger can't be used.
bool Watcher::broken(const Error& error) {
  give_up(context_, error);
  gave_up_ = true;
  return false;
}

bool Watcher::load() {
  auto sources = book_.sources();
  if (!sources) return broken(sources.error());
  auto items = book_.waiting();
  if (!items) return broken(items.error());
  sources_ = std::move(*sources);
  items_ = std::move(*items);
  stale_ = false;
  return true;
}

std::chrono::milliseconds Watcher::wait_for(const std::string& address) const {
  const auto url = net::parse_url(address);
  return url ? manners_.wait_for(*url) : std::chrono::milliseconds(0);
}

std::optional<Watcher::Job> Watcher::next_job() const {
  const auto at = now();
  std::optional<Job> best;
  const auto offer = [&](const Job& job) {
    if (options_.once && job.wait > kMostPatienceOnce) return;
    if (!best || job.wait < best->wait) best = job;
  };
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (sources_[i].next_at <= at) offer({wait_for(sources_[i].address), i, kNone});
  }
  for (std::size_t i = 0; i < items_.size() && (!best || best->wait.count() > 0); ++i) {
    if (items_[i].next_at <= at) offer({wait_for(items_[i].address), kNone, i});
  }
  return best;
}

void Watcher::sleep(std::chrono::milliseconds time) const {
  const auto until = std::chrono::steady_clock::now() + time;
  constexpr std::chrono::milliseconds kStep(200);
  while (!stop_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return;
    std::this_thread::sleep_for(std::min(left, kStep));
  }
}

void Watcher::run() {
  while (!stop_ && !gave_up_) {
    if (stale_ && !load()) break;
    const auto job = next_job();
    if (!job) {
      if (stored_since_ && !keep(context_, ledger_)) break;
      stored_since_ = false;
      if (options_.once) break;
      auto next = now() + 60;  // a minute, so that sources added by others are seen
      for (const auto& source : sources_) next = std::min(next, source.next_at);
      for (const auto& item : items_) next = std::min(next, item.next_at);
      sleep(std::chrono::seconds(std::max<std::int64_t>(next - now(), 1)));
      stale_ = true;
      continue;
    }
    sleep(job->wait);
    if (stop_) break;
    if (job->source != kNone) {
      look_at(sources_[job->source]);
      stale_ = true;
    } else {
      const auto item = std::move(items_[job->item]);
      items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(job->item));
      read_item(item);
    }
  }
  if (!gave_up_ && stored_since_) keep(context_, ledger_);
  finish();
}

void Watcher::look_at(ledger::SourceRow source) {
  auto fetched = manners_.fetch(source.address, source.etag, source.last_modified);
  if (!fetched) return source_failed(std::move(source), fetched.error());
  source.failures = 0;
  source.why.clear();
  source.answered_at = now();
  source.next_at = now() + 60LL * options_.every_minutes;
  if (fetched->not_modified()) {
    ++answered_;
    keep_source(source, {});
    return;
  }
  auto feed = text::read_feed(fetched->body, fetched->url.text);
  if (!feed && is_web_page(*fetched)) return take_page(std::move(source), *fetched);
  if (!feed) {
    return source_failed(std::move(source), {net::TroubleKind::kNotAFeed, fetched->url.text});
  }
  source.etag = fetched->etag;
  source.last_modified = fetched->last_modified;
  take_feed(std::move(source), *feed);
}

void Watcher::take_feed(ledger::SourceRow source, const text::Feed& feed) {
  if (feed.kind == text::FeedKind::kSitemapIndex) {
    source.etag.clear();
    const auto first = feed.further.empty() ? std::string() : feed.further.front();
    return source_failed(std::move(source),
                         {net::TroubleKind::kListOfLists, source.address, 0, first});
  }
  ++answered_;
  source.title = feed.title;
  keep_source(source, items_of_feed(feed, source.address));
}

/// A page in the place of a feed is watched itself: each change is a new version.
void Watcher::take_page(ledger::SourceRow source, const net::Fetched& fetched) {
  auto record = net::record_of(fetched);
  if (!record) return source_failed(std::move(source), record.error());
  const bool first = source.title.empty();
  source.title = record->origin.title.value_or(source.address);
  source.etag = fetched.etag;
  source.last_modified = fetched.last_modified;
  const auto stored = store(std::move(*record), false);
  if (gave_up_) return;
  if (!stored) return source_failed(std::move(source), stored.error());
  ++answered_;
  keep_source(source, {});
  if (!first) return;
  auto words =
      fmt::format(fmt::runtime(say(context_, "{}: đây là một trang, được theo dõi như một trang",
                                   "{}: this is a page and is watched as one")),
                  source.address);
  const auto feeds = text::feeds_of_page(fetched.body, fetched.url.text);
  for (std::size_t i = 0; i < feeds.size() && i < 3; ++i) {
    words +=
        (i == 0 ? say(context_, "; nguồn tin mà trang nêu: ", "; feeds that it names: ") : ", ") +
        feeds[i];
  }
  talk(words);
}

void Watcher::source_failed(ledger::SourceRow source, const net::Trouble& trouble) {
  if (trouble.kind == net::TroubleKind::kStopped) return;
  ++failed_;
  source.failures += 1;
  source.why = net::packed(trouble);
  source.next_at =
      now() + back_off(60LL * options_.every_minutes, source.failures, trouble.retry_after);
  talk(source.address + ": " + net::reason_of(trouble, context_.tongue));
  keep_source(source, {});
}

bool Watcher::keep_source(const ledger::SourceRow& source,
                          const std::vector<ledger::SourceItem>& items) {
  const auto kept = book_.keep(source, items, kMostNewItems);
  if (!kept) {
    // Somebody else may have stopped watching it meanwhile: that is no trouble.
    return kept.error().code == ErrorCode::kNotFound || broken(kept.error());
  }
  if (kept->left_out > 0) {
    talk(
        fmt::format(fmt::runtime(say(context_, "{}: lấy {} mục mới; còn {} mục để lần xem sau",
                                     "{}: {} new items taken; {} more are left for the next look")),
                    source.address, kept->fresh, kept->left_out));
  }
  return true;
}

void Watcher::read_item(const ledger::ItemRow& item) {
  if (has_no_page(item)) {
    auto record = record_of_content(item, "");
    if (!record) {
      return settle(item, {.state = ledger::ItemState::kFailed,
                           .why = net::packed({net::TroubleKind::kNoReport, item.address})});
    }
    const auto stored = store(std::move(*record), true);
    if (gave_up_) return;
    return settle(item, {.state = stored ? ledger::ItemState::kRead : ledger::ItemState::kFailed,
                         .why = stored ? "" : net::packed(stored.error())});
  }
  const auto fetched = manners_.fetch(item.address, item.etag, item.last_modified);
  if (!fetched) return item_failed(item, fetched.error());
  ledger::ItemOutcome done{.etag = fetched->etag, .last_modified = fetched->last_modified};
  if (fetched->not_modified()) {
    done.etag = item.etag;
    done.last_modified = item.last_modified;
    return settle(item, done);
  }
  auto record = net::record_of(*fetched);
  if (!record) return item_failed(item, record.error());
  record->origin.id = item.address;
  complete(*record, item.content);
  const auto stored = store(std::move(*record), false);
  if (gave_up_) return;
  if (!stored) {
    done.state = ledger::ItemState::kFailed;
    done.why = net::packed(stored.error());
    ++failed_;
  }
  settle(item, done);
}

/// A page that could not be had is tried again where that may help; then what the feed carried is
/// read, unless the ledger holds the page itself from an earlier day.
void Watcher::item_failed(const ledger::ItemRow& item, const net::Trouble& trouble) {
  if (trouble.kind == net::TroubleKind::kStopped) return;
  ledger::ItemOutcome outcome{.state = ledger::ItemState::kFailed,
                              .why = net::packed(trouble),
                              .etag = item.etag,
                              .last_modified = item.last_modified,
                              .tries = item.tries + 1};
  const auto words = item.address + ": " + net::reason_of(trouble, context_.tongue);
  if (net::passes_by_itself(trouble.kind) && outcome.tries < kMostTries) {
    ++failed_;
    outcome.state = ledger::ItemState::kWaiting;
    outcome.next_at = now() + back_off(kItemRetry, item.tries, trouble.retry_after);
    talk(words);
    return settle(item, outcome);
  }
  const auto held = ledger_.load(item.address);
  const bool page_held = held && !is_from_feed(held->document.origin());
  auto record = page_held
                    ? std::nullopt
                    : record_of_content(item, net::reason_of(trouble, views::Tongue::kEnglish));
  if (record) {
    const auto stored = store(std::move(*record), true);
    if (gave_up_) return;
    if (stored) outcome.state = ledger::ItemState::kFromFeed;
  } else if (held) {
    outcome.state = page_held ? ledger::ItemState::kRead : ledger::ItemState::kFromFeed;
  }
  if (outcome.state == ledger::ItemState::kFailed) ++failed_;
  talk(words + (record && outcome.state == ledger::ItemState::kFromFeed
                    ? say(context_, " Đã đọc phần có trong nguồn tin.",
                          " What the feed itself carries was read.")
                    : ""));
  settle(item, outcome);
}

void Watcher::settle(const ledger::ItemRow& item, const ledger::ItemOutcome& outcome) {
  if (const auto done = book_.settle(item.item, outcome); !done) {
    broken(done.error());
    return;
  }
  if (outcome.state != ledger::ItemState::kWaiting) return;
  items_.push_back(item);
  items_.back().tries = outcome.tries;
  items_.back().next_at = outcome.next_at;
}

tl::expected<ledger::Outcome, net::Trouble> Watcher::store(text::Record record, bool from_feed) {
  const auto id = record.origin.id;
  const auto document = text::Document::from_bytes(record.text, std::move(record.origin));
  const auto report = facts::read(document);
  const auto json = views::report_json(document, report);
  std::optional<ledger::Stored> before;
  if (auto held = ledger_.load(id); held && held->row.id == id) before = std::move(*held);
  const auto became = ledger_.store({document, report, json, time_now()});
  if (!became && became.error().code == ErrorCode::kForgotten) {
    return tl::unexpected(net::Trouble{net::TroubleKind::kForgotten, id});
  }
  if (!became) {
    broken(became.error());
    return tl::unexpected(net::Trouble{net::TroubleKind::kStopped, id});
  }
  stored_since_ = true;
  if (*became == ledger::Outcome::kNewReport) {
    ++told_[from_feed ? 2 : 0];
    tell(from_feed ? "from-feed" : "new", document, std::nullopt);
  } else if (*became == ledger::Outcome::kNewVersion) {
    ++told_[1];
    tell("changed", document, before);
  }
  return *became;
}

void Watcher::tell(std::string_view what, const text::Document& document,
                   const std::optional<ledger::Stored>& before) {
  Changes changes;
  if (before) changes = changes_between(before->document, document, context_.tongue);
  const auto& origin = document.origin();
  const auto title = origin.title.value_or(document.id());
  std::string words;
  if (context_.json) {
    nlohmann::ordered_json line = {{"schema", "sotin.watch/1"},      {"what", what},
                                   {"report", document.id()},        {"title", title},
                                   {"url", origin.url.value_or("")}, {"removed", changes.removed},
                                   {"added", changes.added}};
    words = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  } else {
    const auto* name = what == "new" ? say(context_, "mới", "new")
                       : what == "changed"
                           ? say(context_, "đổi", "changed")
                           : say(context_, "mới, từ nguồn tin", "new, from the feed");
    words =
        fmt::format("{}: {}\n  {}\n{}", name, shown(title), shown(document.id()), changes.lines);
  }
  output_.write(words);
}

void Watcher::finish() {
  std::string words;
  const auto add = [&](std::size_t count, const char* vietnamese, const char* english) {
    if (count == 0) return;
    words += (words.empty() ? "" : ", ") +
             fmt::format(fmt::runtime(say(context_, vietnamese, english)), count);
  };
  add(told_[0], "{} bản tin mới", "{} new reports");
  add(told_[1], "{} bản tin có nội dung mới", "{} reports with changed content");
  add(told_[2], "{} bản tin đọc từ nguồn tin", "{} reports read from the feed itself");
  add(failed_, "{} chỗ không lấy được (sotin watch --failures)",
      "{} places could not be had (sotin watch --failures)");
  talk(context_.ledger + ": " +
       (words.empty() ? say(context_, "không có gì mới", "nothing new") : words));
  if (gave_up_) {
    context_.exit_code = kFailed;
  } else if (failed_ > 0) {
    const bool nothing = answered_ == 0 && told_[0] + told_[1] + told_[2] == 0;
    context_.exit_code = nothing ? kFailed : kSomeFailed;
  }
}

}  // namespace sotin::cli
