// The map of the site. Pages for people answer errors as pages, the API as problem details.
#include "site.hpp"

#include <fmt/format.h>

#include <time.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <exception>
#include <filesystem>
#include <mutex>

#include "api.hpp"
#include "correct.hpp"
#include "desk.hpp"
#include "guard.hpp"
#include "lanes.hpp"
#include "problem.hpp"
#include "reading_room.hpp"
#include "router.hpp"
#include "seen.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/ledger/alert_book.hpp"
#include "sotin/ledger/story_book.hpp"
#include "sotin/views/alert_view.hpp"
#include "sotin/views/error_words.hpp"
#include "sotin/views/web.hpp"
#include "static_files.hpp"
#include "upload.hpp"

namespace sotin::serve {
namespace {

namespace web = views::web;
using views::Tongue;

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr int kPatience = 30;  // seconds for a page of the web

std::string_view cookie(const Request& request, std::string_view name) {
  std::string_view all = request.header("cookie");
  while (!all.empty()) {
    const auto end = all.find(';');
    auto one = all.substr(0, end);
    all = end == std::string_view::npos ? std::string_view() : all.substr(end + 1);
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) {
      return one.substr(name.size() + 1);
    }
  }
  return {};
}

constexpr auto kShortWait = std::chrono::milliseconds(1000);

/// What a reader may choose by a link, kept in a cookie of that name.
constexpr std::pair<std::string_view, std::array<std::string_view, 3>> kChoices[] = {
    {"lang", {"vi", "en", "vi"}},
    {"theme", {"light", "dark", "auto"}},
    {"keys", {"on", "off", "on"}}};

Response moved(std::string where) { return {.status = 303, .headers = {{"Location", where}}}; }

/// An address of this site as it is; anything else leads home.
std::string own_address(std::string address) {
  const bool ours = address.starts_with('/') && !address.starts_with("//") &&
                    std::all_of(address.begin(), address.end(),
                                [](char c) { return c > ' ' && c < 0x7f && c != '\\'; });
  return ours ? address : "/";
}

/// Requests of a kind take about as long: the same beginning of the path, as many segments, and the
/// same filters.
std::string kind_of(const Request& request) {
  static constexpr std::string_view kFilters[] = {
      "q",     "words", "speaker", "party",  "organisation", "name",  "act",   "outlet",
      "story", "find",  "only",    "report", "since",        "until", "limit", "from"};
  const std::string_view path = request.path;
  const auto first = path.find('/', path.starts_with("/api/v1/") ? 8 : 1);
  std::string kind = request.method + " " + std::string(path.substr(0, first));
  kind += std::string(static_cast<std::size_t>(std::count(path.begin(), path.end(), '/')), '/');
  for (const auto filter : kFilters) {
    if (request.query.get(filter)) (kind += '&').append(filter);
  }
  return kind;
}

/// Processor time of this thread, in milliseconds: what others do does not count.
double time_of_thread() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

}  // namespace

struct Site::Inner {
  Inner(SiteOptions chosen, Desk opened)
      : options(std::move(chosen)), desk(std::move(opened)), guard(options.port, options.names) {
    std::error_code ignored;
    const auto path = std::filesystem::weakly_canonical(options.ledger, ignored).string();
    seen_cookie = "seen-" + hex16(hash_bytes(path));
    room.emplace(desk, options.time_now, [this](std::string_view name, std::string_view data) {
      const std::lock_guard lock(telling);
      tell(name, data);
    });
  }

  SiteOptions options;
  Desk desk;
  Guard guard;
  Router router;
  std::function<bool(const Request&)> is_kept = [](const Request&) { return false; };
  mutable Costs costs;
  std::string seen_cookie;  ///< another for each ledger: a port is not enough to tell them apart
  std::mutex telling;
  std::function<void(std::string_view, std::string_view)> tell = [](auto, auto) {};

  [[nodiscard]] web::Reader reader_of(const Request& request) const;
  [[nodiscard]] Response page(
      const Request& request,
      const std::function<Result<std::string>(const ledger::Ledger&, const web::Reader&)>& make)
      const;
  [[nodiscard]] Response failure_page(const Request& request, const Error& error) const;
  [[nodiscard]] Response read_in(const Request& request, Result<ReadingOrder> order);
  [[nodiscard]] Response mark_seen(const Request& request) const;
  [[nodiscard]] std::int64_t last_reading() const;
  [[nodiscard]] Response alert_feed(const Request& request) const;
  void add_pages();
  void add_reading();

