#pragma once

/// @file
/// What stands between the loopback port and other web pages: any page in the reader's browser can
/// send requests to 127.0.0.1, so the server looks whom a request was meant for and whence it came.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "http.hpp"

namespace sotin::serve {

class Guard {
 public:
  /// `names`: host names by which the server may be called besides loopback ones.
  Guard(std::uint16_t port, std::vector<std::string> names);

  /// The refusal of a forged request, or nothing. A Host that is not ours (DNS rebinding) gets 421;
  /// a request of another origin that changes something, or any cross-site read, gets 403.
  [[nodiscard]] std::optional<Response> refusal(const Request& request) const;

 private:
  [[nodiscard]] bool is_ours(std::string_view host) const;
  std::vector<std::string> hosts_;
};

/// Adds the headers every answer carries: a strict Content-Security-Policy, no sniffing, no
/// framing, no referrer for others, isolation from other origins.
void harden(Response& response);

}  // namespace sotin::serve
