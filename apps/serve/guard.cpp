#include "guard.hpp"

#include <algorithm>

#include "problem.hpp"

namespace sotin::serve {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src "
    "'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

}  // namespace

Guard::Guard(std::uint16_t port, std::vector<std::string> names) {
  names.insert(names.end(), {"127.0.0.1", "localhost", "[::1]"});
  for (const auto& name : names) {
    hosts_.push_back(lower_ascii(name) + ":" + std::to_string(port));
    if (port == 80) hosts_.push_back(lower_ascii(name));
  }
}

bool Guard::is_ours(std::string_view host) const {
  return std::find(hosts_.begin(), hosts_.end(), lower_ascii(host)) != hosts_.end();
}

std::optional<Response> Guard::refusal(const Request& request) const {
  if (!is_ours(request.header("host"))) {
    return problem(421, "this server does not answer to that Host");
  }
  const auto origin = request.header("origin");
  const bool foreign =
      !origin.empty() && !(origin.starts_with("http://") && is_ours(origin.substr(7)));
  const auto site = request.header("sec-fetch-site");
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (foreign) return problem(403, "requests of other origins are refused");
  if (site == "cross-site" || site == "same-site") {
    // A link from elsewhere may open a page; it may not read the API nor change anything.
    if (!reads || request.header("sec-fetch-mode") != "navigate") {
      return problem(403, "requests of other sites are refused");
    }
  }
  return std::nullopt;
}

void harden(Response& response) {
  response.headers.insert(response.headers.end(),
                          {{"Content-Security-Policy", std::string(kPolicy)},
                           {"X-Content-Type-Options", "nosniff"},
                           {"X-Frame-Options", "DENY"},
                           {"Referrer-Policy", "same-origin"},
                           {"Cross-Origin-Opener-Policy", "same-origin"},
                           {"Cross-Origin-Resource-Policy", "same-origin"}});
}

}  // namespace sotin::serve
