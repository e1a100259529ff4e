#include "router.hpp"

#include <optional>

#include "problem.hpp"

namespace sotin::serve {
namespace {

/// A closing «/» makes no difference.
std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    path.remove_prefix(1);  // the «/»
    const auto slash = path.find('/');
    const auto segment = path.substr(0, slash);
    if (!segment.empty()) segments.emplace_back(segment);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash);
  }
  return segments;
}

/// What the route's `{}` stand for, if it fits.
std::optional<std::vector<std::string>> fit(const std::vector<std::string>& route,
                                            const std::vector<std::string>& path) {
  if (route.size() != path.size()) return std::nullopt;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < route.size(); ++i) {
    if (route[i] == "{}") {
      parts.push_back(path[i]);
    } else if (route[i] != path[i]) {
      return std::nullopt;
    }
  }
  return parts;
}

}  // namespace

void Router::add(std::string method, std::string_view path, RouteHandler handler) {
  routes_.push_back({std::move(method), segments_of(path), std::move(handler)});
}

Response Router::answer(Request request) const {
  auto segments = segments_of(request.path);
  for (auto& segment : segments) {  // an escaped «/» belongs to its segment
    auto decoded = percent_decoded(segment);
    if (!decoded) return problem(400, "this address is not well escaped");
    segment = std::move(*decoded);
  }
  const auto method = request.method == "HEAD" ? std::string_view("GET") : request.method;
  std::string allowed;
  for (const auto& route : routes_) {
    auto parts = fit(route.segments, segments);
    if (!parts) continue;
    if (route.method == method) {
      request.parts = std::move(*parts);
      return route.handler(request);
    }
    if (allowed.find(route.method) == std::string::npos) {
      allowed += (allowed.empty() ? "" : ", ") + route.method;
    }
  }
  if (allowed.empty()) return problem(404, "there is nothing at this address");
  auto response = problem(405, "this address does not take " + request.method);
  response.headers.emplace_back("Allow", allowed);
  return response;
}

}  // namespace sotin::serve
