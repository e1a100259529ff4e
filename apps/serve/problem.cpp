#include "problem.hpp"

#include <nlohmann/json.hpp>

namespace sotin::serve {
namespace {

std::string_view title_of(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

}  // namespace

Response problem(int status, std::string_view detail) {
  const nlohmann::ordered_json body = {
      {"type", "about:blank"}, {"title", title_of(status)}, {"status", status}, {"detail", detail}};
  return {.status = status,
          .type = "application/problem+json",
          .body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"};
}

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound:
    case ErrorCode::kFileNotFound:
      return 404;
    case ErrorCode::kBadArgument:
    case ErrorCode::kBadJson:
    case ErrorCode::kEmptyInput:
    case ErrorCode::kBinaryInput:
      return 400;
    case ErrorCode::kForgotten:
      return 409;
    case ErrorCode::kTooLarge:
      return 413;
    case ErrorCode::kUnsupported:
      return 415;
    case ErrorCode::kBusy:
      return 503;
    default:
      return 500;
  }
}

Response problem(const Error& error) {
  auto detail = error.detail;
  if (!error.place.empty()) detail = error.place + ": " + detail;
  return problem(status_of(error.code), detail);
}

}  // namespace sotin::serve
