#pragma once

/// @file
/// Why an address could not be had, told so that a person can do something about it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sotin/views/tongue.hpp"

namespace sotin::net {

enum class TroubleKind : std::uint8_t {
  kBadAddress,   ///< not an address
  kScheme,       ///< neither http nor https
  kUserInfo,     ///< a name or password stands in the address
  kPrivate,      ///< leads to this machine or a network that is not public
  kUnknownHost,  ///< no such host
  kUnreachable,  ///< nobody answers
  kCertificate,  ///< the site can't prove who it is
  kTooSlow,      ///< over the time we wait
  kTooLarge,     ///< over the bytes we take
  kRedirects,    ///< sent on too often
  kBroken,       ///< the answer is no HTTP, or breaks off
  kRefused,      ///< 401, 403, 451: the site does not want us
  kGone,         ///< 404, 410
  kTooMany,      ///< 429, 503 with Retry-After: not now
  kServerFault,  ///< 5xx
  kOtherStatus,  ///< any other answer that is no page
  kRobots,       ///< the site's robots.txt asks us not to
  kNotAPage,     ///< what came is no web page
  kFeed,         ///< what came is a feed, where a page was wanted
  kNotAFeed,     ///< what came is neither a feed nor a page
  kListOfLists,  ///< a sitemap that only lists other sitemaps
  kNoReport,     ///< the page holds no report
  kForgotten,    ///< the report was forgotten on request
  kStopped,      ///< we were told to stop
};

struct Trouble {
  TroubleKind kind = TroubleKind::kBroken;
  std::string address;
  int status = 0;                       ///< of HTTP; 0 when there was no answer
  std::string detail = {};              ///< for people, in English
  std::optional<int> retry_after = {};  ///< seconds that the site asks us to wait
};

/// "refused", "too-slow" ...: a lasting name, for files and JSON.
[[nodiscard]] std::string_view name_of(TroubleKind kind);
/// The kind of that name; nothing for an unknown one.
[[nodiscard]] std::optional<TroubleKind> trouble_kind(std::string_view name);

/// A trouble as one line, for keeping; its address is not in it.
[[nodiscard]] std::string packed(const Trouble& trouble);
[[nodiscard]] Trouble unpacked(std::string_view line, std::string address);

/// Is it worth asking again later without anybody doing something about it?
[[nodiscard]] bool passes_by_itself(TroubleKind kind);

/// «ADDRESS: what is wrong (detail). What to do.»
[[nodiscard]] std::string words_of(const Trouble& trouble, views::Tongue tongue);

/// The same without the address.
[[nodiscard]] std::string reason_of(const Trouble& trouble, views::Tongue tongue);

}  // namespace sotin::net
