// Lists come in pages, in the form that is asked for; a report, a story and a person come whole.
// All of it is made by the views that the commands ask. An answer is kept until the ledger changes,
// and its tag is a digest of it.
#include "api.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "answer_cache.hpp"
#include "exports.hpp"
#include "forms.hpp"
#include "problem.hpp"
#include "sotin/base/hash.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/views/ledger_answers.hpp"
#include "sotin/views/ledger_pages.hpp"
#include "sotin/views/story_answers.hpp"
#include "static_files.hpp"

namespace sotin::serve {
namespace {

using views::List;

constexpr std::size_t kKept = 64U << 20;  // bytes of answers
constexpr std::size_t kAPage = 100;
constexpr std::size_t kLargestPage = 1000;

using Make = std::function<Result<Response>(const ledger::Ledger&, const Request&)>;

/// What tells one answer from another: the address, and the form.
std::string key_of(const Request& request, std::optional<Form> form) {
  std::string key = request.path;
  for (const auto& [name, value] : request.query.all()) {
    key += "&" + base::percent_encoded(name) + "=" + base::percent_encoded(value);
  }
  return key + (form ? std::string("#") + std::to_string(static_cast<int>(*form)) : std::string());
}

class Api {
 public:
  explicit Api(const Desk& desk) : desk_(desk), kept_(kKept) {}

  Response answer(const Request& request, bool in_forms, const Make& make) {
    const auto form = in_forms ? form_of(request) : std::nullopt;
    if (in_forms && !form) return unacceptable(request);
    const auto state = desk_.state();
    if (!state) return problem(state.error());
    const auto key = key_of(request, form);
    if (const auto kept = kept_.find(key, *state)) {
      return is_known(request, kept->head) ? not_modified(kept->head) : kept->whole();
    }
    Response response;
    const auto done = desk_.look([&](const ledger::Ledger& ledger) -> Result<void> {
      auto made = make(ledger, request);
      if (!made) return tl::unexpected(made.error());
      response = std::move(*made);
      return {};
    });
    if (!done) return problem(done.error());
    response.headers.emplace_back("ETag", "\"" + hex16(hash_file(response.body)) + "\"");
    response.headers.emplace_back("Cache-Control", "no-cache");
    if (in_forms) response.headers.emplace_back("Vary", "Accept");
    kept_.keep(key, *state, response);
    return is_known(request, response) ? not_modified(response) : response;
  }

  /// Has it an answer that need not be made, unless the ledger has just changed?
  [[nodiscard]] bool holds(const Request& request, bool in_forms) const {
    const auto form = in_forms ? form_of(request) : std::nullopt;
    return kept_.holds(key_of(request, form), desk_.last_state());
  }

 private:
  /// Has who asks an answer with this tag already?
  static bool is_known(const Request& request, const Response& head) {
    return std::any_of(head.headers.begin(), head.headers.end(), [&](const auto& header) {
      return header.first == "ETag" && serve::is_known(request, header.second);
    });
  }

  static Response not_modified(const Response& head) {
    return {.status = 304, .type = head.type, .headers = head.headers};
  }

  static Response unacceptable(const Request& request) {
    if (request.query.get("format")) return problem(400, "format is json, jsonl or csv");
    return problem(406, "an answer is application/json, application/jsonl or text/csv");
  }

