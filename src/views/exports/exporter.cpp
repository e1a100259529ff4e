// What exports share, and the frame that each puts around the pieces of the reports.
#include <fmt/format.h>

#include <chrono>

#include "forms.hpp"
#include "sotin/base/percent.hpp"
#include "sotin/language/heading.hpp"
#include "sotin/views/exports.hpp"

namespace sotin::views {
namespace exports {

std::string called(const ledger::Stored& stored) {
  const auto heading =
      language::heading_of(stored.row.title.value_or(std::string()), stored.document.text());
  return heading.empty() ? stored.row.id : heading;
}

std::string name_of(const ledger::Stored& stored, facts::EntityIndex entity,
                    const std::optional<text::Span>& where) {
  const auto& entities = stored.report.entities;
  if (entity >= 0 && static_cast<std::size_t>(entity) < entities.size()) {
    return entities[static_cast<std::size_t>(entity)].name;
  }
  return where ? std::string(stored.document.words(*where)) : std::string();
}

std::string words_of(const ledger::Stored& stored, const std::vector<text::Span>& spans) {
  std::string words;
  for (const auto& span : spans) {
    if (!words.empty()) words += " … ";
    words += stored.document.words(span);
  }
  return words;
}

std::string urn(const ledger::Stored& stored, std::string_view record) {
  auto out = "urn:sotin:" + base::percent_encoded(stored.row.id);
  if (!record.empty()) (out += ':') += record;
  return out;
}

Day day_of(std::int32_t days_since_1970) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days_since_1970}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace exports

namespace {

struct Form {
  ExportForm form;
  std::string_view name;
  std::string_view ending;
  std::string_view media_type;
};

constexpr Form kForms[] = {
    {ExportForm::kJsonLd, "jsonld", ".jsonld", "application/ld+json"},
    {ExportForm::kFollowTheMoney, "ftm", ".ftm.json", "application/x-ndjson"},
    {ExportForm::kTimelineJs, "timelinejs", ".timeline.json", "application/json"},
    {ExportForm::kCalendar, "ics", ".ics", "text/calendar; charset=utf-8"},
};

const Form& form_of(ExportForm form) { return kForms[static_cast<std::size_t>(form)]; }

constexpr std::string_view kJsonLdHead = R"({"@context":["http://www.w3.org/ns/anno.jsonld",
{"schema":"https://schema.org/","prov":"http://www.w3.org/ns/prov#","sotin":"urn:sotin:terms:"}],
"@graph":[
)";

}  // namespace

std::optional<ExportForm> export_form(std::string_view name) {
  for (const auto& form : kForms) {
    if (form.name == name) return form.form;
  }
  return std::nullopt;
}

std::string_view ending_of(ExportForm form) { return form_of(form).ending; }
std::string_view media_type_of(ExportForm form) { return form_of(form).media_type; }

Exporter::Exporter(ExportForm form, std::string made_at)
    : form_(form), made_at_(std::move(made_at)) {}

std::string Exporter::head() {
  switch (form_) {
    case ExportForm::kJsonLd:
      return std::string(kJsonLdHead);
    case ExportForm::kTimelineJs:
      return "{\"events\":[\n";
    case ExportForm::kCalendar:
      return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sotin//ledger//VI\r\n";
    case ExportForm::kFollowTheMoney:
      break;
  }
  return {};
}

std::string Exporter::joined(std::string piece) {
  if (piece.empty()) return piece;
  if (!first_) piece.insert(0, ",\n");
  first_ = false;
  return piece;
}

std::string Exporter::report(const ledger::Stored& stored) {
  ++counts_["reports"];
  const auto count = [this](const char* kind) { ++counts_[kind]; };
  switch (form_) {
    case ExportForm::kJsonLd:
      return joined(exports::json_ld(stored, count));
    case ExportForm::kTimelineJs:
      return joined(exports::timeline_js(stored, count));
    case ExportForm::kFollowTheMoney:
      return exports::follow_the_money(stored, count);
    case ExportForm::kCalendar: {
      std::string stamp;  // 2025-08-20T10:00:00Z -> 20250820T100000Z
      for (const char c : made_at_) {
        if (c != '-' && c != ':') stamp += c;
      }
      return exports::calendar(stored, stamp, count);
    }
  }
  return {};
}

std::string Exporter::tail() {
  switch (form_) {
    case ExportForm::kJsonLd:
    case ExportForm::kTimelineJs:
      return "\n]}\n";
    case ExportForm::kCalendar:
      return "END:VCALENDAR\r\n";
    case ExportForm::kFollowTheMoney:
      break;
  }
  return {};
}

}  // namespace sotin::views
