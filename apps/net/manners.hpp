#pragma once

/// @file
/// How a program asks sites again and again without being a nuisance: robots.txt is asked first and
/// obeyed, also behind redirects; a site gets one request at a time, with a pause between two.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "net/fetch.hpp"
#include "sotin/text/robots.hpp"

namespace sotin::net {

/// What is asked for.
struct Request {
  std::string address;
  std::string etag = {};  ///< of what we have
  std::string last_modified = {};
  std::uint64_t most_bytes = 0;  ///< another bound than that of the options; 0: that one
};

/// For use from any thread. A site is a host and port, whether asked by http or https.
class Manners {
 public:
  /// `pause` is the least time between two requests to a site; its Crawl-delay may lengthen it.
  Manners(FetchOptions options, std::chrono::milliseconds pause);

  /// How long this site is to be left alone yet; zero: it may be asked; nothing: it is being asked.
  [[nodiscard]] std::optional<std::chrono::milliseconds> wait_for(const Url& url) const;

  /// Asks for an address if its site's robots.txt lets us; with what is known of the last answer,
  /// so that a site that has nothing new need not send it. Waits while another thread asks the same
  /// site, and at most ten seconds of its pause. Statuses that are no page are troubles; 304 is an
  /// answer.
  ///
  /// A site without robots.txt (4xx) forbids nothing; where it can't be had (5xx, 429, no answer)
  /// nothing is asked for and the trouble says so.
  [[nodiscard]] tl::expected<Fetched, Trouble> fetch(const Request& request);

 private:
  using Clock = std::chrono::steady_clock;
  struct Site {
    bool busy = false;
    bool was_asked = false;
    Clock::time_point asked = {};
    std::chrono::milliseconds delay{0};  // what its robots.txt asks for
  };
  struct Rules {
    text::Robots robots;
    std::optional<Trouble> trouble;
    Clock::time_point known_until = {};
  };
  class Turn;

  [[nodiscard]] Clock::time_point free_at(const Site& site) const;
  Rules rules_of(const Url& url, Turn& turn);
  std::optional<Trouble> objection(const Url& url, Turn& turn);

  FetchOptions options_;
  std::chrono::milliseconds pause_;
  mutable std::mutex mutex_;  // for what follows
  std::condition_variable given_back_;
  std::map<std::string, Site> sites_;   // by host and port
  std::map<std::string, Rules> rules_;  // by origin
};

}  // namespace sotin::net
