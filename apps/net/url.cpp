// curl's own parser takes addresses apart, so that what is checked is what is asked for.
#include "url.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "sotin/text/records.hpp"

namespace sotin::net {
namespace {

struct Free {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

/// One part of an address; "" when it has none.
std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* value = nullptr;
  if (curl_url_get(url, part, &value, flags) != CURLUE_OK || value == nullptr) return "";
  std::string out(value);
  curl_free(value);
  return out;
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

/// Escapes with capital digits, so that one address is written one way.
void raise_escapes(std::string& text) {
  const auto raise = [](char& c) { c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; };
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '%') continue;
    raise(text[i + 1]);
    raise(text[i + 2]);
  }
}

}  // namespace

tl::expected<Url, Trouble> parse_url(std::string_view address, const Url* base) {
  const auto bad = [&](TroubleKind kind, std::string detail = "") {
    return tl::unexpected(Trouble{kind, std::string(address.substr(0, 200)), 0, std::move(detail)});
  };
  if (address.size() > kLongestAddress) return bad(TroubleKind::kBadAddress, "longer than 8 KiB");
  const std::unique_ptr<CURLU, Free> url(curl_url());
  constexpr unsigned kFlags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
  if (base != nullptr && curl_url_set(url.get(), CURLUPART_URL, base->text.c_str(), 0) != CURLUE_OK)
    return bad(TroubleKind::kBadAddress);
  if (address.empty() || address.find('\0') != std::string_view::npos ||
      curl_url_set(url.get(), CURLUPART_URL, std::string(address).c_str(), kFlags) != CURLUE_OK) {
    return bad(TroubleKind::kBadAddress);
  }
  const auto scheme = lower(part_of(url.get(), CURLUPART_SCHEME));
  if (scheme != "http" && scheme != "https") return bad(TroubleKind::kScheme, scheme);
  if (!part_of(url.get(), CURLUPART_USER).empty() ||
      !part_of(url.get(), CURLUPART_PASSWORD).empty()) {
    // Not even a message repeats what stands there.
    return tl::unexpected(
        Trouble{TroubleKind::kUserInfo, scheme + "://…@" + part_of(url.get(), CURLUPART_HOST)});
  }
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  Url out;
  out.host = lower(part_of(url.get(), CURLUPART_HOST));
  if (out.host.empty()) return bad(TroubleKind::kBadAddress);
  curl_url_set(url.get(), CURLUPART_HOST, out.host.c_str(), 0);
  curl_url_set(url.get(), CURLUPART_SCHEME, scheme.c_str(), 0);
  const auto port = part_of(url.get(), CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
  out.origin = scheme + "://" + out.host + (port.empty() ? "" : ":" + port);
  out.path = part_of(url.get(), CURLUPART_PATH);
  if (out.path.empty()) out.path = "/";
  const auto query = part_of(url.get(), CURLUPART_QUERY);
  if (!query.empty()) out.path += "?" + query;
  raise_escapes(out.path);
  out.text = out.origin + out.path;
  return out;
}

bool looks_like_url(std::string_view words) {
  const auto end = words.find("://");
  return end != std::string_view::npos && end >= 2 && end <= 16 &&
         std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
}

std::string page_id(const Url& url) { return text::id_of_address(url.text); }

}  // namespace sotin::net
