// Each form ends in a redirect (303), so loading the page again sends nothing again; the name of
// who corrects is kept in a cookie that no script reads and no other site gets.
#include "correct.hpp"

#include <fmt/format.h>

#include <charconv>
#include <memory>

#include "sotin/base/percent.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/ledger/corrections.hpp"
#include "sotin/stories/move.hpp"
#include "sotin/views/correction_fields.hpp"
#include "sotin/views/corrections.hpp"
#include "sotin/views/web.hpp"

namespace sotin::serve {
namespace {

using views::refusal_words;

class Corrections {
 public:
  explicit Corrections(Correcting site) : site_(std::move(site)) {}

  Response correct(const Request& request);
  Response move(const Request& request);
  Response undo(const Request& request, bool is_move);

 private:
  using Work =
      std::function<Result<std::string>(ledger::Ledger&, const Query&, const ledger::CorrectedBy&)>;
  Response done(const Request& request, const Work& work);

  Correcting site_;
};

std::string report_address(std::string_view id) { return "/reports/" + base::percent_encoded(id); }

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1) return {};
  return value;
}

/// Carries out `work`, which gives the address to go on to.
Response Corrections::done(const Request& request, const Work& work) {
  const Query form(request.body);
  const ledger::CorrectedBy by{form.get_or("by", ""), site_.time_now(), form.get_or("reason", "")};
  std::string address;
  const auto written = site_.desk.write([&](ledger::Ledger& ledger) -> Result<void> {
    auto where = work(ledger, form, by);
    if (!where) return tl::unexpected(where.error());
    address = std::move(*where);
    return {};
  });
  if (!written) {
    return site_.failed(request, written.error());
  }
  site_.tell("corrected", R"({"corrected":true})");
  Response response{.status = 303};
  response.headers = {{"Location", address},
                      {"Set-Cookie", fmt::format("author={}; Path=/; Max-Age=31536000; "
                                                 "SameSite=Strict; HttpOnly",
                                                 base::percent_encoded(by.author))}};
  return response;
}

Response Corrections::correct(const Request& request) {
  const auto report = request.part(0);
  return done(request,
              [&](ledger::Ledger& ledger, const Query& form,
                  const ledger::CorrectedBy& by) -> Result<std::string> {
                ledger::CorrectionBook book(ledger);
                if (form.get("add")) {
                  const ledger::MissedStatement missed{
                      views::lines_of_field(form.get_or("content", "")),
                      form.get_or("cue", ""),
                      form.get_or("speaker", ""),
                      facts::value_of<facts::SpeakerKind>(form.get_or("kind", "")),
                      form.get_or("act", "REPORT"),
                      form.get_or("said_on", "")};
                  const auto kept = book.add(report, missed, by);
                  if (!kept) return tl::unexpected(kept.error());
                  return report_address(report) + "#corrections";
                }
                const auto mark = form.get_or("entry", "");
                const auto entry = book.find_entry(report, mark);
                if (!entry) {
                  // An entry that this very form took out: asking again for the same is answered
                  // alike.
                  if (!form.get("none")) return tl::unexpected(entry.error());
                  const auto again =
                      book.correct(report, mark, {{ledger::CorrectedField::kNone, {}, {}, {}}}, by);
                  if (!again) return tl::unexpected(again.error());
                  return report_address(report) + "#corrections";
                }
                const auto stored = ledger.load(report);
                if (!stored) return tl::unexpected(stored.error());
                const auto changes = views::corrections_in_form(
                    *stored, (*entry)[0],
                    static_cast<std::size_t>(*number_of(entry->substr(1)) - 1),
                    [&](std::string_view name) -> std::optional<std::string> {
                      const auto value = form.get(name);
                      if (!value) return std::nullopt;
                      return std::string(*value);
                    });
                const auto kept = book.correct(report, mark, changes, by);
                if (!kept) return tl::unexpected(kept.error());
                if (form.get("none")) return report_address(report) + "#corrections";
                auto where = book.find_entry(report, mark);
                return views::web::entry_address(ledger, report, where ? *where : *entry);
              });
}

Response Corrections::move(const Request& request) {
  return done(request,
              [&](ledger::Ledger& ledger, const Query& form,
                  const ledger::CorrectedBy& by) -> Result<std::string> {
                auto to = form.get_or("story", "");
                if (to.find_first_not_of(' ') == std::string::npos) to = form.get_or("to", "");
                const auto moved =
                    stories::move_report(ledger, request.part(0), to == "new" ? "" : to, by);
                if (!moved) return tl::unexpected(moved.error());
                return report_address(moved->report) + "#corrections";
              });
}

Response Corrections::undo(const Request& request, bool is_move) {
  return done(request,
              [&](ledger::Ledger& ledger, const Query& form,
                  const ledger::CorrectedBy& by) -> Result<std::string> {
                const auto number = number_of(request.part(0));
                if (!number) {
                  return fail(ErrorCode::kNotFound,
                              fmt::format("there is no {} {}", is_move ? "move" : "correction",
                                          request.part(0)));
                }
                ledger::CorrectionBook book(ledger);
                const auto undone = is_move ? book.undo_move(*number, by) : book.undo(*number, by);
                if (!undone) return tl::unexpected(undone.error());
                return report_address(form.get_or("report", "")) + "#corrections";
              });
}

}  // namespace

void add_corrections(Router& router, Correcting site) {
  const auto forms = std::make_shared<Corrections>(std::move(site));
  router.add("POST", "/reports/{}/corrections",
             [forms](const Request& request) { return forms->correct(request); });
  router.add("POST", "/reports/{}/story",
             [forms](const Request& request) { return forms->move(request); });
  router.add("POST", "/corrections/{}/undo",
             [forms](const Request& request) { return forms->undo(request, false); });
  router.add("POST", "/moves/{}/undo",
             [forms](const Request& request) { return forms->undo(request, true); });
}

}  // namespace sotin::serve
