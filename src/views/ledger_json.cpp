// A record as JSON is the contract's own object for it, with what it needs to stand alone: its
// report, who made it, and the names behind the ids that it uses. All of it is cut from the JSON of
// the report.
#include <simdjson.h>

#include <nlohmann/json.hpp>

#include "ledger_lines.hpp"
#include "report_slices.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::views {

using Json = nlohmann::ordered_json;

struct LedgerLines::Parsed {
  ReportSlices slices;
};

namespace {

/// The text of a JSON string; empty for anything else.
std::string text_of(std::string_view json) {
  if (!json.starts_with('"') || json.size() < 2) return {};
  if (json.find('\\') == std::string_view::npos)
    return std::string(json.substr(1, json.size() - 2));
  const auto parsed = Json::parse(json, nullptr, false);
  return parsed.is_string() ? parsed.get<std::string>() : std::string();
}

/// As JSON writes a character that may not stand in a string.
void append_escape(std::string& out, unsigned char c) {
  static constexpr char kDigits[] = "0123456789abcdef";
  static constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  static constexpr std::string_view kNames = "\"\\bfnrt";
  out += '\\';
  const auto at = kNamed.find(static_cast<char>(c));
  if (at != std::string_view::npos) {
    out += kNames[at];
  } else {
    out += {'u', '0', '0', kDigits[c >> 4], kDigits[c & 15]};
  }
}

}  // namespace

LedgerLines::LedgerLines(const Asked& asked) : asked_(asked) {}
LedgerLines::~LedgerLines() = default;

void LedgerLines::about(const ledger::Stored& stored) {
  stored_ = &stored;
  parsed_.reset();
}

bool LedgerLines::about_json(ledger::ReportRow row, std::string json) {
  stored_ = nullptr;
  row_ = std::move(row);
  auto slices = ReportSlices::of(std::move(json));
  if (!slices) return false;
  parsed_ = std::make_unique<Parsed>(Parsed{std::move(*slices)});
  return true;
}

std::pair<std::string, std::string> LedgerLines::when(Record kind, std::size_t index) const {
  if (stored_ == nullptr) {
    const auto record = parsed_->slices.record(kind, index);
    const auto date = member(record, kind == Record::kEvent ? "date" : "said_on");
    return {text_of(member(date, "value")),
            kind == Record::kEvent ? text_of(member(record, "status")) : std::string()};
  }
  const auto& report = stored_->report;
  if (kind == Record::kStatement) {
    const auto& said = report.statements[index].said_on;
    return {said ? said->value : std::string(), {}};
  }
  if (kind != Record::kEvent) return {};
  const auto& event = report.events[index];
  return {event.date ? event.date->value : std::string(), std::string(name_of(event.status))};
}

std::string LedgerLines::json_line(Record kind, std::size_t index) const {
  if (!parsed_) {
    auto slices = ReportSlices::of(report_json(stored_->document, stored_->report));
    parsed_ = std::make_unique<Parsed>(Parsed{slices ? std::move(*slices) : ReportSlices()});
  }
  const auto& slices = parsed_->slices;
  const auto& row = stored_ != nullptr ? stored_->row : row_;
  auto record = slices.record(kind, index);
  if (record.size() > 2) record = record.substr(1, record.size() - 2);  // without its brackets
  std::string out = R"({"report":)" + json_string(row.id);
  out += R"(,"outlet":)" + json_string_or_null(row.outlet);
  out += R"(,"published":)" + json_string_or_null(row.published) + ",";
  std::vector<std::size_t> entities;
  append_shortest(out, record, entities);
  const auto claimed =
      member(slices.record(kind, index), kind == Record::kEvent ? "asserted_by" : "statement");
  if (const auto statement = index_in(claimed, 's')) {
    out += R"(,"claimed_by":)";
    append_shortest(out, member(slices.record(Record::kStatement, *statement), "speaker"),
                    entities);
  }
  out += R"(,"names":{)";
  bool first = true;
  std::vector<std::size_t> none;
  for (const auto entity : entities) {
    const auto name = slices.name(entity);
    if (name.empty()) continue;
    out += first ? "\"e" : ",\"e";
    first = false;
    out += std::to_string(entity + 1) + "\":";
    append_shortest(out, name, none);
  }
  out += R"(},"program_version":)" + json_string(row.program_version);
  out += R"(,"data_version":)" + json_string(row.data_version) + "}";
  return out;
}

std::string json_string(std::string_view text) {
  if (!simdjson::validate_utf8(text.data(), text.size())) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  std::string out;
  out.reserve(text.size() + 2);
  out += '"';
  std::size_t plain = 0;  // up to here it is written
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out += text.substr(plain, i - plain);
    append_escape(out, c);
    plain = i + 1;
  }
  out += text.substr(plain);
  return out += '"';
}

std::string json_string_or_null(const std::optional<std::string>& text) {
  return text ? json_string(*text) : std::string("null");
}

std::string json_list(const std::vector<Row>& rows) {
  std::string out = "[";
  for (const auto& row : rows) {
    if (out.size() > 1) out += ',';
    out += row.shown;
  }
  return out + "]";
}

}  // namespace sotin::views
