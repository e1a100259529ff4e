// The lists as tables: a fixed set of columns a list, each a place in the record's JSON. A list
// inside a record (the pieces of a statement, who took part) becomes one cell.
#include <nlohmann/json.hpp>

#include "sotin/views/ledger_pages.hpp"

namespace sotin::views {
namespace {

using Json = nlohmann::ordered_json;
using Column = std::pair<std::string_view, std::string_view>;

constexpr Column kReports[] = {{"id", "/id"},
                               {"title", "/title"},
                               {"outlet", "/outlet"},
                               {"published", "/published"},
                               {"url", "/url"},
                               {"source", "/source"},
                               {"language", "/language"},
                               {"version", "/version"},
                               {"reading", "/reading"},
                               {"read_at", "/read_at"},
                               {"statements", "/statements"},
                               {"events", "/events"},
                               {"commitments", "/commitments"},
                               {"memberships", "/memberships"}};
constexpr Column kStatements[] = {{"report", "/report"},
                                  {"outlet", "/outlet"},
                                  {"published", "/published"},
                                  {"id", "/id"},
                                  {"speaker", "/speaker/entity"},
                                  {"speaker_words", "/speaker/span/text"},
                                  {"act", "/act"},
                                  {"mode", "/mode"},
                                  {"said_on", "/said_on/value"},
                                  {"start", "/evidence/start"},
                                  {"end", "/evidence/end"},
                                  {"content", "/content"},
                                  {"condition", "/condition/text"},
                                  {"chain", "/chain"},
                                  {"confidence", "/confidence"}};
constexpr Column kMeetings[] = {{"report", "/report"},       {"outlet", "/outlet"},
                                {"published", "/published"}, {"id", "/id"},
                                {"type", "/type"},           {"date", "/date/value"},
                                {"status", "/status"},       {"mode", "/mode"},
                                {"place", "/place/name"},    {"participants", "/participants"},
                                {"evidence", "/evidence"},   {"confidence", "/confidence"}};
constexpr Column kCommitments[] = {{"report", "/report"},
                                   {"outlet", "/outlet"},
                                   {"published", "/published"},
                                   {"id", "/id"},
                                   {"party", "/party/entity"},
                                   {"what", "/what/text"},
                                   {"status", "/status"},
                                   {"tier", "/tier"},
                                   {"condition", "/condition/text"},
                                   {"statement", "/statement"},
                                   {"start", "/evidence/start"},
                                   {"end", "/evidence/end"},
                                   {"confidence", "/confidence"}};
constexpr Column kMembers[] = {{"report", "/report"},
                               {"outlet", "/outlet"},
                               {"published", "/published"},
                               {"id", "/id"},
                               {"organisation", "/organisation"},
                               {"member", "/member"},
                               {"role", "/role"},
                               {"polarity", "/polarity"},
                               {"size", "/size"},
                               {"contribution", "/contribution/text"},
                               {"start", "/evidence/start"},
                               {"end", "/evidence/end"},
                               {"confidence", "/confidence"}};
constexpr Column kCorrections[] = {
    {"number", "/number"}, {"report", "/report"}, {"version", "/version"}, {"at", "/at"},
    {"by", "/by"},         {"reason", "/reason"}, {"entry", "/entry"},     {"kind", "/kind"},
    {"field", "/field"},   {"before", "/before"}, {"value", "/value"},     {"words", "/words"},
    {"state", "/state"}};
constexpr Column kDisagreements[] = {{"id", "/id"},
                                     {"verdict", "/verdict"},
                                     {"about", "/about"},
                                     {"independent", "/independent"},
                                     {"witnesses", "/witnesses"},
                                     {"members", "/members"}};
constexpr Column kPositions[] = {
    {"party", "/party"}, {"name", "/name"}, {"about", "/about"}, {"steps", "/steps"}};
constexpr Column kTimeline[] = {{"date", "/date"},
                                {"precision", "/precision"},
                                {"about", "/about"},
                                {"report", "/record/report"},
                                {"outlet", "/record/outlet"},
                                {"published", "/record/published"},
                                {"id", "/record/id"},
                                {"act", "/record/act"},
                                {"type", "/record/type"},
                                {"status", "/record/status"},
                                {"speaker", "/record/speaker/entity"},
                                {"content", "/record/content"},
                                {"participants", "/record/participants"},
                                {"evidence", "/record/evidence"},
                                {"confidence", "/record/confidence"}};
constexpr Column kPeople[] = {
    {"key", "/key"}, {"name", "/name"}, {"kind", "/kind"}, {"reports", "/reports"}};
constexpr Column kStories[] = {{"id", "/id"},           {"title", "/title"},
                               {"reports", "/reports"}, {"independent", "/independent"},
                               {"first", "/first"},     {"last", "/last"},
                               {"new", "/new"}};
constexpr Column kSearch[] = {{"report", "/report"},     {"title", "/title"},
                              {"outlet", "/outlet"},     {"published", "/published"},
                              {"in_title", "/in_title"}, {"start", "/start"},
                              {"end", "/end"},           {"text", "/text"},
                              {"exact", "/exact"},       {"found", "/found"}};

/// A value as a cell says it. `names` are the names behind the ids of entities.
std::string words_of(const Json& value, const Json& names) {
  if (value.is_null()) return {};
  if (value.is_string()) {
    const auto words = value.get<std::string>();
    const auto name = names.is_object() ? names.find(words) : names.end();
    return names.is_object() && name != names.end() && name->is_string() ? name->get<std::string>()
                                                                         : words;
  }
  if (value.is_object()) {
    for (const auto* key : {"text", "name", "entity"}) {
      if (value.contains(key) && value[key].is_string()) return words_of(value[key], names);
    }
    if (value.contains("span") && value["span"].is_object()) return words_of(value["span"], names);
    return {};
  }
  if (!value.is_array()) return value.dump();
  std::string all;
  for (const auto& item : value) {
    const auto words = words_of(item, names);
    if (!words.empty()) (all += all.empty() ? "" : "; ") += words;
  }
  return all;
}

}  // namespace

std::span<const Column> columns_of(List list) {
  switch (list) {
    case List::kReports:
      return kReports;
    case List::kStatements:
      return kStatements;
    case List::kMeetings:
      return kMeetings;
    case List::kCommitments:
      return kCommitments;
    case List::kMembers:
      return kMembers;
    case List::kTimeline:
      return kTimeline;
    case List::kPeople:
      return kPeople;
    case List::kStories:
      return kStories;
    case List::kCorrections:
      return kCorrections;
    case List::kDisagreements:
      return kDisagreements;
    case List::kPositions:
      return kPositions;
    case List::kSearch:
      break;
  }
  return kSearch;
}

std::string csv_cell(std::string_view words) {
  static constexpr std::string_view kFormula = "=+-@\t\r";
  const bool formula = !words.empty() && kFormula.find(words.front()) != std::string_view::npos;
  if (!formula && words.find_first_of("\",\r\n") == std::string_view::npos) {
    return std::string(words);
  }
  std::string cell = "\"";
  if (formula) cell += '\'';
  for (const char c : words) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

std::string csv_head(List list) {
  std::string line;
  for (const auto& [name, where] : columns_of(list)) (line += line.empty() ? "" : ",") += name;
  return line + "\r\n";
}

std::string csv_line(List list, std::string_view record) {
  const auto json = Json::parse(record, nullptr, false);
  if (!json.is_object()) return {};
  const auto& own = list == List::kTimeline && json.contains("record") ? json["record"] : json;
  const Json names = own.contains("names") ? own["names"] : Json();
  std::string line;
  bool first = true;
  for (const auto& [name, where] : columns_of(list)) {
    const Json::json_pointer pointer{std::string(where)};
    // Only ids of entities stand for names: the words of a report are left as they are.
    const bool is_entity = where.ends_with("entity") || where.ends_with("participants") ||
                           where == "/organisation" || where == "/member";
    if (!first) line += ',';
    first = false;
    if (json.contains(pointer)) {
      line += csv_cell(words_of(json[pointer], is_entity ? names : Json()));
    }
  }
  return line + "\r\n";
}

}  // namespace sotin::views
