// FollowTheMoney: the report as an Article, its persons and bodies, a Note for each statement and
// an Event for each encounter. Ids are made from report and record, so exporting again changes
// nothing.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "forms.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/stories/date_range.hpp"

namespace sotin::views::exports {
namespace {

using Json = nlohmann::ordered_json;

class Lines {
 public:
  explicit Lines(const ledger::Stored& stored) : stored_(stored) {}

  [[nodiscard]] std::string id(std::string_view record) const {
    return urn(stored_, record).substr(std::string_view("urn:").size());
  }
  void entity(std::string_view record, std::string_view schema, const Json& properties) {
    Json kept = Json::object();
    for (const auto& [name, value] : properties.items()) {
      if (value.is_array() ? !value.empty() : !value.get<std::string>().empty()) {
        kept[name] = value.is_array() ? value : Json::array({value});
      }
    }
    const Json line = {{"id", id(record)}, {"schema", schema}, {"properties", kept}};
    out_ += line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const ledger::Stored& stored_;
  std::string out_;
};

std::string entity_record(facts::EntityIndex entity) { return fmt::format("e{}", entity + 1); }

std::string_view schema_of(facts::EntityKind kind) {
  switch (kind) {
    case facts::EntityKind::kPerson:
      return "Person";
    case facts::EntityKind::kOrganisation:
      return "Organization";
    case facts::EntityKind::kCountry:
      return "PublicBody";
    case facts::EntityKind::kPlace:
      return "Address";
    default:
      return "LegalEntity";
  }
}

std::string lower(std::string text) {
  for (auto& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return text;
}

}  // namespace

std::string follow_the_money(const ledger::Stored& stored, const Count& count) {
  Lines lines(stored);
  const auto& row = stored.row;
  lines.entity("", "Article",
               {{"title", called(stored)},
                {"publisher", row.outlet.value_or("")},
                {"publishedAt", row.published.value_or("")},
                {"sourceUrl", row.url.value_or("")},
                {"language", row.language}});
  const auto& report = stored.report;
  for (std::size_t i = 0; i < report.entities.size(); ++i) {
    const auto& entity = report.entities[i];
    const bool place = entity.kind == facts::EntityKind::kPlace;
    Json properties = {{place ? "full" : "name", entity.name},
                       {"country", lower(entity.country.value_or(""))},
                       {"proof", lines.id("")}};
    if (entity.kind == facts::EntityKind::kPerson) {
      properties["position"] = entity.role.value_or("");
    }
    lines.entity(entity_record(static_cast<facts::EntityIndex>(i)), schema_of(entity.kind),
                 properties);
    count("entities");
  }
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    const auto& s = report.statements[i];
    lines.entity(fmt::format("s{}", i + 1), "Note",
                 {{"name", std::string(facts::name_of(s.act))},
                  {"description", words_of(stored, s.content)},
                  {"entity", s.speaker.entity < 0 ? "" : lines.id(entity_record(s.speaker.entity))},
                  {"date", s.said_on ? s.said_on->value : ""},
                  {"proof", lines.id("")}});
    count("statements");
  }
  for (std::size_t i = 0; i < report.events.size(); ++i) {
    const auto& e = report.events[i];
    auto involved = Json::array();
    for (const auto& p : e.participants) {
      if (p.entity >= 0) involved.push_back(lines.id(entity_record(p.entity)));
    }
    const bool dated = e.date && stories::date_range(e.date->value).known();
    lines.entity(fmt::format("v{}", i + 1), "Event",
                 {{"name", std::string(facts::name_of(e.type))},
                  {"status", std::string(facts::name_of(e.status))},
                  {"date", dated ? e.date->value : ""},
                  {"location", e.place ? e.place->name : ""},
                  {"involved", involved},
                  {"proof", lines.id("")}});
    count("events");
  }
  return lines.take();
}

}  // namespace sotin::views::exports
