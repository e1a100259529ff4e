// A request names a file of a fixed table: there is no path to walk out of.
#include "static_files.hpp"

#include "problem.hpp"
#include "sotin/base/hash.hpp"

namespace {
struct Embedded {
  const char* name;
  const char* begin;
  const char* end;
};
}  // namespace

extern "C" const Embedded sotin_embedded_static[];

namespace sotin::serve {
namespace {

std::string_view type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".json")) return "application/json";
  if (name.ends_with(".woff2")) return "font/woff2";
  return "application/octet-stream";
}

}  // namespace

Response static_file(const Request& request, std::string_view name) {
  for (const auto* file = sotin_embedded_static; file->name != nullptr; ++file) {
    if (name != file->name) continue;
    const std::string_view bytes(file->begin, static_cast<std::size_t>(file->end - file->begin));
    const auto tag = "\"" + hex16(hash_bytes(bytes)) + "\"";
    Response response{.type = std::string(type_of(name))};
    response.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
    if (request.header("if-none-match") == tag) {
      response.status = 304;
    } else {
      response.body = std::string(bytes);
    }
    return response;
  }
  return problem(404, "there is no such file");
}

}  // namespace sotin::serve
