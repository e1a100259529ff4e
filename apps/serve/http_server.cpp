// The only translation unit that knows Boost.Beast (it takes its time to compile). Connections are
// coroutines on one network thread, so nothing of theirs needs a lock; a handler runs on one of the
// threads of `lanes.hpp`, and the coroutine goes on when its answer is there.
#include "http_server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <deque>
#include <exception>
#include <list>

#include "lanes.hpp"

namespace sotin::serve {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::use_awaitable;
using asio::ip::tcp;
using Headers = http::fields;

constexpr auto kHeartbeat = std::chrono::seconds(15);
constexpr std::size_t kEventsKept = 256;
constexpr double kAPiece = 50;  // milliseconds of a piece of an export: long work

/// std::nullopt for a target that is no path.
std::optional<Request> request_of(http::request<http::string_body>& got) {
  Request request;
  request.method = std::string(got.method_string());
  const std::string_view target(got.target().data(), got.target().size());
  const auto question = target.find('?');
  if (!target.starts_with('/')) return std::nullopt;
  request.path = std::string(target.substr(0, question));
  if (question != std::string_view::npos) request.query = Query(target.substr(question + 1));
  for (const auto& field : got) {
    const auto [at, is_new] = request.headers.emplace(
        lower_ascii({field.name_string().data(), field.name_string().size()}), field.value());
    if (!is_new) (at->second += ", ") += field.value();  // a second Host makes none of them ours
  }
  request.body = std::move(got.body());
  return request;
}

template <class Body>
void put_headers(http::response<Body>& out, const Response& response) {
  out.set(http::field::server, "sotin");
  out.set(http::field::content_type, response.type);
  for (const auto& [name, value] : response.headers) out.set(name, value);
}

Response plain(int status, std::string words) { return {.status = status, .body = words + "\n"}; }

}  // namespace

struct HttpServer::Inner {
  Inner(ServerOptions chosen, Handler run, Expectation expectation)
      : options(std::move(chosen)),
        handler(std::move(run)),
        expected(std::move(expectation)),
        acceptor(network),
        lanes(static_cast<std::size_t>(options.workers)) {}

  ServerOptions options;
  Handler handler;
  Expectation expected;
  asio::io_context network{1};
  tcp::acceptor acceptor;
  std::size_t connections = 0;

  // Event streams: what was published last, and who waits for more.
  std::deque<std::string> events;
  std::uint64_t first_event = 0;
  std::list<asio::steady_timer*> waiting;

  Lanes lanes;  // last: its threads use all of the above

  asio::awaitable<void> accept_all();
  asio::awaitable<void> serve(beast::tcp_stream stream);
  asio::awaitable<bool> answer(beast::tcp_stream& stream, http::request<http::string_body>& got);
  asio::awaitable<void> on_a_lane(double milliseconds, std::function<void()> work);
  asio::awaitable<void> send_pieces(beast::tcp_stream& stream, Response& response, unsigned version,
                                    bool keep);
  asio::awaitable<void> send_events(beast::tcp_stream& stream, const Response& response,
                                    unsigned version);
  void patient(beast::tcp_stream& stream) const {
    stream.expires_after(std::chrono::seconds(options.idle_seconds));
  }
};

asio::awaitable<void> HttpServer::Inner::accept_all() {
  while (acceptor.is_open()) {
    boost::system::error_code error;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(use_awaitable, error));
    if (error == asio::error::operation_aborted) co_return;
    if (error) {  // out of descriptors: wait for some to be given back
      asio::steady_timer pause(network, std::chrono::milliseconds(50));
      co_await pause.async_wait(asio::redirect_error(use_awaitable, error));
      continue;
    }
    if (connections >= options.most_connections) continue;  // closes it
    ++connections;
    asio::co_spawn(network, serve(beast::tcp_stream(std::move(socket))),
                   [this](const std::exception_ptr&) { --connections; });
  }
}

