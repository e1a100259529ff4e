#pragma once

/// @file
/// What becomes of the answers of what is watched: items of feeds are kept to be asked for, pages
/// are read, lists of sitemaps are followed, failures are kept with their reason.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "net/fetch.hpp"
#include "sotin/ledger/source_book.hpp"
#include "sotin/text/feed.hpp"
#include "watch_store.hpp"

namespace sotin::cli {

struct WatchOptions {
  bool once = false;       ///< end when nothing is due
  int every_minutes = 15;  ///< between two looks at a source
  double pause = 2;        ///< seconds between two requests to a site
  net::FetchOptions fetching = {};
};

/// The sitemaps of a list that are still to be asked for in this look.
struct SitemapList {
  ledger::SourceRow source;       ///< as it will be when the look ends well
  std::vector<std::string> left;  ///< the next one last
  std::size_t under_way = 0;
  std::size_t room = 0;  ///< new items that may still be taken
  std::size_t had = 0;   ///< sitemaps that answered
  std::int64_t answered_before = 0;
  bool left_items = false;  ///< some had more than was taken
  std::optional<net::Trouble> trouble = {};
};

/// The sitemaps of a list that a look asks for: those that say they changed last first, without
/// those that did not change since the day before `since` (seconds since 1970; 0: never looked); at
/// most kMostSitemaps. The last to be asked for stands first. `left_out` counts those over it.
[[nodiscard]] std::vector<std::string> sitemaps_to_ask(const text::Feed& list, std::int64_t since,
                                                       std::size_t& left_out);
inline constexpr std::size_t kMostSitemaps = 50;

class WatchSources {
 public:
  WatchSources(WatchStore& store, ledger::SourceBook& book, const WatchOptions& options)
      : store_(store), book_(book), options_(options) {}

  /// A source was asked.
  void take(ledger::SourceRow source, tl::expected<net::Fetched, net::Trouble> got);

  /// Sitemaps that lists want asked for, by the address of the list. Whoever asks for one takes it
  /// out of `left` and counts it `under_way`.
  [[nodiscard]] std::map<std::string, SitemapList>& lists() { return lists_; }
  [[nodiscard]] const std::map<std::string, SitemapList>& lists() const { return lists_; }
  /// A sitemap of a list was asked.
  void take_sitemap(const std::string& list, const std::string& sitemap,
                    tl::expected<net::Fetched, net::Trouble> got);

 private:
  void take_feed(ledger::SourceRow source, text::Feed feed);
  void take_list(ledger::SourceRow source, const text::Feed& feed);
  void take_page(ledger::SourceRow source, const net::Fetched& fetched);
  void failed(ledger::SourceRow source, const net::Trouble& trouble);
  std::optional<ledger::NewItems> keep(const ledger::SourceRow& source,
                                       const std::vector<ledger::SourceItem>& items,
                                       std::size_t room);
  void end(const std::string& list);

  WatchStore& store_;
  ledger::SourceBook& book_;
  const WatchOptions& options_;
  std::map<std::string, SitemapList> lists_;
};

}  // namespace sotin::cli
