// `sotin serve`: the ledger in the browser, one process and one port on this machine.
#include <fmt/format.h>

#include <malloc.h>

#include <csignal>
#include <functional>
#include <memory>
#include <thread>

#include "answer.hpp"
#include "serve/http_server.hpp"
#include "serve/site.hpp"

namespace sotin::cli {
namespace {

struct ServeOptions {
  std::uint16_t port = 8642;
  std::string address = "127.0.0.1";
  std::vector<std::string> names;
  bool allow_private = false;
};

/// Ctrl-C and a kind `kill`, kept from ending the process. Made before any other thread is, so that
/// all of them keep the signals off.
class Signals {
 public:
  Signals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }

  /// A thread that waits for one of them and then calls `stop`.
  [[nodiscard]] std::thread when_one_comes(std::function<void()> stop) const {
    return std::thread([signals = signals_, stop = std::move(stop)] {
      int got = 0;
      sigwait(&signals, &got);
      stop();
    });
  }

 private:
  sigset_t signals_ = {};
};

void serve_ledger(Context& context, const ServeOptions& options) {
  // Answers are a few hundred KB: they come from the heap and it stays, instead of a map each.
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
  const Signals signals;
  std::unique_ptr<serve::Site> site;  // made when the port is known
  serve::ServerOptions wanted;
  wanted.address = options.address;
  wanted.port = options.port;
  auto server = serve::HttpServer::listen(
      wanted, [&site](const serve::Request& request) { return site->answer(request); },
      [&site](const serve::Request& request) { return site->expected_ms(request); });
  if (!server) return give_up(context, server.error());
  auto opened = serve::Site::open({.ledger = context.ledger,
                                   .port = server->port(),
                                   .names = options.names,
                                   .time_now = time_now,
                                   .vietnamese = context.tongue == Tongue::kVietnamese,
                                   .allow_private = options.allow_private});
  if (!opened) return give_up(context, opened.error());
  site = std::make_unique<serve::Site>(std::move(*opened));
  site->on_event(
      [&](std::string_view name, std::string_view data) { server->publish(name, data); });
  auto waiter = signals.when_one_comes([&] { server->stop(); });
  talk(fmt::format(fmt::runtime(say(context, "{}: mở http://{}:{}/ (Ctrl-C để dừng)",
                                    "{}: open http://{}:{}/ (Ctrl-C to stop)")),
                   context.ledger, options.address, server->port()));
  server->run();
  site->close();
  waiter.join();
}

}  // namespace

void add_serve(CLI::App& app, Context& context) {
  auto options = std::make_shared<ServeOptions>();
  auto* command = add_command(app, context, "serve", "mở sổ tin trong trình duyệt",
                              "open the ledger in the browser");
  add_ledger_option(*command, context);
  command
      ->add_option("--port", options->port,
                   say(context, "cổng (0: cổng trống bất kỳ)", "port (0: any free one)"))
      ->type_name("N");
  command
      ->add_option("--listen", options->address,
                   say(context, "địa chỉ IP để nghe", "IP address to listen on"))
      ->type_name("IP");
  command
      ->add_option("--name", options->names,
                   say(context, "tên máy khác mà trình duyệt được dùng",
                       "another host name that browsers may use"))
      ->type_name("HOST");
  command->add_flag("--allow-private", options->allow_private,
                    say(context, "ô địa chỉ tải được cả từ máy này và mạng nội bộ",
                        "the address box also fetches from this machine and private networks"));
  command->callback([&context, options] { serve_ledger(context, *options); });
}

}  // namespace sotin::cli
