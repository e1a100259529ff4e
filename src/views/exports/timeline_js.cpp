// TimelineJS: an event a dated statement or encounter. A month or a year becomes a date without
// day; a longer stretch a start and an end: never a day that no report gives.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "../text_wording.hpp"
#include "../web/html.hpp"
#include "forms.hpp"
#include "sotin/stories/date_range.hpp"

namespace sotin::views::exports {
namespace {

using Json = nlohmann::ordered_json;

Json date_json(const Day& day, std::string_view precision) {
  Json json = {{"year", day.year}};
  if (precision != "year" && precision != "decade") json["month"] = day.month;
  if (precision != "year" && precision != "decade" && precision != "month") json["day"] = day.day;
  return json;
}

class Slides {
 public:
  Slides(const ledger::Stored& stored, const Count& count) : stored_(stored), count_(count) {}

  void add(const std::string& record, std::string_view date, const std::string& headline,
           const std::string& words, std::string_view group, const char* kind) {
    const auto range = stories::date_range(date);
    if (!range.known()) return count_("undated");
    Json slide = {{"unique_id", urn(stored_, record)},
                  {"start_date", date_json(day_of(range.first), range.precision)}};
    const bool stretch =
        range.precision != "day" && range.precision != "month" && range.precision != "year";
    if (stretch) slide["end_date"] = date_json(day_of(range.last), range.precision);
    slide["group"] = group;
    // TimelineJS takes text for HTML: foreign text must not become markup there.
    slide["text"] = {{"headline", web::escaped(headline)}, {"text", web::escaped(words)}};
    if (!out_.empty()) out_ += ",\n";
    out_ += slide.dump(-1, ' ', false, Json::error_handler_t::replace);
    count_(kind);
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const ledger::Stored& stored_;
  const Count& count_;
  std::string out_;
};

}  // namespace

std::string timeline_js(const ledger::Stored& stored, const Count& count) {
  Slides slides(stored, count);
  const auto& report = stored.report;
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    const auto& s = report.statements[i];
    slides.add(fmt::format("s{}", i + 1), s.said_on ? s.said_on->value : "",
               name_of(stored, s.speaker.entity, s.speaker.where), words_of(stored, s.content),
               wording(s.act, Tongue::kVietnamese), "statements");
  }
  for (std::size_t i = 0; i < report.events.size(); ++i) {
    const auto& e = report.events[i];
    std::string who;
    for (const auto& p : e.participants) {
      (who += who.empty() ? "" : ", ") += name_of(stored, p.entity, p.where);
    }
    slides.add(fmt::format("v{}", i + 1), e.date ? e.date->value : "",
               std::string(wording(e.type, Tongue::kVietnamese)) + ": " + who,
               words_of(stored, e.evidence), wording(e.status, Tongue::kVietnamese), "events");
  }
  return slides.take();
}

}  // namespace sotin::views::exports
