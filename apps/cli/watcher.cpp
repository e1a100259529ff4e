// One loop: of all that is due, whoever's site is free is sent out; then the next answer is taken
// in. Only asking happens in other threads; reading, storing and telling are done here, one answer
// at a time.
#include "watcher.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "feed_items.hpp"

namespace sotin::cli {
namespace {

constexpr std::chrono::seconds kMostPatienceOnce{60};
constexpr std::chrono::milliseconds kStep(200);
constexpr std::size_t kSitesAtOnce = 6;

}  // namespace

Watcher::Watcher(Context& context, ledger::Ledger& ledger, ledger::SourceBook& book,
                 const WatchOptions& options, std::atomic<bool>& stop)
    : options_(options),
      stop_(stop),
      book_(book),
      store_(context, ledger),
      watch_sources_(store_, book, options),
      watch_items_(store_, book),
      manners_(options.fetching,
               std::chrono::milliseconds(static_cast<std::int64_t>(options.pause * 1000))),
      crew_(manners_, kSitesAtOnce) {}

bool Watcher::load() {
  auto sources = book_.sources();
  auto items = book_.waiting();
  if (!sources || !items) {
    store_.broken(sources ? items.error() : sources.error());
    return false;
  }
  sources_ = std::move(*sources);
  items_ = std::move(*items);
  std::set<std::int64_t> under_way;
  for (const auto& [number, errand] : errands_) {
    if (errand.item) under_way.insert(errand.item->item);
  }
  std::erase_if(items_, [&](const auto& item) { return under_way.contains(item.item); });
  stale_ = false;
  return true;
}

std::optional<Watcher::Job> Watcher::next_job() const {
  const auto at = now_in_seconds();
  std::optional<Job> best;
  const auto is_best = [&] { return best && best->wait.count() == 0; };
  const auto offer = [&](const std::string& address, Job job) {
    const auto url = net::parse_url(address);
    const auto wait = url ? manners_.wait_for(*url) : std::chrono::milliseconds(0);
    if (!wait || (options_.once && *wait > kMostPatienceOnce)) return;
    job.wait = *wait;
    if (!best || job.wait < best->wait) best = std::move(job);
  };
  const auto is_under_way = [&](const std::string& address) {
    return watch_sources_.lists().contains(address) ||
           std::any_of(errands_.begin(), errands_.end(), [&](const auto& errand) {
             return errand.second.source && errand.second.source->address == address;
           });
  };
  for (const auto& source : sources_) {
    if (is_best()) break;
    if (source.next_at <= at && !is_under_way(source.address))
      offer(source.address, {.source = &source});
  }
  for (const auto& [address, list] : watch_sources_.lists()) {
    if (is_best()) break;
    if (!list.left.empty()) offer(list.left.back(), {.list = address, .sitemap = list.left.back()});
  }
  for (std::size_t i = 0; i < items_.size() && !is_best(); ++i) {
    if (items_[i].next_at <= at) offer(items_[i].address, {.item = i});
  }
  return best;
}

std::optional<std::chrono::milliseconds> Watcher::send_out() {
  while (crew_.has_room() && !stop_ && !store_.gave_up()) {
    const auto job = next_job();
    if (!job) return std::nullopt;
    if (job->wait.count() > 0) return job->wait;
    send(*job);
  }
  return kStep;
}

void Watcher::send(const Job& job) {
  net::Request request;
  Errand errand;
  if (job.source != nullptr) {
    errand.source = *job.source;
    request = {job.source->address, job.source->etag, job.source->last_modified,
               text::kLargestFeed};
  } else if (job.item) {
    const auto at = items_.begin() + static_cast<std::ptrdiff_t>(*job.item);
    errand.item = std::move(*at);
    items_.erase(at);
    if (has_no_page(*errand.item)) return watch_items_.read_content(*errand.item);
    request = {errand.item->address, errand.item->etag, errand.item->last_modified};
  } else {
    auto& list = watch_sources_.lists().at(job.list);
    list.left.pop_back();
    ++list.under_way;
    errand.list = job.list;
    errand.sitemap = job.sitemap;
    request = {.address = job.sitemap, .most_bytes = text::kLargestFeed};
  }
  errands_.emplace(crew_.ask(std::move(request)), std::move(errand));
}

void Watcher::take(net::Crew::Answer answer) {
  const auto at = errands_.find(answer.number);
  auto errand = std::move(at->second);
  errands_.erase(at);
  if (errand.item) {
    if (auto again = watch_items_.take(*errand.item, answer.got))
      items_.push_back(std::move(*again));
    return;
  }
  stale_ = true;
  if (errand.source) {
    watch_sources_.take(std::move(*errand.source), std::move(answer.got));
  } else {
    watch_sources_.take_sitemap(errand.list, errand.sitemap, std::move(answer.got));
  }
}

void Watcher::sleep(std::chrono::milliseconds time) const {
  const auto until = std::chrono::steady_clock::now() + time;
  while (!stop_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return;
    std::this_thread::sleep_for(std::min(left, kStep));
  }
}

/// Until something is due; a minute at most, so that sources added by others are seen.
void Watcher::rest() {
  auto next = now_in_seconds() + 60;
  for (const auto& source : sources_) next = std::min(next, source.next_at);
  for (const auto& item : items_) next = std::min(next, item.next_at);
  sleep(std::chrono::seconds(std::max<std::int64_t>(next - now_in_seconds(), 1)));
  stale_ = true;
}

void Watcher::run() {
  while (!stop_ && !store_.gave_up()) {
    if (stale_ && !load()) break;
    const auto wait = send_out();
    if (!crew_.is_idle()) {
      if (auto answer = crew_.next(std::min(wait.value_or(kStep), kStep))) take(std::move(*answer));
    } else if (wait) {
      sleep(*wait);
    } else if (!store_.keep_stories() || options_.once) {
      break;
    } else {
      rest();
    }
  }
  if (store_.gave_up()) stop_ = true;  // what is under way need not be waited for
  if (!store_.gave_up()) store_.keep_stories();
  store_.finish();
}

}  // namespace sotin::cli
