#pragma once

/// @file
/// The HTTP server: one thread for the network, a few for handlers. Slow clients and open event
/// streams cost a small object each, never a thread.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http.hpp"
#include "sotin/base/error.hpp"

namespace sotin::serve {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                 ///< 0: any free one
  int workers = 3;                        ///< threads that run handlers, see lanes.hpp
  std::uint64_t largest_body = 64 << 20;  ///< bytes; longer ones are refused with 413
  std::uint32_t largest_header = 16 << 10;
  int idle_seconds = 30;                ///< for a request to come, or a piece to be taken
  std::size_t most_connections = 1024;  ///< further ones are closed at once
};

/// Runs on a worker thread, on several at once; must not throw.
using Handler = std::function<Response(const Request&)>;

/// How many milliseconds a handler may take for a request, about; runs on the network's thread.
using Expectation = std::function<double(const Request&)>;

class HttpServer {
 public:
  /// Listens; kBusy when the port is taken, kBadArgument for an address that is none of ours.
  static Result<HttpServer> listen(const ServerOptions& options, Handler handler,
                                   Expectation expected);

  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;
  ~HttpServer();

  [[nodiscard]] std::uint16_t port() const;

  /// Serves until `stop`.
  void run();
  /// Ends `run` from any thread; open requests are cut.
  void stop();

  /// Sends an event to every open event stream; from any thread. `data` holds no line break.
  void publish(std::string_view name, std::string_view data);

 private:
  struct Inner;
  explicit HttpServer(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace sotin::serve