asio::awaitable<void> HttpServer::Inner::serve(beast::tcp_stream stream) {
  beast::flat_buffer buffer;
  boost::system::error_code error;
  stream.socket().set_option(tcp::no_delay(true), error);
  bool keep = true;
  while (keep) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(options.largest_header);
    parser.body_limit(options.largest_body);
    patient(stream);
    // A body comes in pieces, each of which renews the patience: a slow but moving upload is fine.
    co_await http::async_read_header(stream, buffer, parser,
                                     asio::redirect_error(use_awaitable, error));
    while (!error && !parser.is_done()) {
      patient(stream);
      co_await http::async_read_some(stream, buffer, parser,
                                     asio::redirect_error(use_awaitable, error));
    }
    if (error == http::error::body_limit || error == http::error::header_limit) {
      const bool body = error == http::error::body_limit;
      http::response<http::string_body> refusal{static_cast<http::status>(body ? 413 : 431), 11};
      put_headers(refusal, plain(0, ""));
      refusal.body() = body ? "the body is too large\n" : "the header is too large\n";
      refusal.keep_alive(false);
      refusal.prepare_payload();
      co_await http::async_write(stream, refusal, asio::redirect_error(use_awaitable, error));
      break;
    }
    if (error) break;
    auto got = parser.release();
    keep = got.keep_alive();
    keep = co_await answer(stream, got) && keep;
  }
  stream.socket().shutdown(tcp::socket::shutdown_send, error);
}

/// Does the work on a thread of the lanes; what it throws is thrown here.
asio::awaitable<void> HttpServer::Inner::on_a_lane(double milliseconds,
                                                   std::function<void()> work) {
  std::exception_ptr thrown;
  co_await asio::async_initiate<decltype(use_awaitable), void()>(
      [&](auto handler) {
        // Handlers are moved, functions are copied.
        const auto done = std::make_shared<decltype(handler)>(std::move(handler));
        lanes.add(milliseconds, [this, done, work = std::move(work), &thrown] {
          try {
            work();
          } catch (...) {
            thrown = std::current_exception();
          }
          asio::post(network, [done] { std::move (*done)(); });
        });
      },
      use_awaitable);
  if (thrown) std::rethrow_exception(thrown);
}

asio::awaitable<bool> HttpServer::Inner::answer(beast::tcp_stream& stream,
                                                http::request<http::string_body>& got) {
  const auto version = got.version();
  const bool keep = got.keep_alive();
  const bool head = got.method() == http::verb::head;
  const auto request = request_of(got);
  Response response = plain(400, "not an address of this server");
  if (request) {
    co_await on_a_lane(expected(*request), [&] { response = handler(*request); });
  }
  boost::system::error_code error;
  patient(stream);
  if (response.events && !head) {
    co_await send_events(stream, response, version);
    co_return false;
  }
  if (response.stream && !head) {
    co_await send_pieces(stream, response, version, keep);
    co_return true;
  }
  http::response<http::string_body> out{static_cast<http::status>(response.status), version};
  put_headers(out, response);
  out.keep_alive(keep);
  out.content_length(response.body.size());
  if (response.status == 204 || response.status == 304) {
    out.erase(http::field::content_type);
    if (response.status == 204) out.erase(http::field::content_length);
  } else if (!head) {
    out.body() = std::move(response.body);
  }
  http::response_serializer<http::string_body> serializer(out);
  if (head) serializer.split(true);
  if (head) {
    co_await http::async_write_header(stream, serializer,
                                      asio::redirect_error(use_awaitable, error));
  } else {
    while (!error && !serializer.is_done()) {
      patient(stream);
      co_await http::async_write_some(stream, serializer,
                                      asio::redirect_error(use_awaitable, error));
    }
  }
  co_return !error;
}