  const Desk& desk_;
  AnswerCache kept_;
};

Error wrong(std::string what) { return {ErrorCode::kBadArgument, std::move(what)}; }

std::optional<std::string> text_in(const Request& request, std::string_view name) {
  const auto given = request.query.get(name);
  return given && !given->empty() ? std::optional(std::string(*given)) : std::nullopt;
}

/// A confidence in a query.
Result<std::optional<double>> share_in(const Request& request, std::string_view name) {
  const auto given = request.query.get(name);
  if (!given) return std::optional<double>();
  double value = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
  if (error != std::errc() || end != given->data() + given->size() || !(value >= 0 && value <= 1)) {
    return tl::unexpected(wrong(std::string(name) + " is a number from 0 to 1"));
  }
  return std::optional(value);
}

Result<std::size_t> limit_in(const Request& request) {
  const auto given = request.query.get("limit");
  if (!given) return kAPage;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
  if (error != std::errc() || end != given->data() + given->size() || value == 0) {
    return tl::unexpected(wrong("limit is a number from 1 to 1000"));
  }
  return std::min(value, kLargestPage);
}

/// Which corrections a request asks for.
Result<ledger::CorrectionFilter> corrections_asked(const Request& request) {
  ledger::CorrectionFilter filter;
  filter.report = text_in(request, "report");
  filter.author = text_in(request, "by");
  if (const auto kind = text_in(request, "kind")) {
    if (kind->size() != 1 || std::string_view("svcm").find(*kind) == std::string_view::npos) {
      return tl::unexpected(wrong("kind is s, v, c or m"));
    }
    filter.kind = kind->front();
  }
  if (const auto field = text_in(request, "field")) {
    filter.field = ledger::corrected_field(*field);
    if (!filter.field) return tl::unexpected(wrong("there is no such field of an entry"));
  }
  if (const auto state = text_in(request, "state")) {
    for (const auto known : {ledger::CorrectionState::kInForce, ledger::CorrectionState::kReplaced,
                             ledger::CorrectionState::kUndone, ledger::CorrectionState::kLost}) {
      if (*state == ledger::name_of(known)) filter.state = known;
    }
    if (!filter.state) return tl::unexpected(wrong("state is in-force, replaced, undone or lost"));
  }
  return filter;
}

/// What a request asks of a list.
Result<views::ListAsked> asked_by(const Request& request, List list, std::string_view query) {
  views::ListAsked asked;
  const auto limit = limit_in(request);
  if (!limit) return tl::unexpected(limit.error());
  asked.limit = *limit;
  asked.cursor = request.query.get_or("cursor", "");
  if (!query.empty()) asked.query = request.query.get_or(query, "");
  auto& r = asked.records;
  if (list == List::kStatements) r.name = text_in(request, "speaker");
  r.act = text_in(request, list == List::kStatements || list == List::kTimeline ? "act"
                           : list == List::kMembers                             ? "role"
                                                                                : "status");
  r.outlet = text_in(request, "outlet");
  r.story = asked.reports.story = text_in(request, "story");
  r.report = text_in(request, "report");
  r.words = text_in(request, "words");
  r.since = asked.reports.since = text_in(request, "since");
  r.until = asked.reports.until = text_in(request, "until");
  for (const auto& [name, where] :
       {std::pair("confidence_from", &r.sure_from), std::pair("confidence_below", &r.sure_below)}) {
    const auto share = share_in(request, name);
    if (!share) return tl::unexpected(share.error());
    *where = *share;
  }
  if (const auto words = text_in(request, "corrected")) {
    if (*words != "true" && *words != "false") {
      return tl::unexpected(wrong("corrected is true or false"));
    }
    asked.reports.corrected = *words == "true";
  }
  if (list == List::kCorrections) {
    auto filter = corrections_asked(request);
    if (!filter) return tl::unexpected(filter.error());
    asked.corrections = std::move(*filter);
    return asked;
  }
  asked.people.begins = text_in(request, "begins");
  if (const auto kind = text_in(request, "kind")) {
    asked.people.kind = facts::value_of<facts::EntityKind>(*kind);
    if (!asked.people.kind) {
      return tl::unexpected(wrong("kind is person, organisation, country, place, group or other"));
    }
  }
  return asked;
}

/// The address of the next page: this one with another cursor.
std::string link_to(const Request& request, const std::string& next) {
  std::string address = request.path + "?";
  for (const auto& [name, value] : request.query.all()) {
    if (name == "cursor") continue;
    address += base::percent_encoded(name) + "=" + base::percent_encoded(value) + "&";
  }
  return "<" + address + "cursor=" + next + ">; rel=\"next\"";
}

Make list_maker(List list, std::string query) {
  return [list, query = std::move(query)](const ledger::Ledger& ledger,
                                          const Request& request) -> Result<Response> {
    auto asked = asked_by(request, list, query);
    if (!asked) return tl::unexpected(asked.error());
    if (list == List::kDisagreements || list == List::kPositions) asked->query = request.part(0);
    auto page = views::list_page(ledger, list, *asked);
    if (!page) return tl::unexpected(page.error());
    const auto form = form_of(request).value_or(Form::kJson);
    Response response{.type = std::string(media_type_of(form))};
    if (!page->next.empty()) response.headers.emplace_back("Link", link_to(request, page->next));
    switch (form) {
      case Form::kJson:
        response.body = std::move(page->json);
        break;
      case Form::kJsonLines:
        for (const auto& item : page->items) response.body += item + "\n";
        break;
      case Form::kCsv:
        if (request.query.get("bom") == "1") response.body = "\xEF\xBB\xBF";
        response.body += views::csv_head(list);
        for (const auto& item : page->items) response.body += views::csv_line(list, item);
        break;
    }
    return response;
  };
}

using Ask = std::function<Result<views::Answer>(const ledger::Ledger&, const Request&,
                                                const views::Asked&)>;

Make whole_maker(Ask ask) {
  return [ask = std::move(ask)](const ledger::Ledger& ledger,
                                const Request& request) -> Result<Response> {
    views::Asked asked;
    asked.json = true;
    auto answer = ask(ledger, request, asked);
    if (!answer) return tl::unexpected(answer.error());
    return Response{.type = "application/json", .body = std::move(answer->words)};
  };
}

}  // namespace

std::function<bool(const Request&)> add_api(Router& router, const Desk& desk,
                                            const std::function<std::string()>& time_now) {
  const auto api = std::make_shared<Api>(desk);
  std::set<std::string, std::less<>> lists;
  const auto add = [&](std::string_view path, bool in_forms, Make make) {
    if (in_forms) lists.emplace(path);
    router.add("GET", path, [api, in_forms, make = std::move(make)](const Request& request) {
      return api->answer(request, in_forms, make);
    });
  };
  const auto list = [&](std::string_view path, List which, std::string query = {}) {
    add(path, true, list_maker(which, std::move(query)));
  };
  list("/api/v1/reports", List::kReports);
  list("/api/v1/statements", List::kStatements);
  list("/api/v1/meetings", List::kMeetings);
  list("/api/v1/commitments", List::kCommitments, "party");
  list("/api/v1/members", List::kMembers, "organisation");
  list("/api/v1/timeline", List::kTimeline);
  list("/api/v1/people", List::kPeople);
  list("/api/v1/stories", List::kStories);
  list("/api/v1/search", List::kSearch, "q");
  list("/api/v1/corrections", List::kCorrections);
  list("/api/v1/stories/{}/disagreements", List::kDisagreements);
  list("/api/v1/stories/{}/positions", List::kPositions);
  const auto whole = [&](std::string_view path, Ask ask) {
    add(path, false, whole_maker(std::move(ask)));
  };
  whole("/api/v1/reports/{}", [](const auto& ledger, const auto& request, const auto& asked) {
    return views::show_report(ledger, request.part(0), asked);
  });
  whole("/api/v1/stories/{}", [](const auto& ledger, const auto& request, const auto& asked) {
    return views::story(ledger, request.part(0), {}, 120, asked);
  });
  whole("/api/v1/who",
        [](const auto& ledger, const auto& request, const auto& asked) -> Result<views::Answer> {
          const auto limit = limit_in(request);
          if (!limit) return tl::unexpected(limit.error());
          return views::who_at_most(ledger, request.query.get_or("name", ""), *limit, asked);
        });
  router.add("GET", "/api/v1/openapi.json",
             [](const Request& request) { return static_file(request, "openapi.json"); });
  add_exports(router, desk, time_now);
  return [api, lists = std::move(lists)](const Request& request) {
    return request.method == "GET" && api->holds(request, lists.contains(request.path));
  };
}

}  // namespace sotin::serve
