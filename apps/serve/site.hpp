#pragma once

/// @file
/// Every address of the server and what answers it: pages, static files, the API. A request comes
/// in as a value and its answer goes out as one, so all of it can be tested without a socket.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http.hpp"
#include "sotin/base/error.hpp"

namespace sotin::serve {

struct SiteOptions {
  std::string ledger;                     ///< path; made when it is not there
  std::uint16_t port = 0;                 ///< the one that the server listens on
  std::vector<std::string> names = {};    ///< further host names that are ours
  std::function<std::string()> time_now;  ///< ISO 8601 in UTC
  bool vietnamese = true;                 ///< for readers who have not chosen
  bool allow_private = false;             ///< readers may have private addresses fetched
};

class Site {
 public:
  /// Opens or makes the ledger; its errors.
  static Result<Site> open(SiteOptions options);

  Site(Site&&) noexcept;
  Site& operator=(Site&&) noexcept;
  ~Site();

  /// From any thread, on several at once. Never throws: what goes wrong is a 500.
  [[nodiscard]] Response answer(const Request& request) const;

  /// How many milliseconds an answer may take, from what questions of its kind took so far.
  [[nodiscard]] double expected_ms(const Request& request) const;

  /// Called with a name and one line of JSON when something of interest to open pages happens.
  void on_event(std::function<void(std::string_view, std::string_view)> tell);

  /// Ends readings that go on behind the page, after the report being read; nothing is told after.
  void close();

 private:
  struct Inner;
  explicit Site(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace sotin::serve
