// The map of the site. Pages for people answer errors as pages, the API as problem details.
#include "site.hpp"

#include <fmt/format.h>

#include <charconv>
#include <exception>

#include "api.hpp"
#include "desk.hpp"
#include "guard.hpp"
#include "multipart.hpp"
#include "problem.hpp"
#include "read_in.hpp"
#include "router.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/text/records.hpp"
#include "sotin/views/web.hpp"
#include "static_files.hpp"

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

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

}  // namespace

struct Site::Inner {
  Inner(SiteOptions chosen, Desk opened)
      : options(std::move(chosen)), desk(std::move(opened)), guard(options.port, options.names) {}

  SiteOptions options;
  Desk desk;
  Guard guard;
  Router router;
  std::function<void(std::string_view, std::string_view)> tell = [](auto, auto) {};

  [[nodiscard]] web::Reader reader_of(const Request& request) const;
  [[nodiscard]] Response page(
      const Request& request,
      const std::function<Result<std::string>(const ledger::Ledger&, const web::Reader&)>& make)
      const;
  [[nodiscard]] Response failure_page(const Request& request, const Error& error) const;
  [[nodiscard]] Response read_in(const Request& request);
  void add_pages();
};

web::Reader Site::Inner::reader_of(const Request& request) const {
  web::Reader reader;
  const auto asked = request.query.get("lang").value_or(cookie(request, "lang"));
  const bool vietnamese = asked == "vi" || (asked != "en" && options.vietnamese);
  reader.tongue = vietnamese ? Tongue::kVietnamese : Tongue::kEnglish;
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
  return {.status = status,
          .type = std::string(kHtml),
          .body = web::message_page(title, error.detail, reader)};
}

Response Site::Inner::page(
    const Request& request,
    const std::function<Result<std::string>(const ledger::Ledger&, const web::Reader&)>& make)
    const {
  const auto reader = reader_of(request);
  Response response{.type = std::string(kHtml)};
  response.headers = {{"Cache-Control", "no-store"}};
  if (const auto lang = request.query.get("lang"); lang == "vi" || lang == "en") {
    response.headers.emplace_back(
        "Set-Cookie", fmt::format("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", *lang));
  }
  const auto done = desk.look([&](const ledger::Ledger& ledger) -> Result<void> {
    auto made = make(ledger, reader);
    if (!made) return tl::unexpected(made.error());
    response.body = std::move(*made);
    return {};
  });
  return done ? response : failure_page(request, done.error());
}

Response Site::Inner::read_in(const Request& request) {
  std::string address;
  std::string pasted;
  std::string published;
  std::vector<FormPart> files;
  for (const auto& part : form_parts(request.header("content-type"), request.body)) {
    if (part.name == "url") address = std::string(part.bytes);
    if (part.name == "text") pasted = std::string(part.bytes);
    if (part.name == "published") published = std::string(part.bytes);
    if (part.name == "file" && !part.bytes.empty()) files.push_back(part);
  }
  if (!published.empty() && !text::is_iso_date(published)) {
    return failure_page(request, {ErrorCode::kBadArgument, "YYYY-MM-DD: " + published});
  }
  const auto now = options.time_now();
  ReadIn all;
  const auto take = [&](ReadIn one) {
    all.ids.insert(all.ids.end(), one.ids.begin(), one.ids.end());
    all.failures.insert(all.failures.end(), one.failures.begin(), one.failures.end());
  };
  const auto reader = reader_of(request);
  address.erase(0, address.find_first_not_of(" \t\r\n"));
  address.erase(address.find_last_not_of(" \t\r\n") + 1);
  if (!address.empty()) {
    net::FetchOptions fetching;
    fetching.allow_private = options.allow_private;
    fetching.seconds = kPatience;
    take(read_address(desk, address, published, now, fetching, reader.tongue));
  }
  if (pasted.find_first_not_of(" \t\r\n") != std::string::npos) {
    take(read_text(desk, pasted, published, now));
  }
  for (const auto& file : files) take(read_file(desk, file.file, file.bytes, published, now));
  tell("read",
       fmt::format(R"({{"reports":{},"failures":{}}})", all.ids.size(), all.failures.size()));
  if (!all.failures.empty()) {
    std::string words;
    for (const auto& failure : all.failures) words += failure + "\n";
    return {.status = all.ids.empty() ? 400 : 200,
            .type = std::string(kHtml),
            .body = web::message_page(
                fmt::format(fmt::runtime(views::say(
                                reader.tongue, "Đã đọc {} bản tin; {} chỗ không đọc được",
                                "Read {} reports; {} places could not be read")),
                            all.ids.size(), all.failures.size()),
                words, reader)};
  }
  if (all.ids.empty()) {
    return failure_page(request, {ErrorCode::kEmptyInput,
                                  std::string(views::say(reader.tongue, "Không có gì để đọc.",
                                                         "There is nothing to read."))});
  }
  const auto where =
      all.ids.size() == 1 ? "/reports/" + base::percent_encoded(all.ids.front()) : std::string("/");
  return {.status = 303, .headers = {{"Location", where}}};
}

