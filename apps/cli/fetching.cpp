#include "fetching.hpp"

#include <thread>

#include "net/page_record.hpp"

namespace sotin::cli {
namespace {

constexpr std::chrono::seconds kPause{1};

}  // namespace

void add_fetch_options(CLI::App& command, const Context& context, net::FetchOptions& options) {
  command.add_flag("--allow-private", options.allow_private,
                   say(context, "tải cả từ máy này và mạng nội bộ",
                       "also fetch from this machine and private networks"));
  command.add_flag("--proxy", options.use_proxy,
                   say(context, "qua proxy của môi trường (http_proxy, https_proxy, no_proxy)",
                       "through the environment's proxy (http_proxy, https_proxy, no_proxy)"));
  command
      .add_option("--patience", options.seconds,
                  say(context, "số giây đợi một trang (60)", "seconds to wait for a page (60)"))
      ->check(CLI::Range(1, 3600).description(""))
      ->type_name("SECONDS");
  command
      .add_option("--contact", options.contact,
                  say(context, "địa chỉ liên lạc của bạn, nói cho các trang biết",
                      "how sites can reach you, told to them"))
      ->type_name("ADDRESS");
}

tl::expected<text::Record, net::Trouble> PageFetcher::record(const std::string& address) {
  const auto url = net::parse_url(address);
  if (!url) return tl::unexpected(url.error());
  const auto now = std::chrono::steady_clock::now();
  if (const auto last = asked_.find(url->origin); last != asked_.end()) {
    std::this_thread::sleep_until(std::min(last->second + kPause, now + kPause));
  }
  auto fetched = net::fetch(address, options_);
  asked_[url->origin] = std::chrono::steady_clock::now();
  if (!fetched) return tl::unexpected(std::move(fetched.error()));
  return net::record_of(*fetched);
}

}  // namespace sotin::cli
