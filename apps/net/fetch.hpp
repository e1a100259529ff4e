#pragma once

/// @file
/// Asking a site for something, safely: the only place that opens connections to others.
///
/// http and https only. Every address that a connection is opened to is looked at *then*, so a name
/// that changes its mind between two look-ups gains nothing; redirects are followed one by one,
/// each checked as if it had been asked for. Nothing is sent but what is asked: no cookies, no
/// credentials, no referrer. Bytes (as sent and as unpacked), time and redirects are bounded.

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "net/trouble.hpp"
#include "net/url.hpp"

namespace sotin::net {

struct FetchOptions {
  bool allow_private = false;  ///< also this machine and private networks
  bool use_proxy = false;  ///< http_proxy and its like of the environment; then the proxy, not we,
                           ///< looks up names, and only addresses in digits are guarded
  int most_redirects = 5;
  std::uint64_t most_bytes = 16ULL << 20;  ///< of the body, as sent and as unpacked
  int connect_seconds = 10;
  int seconds = 60;       ///< for all of it, redirects included
  std::string etag = {};  ///< of what we have: asks for it only when it changed
  std::string last_modified = {};
  std::string contact = {};  ///< of who runs this, for the User-Agent: an address or a page
  const std::atomic<bool>* stop = nullptr;  ///< breaks off when it turns true
  /// Asked before every request, redirects included; what it returns is the answer.
  std::function<std::optional<Trouble>(const Url&)> objection = {};
};

/// What a site answered.
struct Fetched {
  int status = 0;
  Url url;  ///< where it came from in the end
  std::string body;
  std::string content_type;  ///< "text/html", small letters; empty when not said
  std::string charset;       ///< as declared by Content-Type; empty when not said
  std::string etag;
  std::string last_modified;
  std::string server;              ///< as it calls itself
  std::optional<int> retry_after;  ///< seconds
  int redirects = 0;

  [[nodiscard]] bool not_modified() const { return status == 304; }
};

/// What we call ourselves: «sotin/0.1.0 (Vietnamese news reader; +CONTACT)».
[[nodiscard]] std::string user_agent(std::string_view contact = {});

/// Asks for `address`. Any status is an answer; see `trouble_of`. From any thread.
[[nodiscard]] tl::expected<Fetched, Trouble> fetch(std::string_view address,
                                                   const FetchOptions& options = {});

/// Why an answer is no page: refused, gone, wait, out of order. Nothing for 2xx and 304.
[[nodiscard]] std::optional<Trouble> trouble_of(const Fetched& fetched);

/// Sends JSON to an address (a webhook) under the same guards; redirects are not followed. The
/// answer's body is bounded to 64 KiB.
[[nodiscard]] tl::expected<Fetched, Trouble> post_json(std::string_view address,
                                                       std::string_view json,
                                                       const FetchOptions& options = {});

}  // namespace sotin::net