void Site::Inner::add_pages() {
  router.add("GET", "/", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::home_page(ledger, reader);
    });
  });
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
  router.add("GET", "/reports/{}/{}/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) -> Result<std::string> {
      const auto place = request.part(2);
      const auto dash = place.find('-');
      const auto begin = number(place.substr(0, dash));
      const auto end =
          number(dash == std::string_view::npos ? std::string_view() : place.substr(dash + 1));
      if (!begin || !end) return fail(ErrorCode::kNotFound, std::string(place));
      return web::statement_page(ledger, request.part(0), *begin, *end, reader);
    });
  });
  router.add("GET", "/who/{}", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::actor_page(ledger, request.part(0), reader);
    });
  });
  router.add("GET", "/search", [this](const Request& request) {
    return page(request, [&](const auto& ledger, const auto& reader) {
      return web::search_page(ledger, request.query.get_or("q", ""), reader);
    });
  });
  router.add("GET", "/read", [this](const Request& request) {
    return page(request, [&](const auto&, const auto& reader) -> Result<std::string> {
      return web::read_page(reader);
    });
  });
  router.add("POST", "/read", [this](const Request& request) { return read_in(request); });
  router.add("GET", "/static/{}",
             [](const Request& request) { return static_file(request, request.part(0)); });
  router.add("GET", "/api/v1/events", [](const Request&) { return Response{.events = true}; });
}

Site::Site(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Site::Site(Site&&) noexcept = default;
Site& Site::operator=(Site&&) noexcept = default;
Site::~Site() = default;

Result<Site> Site::open(SiteOptions options) {
  auto desk = Desk::open(options.ledger);
  if (!desk) return tl::unexpected(desk.error());
  auto inner = std::make_unique<Inner>(std::move(options), std::move(*desk));
  if (const auto placed = place_in_stories(inner->desk, inner->options.time_now()); !placed) {
    return tl::unexpected(placed.error());
  }
  inner->add_pages();
  add_api(inner->router, inner->desk);
  return Site(std::move(inner));
}

Response Site::answer(const Request& request) const {
  Response response;
  try {
    if (auto refused = inner_->guard.refusal(request)) {
      response = std::move(*refused);
    } else {
      response = inner_->router.answer(request);
      const bool for_people = !request.path.starts_with("/api/");
      if (for_people && response.type == "application/problem+json" && response.status == 404) {
        response = inner_->failure_page(request, {ErrorCode::kNotFound, request.path});
      }
    }
  } catch (const std::exception& error) {
    response = problem(500, error.what());
  }
  harden(response);
  return response;
}

void Site::on_event(std::function<void(std::string_view, std::string_view)> tell) {
  inner_->tell = std::move(tell);
}

}  // namespace sotin::serve