  std::optional<ReadingRoom> room;  ///< last: its thread uses all of the above
};

web::Reader Site::Inner::reader_of(const Request& request) const {
  web::Reader reader;
  const auto asked = request.query.get("lang").value_or(cookie(request, "lang"));
  const bool vietnamese = asked == "vi" || (asked != "en" && options.vietnamese);
  reader.tongue = vietnamese ? Tongue::kVietnamese : Tongue::kEnglish;
  const auto choice = [&](std::string_view name) {
    return std::string(request.query.get(name).value_or(cookie(request, name)));
  };
  const auto theme = choice("theme");
  if (theme == "light" || theme == "dark") reader.theme = theme;
  reader.keys = choice("keys") != "off";
  reader.author = percent_decoded(cookie(request, "author")).value_or("");
  reader.address = request.path;
  for (std::size_t i = 0; i < request.query.all().size(); ++i) {
    const auto& [name, value] = request.query.all()[i];
    reader.address +=
        (i == 0 ? "?" : "&") + base::percent_encoded(name) + "=" + base::percent_encoded(value);
  }
  return reader;
}

Response Site::Inner::failure_page(const Request& request, const Error& error) const {
  const auto reader = reader_of(request);
  const auto status = status_of(error.code);
  const auto title = status == 404 ? views::say(reader.tongue, "Không tìm thấy", "Not found")
                                   : views::say(reader.tongue, "Không làm được", "This failed");
  // The title says already what kind of failure it is.
  const auto words = error.detail.empty()
                         ? std::string(views::what_went_wrong(error.code, reader.tongue))
                         : views::detail_words(error.detail, reader.tongue);
  return {.status = status,
          .type = std::string(kHtml),
          .body = web::message_page(title, words, reader)};
}

Response Site::Inner::page(
    const Request& request,
    const std::function<Result<std::string>(const ledger::Ledger&, const web::Reader&)>& make)
    const {
  auto reader = reader_of(request);
  Response response{.type = std::string(kHtml)};
  response.headers = {{"Cache-Control", "no-store"}};
  for (const auto& [name, values] : kChoices) {
    const auto chosen = request.query.get(name);
    if (!chosen || std::find(values.begin(), values.end(), *chosen) == values.end()) continue;
    response.headers.emplace_back(
        "Set-Cookie", fmt::format("{}={}; Path=/; Max-Age=31536000; SameSite=Lax", name, *chosen));
  }
  const auto done = desk.look([&](const ledger::Ledger& ledger) -> Result<void> {
    if (auto last = ledger::StoryBook(ledger).last_reading()) {
      reader.last_reading = *last;
      reader.seen = SeenLog::parse(cookie(request, seen_cookie)).seen(*last);
    }
    auto made = make(ledger, reader);
    if (!made) return tl::unexpected(made.error());
    response.body = std::move(*made);
    return {};
  });
  return done ? response : failure_page(request, done.error());
}

Response Site::Inner::read_in(const Request& request, Result<ReadingOrder> order) {
  if (!order) return failure_page(request, order.error());
  if (order->steps.empty()) {
    return failure_page(request, {ErrorCode::kEmptyInput, {}});
  }
  const auto id = room->take(std::move(*order));
  if (!id) return failure_page(request, id.error());
  room->wait(*id, kShortWait);  // most readings are done at once
  const auto state = room->state(*id);
  if (state && state->done && state->reports.empty()) {
    auto refusal = page(request, [&](const auto& ledger, const auto& reader) {
      return web::reading_page(ledger, *state, reader);
    });
    refusal.status = 400;
    return refusal;
  }
  const bool one = state && state->done && state->failed == 0 && state->reports.size() == 1;
  return moved(one ? "/reports/" + base::percent_encoded(state->reports.front())
                   : "/reading/" + *id);
}

std::int64_t Site::Inner::last_reading() const {
  std::int64_t last = 0;
  const auto looked = desk.look([&](const ledger::Ledger& ledger) -> Result<void> {
    auto found = ledger::StoryBook(ledger).last_reading();
    if (!found) return tl::unexpected(found.error());
    last = *found;
    return {};
  });
  return looked ? last : 0;
}

