// Each route asks the view that the command of the same name asks, so both give the same bytes.
// ETags are hashes of the answer.
#include "api.hpp"

#include <charconv>

#include "problem.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/views/ledger_answers.hpp"
#include "sotin/views/story_answers.hpp"
#include "static_files.hpp"

namespace sotin::serve {
namespace {

using Ask = std::function<Result<views::Answer>(const ledger::Ledger&, const views::Asked&)>;

Response tagged(const Request& request, std::string body) {
  Response response{.type = "application/json"};
  const auto tag = "\"" + hex16(hash_file(body)) + "\"";
  response.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
  if (request.header("if-none-match") == tag) {
    response.status = 304;
  } else {
    response.body = std::move(body);
  }
  return response;
}

Response answered(const Desk& desk, const Request& request, const Ask& ask) {
  std::string words;
  views::Asked asked;
  asked.json = true;
  const auto done = desk.look([&](const ledger::Ledger& ledger) -> Result<void> {
    auto answer = ask(ledger, asked);
    if (!answer) return tl::unexpected(answer.error());
    words = std::move(answer->words);
    return {};
  });
  return done ? tagged(request, std::move(words)) : problem(done.error());
}

/// The number in a query, from 1 to `most`; nothing when it is none.
std::optional<std::size_t> number_in(const Request& request, std::string_view name,
                                     std::size_t otherwise, std::size_t most) {
  const auto given = request.query.get(name);
  if (!given) return otherwise;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
  if (error != std::errc() || end != given->data() + given->size() || value == 0) return {};
  return std::min(value, most);
}

}  // namespace

void add_api(Router& router, const Desk& desk) {
  const auto add = [&](std::string_view path, auto make) {
    router.add("GET", path, [&desk, make](const Request& request) {
      return answered(desk, request, [&](const ledger::Ledger& ledger, const views::Asked& asked) {
        return make(ledger, request, asked);
      });
    });
  };
  add("/api/v1/reports", [](const auto& ledger, const Request&, const auto& asked) {
    return views::list_reports(ledger, asked);
  });
  add("/api/v1/reports/{}", [](const auto& ledger, const Request& request, const auto& asked) {
    return views::show_report(ledger, request.part(0), asked);
  });
  add("/api/v1/stories", [](const auto& ledger, const Request&, const auto& asked) {
    return views::list_stories(ledger, {}, asked);
  });
  add("/api/v1/stories/{}", [](const auto& ledger, const Request& request, const auto& asked) {
    return views::story(ledger, request.part(0), {}, 120, asked);
  });
  add("/api/v1/who", [](const auto& ledger, const Request& request, const auto& asked) {
    return views::who(ledger, request.query.get_or("name", ""), asked);
  });
  add("/api/v1/commitments", [](const auto& ledger, const Request& request, const auto& asked) {
    return views::commitments(ledger, request.query.get_or("party", ""), asked);
  });
  add("/api/v1/members", [](const auto& ledger, const Request& request, const auto& asked) {
    return views::members(ledger, request.query.get_or("organisation", ""), asked);
  });
  add("/api/v1/meetings", [](const auto& ledger, const Request&, const auto& asked) {
    return views::meetings(ledger, asked);
  });
  add("/api/v1/timeline", [](const auto& ledger, const Request&, const auto& asked) {
    return views::timeline(ledger, asked);
  });
  add("/api/v1/search",
      [](const auto& ledger, const Request& request, const auto& asked) -> Result<views::Answer> {
        const auto limit = number_in(request, "limit", 50, 1000);
        if (!limit) return fail(ErrorCode::kBadArgument, "limit is a number from 1 to 1000");
        return views::search(ledger, request.query.get_or("q", ""), *limit, asked);
      });
  router.add("GET", "/api/v1/openapi.json",
             [](const Request& request) { return static_file(request, "openapi.json"); });
}

}  // namespace sotin::serve
