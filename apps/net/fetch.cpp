// libcurl does the talking; the bounds and the guard of addresses are callbacks of ours, and
// redirects are followed here, not by curl.
#include "fetch.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>

#include "addresses.hpp"
#include "sotin/base/version.hpp"

namespace sotin::net {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kMostHeaderBytes = 128U << 10;
constexpr std::uint64_t kMostAnswerToPost = 64U << 10;
constexpr int kLongestWait = 7 * 86'400;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string_view trimmed(std::string_view s) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// A header's value that we may show, keep and send back: one line of printable bytes, not long.
std::string clean(std::string_view value) {
  std::string out(trimmed(value).substr(0, 512));
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return out;
}

/// One chain of requests for one address: a handle, the bounds, what came.
class Transfer {
 public:
  Transfer(const FetchOptions& options, std::uint64_t most_bytes)
      : options_(options),
        most_bytes_(most_bytes),
        deadline_(Clock::now() + std::chrono::seconds(options.seconds)) {
    static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started == CURLE_OK) handle_.reset(curl_easy_init());
  }

  /// Asks for one address, without following where it sends us.
  tl::expected<Fetched, Trouble> ask(const Url& url, const std::string* json) {
    if (!handle_) return tl::unexpected(Trouble{TroubleKind::kBroken, url.text, 0, "no libcurl"});
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    if (left <= 0) return tl::unexpected(Trouble{TroubleKind::kTooSlow, url.text});
    fetched_ = {};
    fetched_.url = url;
    headers_ = 0;
    over_ = false;
    private_.clear();
    set_up(url, json, left);
    const auto code = curl_easy_perform(handle_.get());
    if (code != CURLE_OK) return tl::unexpected(why(code, url));
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    fetched_.status = static_cast<int>(status);
    curl_off_t wait = 0;
    if (curl_easy_getinfo(handle_.get(), CURLINFO_RETRY_AFTER, &wait) == CURLE_OK && wait > 0) {
      fetched_.retry_after = static_cast<int>(std::min<curl_off_t>(wait, kLongestWait));
    }
    return std::move(fetched_);
  }

  /// Where the last answer sends us; "" when it does not.
  [[nodiscard]] const std::string& location() const { return location_; }

 private:
  void set_up(const Url& url, const std::string* json, long milliseconds);
  Trouble why(CURLcode code, const Url& url) const;
  void header(std::string_view line);

  static curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (!transfer.options_.allow_private && !transfer.options_.use_proxy &&
        !is_public(address->addr)) {
      transfer.private_ = digits_of(address->addr);
      return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  }

  static std::size_t take_body(char* bytes, std::size_t one, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const auto size = one * count;
    if (transfer.fetched_.body.size() + size > transfer.most_bytes_) {
      transfer.over_ = true;
      return 0;
    }
    transfer.fetched_.body.append(bytes, size);
    return size;
  }

  static std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const auto size = one * count;
    transfer.headers_ += size;
    if (transfer.headers_ > kMostHeaderBytes) {
      transfer.over_ = true;
      return 0;
    }
    transfer.header({bytes, size});
    return size;
  }

  static int watch(void* self, curl_off_t, curl_off_t sent_to_us, curl_off_t, curl_off_t) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.options_.stop != nullptr && *transfer.options_.stop) return 1;
    if (static_cast<std::uint64_t>(sent_to_us) > transfer.most_bytes_) {
      transfer.over_ = true;
      return 1;
    }
    return 0;
  }

  const FetchOptions& options_;
  std::uint64_t most_bytes_;
  Clock::time_point deadline_;
  std::unique_ptr<CURL, FreeHandle> handle_;
  std::unique_ptr<curl_slist, FreeList> sent_headers_;
  Fetched fetched_;
  std::string location_;
  std::string private_;  // an address that was refused
  std::uint64_t headers_ = 0;
  bool over_ = false;
};