Response Site::Inner::mark_seen(const Request& request) const {
  const Query form(request.body);
  auto log = SeenLog::parse(cookie(request, seen_cookie));
  if (form.get("undo")) {
    log.undo();
  } else {
    // What came in after the page was made has not been seen.
    const auto until = number(form.get_or("until", ""));
    if (!until) return failure_page(request, {ErrorCode::kBadArgument, "until is a number"});
    log.mark(std::min<std::int64_t>(*until, last_reading()), form.get_or("story", ""));
  }
  auto response = moved(own_address(form.get_or("back", "/")));
  response.headers.emplace_back(
      "Set-Cookie", fmt::format("{}={}; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly",
                                seen_cookie, log.cookie()));
  return response;
}

/// /alerts/NAME.atom: what the alert told and what it has not told yet. Nothing is remembered.
Response Site::Inner::alert_feed(const Request& request) const {
  constexpr std::string_view kEnding = ".atom";
  const auto name = request.part(0);
  if (!name.ends_with(kEnding))
    return failure_page(request, {ErrorCode::kNotFound, "/alerts/NAME.atom"});
  Response response{.type = "application/atom+xml; charset=utf-8"};
  response.headers = {{"Cache-Control", "no-store"}};
  const auto done = desk.look([&](const ledger::Ledger& ledger) -> Result<void> {
    const auto alert = ledger::AlertBook(ledger).find(name.substr(0, name.size() - kEnding.size()));
    if (!alert) return tl::unexpected(alert.error());
    auto news = views::all_news(ledger, *alert);
    if (!news) return tl::unexpected(news.error());
    const auto site = "http://" + std::string(request.header("host"));
    response.body = views::alert_atom(std::move(*news), {.title = "sotin: " + alert->name,
                                                         .name = alert->name,
                                                         .updated = alert->at,
                                                         .self = site + request.path,
                                                         .site = site,
                                                         .tongue = reader_of(request).tongue});
    return {};
  });
  return done ? response : failure_page(request, done.error());
}

void Site::Inner::add_pages() {
  router.add("GET", "/", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      web::HomeAsked asked;
      asked.from = number(request.query.get_or("from", "0")).value_or(0);
      asked.only = request.query.get_or("only", "");
      asked.words = request.query.get_or("find", "");
      return web::home_page(ledger, asked, reader);
    });
  });
  router.add("GET", "/alerts/{}", [this](const Request& request) { return alert_feed(request); });
  router.add("GET", "/reports", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::reports_page(ledger, number(request.query.get_or("from", "0")).value_or(0),
                               reader);
    });
  });
  router.add("GET", "/stories/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      const auto asked = [&](std::string_view name) {
        return std::string(request.query.get_or(name, ""));
      };
      return web::story_page(
          ledger, request.part(0),
          {asked("lanes"), asked("days"), asked("from"), asked("to"), asked("who")}, reader);
    });
  });
  router.add("GET", "/reports/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::report_page(ledger, request.part(0), reader);
    });
  });
  router.add("GET", "/reports/{}/versions", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      const auto version = [&](std::string_view name) {
        return number(request.query.get_or(name, "0")).value_or(0);
      };
      return web::versions_page(ledger, request.part(0), version("a"), version("b"), reader);
    });
  });
  router.add("GET", "/compare", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::compare_page(ledger, request.query.get_or("a", ""), request.query.get_or("b", ""),
                               reader);
    });
  });
  router.add("GET", "/reports/{}/corrections/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::correction_page(ledger, request.part(0), request.part(1), reader);
    });
  });
  add_corrections(
      router,
      {desk, options.time_now,
       [this](const Request& request, const Error& error) { return failure_page(request, error); },
       [this](std::string_view what, std::string_view json) { tell(what, json); }});
  router.add("GET", "/reports/{}/{}/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::statement_page(ledger, request.part(0), request.part(1), request.part(2), reader);
    });
  });
  router.add("GET", "/who/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      web::ActorAsked asked;
      asked.name = std::string(request.part(0));
      for (const auto name : {"said", "promised", "met", "belongs"}) {
        if (const auto from = number(request.query.get_or(name, ""))) asked.from[name] = *from;
      }
      return web::actor_page(ledger, asked, reader);
    });
  });
  router.add("GET", "/search", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      web::SearchAsked asked;
      asked.words = request.query.get_or("q", "");
      asked.from = number(request.query.get_or("from", "0")).value_or(0);
      for (const auto name : {"person", "outlet", "date", "act", "story"}) {
        if (const auto value = request.query.get(name)) asked.narrowed[name] = *value;
      }
      return web::search_page(ledger, asked, reader);
    });
  });
  router.add("GET", "/corrections", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::corrections_page(
          ledger, number(request.query.get_or("before", "0")).value_or(0), reader);
    });
  });
  router.add("GET", "/data", [this](const Request& request) {
    return page(request, [&](const auto&, const auto& reader) -> Result<std::string> {
      return web::data_page(reader);
    });
  });
  router.add("GET", "/keys", [this](const Request& request) {
    return page(request, [&](const auto&, const auto& reader) -> Result<std::string> {
      return web::keys_page(reader);
    });
  });
  router.add("POST", "/seen", [this](const Request& request) { return mark_seen(request); });
  router.add("GET", "/static/{}",
             [](const Request& request) { return static_file(request, request.part(0)); });
  router.add("GET", "/api/v1/events", [](const Request&) { return Response{.events = true}; });
}

