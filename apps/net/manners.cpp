// Who asks a site holds its turn; a redirect to another site gives the turn back and takes that
// site's. Nobody ever holds two, so nobody waits in a circle.
#include "manners.hpp"

#include <algorithm>

namespace sotin::net {
namespace {

constexpr std::chrono::hours kRobotsHold{12};
constexpr std::chrono::minutes kTroubleHolds{10};
constexpr std::chrono::seconds kMostPatience{10};  // with a pause, while an answer is under way
constexpr std::chrono::milliseconds kStep{200};    // between two looks whether we are to stop
constexpr std::uint64_t kMostRobotsBytes = 4ULL << 20;
constexpr std::string_view kProduct = "sotin";

std::string site_of(const Url& url) { return url.origin.substr(url.origin.find("://") + 3); }

}  // namespace

/// The right to ask one site.
class Manners::Turn {
 public:
  explicit Turn(Manners& manners) : manners_(manners) {}
  ~Turn() { give_back(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  /// Waits until the site may be asked; false: we were told to stop.
  bool take(const Url& url) {
    const auto name = site_of(url);
    if (site_ != nullptr && name == name_) return true;
    give_back();
    const auto patience = Clock::now() + kMostPatience;
    std::unique_lock lock(manners_.mutex_);
    auto& site = manners_.sites_[name];
    const auto may_ask = [&] {
      return !site.busy && Clock::now() >= std::min(manners_.free_at(site), patience);
    };
    const auto* stop = manners_.options_.stop;
    while (!may_ask()) {
      if (stop != nullptr && *stop) return false;
      manners_.given_back_.wait_for(lock, kStep);
    }
    site.busy = true;
    site_ = &site;
    name_ = name;
    return true;
  }

  void give_back() {
    if (site_ == nullptr) return;
    {
      const std::lock_guard lock(manners_.mutex_);
      site_->busy = false;
      site_->was_asked = true;
      site_->asked = Clock::now();  // the pause begins when the answer has come
    }
    site_ = nullptr;
    manners_.given_back_.notify_all();
  }

 private:
  Manners& manners_;
  Site* site_ = nullptr;
  std::string name_;
};

Manners::Manners(FetchOptions options, std::chrono::milliseconds pause)
    : options_(std::move(options)), pause_(pause) {}

Manners::Clock::time_point Manners::free_at(const Site& site) const {
  return site.was_asked ? site.asked + std::max(pause_, site.delay) : Clock::time_point{};
}

std::optional<std::chrono::milliseconds> Manners::wait_for(const Url& url) const {
  const std::lock_guard lock(mutex_);
  const auto found = sites_.find(site_of(url));
  if (found == sites_.end()) return std::chrono::milliseconds(0);
  if (found->second.busy) return std::nullopt;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(
      std::max(free_at(found->second) - Clock::now(), Clock::duration(0)));
  return left;
}

/// What the site's robots.txt says, asked for where it is not known or known too long.
Manners::Rules Manners::rules_of(const Url& url, Turn& turn) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = rules_.find(url.origin);
    if (known != rules_.end() && Clock::now() < known->second.known_until) return known->second;
  }
  auto options = options_;
  options.most_bytes = kMostRobotsBytes;
  options.objection = [&](const Url& next) -> std::optional<Trouble> {
    if (turn.take(next)) return std::nullopt;
    return Trouble{TroubleKind::kStopped, next.text};
  };
  auto fetched = net::fetch(url.origin + "/robots.txt", options);
  auto trouble = fetched ? trouble_of(*fetched) : std::make_optional(std::move(fetched.error()));
  const bool none = trouble && trouble->status >= 300 && trouble->status < 500 &&
                    trouble->kind != TroubleKind::kTooMany;
  Rules rules;
  rules.robots = !trouble ? text::Robots::read(fetched->body, kProduct) : text::Robots::allow_all();
  rules.trouble = none ? std::nullopt : std::move(trouble);
  if (rules.trouble)
    rules.trouble->detail += rules.trouble->detail.empty() ? "robots.txt" : "; robots.txt";
  rules.known_until = Clock::now() + (rules.trouble ? Clock::duration(kTroubleHolds) : kRobotsHold);
  const std::lock_guard lock(mutex_);
  sites_[site_of(url)].delay =
      std::chrono::milliseconds(static_cast<std::int64_t>(rules.robots.crawl_delay() * 1000));
  return rules_[url.origin] = std::move(rules);
}

std::optional<Trouble> Manners::objection(const Url& url, Turn& turn) {
  const Trouble stopped{TroubleKind::kStopped, url.text};
  if (!turn.take(url)) return stopped;
  const auto rules = rules_of(url, turn);
  if (!turn.take(url)) return stopped;  // robots.txt may have led elsewhere
  if (rules.trouble) {
    auto trouble = *rules.trouble;
    trouble.address = url.text;
    return trouble;
  }
  if (rules.robots.allows(url.path)) return std::nullopt;
  return Trouble{TroubleKind::kRobots, url.text};
}

tl::expected<Fetched, Trouble> Manners::fetch(const Request& request) {
  Turn turn(*this);
  auto options = options_;
  options.etag = request.etag;
  options.last_modified = request.last_modified;
  if (request.most_bytes > 0) options.most_bytes = request.most_bytes;
  options.objection = [&](const Url& url) { return objection(url, turn); };
  auto fetched = net::fetch(request.address, options);
  if (!fetched) return fetched;
  if (auto trouble = trouble_of(*fetched)) return tl::unexpected(std::move(*trouble));
  return fetched;
}

}  // namespace sotin::net
