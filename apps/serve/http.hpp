#pragma once

/// @file
/// A request and its answer as plain values: what the server hands to a handler and takes back. No
/// handler knows the HTTP library.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sotin::serve {

/// «a=1&b=x%20y», decoded, in order.
class Query {
 public:
  Query() = default;
  /// Never fails: what is not well encoded stays as it is.
  explicit Query(std::string_view encoded);

  /// The first value of `name`.
  [[nodiscard]] std::optional<std::string_view> get(std::string_view name) const;
  [[nodiscard]] std::string get_or(std::string_view name, std::string_view otherwise) const;
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const {
    return pairs_;
  }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Request {
  std::string method;  ///< GET, HEAD, POST, PUT, DELETE
  std::string path;    ///< as it came, begins with «/», no query
  Query query;
  std::map<std::string, std::string> headers;  ///< names in lower case
  std::string body;
  std::vector<std::string> parts = {};  ///< what the route's `{}` stood for

  [[nodiscard]] std::string_view header(std::string_view lower_case_name) const;
  [[nodiscard]] std::string_view part(std::size_t index) const;
};

/// Gives the next piece of a streamed body; false when there is none. When it throws, the connection
/// is cut, so that nobody takes the answer for whole.
using NextPiece = std::function<bool(std::string& piece)>;

struct Response {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
  NextPiece stream = {};  ///< when set, the body follows in pieces and `body` is not sent
  bool events = false;    ///< keep the connection and send what is published (text/event-stream)
};

/// «%41b+c» -> «Ab+c»; std::nullopt for a broken escape or a NUL.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

/// ASCII capitals made small: names of headers and hosts.
[[nodiscard]] std::string lower_ascii(std::string_view text);

}  // namespace sotin::serve
