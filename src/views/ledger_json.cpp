// A record as JSON is the contract's own object for it, with what it needs to stand alone: its
// report, who made it, and the names behind the ids that it uses.
#include <nlohmann/json.hpp>

#include "ledger_lines.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/views/report_json.hpp"

namespace sotin::views {

using Json = nlohmann::ordered_json;

struct LedgerLines::Parsed {
  Json json;
};

namespace {

std::string_view list_of(Record kind) {
  switch (kind) {
    case Record::kStatement:
      return "statements";
    case Record::kEvent:
      return "events";
    case Record::kCommitment:
      return "commitments";
    case Record::kMembership:
      return "memberships";
  }
  return "";
}

bool is_entity_key(const std::string& key) {
  return key == "entity" || key == "organisation" || key == "member";
}

/// Adds to `names` every entity that `value` points to.
void collect_names(const Json& value, const Json& entities, Json& names) {
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      if (is_entity_key(key) && inner.is_string()) {
        const auto id = inner.get<std::string>();
        for (const auto& entity : entities) {
          if (entity["id"] == id) names[id] = entity["name"];
        }
      } else {
        collect_names(inner, entities, names);
      }
    }
  } else if (value.is_array()) {
    for (const auto& inner : value) collect_names(inner, entities, names);
  }
}

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

}  // namespace

LedgerLines::LedgerLines(const Asked& asked) : asked_(asked) {}
LedgerLines::~LedgerLines() = default;

void LedgerLines::about(const ledger::Stored& stored) {
  stored_ = &stored;
  parsed_.reset();
}

bool LedgerLines::about_json(ledger::ReportRow row, std::string_view json) {
  stored_ = nullptr;
  row_ = std::move(row);
  parsed_ = std::make_unique<Parsed>();
  parsed_->json = Json::parse(json, nullptr, false);
  for (const auto* list : {"statements", "events", "commitments", "memberships", "entities"}) {
    if (!parsed_->json.is_object() || !parsed_->json.contains(list)) return false;
  }
  return true;
}

std::pair<std::string, std::string> LedgerLines::when(Record kind, std::size_t index) const {
  if (stored_ == nullptr) {
    const auto& record = parsed_->json[std::string(list_of(kind))][index];
    const auto& date = record[kind == Record::kEvent ? "date" : "said_on"];
    return {date.is_object() ? date.value("value", "") : std::string(),
            kind == Record::kEvent ? record.value("status", "") : std::string()};
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
    parsed_ = std::make_unique<Parsed>();
    parsed_->json = Json::parse(report_json(stored_->document, stored_->report), nullptr, false);
  }
  const auto& report = parsed_->json;
  const auto& row = stored_ != nullptr ? stored_->row : row_;
  const auto& record = report[std::string(list_of(kind))][index];
  Json out;
  out["report"] = row.id;
  out["outlet"] = or_null(row.outlet);
  out["published"] = or_null(row.published);
  for (const auto& [key, value] : record.items()) out[key] = value;
  Json names = Json::object();
  collect_names(record, report["entities"], names);
  const auto claimed = kind == Record::kEvent ? "asserted_by" : "statement";
  if (record.contains(claimed) && record[claimed].is_string()) {
    const auto& number = record[claimed].get_ref<const std::string&>();
    const auto& statement = report["statements"][std::stoul(number.substr(1)) - 1];
    out["claimed_by"] = statement["speaker"];
    collect_names(statement["speaker"], report["entities"], names);
  }
  out["names"] = std::move(names);
  out["program_version"] = row.program_version;
  out["data_version"] = row.data_version;
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string json_string(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
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
