// One page has many spellings of its address; those that differ only in how they are written or
// were reached give the same id.
#include <algorithm>
#include <array>

#include "sotin/base/address.hpp"
#include "sotin/text/records.hpp"

namespace sotin::text {
namespace {

bool only_tracks(std::string_view parameter) {
  static constexpr std::array<std::string_view, 5> kNames = {"fbclid", "gclid", "zarsrc", "igshid",
                                                             "mc_cid"};
  const auto name = parameter.substr(0, parameter.find('='));
  return name.starts_with("utm_") || std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string lower(std::string_view words) {
  std::string out(words);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// Host and port in small letters, without the usual port.
std::string plain_host(std::string_view authority, std::string_view scheme) {
  auto host = lower(authority.substr(authority.rfind('@') + 1));
  const std::string_view usual = scheme == "https" ? ":443" : ":80";
  if (host.ends_with(usual)) host.resize(host.size() - usual.size());
  return host;
}

/// Escapes with capital digits, and what is no ASCII escaped.
std::string escaped(std::string_view words) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  int in_escape = 0;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
      continue;
    }
    out += in_escape > 0 && c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c;
    in_escape = c == '%' ? 2 : in_escape - 1;
  }
  return out;
}

}  // namespace

std::string id_of_address(std::string_view address) {
  if (!base::is_web_address(address)) return std::string(address);
  const auto parts = base::parts_of_address(address);
  const auto scheme = lower(parts.scheme);
  auto plain = scheme + "://" + plain_host(parts.authority, scheme) +
               (parts.path.empty() ? "/" : escaped(parts.path));
  char mark = '?';
  for (auto rest = parts.query; !rest.empty();) {
    const auto end = std::min(rest.find('&'), rest.size());
    const auto parameter = rest.substr(0, end);
    if (!only_tracks(parameter)) {
      plain += mark + escaped(parameter);
      mark = '&';
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return plain;
}

}  // namespace sotin::text
