#pragma once

/// @file
/// How a program asks a site again and again without being a nuisance: robots.txt is asked first
/// and obeyed, also behind redirects; one request at a time, with a pause between two to one site.

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "net/fetch.hpp"
#include "sotin/text/robots.hpp"

namespace sotin::net {

/// Not for use from two threads at once.
class Manners {
 public:
  /// `pause` is the least time between two requests to a site; its Crawl-delay may lengthen it.
  Manners(FetchOptions options, std::chrono::milliseconds pause);

  /// How long this site is to be left alone yet; zero: it may be asked.
  [[nodiscard]] std::chrono::milliseconds wait_for(const Url& url) const;

  /// Asks for an address if its site's robots.txt lets us; with what is known of the last answer,
  /// so that a site that has nothing new need not send it. Does not wait. Statuses that are no page
  /// are troubles; 304 is an answer.
  ///
  /// A site without robots.txt (4xx) forbids nothing; where it can't be had (5xx, 429, no answer)
  /// nothing is asked for and the trouble says so.
  [[nodiscard]] tl::expected<Fetched, Trouble> fetch(const std::string& address,
                                                     const std::string& etag,
                                                     const std::string& last_modified);

 private:
  using Clock = std::chrono::steady_clock;
  struct Site {
    text::Robots robots;
    std::optional<Trouble> trouble;
    Clock::time_point known_until = {};
    Clock::time_point asked = {};
    bool was_asked = false;
  };

  Site& site_of(const Url& url);
  [[nodiscard]] std::optional<Trouble> objection(const Url& url);

  FetchOptions options_;
  std::chrono::milliseconds pause_;
  std::map<std::string, Site> sites_;  // by origin
};

}  // namespace sotin::net