void Transfer::set_up(const Url& url, const std::string* json, long milliseconds) {
  auto* const h = handle_.get();
  curl_easy_reset(h);
  location_.clear();
  curl_easy_setopt(h, CURLOPT_URL, url.text.c_str());
  curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(h, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  if (!options_.use_proxy) curl_easy_setopt(h, CURLOPT_PROXY, "");
  curl_easy_setopt(h, CURLOPT_USERAGENT, user_agent(options_.contact).c_str());
  curl_easy_setopt(h, CURLOPT_ACCEPT_ENCODING, "gzip, deflate, br");
  curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, milliseconds);
  curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS,
                   std::min<long>(milliseconds, 1000L * options_.connect_seconds));
  curl_easy_setopt(h, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(h, CURLOPT_OPENSOCKETDATA, this);
  curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(h, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(h, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(h, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(h, CURLOPT_XFERINFOFUNCTION, watch);
  curl_easy_setopt(h, CURLOPT_XFERINFODATA, this);
  curl_slist* list = nullptr;
  const auto add = [&](const std::string& line) { list = curl_slist_append(list, line.c_str()); };
  if (json != nullptr) {
    add("Content-Type: application/json");
    add("Expect:");
    curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json->size()));
    curl_easy_setopt(h, CURLOPT_POSTFIELDS, json->c_str());
  } else {
    add("Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
        "application/feed+json, text/plain;q=0.8, */*;q=0.5");
    add("Accept-Language: vi, en;q=0.5");
    if (!options_.etag.empty()) add("If-None-Match: " + clean(options_.etag));
    if (!options_.last_modified.empty()) {
      add("If-Modified-Since: " + clean(options_.last_modified));
    }
  }
  curl_easy_setopt(h, CURLOPT_HTTPHEADER, list);
  sent_headers_.reset(list);
}

/// Keeps what we use of a header line. A new status line begins anew (interim answers).
void Transfer::header(std::string_view line) {
  if (line.starts_with("HTTP/")) {
    auto url = std::move(fetched_.url);
    fetched_ = {};
    fetched_.url = std::move(url);
    location_.clear();
    return;
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const auto name = lower(trimmed(line.substr(0, colon)));
  const auto value = trimmed(line.substr(colon + 1));
  if (name == "etag") fetched_.etag = clean(value);
  if (name == "last-modified") fetched_.last_modified = clean(value);
  if (name == "server") fetched_.server = clean(value);
  if (name == "location") location_ = std::string(value.substr(0, kLongestAddress + 1));
  if (name == "content-length") {  // room is made once; the bound stays what it is
    std::uint64_t length = 0;
    std::from_chars(value.data(), value.data() + value.size(), length);
    fetched_.body.reserve(static_cast<std::size_t>(std::min(length, most_bytes_)));
  }
  if (name == "content-type") {
    fetched_.content_type = lower(clean(value.substr(0, value.find(';'))));
    const auto folded = lower(value);
    const auto at = folded.find("charset=");
    if (at == std::string::npos) return;
    auto charset = std::string_view(folded).substr(at + 8);
    charset = charset.substr(0, charset.find(';'));
    auto cleaned = clean(charset);
    std::erase_if(cleaned, [](char c) { return c == '"' || c == '\'' || c == ' '; });
    fetched_.charset = cleaned;
  }
}

Trouble Transfer::why(CURLcode code, const Url& url) const {
  const auto of = [&](TroubleKind kind, std::string detail = "") {
    return Trouble{kind, url.text, 0, std::move(detail)};
  };
  if (over_) return of(TroubleKind::kTooLarge, fmt::format("> {} MiB", most_bytes_ >> 20));
  switch (code) {
    case CURLE_URL_MALFORMAT:
      return of(TroubleKind::kBadAddress);
    case CURLE_COULDNT_RESOLVE_HOST:
      return of(TroubleKind::kUnknownHost, url.host);
    case CURLE_COULDNT_CONNECT:
      return private_.empty() ? of(TroubleKind::kUnreachable) : of(TroubleKind::kPrivate, private_);
    case CURLE_OPERATION_TIMEDOUT:
      return of(TroubleKind::kTooSlow, fmt::format("> {} s", options_.seconds));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
      return of(TroubleKind::kCertificate, curl_easy_strerror(code));
    case CURLE_ABORTED_BY_CALLBACK:
      return of(TroubleKind::kStopped);
    default:
      return of(TroubleKind::kBroken, curl_easy_strerror(code));
  }
}

bool sends_on(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// With a proxy nobody but the proxy sees the address connected to; digits can be judged all the
/// same.
std::optional<Trouble> private_digits(const Url& url, const FetchOptions& options) {
  if (options.allow_private || !options.use_proxy) return {};
  auto host = std::string_view(url.host);
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  const bool digits = host.find(':') != std::string_view::npos ||
                      host.find_first_not_of("0123456789.") == std::string_view::npos;
  if (host != "localhost" && (!digits || is_public_address(host))) return {};
  return Trouble{TroubleKind::kPrivate, url.text, 0, std::string(host)};
}

}  // namespace

std::string user_agent(std::string_view contact) {
  auto out = fmt::format("sotin/{} (Vietnamese news reader", program_version());
  const auto cleaned = clean(contact);
  if (!cleaned.empty()) out += "; +" + cleaned;
  return out + ")";
}

tl::expected<Fetched, Trouble> fetch(std::string_view address, const FetchOptions& options) {
  auto url = parse_url(address);
  if (!url) return tl::unexpected(url.error());
  Transfer transfer(options, options.most_bytes);
  for (int hops = 0;; ++hops) {
    if (options.objection) {
      if (auto objection = options.objection(*url)) return tl::unexpected(std::move(*objection));
    }
    if (auto objection = private_digits(*url, options)) {
      return tl::unexpected(std::move(*objection));
    }
    auto got = transfer.ask(*url, nullptr);
    if (!got || !sends_on(got->status) || transfer.location().empty()) {
      if (got) got->redirects = hops;
      return got;
    }
    if (hops == options.most_redirects) {
      return tl::unexpected(Trouble{TroubleKind::kRedirects, std::string(address), got->status,
                                    fmt::format("> {}", options.most_redirects)});
    }
    auto next = parse_url(transfer.location(), &*url);
    if (!next) {
      next.error().detail += next.error().detail.empty() ? "" : ", ";
      next.error().detail += "redirect";
      return tl::unexpected(std::move(next.error()));
    }
    url = std::move(next);
  }
}

std::optional<Trouble> trouble_of(const Fetched& fetched) {
  const int status = fetched.status;
  if ((status >= 200 && status < 300) || status == 304) return {};
  Trouble trouble{TroubleKind::kOtherStatus, fetched.url.text, status, "", fetched.retry_after};
  if (status == 401 || status == 403 || status == 451) trouble.kind = TroubleKind::kRefused;
  if (status == 404 || status == 410) trouble.kind = TroubleKind::kGone;
  if (status >= 500) trouble.kind = TroubleKind::kServerFault;
  if (status == 429 || (status == 503 && fetched.retry_after)) trouble.kind = TroubleKind::kTooMany;
  if (lower(fetched.server).find("cloudflare") != std::string::npos) trouble.detail = "Cloudflare";
  return trouble;
}

tl::expected<Fetched, Trouble> post_json(std::string_view address, std::string_view json,
                                         const FetchOptions& options) {
  const auto url = parse_url(address);
  if (!url) return tl::unexpected(url.error());
  if (auto objection = private_digits(*url, options)) return tl::unexpected(std::move(*objection));
  Transfer transfer(options, kMostAnswerToPost);
  const std::string body(json);
  return transfer.ask(*url, &body);
}

}  // namespace sotin::net
