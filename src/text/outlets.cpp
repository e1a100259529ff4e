// The lists of outlets and agencies give domains; a host belongs to the longest of them it ends in.
#include "sotin/text/outlets.hpp"

#include <algorithm>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"

namespace sotin::text {

std::optional<std::string> host_of(std::string_view url) {
  url = url.substr(0, 2048);
  const auto scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  auto host = base::fold_case(url.substr(0, std::min(url.find_first_of("/?#:"), url.size())));
  for (const std::string_view front : {"www.", "m.", "amp."}) {
    if (host.starts_with(front)) host.erase(0, front.size());
  }
  if (host.empty() || host.find('.') == std::string::npos || host.find(' ') != std::string::npos)
    return std::nullopt;
  return host;
}

std::optional<std::string> known_outlet(std::string_view url) {
  const auto host = host_of(url);
  if (!host) return std::nullopt;
  std::string_view domain = *host;
  while (domain.find('.') != std::string_view::npos) {
    std::optional<std::string> name;
    for (const char* table : {"vi/outlets.tsv", "vi/agencies.tsv"}) {
      base::for_each_row(base::data_file(table), [&](const auto& fields) {
        if (!name && fields.size() > 4 && fields[4] == domain) name = std::string(fields[1]);
      });
    }
    if (name) return name;
    domain.remove_prefix(domain.find('.') + 1);
  }
  return std::nullopt;
}

}  // namespace sotin::text