void Site::Inner::add_reading() {
  router.add("GET", "/read", [this](const Request& request) {
    return page(request, [&](const auto&, const auto& reader) -> Result<std::string> {
      return web::read_page(reader);
    });
  });
  router.add("POST", "/read", [this](const Request& request) {
    net::FetchOptions fetching;
    fetching.allow_private = options.allow_private;
    fetching.seconds = kPatience;
    return read_in(request, order_of(request, fetching));
  });
  router.add("POST", "/sample",
             [this](const Request& request) { return read_in(request, sample_order()); });
  router.add("GET", "/reading/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) -> Result<std::string> {
      const auto state = room->state(request.part(0));
      if (!state) return fail(ErrorCode::kNotFound, "that reading is unknown or long done");
      return web::reading_page(ledger, *state, reader);
    });
  });
}

Site::Site(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Site::Site(Site&&) noexcept = default;
Site& Site::operator=(Site&&) noexcept = default;
Site::~Site() = default;

Result<Site> Site::open(SiteOptions options) {
  auto desk = Desk::open(options.ledger);
  if (!desk) return tl::unexpected(desk.error());
  auto inner = std::make_unique<Inner>(std::move(options), std::move(*desk));
  std::size_t waiting = 0;
  const auto counted = inner->desk.look([&](const ledger::Ledger& ledger) -> Result<void> {
    const auto count = ledger::StoryBook(ledger).count_waiting();
    if (!count) return tl::unexpected(count.error());
    waiting = *count;
    return {};
  });
  if (!counted) return tl::unexpected(counted.error());
  if (waiting > 0) {  // they get their places while pages are read already
    if (const auto order = inner->room->take({}); !order) return tl::unexpected(order.error());
  }
  inner->add_pages();
  inner->add_reading();
  inner->is_kept = add_api(inner->router, inner->desk, inner->options.time_now);
  return Site(std::move(inner));
}

double Site::expected_ms(const Request& request) const {
  return inner_->is_kept(request) ? 0 : inner_->costs.of(kind_of(request));
}

Response Site::answer(const Request& request) const {
  Response response;
  const bool made_anew = !inner_->is_kept(request);
  const auto begun = time_of_thread();
  try {
    if (auto refused = inner_->guard.refusal(request)) {
      response = std::move(*refused);
    } else {
      response = inner_->router.answer(request);
      const bool for_people = !request.path.starts_with("/api/");
      if (for_people && response.type == "application/problem+json" && response.status == 404) {
        response =
            inner_->failure_page(request, {ErrorCode::kNotFound, "no page «" + request.path + "»"});
      }
    }
  } catch (const std::exception& error) {
    response = problem(500, error.what());
  }
  if (made_anew && response.status == 200) {
    inner_->costs.learn(kind_of(request), time_of_thread() - begun);
  }
  harden(response);
  return response;
}

void Site::on_event(std::function<void(std::string_view, std::string_view)> tell) {
  const std::lock_guard lock(inner_->telling);
  inner_->tell = std::move(tell);
}

void Site::close() { inner_->room->stop(); }

}  // namespace sotin::serve
