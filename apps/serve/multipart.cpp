#include "multipart.hpp"

namespace sotin::serve {
namespace {

/// The value of `name=...` among «; »-separated parameters, without quotation marks.
std::string parameter(std::string_view header, std::string_view name) {
  const auto wanted = std::string(name) + "=";
  std::size_t at = 0;
  while ((at = header.find(wanted, at)) != std::string_view::npos) {
    const bool begins = at == 0 || header[at - 1] == ' ' || header[at - 1] == ';';
    at += wanted.size();
    if (!begins) continue;
    if (at < header.size() && header[at] == '"') {
      const auto end = header.find('"', at + 1);
      return std::string(header.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
    }
    return std::string(header.substr(at, header.find_first_of("; \r\n", at) - at));
  }
  return {};
}

}  // namespace

std::vector<FormPart> form_parts(std::string_view content_type, std::string_view body) {
  std::vector<FormPart> parts;
  if (!content_type.starts_with("multipart/form-data")) return parts;
  const auto boundary = parameter(content_type, "boundary");
  if (boundary.empty() || boundary.size() > 70) return parts;
  const auto line = "--" + boundary;
  auto at = body.find(line);
  while (at != std::string_view::npos) {
    at += line.size();
    if (body.substr(at, 2) == "--") break;
    if (body.substr(at, 2) != "\r\n") break;
    const auto head_end = body.find("\r\n\r\n", at);
    if (head_end == std::string_view::npos) break;
    const auto head = body.substr(at, head_end - at);
    const auto begin = head_end + 4;
    const auto end = body.find("\r\n" + line, begin);
    if (end == std::string_view::npos) break;
    parts.push_back(
        {parameter(head, "name"), parameter(head, "filename"), body.substr(begin, end - begin)});
    at = end + 2;
  }
  return parts;
}

}  // namespace sotin::serve
