#pragma once

/// @file
/// Addresses of the web, taken apart and checked before anything is asked for.

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "net/trouble.hpp"

namespace sotin::net {

/// An http or https address in one form: host in small letters, no fragment, bytes above ASCII
/// escaped.
struct Url {
  std::string text;    ///< all of it
  std::string origin;  ///< "https://bao.example", with its port where that is not the usual one
  std::string host;    ///< "bao.example"
  std::string path;    ///< with the query: "/tin/1.html?p=2"
};

/// Longer ones are refused.
inline constexpr std::size_t kLongestAddress = 8192;

/// Takes `address` apart; a relative one is seen from `base`. Fails with kBadAddress, kScheme or
/// kUserInfo.
[[nodiscard]] tl::expected<Url, Trouble> parse_url(std::string_view address,
                                                   const Url* base = nullptr);

/// True when the words begin as an address of any scheme does ("https://...", "FTP://..."): for
/// telling it from a file.
[[nodiscard]] bool looks_like_url(std::string_view words);

/// The report id for a page: its address without the parameters that only track readers (utm_...,
/// fbclid). The same page is the same report whatever it says today, so a changed page is a new
/// version of it.
[[nodiscard]] std::string page_id(const Url& url);

}  // namespace sotin::net
