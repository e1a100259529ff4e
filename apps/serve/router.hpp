#pragma once

/// @file
/// Which handler answers which address. A route is a method and a path whose segments are words or
/// `{}`, which stands for any one segment (unescaped).

#include <string>
#include <vector>

#include "http.hpp"

namespace sotin::serve {

using RouteHandler = std::function<Response(const Request&)>;

class Router {
 public:
  /// `add("GET", "/reports/{}", ...)`. The first route that fits answers; GET answers HEAD too.
  void add(std::string method, std::string_view path, RouteHandler handler);

  /// The handler's answer; 404 when no path fits, 405 with Allow when only the method does not.
  [[nodiscard]] Response answer(Request request) const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> segments;
    RouteHandler handler;
  };
  std::vector<Route> routes_;
};

}  // namespace sotin::serve
