#include "manners.hpp"

#include <algorithm>

namespace sotin::net {
namespace {

constexpr std::chrono::hours kRobotsHold{12};
constexpr std::chrono::minutes kTroubleHolds{10};
constexpr std::uint64_t kMostRobotsBytes = 4ULL << 20;
constexpr std::string_view kProduct = "sotin";

}  // namespace

Manners::Manners(FetchOptions options, std::chrono::milliseconds pause)
    : options_(std::move(options)), pause_(pause) {}

std::chrono::milliseconds Manners::wait_for(const Url& url) const {
  const auto found = sites_.find(url.origin);
  if (found == sites_.end() || !found->second.was_asked) return {};
  const auto& site = found->second;
  const std::chrono::milliseconds asked_for(
      static_cast<std::int64_t>(site.robots.crawl_delay() * 1000));
  const auto free_at = site.asked + std::max(pause_, asked_for);
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(free_at - Clock::now());
  return std::max(left, std::chrono::milliseconds(0));
}

/// The site with its robots.txt, asked for where it is not known or known too long.
Manners::Site& Manners::site_of(const Url& url) {
  auto& site = sites_[url.origin];
  if (Clock::now() < site.known_until) return site;
  auto options = options_;
  options.most_bytes = kMostRobotsBytes;
  auto fetched = net::fetch(url.origin + "/robots.txt", options);
  auto trouble = fetched ? trouble_of(*fetched) : std::make_optional(std::move(fetched.error()));
  const bool none = trouble && trouble->status >= 300 && trouble->status < 500 &&
                    trouble->kind != TroubleKind::kTooMany;
  site.robots = !trouble ? text::Robots::read(fetched->body, kProduct) : text::Robots::allow_all();
  site.trouble = none ? std::nullopt : std::move(trouble);
  if (site.trouble)
    site.trouble->detail += site.trouble->detail.empty() ? "robots.txt" : "; robots.txt";
  site.known_until = Clock::now() + (site.trouble ? Clock::duration(kTroubleHolds) : kRobotsHold);
  return site;
}

std::optional<Trouble> Manners::objection(const Url& url) {
  auto& site = site_of(url);
  if (site.trouble) {
    auto trouble = *site.trouble;
    trouble.address = url.text;
    return trouble;
  }
  if (site.robots.allows(url.path)) return std::nullopt;
  return Trouble{TroubleKind::kRobots, url.text};
}

tl::expected<Fetched, Trouble> Manners::fetch(const std::string& address, const std::string& etag,
                                              const std::string& last_modified) {
  auto options = options_;
  options.etag = etag;
  options.last_modified = last_modified;
  options.objection = [this](const Url& url) {
    auto objection = this->objection(url);
    auto& site = sites_[url.origin];
    site.asked = Clock::now();
    site.was_asked = true;
    return objection;
  };
  auto fetched = net::fetch(address, options);
  if (const auto url = parse_url(address); url && sites_.contains(url->origin)) {
    sites_[url->origin].asked = Clock::now();  // the pause begins when the answer has come
  }
  if (!fetched) return fetched;
  if (auto trouble = trouble_of(*fetched)) return tl::unexpected(std::move(*trouble));
  return fetched;
}

}  // namespace sotin::net