asio::awaitable<void> HttpServer::Inner::send_pieces(beast::tcp_stream& stream, Response& response,
                                                     unsigned version, bool keep) {
  boost::system::error_code error;
  http::response<http::empty_body> head{static_cast<http::status>(response.status), version};
  put_headers(head, response);
  head.chunked(true);
  head.keep_alive(keep);
  http::response_serializer<http::empty_body> serializer(head);
  co_await http::async_write_header(stream, serializer, asio::redirect_error(use_awaitable, error));
  bool more = true;
  while (more && !error) {
    std::string piece;
    co_await on_a_lane(kAPiece, [&] { more = response.stream(piece); });
    if (piece.empty()) continue;
    patient(stream);
    co_await asio::async_write(stream, http::make_chunk(asio::buffer(piece)),
                               asio::redirect_error(use_awaitable, error));
  }
  if (error) {
    stream.socket().close(error);
    co_return;
  }
  patient(stream);
  co_await asio::async_write(stream, http::make_chunk_last(),
                             asio::redirect_error(use_awaitable, error));
}

asio::awaitable<void> HttpServer::Inner::send_events(beast::tcp_stream& stream,
                                                     const Response& response, unsigned version) {
  boost::system::error_code error;
  http::response<http::empty_body> head{http::status::ok, version};
  put_headers(head, response);
  head.set(http::field::content_type, "text/event-stream");
  head.set(http::field::cache_control, "no-store");
  head.keep_alive(false);
  http::response_serializer<http::empty_body> serializer(head);
  co_await http::async_write_header(stream, serializer, asio::redirect_error(use_awaitable, error));
  auto next = first_event + events.size();
  std::string out = ": sotin\n\n";
  asio::steady_timer wait(network);
  while (!error) {
    patient(stream);
    co_await asio::async_write(stream, asio::buffer(out),
                               asio::redirect_error(use_awaitable, error));
    if (error) break;
    out.clear();
    if (next >= first_event + events.size()) {
      wait.expires_after(kHeartbeat);
      const auto place = waiting.insert(waiting.end(), &wait);
      stream.expires_never();
      boost::system::error_code woken;
      co_await wait.async_wait(asio::redirect_error(use_awaitable, woken));
      waiting.erase(place);
      if (!woken) out = ":\n\n";
    }
    if (network.stopped()) break;
    next = std::max(next, first_event);  // a reader this slow has missed some
    for (; next < first_event + events.size(); ++next) out += events[next - first_event];
    if (out.empty()) out = ":\n\n";
  }
}

HttpServer::HttpServer(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() {
  if (!inner_) return;
  stop();
  inner_->lanes.stop();
}

Result<HttpServer> HttpServer::listen(const ServerOptions& options, Handler handler,
                                      Expectation expected) {
  auto inner = std::make_unique<Inner>(options, std::move(handler), std::move(expected));
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) return fail(ErrorCode::kBadArgument, "not an IP address", options.address);
  const tcp::endpoint endpoint(address, options.port);
  auto& acceptor = inner->acceptor;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    return fail(error == asio::error::address_in_use ? ErrorCode::kBusy : ErrorCode::kBadArgument,
                error.message(), options.address + ":" + std::to_string(options.port));
  }
  asio::co_spawn(inner->network, inner->accept_all(), asio::detached);
  return HttpServer(std::move(inner));
}

std::uint16_t HttpServer::port() const { return inner_->acceptor.local_endpoint().port(); }

void HttpServer::run() { inner_->network.run(); }

void HttpServer::stop() { inner_->network.stop(); }

void HttpServer::publish(std::string_view name, std::string_view data) {
  asio::post(inner_->network, [this, event = "event: " + std::string(name) +
                                             "\ndata: " + std::string(data) + "\n\n"] {
    inner_->events.push_back(event);
    if (inner_->events.size() > kEventsKept) {
      inner_->events.pop_front();
      ++inner_->first_event;
    }
    for (auto* timer : inner_->waiting) timer->cancel();
  });
}

}  // namespace sotin::serve
