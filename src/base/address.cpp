#include "sotin/base/address.hpp"

#include <algorithm>

namespace sotin::base {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The path without "." and ".." segments.
std::string without_dots(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  while (!path.empty()) {
    // One segment with the slash in front of it.
    const auto begin = path.front() == '/' ? 1U : 0U;
    const auto end = std::min(path.find('/', begin), path.size());
    const auto segment = path.substr(begin, end - begin);
    const bool last = end == path.size();
    if (segment == "..") {
      const auto cut = out.rfind('/');
      out.resize(cut == std::string::npos ? 0 : cut);
      if (last) out += '/';
    } else if (segment == ".") {
      if (last) out += '/';
    } else {
      out += path.substr(0, end);
    }
    path.remove_prefix(end);
  }
  return out;
}

}  // namespace

Address parts_of_address(std::string_view rest) {
  Address parts;
  const auto stop = rest.find_first_of(":/?#");
  if (stop != std::string_view::npos && rest[stop] == ':' && stop > 0 && is_letter(rest[0])) {
    const auto scheme = rest.substr(0, stop);
    const bool fine = std::all_of(scheme.begin(), scheme.end(), [](char c) {
      return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
    if (fine) {
      parts.scheme = scheme;
      rest.remove_prefix(stop + 1);
    }
  }
  if (const auto at = rest.find('#'); at != std::string_view::npos) {
    parts.has_fragment = true;
    parts.fragment = rest.substr(at + 1);
    rest = rest.substr(0, at);
  }
  if (const auto at = rest.find('?'); at != std::string_view::npos) {
    parts.has_query = true;
    parts.query = rest.substr(at + 1);
    rest = rest.substr(0, at);
  }
  if (rest.starts_with("//")) {
    parts.has_authority = true;
    const auto end = std::min(rest.find('/', 2), rest.size());
    parts.authority = rest.substr(2, end - 2);
    rest.remove_prefix(end);
  }
  parts.path = rest;
  return parts;
}

std::string resolved(std::string_view reference, std::string_view base) {
  const auto from = parts_of_address(base);
  if (from.scheme.empty()) return std::string(reference);
  auto to = parts_of_address(reference);
  std::string path;
  if (!to.scheme.empty()) return std::string(reference);
  if (to.has_authority) {
    path = without_dots(to.path);
  } else {
    to.authority = from.authority;
    to.has_authority = from.has_authority;
    if (to.path.empty()) {
      path = from.path;
      if (!to.has_query) {
        to.query = from.query;
        to.has_query = from.has_query;
      }
    } else if (to.path.front() == '/') {
      path = without_dots(to.path);
    } else {
      const auto slash = from.path.rfind('/');
      std::string joined(slash == std::string_view::npos ? (from.has_authority ? "/" : "")
                                                         : from.path.substr(0, slash + 1));
      path = without_dots(joined.append(to.path));
    }
  }
  std::string out(from.scheme);
  out += ':';
  if (to.has_authority) out.append("//").append(to.authority);
  out += path;
  if (to.has_query) out.append("?").append(to.query);
  if (to.has_fragment) out.append("#").append(to.fragment);
  return out;
}

bool is_web_address(std::string_view address) {
  const auto parts = parts_of_address(address);
  std::string scheme(parts.scheme);
  for (char& c : scheme) c = static_cast<char>(c | 0x20);
  return (scheme == "http" || scheme == "https") && !parts.authority.empty();
}

}  // namespace sotin::base
